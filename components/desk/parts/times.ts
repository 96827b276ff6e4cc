import { spoken, spokenTag } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import type { ClockStyle, DateStyle } from '#domain/paper/settings.ts'
import { intlTag } from '#domain/words/intl-tag.ts'

/** The paper's zone, its language (which counts with its region if the desk speaks it), and its formats of dates and times. */
export type TimeFormat = { zone: string; language: string; dates: DateStyle; clock: ClockStyle }

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions, locale = spokenTag()): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  formats.set(key, known)
  return known
}

/** The language that the desk speaks; as in the paper's region if that has the same language. */
const localeOf = ({ language }: TimeFormat) =>
  language.startsWith(`${spoken().language}-`) ? intlTag(language) : spokenTag()
const inFormat = (paper: TimeFormat, options: Intl.DateTimeFormatOptions) =>
  format(paper.zone, options, localeOf(paper))

const DAY_AND_MONTH = {
  long: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  numeric: { day: '2-digit', month: '2-digit' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>
/** Styles of dates in rows: the month is short unless it is a number. */
const IN_ROWS = { ...DAY_AND_MONTH, long: DAY_AND_MONTH.short }
const YEAR = { year: 'numeric' } as const

const time = (paper: TimeFormat, at: number, more: Intl.DateTimeFormatOptions): string =>
  paper.clock === '12'
    ? inFormat(paper, { hour: 'numeric', minute: '2-digit', ...more, hour12: true }).format(at)
    : format(paper.zone, { hour: '2-digit', minute: '2-digit', ...more, hourCycle: 'h23' }).format(at)
const day = (zone: string, at: number) => format(zone, { dateStyle: 'short' }).format(at)
const yearOf = ({ zone }: TimeFormat, at: number) => format(zone, YEAR).format(at)
const weekdayOf = (paper: TimeFormat, at: number) => inFormat(paper, { weekday: 'long' }).format(at)
const DAY_MS = 86_400_000

const MONDAY = Date.UTC(2026, 0, 5)
/** Returns the names of the days of a week, from Monday on. */
export const weekdays = (): string[] =>
  Array.from({ length: 7 }, (_, day) => format('UTC', { weekday: 'long' }).format(MONDAY + day * DAY_MS))

/** Formats a month, `2026-11`, as `November 2026`. */
export const monthName = (month: string): string => format('UTC', { month: 'long', ...YEAR }).format(Date.parse(month))

/** Formats `12:04` or `12:04 pm`. */
export const minutes = (paper: TimeFormat, at: number): string => time(paper, at, {})
/** Formats `12:04:31`, where seconds matter. */
export const seconds = (paper: TimeFormat, at: number): string => time(paper, at, { second: '2-digit' })
/** Formats `Tuesday 24 November 2026`, or `Tuesday 24/11/2026`. */
export const longDay = (paper: TimeFormat, at: number): string =>
  withWeekday(paper, at, inFormat(paper, { ...DAY_AND_MONTH[paper.dates], ...YEAR }).format(at))
const withWeekday = (paper: TimeFormat, at: number, date: string) =>
  t('{weekday} {date}', { weekday: weekdayOf(paper, at), date })
/** Formats an instant in full: `Tuesday 24 November 2026, 12:04`. */
export const longTime = (paper: TimeFormat, at: number): string =>
  t('{date}, {time}', { date: longDay(paper, at), time: minutes(paper, at) })

/** Formats `Tue` and `24`. */
export const dayShort = ({ zone }: TimeFormat, at: number): { weekday: string; number: string } => ({
  weekday: format(zone, { weekday: 'short' }).format(at),
  number: format(zone, { day: 'numeric' }).format(at),
})
/** Formats a range of dates: `23 – 29 November`, `23/11 – 29/11`; with its years if it has two. */
export const daySpan = (paper: TimeFormat, from: number, to: number): string =>
  inFormat(paper, DAY_AND_MONTH[paper.dates]).formatRange(from, to)

/** Formats a date: `Today`, `Yesterday`, `Friday 20 November`, with the year unless it is the current one. */
export function dayName(paper: TimeFormat, at: number, now: number): string {
  const { zone } = paper
  if (day(zone, at) === day(zone, now)) return t('Today')
  if (day(zone, at) === day(zone, now - DAY_MS)) return t('Yesterday')
  const isThisYear = yearOf(paper, at) === yearOf(paper, now)
  return isThisYear
    ? withWeekday(paper, at, inFormat(paper, DAY_AND_MONTH[paper.dates]).format(at))
    : longDay(paper, at)
}

/** Formats `30 Nov`, with the year unless it is the current one. */
export function shortDay(paper: TimeFormat, at: number, now: number): string {
  const isThisYear = yearOf(paper, at) === yearOf(paper, now)
  return inFormat(paper, { ...IN_ROWS[paper.dates], ...(!isThisYear && YEAR) }).format(at)
}

/** Formats an instant: `12:04` today, `yesterday 16:20`, `Sunday 07:00` within a week, otherwise the date. */
export function said(paper: TimeFormat, at: number, now: number): string {
  const { zone } = paper
  const clock = minutes(paper, at)
  if (day(zone, at) === day(zone, now)) return clock
  if (day(zone, at) === day(zone, now - DAY_MS)) return t('yesterday {time}', { time: clock })
  if (day(zone, at) === day(zone, now + DAY_MS)) return t('tomorrow {time}', { time: clock })
  if (Math.abs(now - at) < 6 * DAY_MS) return t('{weekday} {time}', { weekday: weekdayOf(paper, at), time: clock })
  return inFormat(paper, { ...IN_ROWS[paper.dates], ...YEAR }).format(at)
}

/** Formats a date as it stands in a field, with its year: `30 November 2026`, `30 Nov 2026`, `30/11/2026`. */
export const typedDay = (paper: TimeFormat, at: number): string =>
  inFormat(paper, { ...DAY_AND_MONTH[paper.dates], ...YEAR }).format(at)
/** Formats a time as it stands in a field; the spaces are plain, as they are typed. */
export const typedMinutes = (paper: TimeFormat, at: number): string => minutes(paper, at).replace(/\s/g, ' ')

/** Returns the facts to read a typed date by: the desk's names of months in lower case, and its order in figures. */
export function typedDayParts(paper: TimeFormat): { months: string[]; isMonthFirst: boolean } {
  const month = format('UTC', { month: 'long' }, localeOf(paper))
  const months = Array.from({ length: 12 }, (_, n) => month.format(Date.UTC(2_026, n, 1)).toLowerCase())
  const [first] = format('UTC', { ...DAY_AND_MONTH.numeric, ...YEAR }, localeOf(paper))
    .formatToParts(0)
    .filter(({ type }) => type === 'day' || type === 'month')
  return { months, isMonthFirst: first?.type === 'month' }
}

/** Returns `CET`, or the offset if the zone has no short name. */
export function zoneName(zone: string, at: number): string {
  const parts = format(zone, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}
