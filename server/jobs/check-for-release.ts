import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { newestRelease, releasesFile } from '#domain/upkeep/releases.ts'
import type { FetchReleases } from '#server/outgoing/fetch-releases.ts'
import { log } from '#server/shared/log.ts'

const DAY_MS = 24 * 3_600_000
/** Delay of the first check, so that it does not compete with the work of a start. */
const FIRST_AFTER_MS = 5 * 60_000

type Checking = { url: string; fetchReleases: FetchReleases; running: string; clock: () => number }

/**
 * Asks the releases file for a newer version and stores the answer for the desk. A failure is logged and stored; what
 * was known before stays.
 */
export async function checkForRelease(db: Db, { url, fetchReleases, running, clock }: Checking): Promise<void> {
  const beganAt = clock()
  const known = upkeepRunsOf(db).get('releases')?.details ?? {}
  const record = (problem: string | null, details: Record<string, unknown>) =>
    retryWhileBusy(db, () => recordUpkeepRun(db, 'releases', { beganAt, endedAt: clock(), problem, details }))
  try {
    const newer = newestRelease(releasesFile.parse(JSON.parse(await fetchReleases(url))), running)
    await record(null, { newer })
  } catch (error) {
    const problem = sentenceOf(error)
    log('warn', 'the releases file could not be read', { host: new URL(url).host, problem })
    await record(problem, known)
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'It is no JSON.'
  if (error instanceof Error && error.name === 'ZodError') return 'It has not the form of a releases file.'
  return error instanceof Error ? error.message : String(error)
}

/** Milliseconds until the first check after a start, with the last one at `last`: restarts do not ask more often. */
export const firstCheckIn = (last: number, now: number): number =>
  Math.min(DAY_MS, Math.max(FIRST_AFTER_MS, last + DAY_MS - now))
