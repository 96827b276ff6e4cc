import { expect, test } from 'vitest'
import { isCalendarDay } from '#domain/article/planning/calendar-day.ts'

test.each(['2026-03-05', '2024-02-29', '1000-01-01', '9999-12-31'])('%s is a day', (value) =>
  expect(isCalendarDay(value)).toBe(true),
)

test.each(['2026-99-99', '2026-02-30', '2026-02-29', '2026-00-10', '0999-01-01', '2026-3-5', '', '2026-03-05T00:00'])(
  '“%s” is none',
  (value) => expect(isCalendarDay(value)).toBe(false),
)
