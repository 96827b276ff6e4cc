import { expect, test } from 'vitest'
import { daySpan, exactly, longDay, minutes, said, seconds } from '#components/desk/parts/times.ts'

const now = Date.parse('2026-11-24T11:04:31Z')
const zone = 'Europe/Oslo'

test('the desk tells the time in the newsroom’s zone', () => {
  expect(minutes(zone, now)).toBe('12:04')
  expect(seconds(zone, now)).toBe('12:04:31')
  expect(longDay(zone, now)).toBe('Tuesday 24 November 2026')
})

test('an instant is said as near as it is', () => {
  expect(said(zone, now - 60_000, now)).toBe('12:03')
  expect(said(zone, Date.parse('2026-11-23T23:30:00Z'), now)).toBe('00:30')
  expect(said(zone, Date.parse('2026-11-23T15:20:00Z'), now)).toBe('yesterday 16:20')
  expect(said(zone, Date.parse('2026-11-22T06:00:00Z'), now)).toBe('Sunday 07:00')
  expect(said(zone, Date.parse('2026-10-01T06:00:00Z'), now)).toBe('1 Oct 2026')
})

test('two instants of one old day are told apart', () => {
  expect(exactly(zone, Date.parse('2026-10-01T06:00:00Z'))).toBe('Thursday 1 October 2026, 08:00')
  expect(exactly(zone, Date.parse('2026-10-01T07:00:00Z'))).toBe('Thursday 1 October 2026, 09:00')
})

test('a week is told by its first and last day', () => {
  expect(daySpan(zone, Date.parse('2026-11-23T12:00Z'), Date.parse('2026-11-29T12:00Z'))).toBe('23 to 29 November')
  expect(daySpan(zone, Date.parse('2026-12-28T12:00Z'), Date.parse('2027-01-03T12:00Z'))).toBe(
    '28 December to 3 January',
  )
})
