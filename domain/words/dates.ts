import { offsetIn } from '#domain/article/planning/zone.ts'
import type { DateStyle } from '#domain/paper/settings.ts'
import { intlTag } from '#domain/words/intl-tag.ts'
import type { Speech } from '#domain/words/speech.ts'

const made = new Map<string, Intl.DateTimeFormat>()

/** Caches formatters: making one takes a tenth of a millisecond, and a page needs dozens of dates. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let found = made.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options)
    made.set(key, found)
  }
  return found
}

/** Formats an instant (ms UTC) as ISO 8601 with the zone's offset, to the second: `2026-11-24T09:05:00+01:00`. */
export function isoInZone(at: number, zone: string): string {
  const offsetMs = offsetIn(zone, at)
  const offset = Math.round(offsetMs / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  const ahead = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${new Date(at + offsetMs).toISOString().slice(0, 19)}${ahead}`
}

/** Day of an instant (ms UTC) in a zone, as `YYYY-MM-DD`. */
export function dayIn(at: number, zone: string): string {
  return isoInZone(at, zone).slice(0, 10)
}

/** Time of an instant (ms UTC) in the paper's zone: `14:10`, or `2:10 pm`. */
export function clock(at: number, { zone, language, clock: hours }: Speech): string {
  if (hours === '24') return isoInZone(at, zone).slice(11, 16)
  const format = { timeZone: zone, hour: 'numeric', minute: '2-digit', hour12: true } as const
  return formatter(intlTag(language), format).format(at)
}

/** True for the first instant of a day in the zone: of stories that came with a date alone. */
const isDayAlone = (at: number, { zone }: Speech): boolean =>
  at % 1_000 === 0 && isoInZone(at, zone).slice(11, 19) === '00:00:00'

/**
 * Date and time of an instant (ms UTC), with the zone's abbreviation: `24 November 2026, 09:05 CET`; the date alone where
 * it is the first instant of its day.
 */
export function dateAndTime(at: number, speech: Speech): string {
  return isDayAlone(at, speech) ? date(at, speech) : `${dateWithClock(at, speech)} ${zoneName(at, speech)}`.trim()
}

/**
 * Abbreviation of the zone: `CET`, in German `MEZ`. A language that has only “GMT+1” for it gets the English
 * abbreviation, which is understood everywhere.
 */
function zoneName(at: number, { language, zone }: Speech): string {
  const [own = '', english = ''] = [intlTag(language), 'en-GB'].map(
    (locale) =>
      formatter(locale, { timeZone: zone, timeZoneName: 'short' })
        .formatToParts(at)
        .find((part) => part.type === 'timeZoneName')?.value,
  )
  return /[+−-]\d|UTC|GMT|غرينتش/.test(own) ? english : own
}

const DAY_AND_MONTH = {
  long: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  numeric: { day: '2-digit', month: '2-digit' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>

/** Date of an instant (ms UTC) in the paper's style: `24 November 2026`, `24 Nov 2026` or `24/11/2026`. */
export function date(at: number, { language, zone, dates }: Speech): string {
  return formatter(intlTag(language), { timeZone: zone, ...DAY_AND_MONTH[dates], year: 'numeric' }).format(at)
}

/** Date without the year, for lists whose heading has it: `24 November`. */
export function dayAndMonth(at: number, { language, zone, dates }: Speech): string {
  return formatter(intlTag(language), { timeZone: zone, ...DAY_AND_MONTH[dates] }).format(at)
}

/** Day and time of an instant for lists of this year, short: `24 Nov, 14:10`. */
export function shortDayAndTime(at: number, speech: Speech): string {
  return `${shortDay(at, speech)}${speech.words.comma}${clock(at, speech)}`
}

/** Day of an instant, as short as the paper's style has it: `24 Nov` or `24/11`. */
export function shortDay(at: number, speech: Speech): string {
  return dayAndMonth(at, { ...speech, dates: speech.dates === 'long' ? 'short' : speech.dates })
}

/** Date and time of an instant without the zone: `24 November 2026, 14:10`; the date alone as in `dateAndTime`. */
export function dateWithClock(at: number, speech: Speech): string {
  return isDayAlone(at, speech) ? date(at, speech) : `${date(at, speech)}${speech.words.comma}${clock(at, speech)}`
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** Formats a `YYYY-MM-DD` as `Tuesday, 24 November 2026`. */
export function longDay(day: string, { language, words, dates }: Speech): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    formatter(intlTag(language), { timeZone: 'UTC', ...options }).format(noon(day))
  return `${format({ weekday: 'long' })}${words.comma}${format({ ...DAY_AND_MONTH[dates], year: 'numeric' })}`
}

/** Formats a `YYYY-MM-DD` as `Tuesday 24`, for lists whose heading has the month. */
export function dayOfMonth(day: string, { language }: Speech): string {
  const options = { timeZone: 'UTC', weekday: 'long', day: 'numeric' } as const
  return formatter(intlTag(language), options).format(noon(day))
}

/** Formats a `YYYY-MM` as `November 2026`, or as `November` beside its year. */
export function monthName(month: string, { language }: Speech, withYear = true): string {
  const options = withYear ? ({ month: 'long', year: 'numeric' } as const) : ({ month: 'long' } as const)
  return formatter(intlTag(language), { timeZone: 'UTC', ...options }).format(noon(`${month}-01`))
}

const STYLES = { long: 'long', short: 'medium', numeric: 'short' } as const

/** Locale and options of the paper's dates, for scripts that format them in the browser. */
export function intlOf({ language, zone, dates, clock: hours }: Speech): {
  locale: string
  telling: Intl.DateTimeFormatOptions
} {
  const telling = { dateStyle: STYLES[dates], timeStyle: 'short', timeZone: zone, hour12: hours === '12' } as const
  return { locale: intlTag(language), telling }
}
