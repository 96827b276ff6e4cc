import { keepClock } from '#db/commands/schedule/keep-clock.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

const EVERY_MS = 10_000

/** Detects when the wall clock was set, records and logs it. `setInterval` goes by the monotonic clock. */
export function watchClock(db: Db): { stop: () => void } {
  const look = async () => {
    const what = await retryWhileBusy(db, () => keepClock(db, readClock()))
    if (what === 'jumped') log('error', 'the clock changed: nothing is released until an admin confirms it', {})
    if (what === 'agreed') log('info', 'the clock agrees with the uptime again', {})
  }
  const run = () => void look().catch((error: unknown) => log('warn', 'the clock could not be compared', { error }))
  run()
  const timer = setInterval(run, EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
