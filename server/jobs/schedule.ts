import { runDueJobsWithRetry } from '#db/commands/schedule/run-due-jobs.ts'
import type { JobReport } from '#db/commands/schedule/steps/due-run.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import type { Db } from '#db/engine/open.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import type { ClockReading } from '#domain/clock/compare-clocks.ts'

type Options = { readClock: () => ClockReading; report: (report: JobReport, now: number) => void }

/**
 * Provides the due timer with work that is due by time. While the wall clock and the uptime disagree, nothing is
 * released; removals go by the later of the two, so that a clock that was set back keeps no expired picture on a page.
 */
export function createSchedule(db: Db, { readClock, report }: Options) {
  const times = () => {
    const reading = readClock()
    const { partedMs, trustedMs } = clockState(db, reading)
    const now = Math.max(reading.wallMs, trustedMs)
    return { now, isFrozen: partedMs !== null, aheadMs: now - reading.wallMs }
  }
  return {
    /** Time (ms UTC) of the next due row by the wall clock, which the timer uses. */
    nextAt(): number {
      const { now, isFrozen, aheadMs } = times()
      return nextDueAt(db, now, { isFrozen }) - aheadMs
    },
    run(): Promise<void> {
      const { now, isFrozen } = times()
      return runDueJobsWithRetry(db, now, { isFrozen, report: (one) => report(one, now) })
    },
  }
}
