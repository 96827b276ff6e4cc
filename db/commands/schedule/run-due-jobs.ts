import { ageStories } from '#db/commands/article/age-stories.ts'
import { publishNextDue } from '#db/commands/article/publish-due.ts'
import { forgetDepartures } from '#db/commands/feeds/feed-departure.ts'
import { expireSectionLeads, expireSlots, publishNextPlannedFront } from '#db/commands/front/run-due-fronts.ts'
import { expireBanner } from '#db/commands/front/show-banner.ts'
import { endDueLicences } from '#db/commands/media/end-licences.ts'
import { expireDuePictures } from '#db/commands/media/expire-pictures.ts'
import { continueRecalls } from '#db/commands/recalls/continue-recalls.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { dropStaleFailures, dueFailures, nameOf } from '#db/commands/schedule/steps/due-failures.ts'
import { attempt, type DueRun, type JobReport } from '#db/commands/schedule/steps/due-run.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'

/** One kind of work; `turn` does some of it and returns true if there may be more. */
type Step = {
  name: string
  /** Makes something public: it is skipped while the clock is in doubt. */
  isRelease?: true
  turn: (run: DueRun) => boolean
}

const once =
  (work: (db: Db, now: number) => void): Step['turn'] =>
  ({ db, now }) => {
    work(db, now)
    return false
  }

const STEPS: readonly Step[] = [
  // Comes first, so that what is published in this pass leaves expired pictures out.
  { name: 'pictures', turn: expireDuePictures },
  { name: 'publish', isRelease: true, turn: publishNextDue },
  { name: 'licences', turn: endDueLicences },
  { name: 'recalls', turn: once(continueRecalls) },
  { name: 'fronts', isRelease: true, turn: publishNextPlannedFront },
  { name: 'slots', turn: once(expireSlots) },
  { name: 'section-leads', turn: once(expireSectionLeads) },
  { name: 'banner', turn: once(expireBanner) },
  { name: 'ages', turn: once(ageStories) },
  { name: 'day', turn: once(advanceDay) },
  { name: 'departures', turn: once(forgetDepartures) },
]

/** `isFrozen`: the clock is in doubt, and nothing is released. */
export type DueOptions = { isFrozen?: boolean }

/**
 * Makes every time-driven change that is due by `now` (ms UTC), each in a transaction of its own, in order. One that
 * throws is counted and retried later; everything else runs regardless. Returns a report of each.
 */
export function runDueJobs(db: Db, now: number, options: DueOptions = {}): JobReport[] {
  const reports: JobReport[] = []
  const run = begin(db, now, (report) => void reports.push(report))
  for (const step of stepsOf(options)) while (takeTurn(run, step));
  finish(run)
  return reports
}

/** The same for the server: waits for the lock without blocking, and reports each piece of work as it is done. */
export async function runDueJobsWithRetry(
  db: Db,
  now: number,
  { report, ...options }: DueOptions & { report: DueRun['report'] },
): Promise<void> {
  const run = begin(db, now, report)
  for (const step of stepsOf(options)) while (await retryWhileBusy(db, () => takeTurn(run, step)));
  await retryWhileBusy(db, () => finish(run))
  if (run.trouble) throw run.trouble
}

const begin = (db: Db, now: number, report: DueRun['report']): DueRun => ({
  db,
  now,
  report,
  failures: dueFailures(db),
  trouble: null,
})

const stepsOf = ({ isFrozen = false }: DueOptions) => STEPS.filter((step) => !(isFrozen && step.isRelease))

/** A step that fails as a whole is retried as one, later than the steps after it. */
function takeTurn(run: DueRun, { name, turn }: Step): boolean {
  const key = { kind: 'step' as const, ref: name }
  const retryAt = run.failures.get(nameOf(key))?.retryAt ?? 0
  if (retryAt > run.now) return false
  let hasMore = false
  const isDone = attempt(run, key, () => {
    hasMore = turn(run)
  })
  return isDone && hasMore
}

function finish(run: DueRun): void {
  if (run.failures.size === 0) return
  attempt(run, { kind: 'step', ref: 'failures' }, () => dropStaleFailures(run.db, run.now))
}
