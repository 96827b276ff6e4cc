import { expect, test } from 'vitest'
import { HANG_LIMITS, HangWatch } from '#server/process/hang-watch.ts'

const SECOND = 1_000
/** Asks every five seconds from 0 on; returns the second at which it hangs, or null within the time. */
function hangsAt(
  watch: HangWatch,
  until: number,
  answersUntil = 0,
  pauses: Record<number, number> = {},
): number | null {
  let lost = 0
  for (let at = 5; at <= until; at += 5) {
    lost += pauses[at] ?? 0
    if (watch.isHanging((at + lost) * SECOND)) return at
    if (at <= answersUntil) watch.heard()
  }
  return null
}

test('a process that answers never hangs; one that stops does after more than 30 seconds', () => {
  expect(hangsAt(new HangWatch(HANG_LIMITS, 0), 3_600, 3_600)).toBeNull()
  expect(hangsAt(new HangWatch(HANG_LIMITS, 0), 3_600, 600)).toBe(635)
})

test('a process that starts may take three minutes before it says anything', () => {
  expect(hangsAt(new HangWatch(HANG_LIMITS, 0), 3_600)).toBe(185)
})

test('time in which the asking process did not run is not counted', () => {
  // Suspended for an hour, and starved for a minute several times, beside a process that is as slow.
  const pauses = { 605: 3_600, 610: 60, 615: 60, 620: 60 }
  expect(hangsAt(new HangWatch(HANG_LIMITS, 0), 625, 600, pauses)).toBeNull()
  expect(hangsAt(new HangWatch(HANG_LIMITS, 0), 3_600, 600, pauses)).toBe(635)
})
