import { expect, test } from 'vitest'
import { HANG_LIMITS, HangWatch } from '#server/process/hang-watch.ts'

const SECOND = 1_000
type Course = { answersUntil?: number; isReady?: boolean; pauses?: Record<number, number> }

/** Asks every five seconds from 0 on, for an hour of its own time; returns the second at which it hangs, or null. */
function hangsAt({ answersUntil = 0, isReady = true, pauses = {} }: Course, until = 3_600): number | null {
  const watch = new HangWatch(HANG_LIMITS, 0)
  let lost = 0
  for (let at = 5; at <= until; at += 5) {
    lost += pauses[at] ?? 0
    if (watch.isHanging((at + lost) * SECOND)) return at
    if (at <= answersUntil) watch.heard(isReady)
  }
  return null
}

test('a process that answers never hangs; one that stops does after more than 30 seconds (P-421)', () => {
  expect(hangsAt({ answersUntil: 3_600 })).toBeNull()
  expect(hangsAt({ answersUntil: 600 })).toBe(635)
})

test('a process that starts may be silent for three minutes until it is ready', () => {
  expect(hangsAt({})).toBe(185)
  expect(hangsAt({ answersUntil: 20, isReady: false })).toBe(205)
})

test('time in which the asking process did not run is not counted', () => {
  // Suspended for an hour, and starved for a minute several times, beside a process that is as slow.
  const pauses = { 605: 3_600, 610: 60, 615: 60, 620: 60 }
  expect(hangsAt({ answersUntil: 600, pauses }, 625)).toBeNull()
  expect(hangsAt({ answersUntil: 600, pauses })).toBe(635)
})
