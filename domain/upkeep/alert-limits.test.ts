import { expect, test } from 'vitest'
import { diskBound, OVERDUE, overdue } from '#domain/upkeep/alert-limits.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const GB = 1024 ** 3
const NOW = Date.UTC(2026, 10, 27, 12)
const ran = (agoMs: number, problem: string | null = null) => ({ succeededAt: NOW - agoMs, problem })
type Run = Parameters<typeof overdue>[0]['run']
const isLate = (what: keyof typeof OVERDUE, run: Run, upMs = 30 * DAY) =>
  overdue({ run, now: NOW, upMs }, OVERDUE[what]) !== null

test.each(['backup', 'copy', 'drill'] as const)(
  '%s is late from its limit on, and not a millisecond before',
  (what) => {
    const { limitMs } = OVERDUE[what]
    expect(isLate(what, ran(limitMs - 1))).toBe(false)
    expect(isLate(what, ran(limitMs))).toBe(true)
    // Before the first success it is counted from the start of the server.
    expect(isLate(what, null, limitMs - 1)).toBe(false)
    expect(isLate(what, null, limitMs)).toBe(true)
    // A first run that failed is reported at once.
    expect(isLate(what, { succeededAt: null, problem: 'no room' }, 60_000)).toBe(true)
  },
)

test('a server that was off for a week has a while to catch up', () => {
  expect(isLate('backup', ran(7 * DAY), OVERDUE.backup.graceMs - 1)).toBe(false)
  expect(isLate('backup', ran(7 * DAY), OVERDUE.backup.graceMs)).toBe(true)
})

test('a success in the future, left by a clock that was wrong, hides nothing', () => {
  expect(isLate('backup', ran(-300 * DAY), 2 * HOUR)).toBe(false)
  expect(isLate('backup', ran(-300 * DAY), 3 * HOUR)).toBe(true)
})

test('a run that failed is not late before its limit', () => {
  expect(isLate('backup', ran(HOUR, 'disk full'))).toBe(false)
  expect(isLate('copy', ran(HOUR, 'no route'))).toBe(false)
})

test('a disk fills below 1 GB, or below twice a large database', () => {
  expect(diskBound(10)).toBe(GB)
  expect(diskBound(GB / 2)).toBe(GB)
  expect(diskBound(3 * GB)).toBe(6 * GB)
})
