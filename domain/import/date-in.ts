import type { Warn } from '#domain/import/repairs.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const ISO =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i
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
  if (typeof text === 'string' && /^\S{10}$/.test(text)) warn('published_at has no time: midnight in UTC counts')
  return ok(at)
}

function instantIn(text: string): number {
  const iso = ISO.exec(text)
  if (iso) {
    const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone = 'Z'] = iso
    const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
    // Date.parse reads 30 February as 1 March.
    if (new Date(midnight).getUTCDate() !== Number(day)) return Number.NaN
    const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneOf(zone)}`)
    return Math.abs(at - midnight) <= 2 * DAY_MS ? at + millisecondsIn(text) : Number.NaN
  }
  if (!LETTER.test(text)) return Number.NaN
  return Date.parse(/(?:[a-z]{1,5}|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`)
}

const millisecondsIn = (text: string): number => Math.floor(Number(`0.${/[.,](\d{1,9})/.exec(text)?.[1] ?? 0}`) * 1_000)

function zoneOf(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
