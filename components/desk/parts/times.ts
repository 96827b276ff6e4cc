import { partsWords as words } from '#components/desk/words/parts.ts'
const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(words.locale, { timeZone: zone, hourCycle: 'h23', ...options })
  formats.set(key, known)
  return known
}

const TIME = { hour: '2-digit', minute: '2-digit' } as const
const day = (zone: string, at: number) => format(zone, { dateStyle: 'short' }).format(at)
const DAY_MS = 86_400_000

/** Formats `12:04` in the newsroom's zone. */
export const minutes = (zone: string, at: number): string => format(zone, TIME).format(at)
/** Formats `12:04:31`, where seconds matter. */
export const seconds = (zone: string, at: number): string => format(zone, { ...TIME, second: '2-digit' }).format(at)
/** Formats `Tuesday 24 November 2026`. */
export const longDay = (zone: string, at: number): string =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at).replace(',', '')
/** Formats `Tuesday 24 November 2026, 12:04`, for an instant that must not be taken for another one. */
export const exactly = (zone: string, at: number): string => `${longDay(zone, at)}, ${minutes(zone, at)}`

/** Formats `Tue` and `24`. */
export const dayShort = (zone: string, at: number): { weekday: string; number: string } => ({
  weekday: format(zone, { weekday: 'short' }).format(at),
  number: format(zone, { day: 'numeric' }).format(at),
})
/** Formats a range of dates: `23 to 29 November`, `28 December to 3 January`. */
export function daySpan(zone: string, from: number, to: number): string {
  const month = format(zone, { month: 'long' })
  const isOneMonth = month.format(from) === month.format(to)
  const long = format(zone, { day: 'numeric', month: 'long' })
  return words.dateRange((isOneMonth ? format(zone, { day: 'numeric' }) : long).format(from), long.format(to))
}

/** Formats a date: `Today`, `Yesterday`, `Friday 20 November`, with the year unless it is the current one. */
export function dayName(zone: string, at: number, now: number): string {
  if (day(zone, at) === day(zone, now)) return words.today
  if (day(zone, at) === day(zone, now - DAY_MS)) return words.yesterday
  const year = format(zone, { year: 'numeric' })
  const name = format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at).replace(',', '')
  return year.format(at) === year.format(now) ? name : `${name} ${year.format(at)}`
}

/** Formats `30 Nov`, with the year unless it is the current one. */
export function shortDay(zone: string, at: number, now: number): string {
  const year = format(zone, { year: 'numeric' })
  const date = format(zone, { day: 'numeric', month: 'short' }).format(at)
  return year.format(at) === year.format(now) ? date : `${date} ${year.format(at)}`
}

/** Formats an instant: `12:04` today, `yesterday 16:20`, `Sunday 07:00` within a week, otherwise the date. */
export function said(zone: string, at: number, now: number): string {
  const time = minutes(zone, at)
  if (day(zone, at) === day(zone, now)) return time
  if (day(zone, at) === day(zone, now - DAY_MS)) return words.yesterdayAt(time)
  if (day(zone, at) === day(zone, now + DAY_MS)) return words.tomorrowAt(time)
  if (Math.abs(now - at) < 6 * DAY_MS) return `${format(zone, { weekday: 'long' }).format(at)} ${time}`
  return format(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

/** Returns `CET`, or the offset if the zone has no short name. */
export function zoneName(zone: string, at: number): string {
  const parts = format(zone, { ...TIME, timeZoneName: 'short' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}
