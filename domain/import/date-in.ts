import type { Warn } from '#domain/import/repairs.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const TIME = String.raw`(\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)?`
const ISO = new RegExp(String.raw`^([+-]\d{6}|\d{4})([-/])(\d\d?)\2(\d\d?)(?:(?:T|[ \t]+)${TIME})?$`, 'i')
/** `March 17, 2015`, `17 Mar 2015 14:00`. */
const WORDS =
  /^(?:[a-z]{3,9},?\s+)?(?:([a-z]{3,9})\.?\s+(\d\d?)|(\d\d?)\.?\s+([a-z]{3,9})\.?)(?:st|nd|rd|th)?,?\s+(\d{4})(?:(?:,|\s+at)?\s+(\d.*))?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** RFC 5322 date, as in feeds: `Fri, 01 Mar 2024 08:00:00 +0000`. */
const LETTER = /^(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3,9} \d{4} \d\d:\d\d(?::\d\d)?\s*(?:[a-z]{1,5}|[+-]\d{4})?$/i
/** Year of the first newspapers; other systems write earlier dates to mean that there is none. */
const FIRST_YEAR = 1600
const DAY_MS = 86_400_000

/**
 * Parses a date to ms UTC; refuses with `bad-record` and a sentence. A time without a zone is UTC; a date alone is
 * midnight.
 */
export function dateIn(value: unknown, warn: Warn): Result<number, 'bad-record'> {
  const text = typeof value === 'string' ? value.trim() : value
  const at = typeof text === 'string' ? instantIn(text) : Number.NaN
  if (Number.isNaN(at)) {
    const details = `published_at is not a date in ISO 8601: ${(JSON.stringify(value) ?? '').slice(0, 60)}`
    return refuse('bad-record', { details })
  }
  const year = new Date(at).getUTCFullYear()
  if (year < FIRST_YEAR) {
    return refuse('bad-record', { details: `published_at is in the year ${year}: dates begin with ${FIRST_YEAR}` })
  }
  if (typeof text === 'string' && !text.includes(':')) warn('published_at has no time: midnight in UTC counts')
  return ok(at)
}

function instantIn(text: string): number {
  const iso = ISO.exec(text)
  if (!iso) return instantInWords(text)
  const [, year = '', , monthWritten = '', dayWritten = '', hourWritten = '0', minute = '00', second = '00', half] = iso
  const [month, day] = [monthWritten.padStart(2, '0'), dayWritten.padStart(2, '0')]
  const hour = half === undefined ? Number(hourWritten) : (Number(hourWritten) % 12) + (/p/i.test(half) ? 12 : 0)
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  // Date.parse reads 30 February as 1 March.
  if (new Date(midnight).getUTCDate() !== Number(day)) return Number.NaN
  const time = `${String(hour).padStart(2, '0')}:${minute}:${second}`
  const at = Date.parse(`${year}-${month}-${day}T${time}${zoneOf(iso[9] ?? 'Z')}`)
  return Math.abs(at - midnight) <= 2 * DAY_MS ? at + millisecondsIn(text) : Number.NaN
}

function instantInWords(text: string): number {
  if (LETTER.test(text)) return Date.parse(/(?:[a-z]{1,5}|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`)
  const [, first, firstDay, lastDay, last, year = '', time] = WORDS.exec(text) ?? []
  const month = MONTHS.indexOf((first ?? last ?? '').slice(0, 3).toLowerCase()) + 1
  if (month === 0) return Number.NaN
  return instantIn(`${year}-${month}-${firstDay ?? lastDay}${time === undefined ? '' : ` ${time}`}`)
}

const millisecondsIn = (text: string): number => Math.floor(Number(`0.${/[.,](\d{1,9})/.exec(text)?.[1] ?? 0}`) * 1_000)

function zoneOf(zone: string): string {
  const [, sign, hour = '', minute = '00'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? []
  return sign === undefined ? 'Z' : `${sign}${hour.padStart(2, '0')}:${minute}`
}

/** True for a date with a time that names its zone. */
export const hasZone = (text: string): boolean =>
  /:\d\d(?:[.,]\d+)?\s*(?:[ap]m)?\s*(?:Z|[a-z]{3,5}|[+-]\d\d?(?::?\d\d)?)$/i.test(text.trim())

/** Minutes between UTC and the zone that a date names; 0 for none. */
export function zoneMinutes(text: string): number {
  const [, sign, hour = '', minute = '0'] =
    /:\d\d(?:[.,]\d+)?\s*(?:[ap]m)?\s*([+-])(\d\d?):?(\d\d)?$/i.exec(text.trim()) ?? []
  return sign === undefined ? 0 : (Number(hour) * 60 + Number(minute)) * (sign === '-' ? -1 : 1)
}
