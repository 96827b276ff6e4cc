import { keepClock } from '#db/commands/schedule/keep-clock.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

/** Detects when the wall clock was set, records and logs it. */
export async function checkClock(db: Db): Promise<void> {
  const what = await retryWhileBusy(db, () => keepClock(db, readClock()))
  if (what === 'jumped') log('error', 'the clock changed: nothing is released until an admin confirms it', {})
  if (what === 'agreed') log('info', 'the clock agrees with the uptime again', {})
}
