import { databaseOf } from '#cli/doctor/checks/content-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, together } from '#cli/doctor/finding.ts'
import { lastChangeAt } from '#db/engine/change-log.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { MAX_CLOCK_DRIFT_MS } from '#domain/clock/compare-clocks.ts'

const minutes = (ms: number) => `${Math.round(Math.abs(ms) / 60_000)} minutes`

export const clockCheck: DoctorCheck = {
  name: 'clock',
  needs: 'schema',
  look(context) {
    const db = databaseOf(context)
    const { partedMs } = clockState(db, readClock(context.now))
    const aheadMs = lastChangeAt(db) - context.now
    return together(
      [
        partedMs === null
          ? null
          : bad(
              `The clock was set ${partedMs > 0 ? 'forward' : 'back'} by ${minutes(partedMs)}: nothing is released.`,
              'Correct the clock, or confirm it on the desk as an admin.',
            ),
        aheadMs > MAX_CLOCK_DRIFT_MS
          ? bad(`The newest change is dated ${minutes(aheadMs)} ahead of now.`, 'Check the clock (timedatectl).')
          : null,
      ],
      `It is ${new Date(context.now).toISOString()}, and the uptime agrees.`,
    )
  },
}
