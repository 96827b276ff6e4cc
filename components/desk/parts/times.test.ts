import { afterEach, describe, expect, test } from 'vitest'
import {
  dayName,
  daySpan,
  longDay,
  longTime,
  minutes,
  said,
  seconds,
  shortDay,
  type TimeFormat,
} from '#components/desk/parts/times.ts'
import { speak } from '#domain/messages/testing/speak.ts'

const now = Date.parse('2026-11-24T11:04:31Z')
const paper: TimeFormat = { zone: 'Europe/Oslo', language: 'nb', dates: 'long', clock: '24' }
const american: TimeFormat = { zone: 'America/New_York', language: 'en-US', dates: 'long', clock: '12' }
const numbers: TimeFormat = { ...paper, dates: 'numeric' }

test('the desk tells the time in the newsroom’s zone', () => {
  expect(minutes(paper, now)).toBe('12:04')
  expect(seconds(paper, now)).toBe('12:04:31')
  expect(longDay(paper, now)).toBe('Tuesday 24 November 2026')
  expect(longTime(paper, now)).toBe('Tuesday 24 November 2026, 12:04')
})

test('an instant is said as near as it is', () => {
  expect(said(paper, now - 60_000, now)).toBe('12:03')
  expect(said(paper, Date.parse('2026-11-23T23:30:00Z'), now)).toBe('00:30')
  expect(said(paper, Date.parse('2026-11-23T15:20:00Z'), now)).toBe('yesterday 16:20')
  expect(said(paper, Date.parse('2026-11-22T06:00:00Z'), now)).toBe('Sunday 07:00')
  expect(said(paper, Date.parse('2026-10-01T06:00:00Z'), now)).toBe('1 Oct 2026')
})

test('two instants of one old day are told apart', () => {
  expect(longTime(paper, Date.parse('2026-10-01T06:00:00Z'))).toBe('Thursday 1 October 2026, 08:00')
  expect(longTime(paper, Date.parse('2026-10-01T07:00:00Z'))).toBe('Thursday 1 October 2026, 09:00')
})

test('a week is told by its first and last day', () => {
  const span = (from: string, to: string, of = paper) =>
    daySpan(of, Date.parse(from), Date.parse(to)).replaceAll(/\s/g, ' ')
  expect(span('2026-11-23T12:00Z', '2026-11-29T12:00Z')).toBe('23 – 29 November')
  expect(span('2026-12-28T12:00Z', '2027-01-03T12:00Z')).toBe('28 December 2026 – 3 January 2027')
  expect(span('2026-11-23T12:00Z', '2026-11-29T12:00Z', american)).toBe('November 23 – 29')
  expect(span('2026-11-23T12:00Z', '2026-11-29T12:00Z', numbers)).toBe('23/11 – 29/11')
})

describe('in the paper’s own format', () => {
  const october = Date.parse('2026-10-01T16:00:00Z')
  const lastYear = Date.parse('2025-10-01T16:00:00Z')

  test('an American paper has the month first and twelve hours', () => {
    expect(minutes(american, october)).toMatch(/^12:00\sPM$/)
    expect(seconds(american, now)).toMatch(/^6:04:31\sAM$/)
    expect(longDay(american, now)).toBe('Tuesday November 24, 2026')
    expect(dayName(american, october, now)).toBe('Thursday October 1')
    expect(shortDay(american, lastYear, now)).toBe('Oct 1, 2025')
    expect(said(american, october, now)).toBe('Oct 1, 2026')
  })

  test('a paper of numbers has numbers', () => {
    expect(longDay(numbers, now)).toBe('Tuesday 24/11/2026')
    expect(dayName(numbers, october, now)).toBe('Thursday 01/10')
    expect(shortDay(numbers, october, now)).toBe('01/10')
    expect(said(numbers, lastYear, now)).toBe('01/10/2025')
  })

  test('twelve hours without a region are those of Britain', () => {
    expect(minutes({ ...paper, clock: '12' }, now)).toMatch(/^12:04\spm$/)
  })
})

describe('in the language of the desk', () => {
  afterEach(() => speak('en'))

  test('a date has the words of the desk and the order and clock of the paper (P-180)', () => {
    speak('de', { '{weekday} {date}': '{weekday}, {date}', '{date}, {time}': '{date}, {time} Uhr' })
    expect(longTime(paper, now)).toBe('Dienstag, 24. November 2026, 12:04 Uhr')
    expect(longDay(numbers, now)).toBe('Dienstag, 24.11.2026')
    expect(minutes(american, now)).toMatch(/^6:04\sAM$/)
    expect(longDay({ ...paper, language: 'de-AT' }, Date.parse('2027-01-05T12:00Z'))).toBe('Dienstag, 5. Jänner 2027')
    speak('ar')
    expect(longDay(paper, now).replaceAll(/[\u2068\u2069]/g, '')).toBe('الثلاثاء 24 نوفمبر 2026')
    expect(minutes(paper, now)).toBe('12:04')
  })

  test('a span of days is that of the language', () => {
    const week = [Date.parse('2026-11-23T12:00Z'), Date.parse('2026-11-29T12:00Z')] as const
    const spans = ['de', 'fr', 'es'].map((language) => {
      speak(language)
      return daySpan(paper, ...week)
    })
    expect(spans).toEqual(['23.–29. November', '23–29 novembre', '23–29 de noviembre'])
  })
})
