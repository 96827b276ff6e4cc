import { afterEach, describe, expect, test } from 'vitest'
import {
  visibleDays,
  isDate,
  lengthOf,
  mondayOf,
  offsetName,
  planLabel,
  shiftDate,
  shiftDays,
  weekNumber,
} from '#components/desk/planning/plan-days.ts'
import { speak } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

const OSLO = 'Europe/Oslo'
const HOUR = 3_600_000
const at = (iso: string) => Date.parse(iso)

test('a week begins on its Monday, also across a year, and has the number of its Thursday', () => {
  expect(mondayOf('2026-11-24')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  expect(weekNumber('2026-11-24')).toBe(48)
  expect(weekNumber('2027-01-01')).toBe(53)
  expect(weekNumber('2024-12-30')).toBe(1)
  expect(shiftDate('2028-02-28', 1)).toBe('2028-02-29')
})

test('what is no date is none', () => {
  expect(['2026-02-28', '2026-02-30', 'tomorrow', null].map(isDate)).toEqual([true, false, false, false])
})

describe('days of the newsroom’s zone', () => {
  test.each([
    ['2026-03-29', 23, '23 hours: the clocks go forward'],
    ['2026-10-25', 25, '25 hours: the clocks go back'],
    ['2026-11-24', 24, null],
  ])('%s has %i hours', (date, hours, words) => {
    const [day] = visibleDays(OSLO, date, 'day')
    expect(day && (day.to - day.from) / HOUR).toBe(hours)
    expect(day && lengthOf(day)).toBe(words)
  })

  test('a week is seven days that touch, whatever the clocks do', () => {
    for (const [date, hours] of [
      ['2026-03-25', 7 * 24 - 1],
      ['2026-10-21', 7 * 24 + 1],
    ] as const) {
      const days = visibleDays(OSLO, date, 'week')
      expect(days).toHaveLength(7)
      for (const [n, day] of days.slice(1).entries()) expect(day.from).toBe(days[n]?.to)
      expect(((days.at(-1)?.to ?? 0) - (days[0]?.from ?? 0)) / HOUR).toBe(hours)
    }
  })
})

test('the offset is said as people say it', () => {
  expect(offsetName(OSLO, at('2026-11-24T12:00Z'))).toBe('UTC+1')
  expect(offsetName(OSLO, at('2026-07-24T12:00Z'))).toBe('UTC+2')
  expect(offsetName('America/St_Johns', at('2026-11-24T12:00Z'))).toBe('UTC−3:30')
  expect(offsetName('UTC', 0)).toBe('UTC')
})

const label = (date: string, view: 'week' | 'day') =>
  planLabel({ zone: OSLO, language: 'en', dates: 'long', clock: '24' }, visibleDays(OSLO, date, view)).replaceAll(
    /\s/g,
    ' ',
  )

test('the plan says which days it shows, and in which hours: both, where the clocks change', () => {
  expect(label('2026-11-24', 'week')).toBe('Week of 23 – 29 November, Europe/Oslo, UTC+1')
  expect(label('2026-11-24', 'day')).toBe('Tuesday 24 November 2026, Europe/Oslo, UTC+1')
  expect(label('2026-10-22', 'week')).toBe('Week of 19 – 25 October, Europe/Oslo, UTC+2, then UTC+1')
  expect(label('2026-03-29', 'day')).toBe(
    'Sunday 29 March 2026, Europe/Oslo, UTC+1, then UTC+2, 23 hours: the clocks go forward',
  )
})

test('in Arabic the parts of the plan are joined by its own comma', () => {
  speak('ar')
  expect(label('2026-11-24', 'day')).toContain('، Europe/Oslo، UTC+1')
})

test('a day later is the same time of day, also where the clocks change', () => {
  const moved = (from: string, days: number) => new Date(shiftDays(OSLO, at(from), days)).toISOString()
  expect(moved('2026-11-24T05:00Z', 1)).toBe('2026-11-25T05:00:00.000Z')
  expect(moved('2026-03-28T05:00Z', 1)).toBe('2026-03-29T04:00:00.000Z')
  expect(moved('2026-10-26T05:00Z', -1)).toBe('2026-10-25T05:00:00.000Z')
  expect(moved('2026-10-24T04:00Z', 1)).toBe('2026-10-25T05:00:00.000Z')
  // 02:30 does not exist that night; the story moves to 03:30.
  expect(moved('2026-03-28T01:30Z', 1)).toBe('2026-03-29T01:30:00.000Z')
})
