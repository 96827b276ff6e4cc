import { expect, test } from 'vitest'
import { endOfDay, lastDayOf } from '#components/desk/parts/day-bounds.ts'

test('a day ends with the midnight after it, in the newsroom’s zone, also where it has 23 hours or no midnight', () => {
  expect(endOfDay('Europe/Berlin', '2026-11-30')).toBe(Date.UTC(2026, 10, 30, 23))
  expect(endOfDay('Europe/Berlin', '2026-03-29')).toBe(Date.UTC(2026, 2, 29, 22))
  expect(endOfDay('UTC', '2026-12-31')).toBe(Date.UTC(2027, 0, 1))
  // In Beirut the clocks went from 24:00 to 1:00.
  expect(endOfDay('Asia/Beirut', '2026-03-28')).toBe(Date.UTC(2026, 2, 28, 22))
})

test('the day and its end lead to each other', () => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Beirut'])
    for (const day of ['2026-02-28', '2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31'])
      expect(lastDayOf(zone, endOfDay(zone, day))).toBe(day)
})
