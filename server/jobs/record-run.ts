import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'
import { log } from '#server/shared/log.ts'

type Outcome = { problem?: string | null; details?: Record<string, unknown> }
type Options = { signal: AbortSignal; clock?: () => number }

/**
 * Runs one piece of upkeep, and logs and records how it ended: it fails if it throws, or returns a problem. Resolves to
 * true if it succeeded. A run that was aborted is not recorded. Never rejects.
 */
export async function recordRun(
  db: Db,
  what: UpkeepKind,
  work: () => Promise<Outcome>,
  { signal, clock = Date.now }: Options,
): Promise<boolean> {
  const beganAt = clock()
  const outcome = await work().catch((error: unknown) => ({
    problem: error instanceof Error ? error.message : String(error),
    details: {},
  }))
  if (signal.aborted) return false
  const { problem = null, details = {} } = outcome
  const words = `upkeep ${problem === null ? 'succeeded' : 'failed'}`
  log(problem === null ? 'info' : 'error', words, { upkeep: what, ...details, ...(problem !== null && { problem }) })
  const run = { beganAt, endedAt: clock(), problem, details }
  await retryWhileBusy(db, () => recordUpkeepRun(db, what, run)).catch((error: unknown) =>
    log('error', 'a run of upkeep could not be recorded', { upkeep: what, error }),
  )
  return problem === null
}
