import { describe, expect, it } from 'vitest'
import {
  clock,
  dateAndTime,
  dateWithClock,
  dayAndMonth,
  dayIn,
  dayOfMonth,
  isoInZone,
  longDay,
  monthName,
  shortDayAndTime,
} from '#domain/words/dates.ts'
import { directionOf } from '#domain/words/direction.ts'
import { speechIn } from '#domain/words/speech.ts'

const at = Date.UTC(2026, 10, 24, 8, 5)
const oslo = speechIn('Europe/Oslo', 'en')

describe('dates', () => {
  it('tells an instant with the offset of the zone', () => {
    expect(isoInZone(at, 'Europe/Oslo')).toBe('2026-11-24T09:05:00+01:00')
    expect(isoInZone(at, 'UTC')).toBe('2026-11-24T08:05:00+00:00')
    expect(isoInZone(at, 'America/St_Johns')).toBe('2026-11-24T04:35:00-03:30')
    expect(Date.parse(isoInZone(at, 'Asia/Kathmandu'))).toBe(at)
    expect(isoInZone(-1, 'UTC')).toBe('1969-12-31T23:59:59+00:00')
  })

  it('shows no time for the first instant of a day: a date that came without one', () => {
    const midnight = Date.UTC(2026, 10, 24)
    const utc = speechIn('UTC', 'en')
    expect([dateAndTime(midnight, utc), dateWithClock(midnight, utc)]).toEqual(['24 November 2026', '24 November 2026'])
    expect(dateAndTime(midnight + 1_000, utc)).toBe('24 November 2026, 00:00 UTC')
    expect(dateAndTime(midnight, oslo)).toBe('24 November 2026, 01:00 CET')
  })

  it('names the zone, in winter and in summer', () => {
    expect(dateAndTime(at, oslo)).toBe('24 November 2026, 09:05 CET')
    expect(dateAndTime(Date.UTC(2025, 9, 9, 4), oslo)).toBe('9 October 2025, 06:00 CEST')
    expect(dateAndTime(at, speechIn('UTC', 'en'))).toBe('24 November 2026, 08:05 UTC')
  })

  it('tells a day and a time for lists, in the style of the paper', () => {
    const told = (dates: 'long' | 'short' | 'numeric', language = 'en') =>
      shortDayAndTime(at, speechIn({ zone: 'Europe/Oslo', dates, clock: '24' }, language))
    expect([told('long'), told('short'), told('numeric')]).toEqual(['24 Nov, 09:05', '24 Nov, 09:05', '24/11, 09:05'])
    expect(told('long', 'de')).toBe('24. Nov., 09:05')
    expect(dateWithClock(at, oslo)).toBe('24 November 2026, 09:05')
  })

  it('finds the day in the zone of the paper, not in UTC', () => {
    const late = Date.UTC(2026, 10, 24, 23, 30)
    expect(dayIn(late, 'Europe/Oslo')).toBe('2026-11-25')
    expect(clock(late, oslo)).toBe('00:30')
    expect(dayAndMonth(late, oslo)).toBe('25 November')
  })

  it('names days and months', () => {
    expect(longDay('2026-11-24', oslo)).toBe('Tuesday, 24 November 2026')
    expect(dayOfMonth('2026-11-24', oslo)).toBe('Tuesday 24')
    expect(monthName('2026-11', oslo)).toBe('November 2026')
    expect(monthName('2026-11', oslo, false)).toBe('November')
  })
})

describe('speech', () => {
  it('falls back to the next language, and to English', () => {
    expect(speechIn('UTC', 'ar-EG', 'en').words.home).toBe('الرئيسية')
    expect(speechIn('UTC', 'xx', 'ar').words.home).toBe('الرئيسية')
    expect(speechIn('UTC', 'xx')).toMatchObject({ language: 'en', words: { home: 'Home' } })
    expect(dateAndTime(at, speechIn('UTC', 'ar'))).toMatch(/^24 .+ 2026، 08:05/)
  })

  it('knows which languages run from right to left', () => {
    expect(directionOf('ar-EG')).toBe('rtl')
    expect(directionOf('en')).toBe('ltr')
  })
})
