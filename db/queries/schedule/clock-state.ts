import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { clock } from '#db/schema/tables.ts'
import { type ClockAnchor, type ClockReading, type ClockState, compareClocks } from '#domain/clock/compare-clocks.ts'

const ANCHOR = prepared({}, (db) =>
  db.select({ boot: clock.boot, wallMs: clock.wall, uptimeMs: clock.uptime, partedMs: clock.parted }).from(clock),
)

/** The last moment at which the clocks agreed; null before the first. */
export const clockAnchor = (db: Readable): ClockAnchor | null => ANCHOR.get(db) ?? null

/** Whether the wall clock can be trusted. Each process checks for itself; nothing has to have been written. */
export const clockState = (db: Readable, reading: ClockReading = readClock()): ClockState =>
  compareClocks(clockAnchor(db), reading)

/**
 * The time (ms UTC) up to which embargoes have ended: `now`, or while the clock is in doubt at most the time that the
 * uptime gives, so that a clock that was set forward ends none.
 */
export function releaseTime(db: Readable, now: number): number {
  const { partedMs, trustedMs } = clockState(db, readClock(now))
  return partedMs === null ? now : Math.min(now, trustedMs)
}
