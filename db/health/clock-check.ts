import { lastChangeAt } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { MAX_CLOCK_DRIFT_MS } from '#domain/clock/compare-clocks.ts'

const minutes = (ms: number) => `${Math.round(Math.abs(ms) / 60_000)} minutes`

export const clockCheck: Check<{ db: Db; now: number }> = {
  name: 'clock',
  needs: 'schema',
  *look({ db, now }) {
    const { partedMs } = clockState(db, readClock(now))
    if (partedMs !== null)
      yield bad(
        `The clock was set ${partedMs > 0 ? 'forward' : 'back'} by ${minutes(partedMs)}: nothing is released.`,
        'Correct the clock, or confirm it on the desk as an admin.',
      )
    const aheadMs = lastChangeAt(db) - now
    if (aheadMs > MAX_CLOCK_DRIFT_MS)
      yield bad(`The newest change is dated ${minutes(aheadMs)} ahead of now.`, 'Check the clock (timedatectl).')
    yield ok(`It is ${new Date(now).toISOString()}, and the uptime agrees.`)
  },
  alert: {
    cause: 'clock-in-doubt',
    look({ db, reading }) {
      const { partedMs } = clockState(db, reading)
      return partedMs === null ? null : { partedMs }
    },
  },
}
