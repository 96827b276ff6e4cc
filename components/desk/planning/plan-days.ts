import { daySpan, longDay, type TimeFormat } from '#components/desk/parts/times.ts'
import { wallAt } from '#components/desk/parts/wall-time.ts'
import { dateIn, instantsAt, offsetIn, startOfDay } from '#domain/article/planning/zone.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

export type PlanDay = {
  /** `2026-11-24`, in the newsroom's zone. */
  date: string
  /**
   * ms UTC, half-open: from the first instant of the day to the first of the next. The day has 23 or 25 hours when the
   * clocks change.
   */
  from: number
  to: number
}

const HOUR_MS = 3_600_000
const DAYS_A_WEEK = 7
const partsOf = (date: string) => date.split('-').map(Number) as [number, number, number]
/** Returns noon UTC of a date, for counting days independently of clock changes. */
const noonOf = (date: string) => {
  const [year, month, day] = partsOf(date)
  return Date.UTC(year, month - 1, day, 12)
}

export const isDate = (typed: string | null): typed is string =>
  typed !== null && /^\d{4}-\d\d-\d\d$/.test(typed) && new Date(noonOf(typed)).toISOString().startsWith(typed)

export function shiftDate(date: string, days: number): string {
  return new Date(noonOf(date) + days * 24 * HOUR_MS).toISOString().slice(0, 'YYYY-MM-DD'.length)
}

/** Returns the number of days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noonOf(to) - noonOf(from)) / (24 * HOUR_MS))

/** Returns the Monday of a date's week. */
export const mondayOf = (date: string): string =>
  shiftDate(date, -((new Date(noonOf(date)).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK))

/** Returns the ISO 8601 week number: that of the week's Thursday in that Thursday's year. */
export function weekNumber(date: string): number {
  const thursday = shiftDate(mondayOf(date), 3)
  const [year] = partsOf(thursday)
  return 1 + Math.floor((noonOf(thursday) - noonOf(`${year}-01-01`)) / (DAYS_A_WEEK * 24 * HOUR_MS))
}

function dayOf(zone: string, date: string): PlanDay {
  const [year, month, day] = partsOf(date)
  return { date, from: startOfDay(zone, year, month, day), to: startOfDay(zone, year, month, day + 1) }
}

/** Returns the days of a view: the week from its Monday, or one day. */
export function visibleDays(zone: string, date: string, view: 'week' | 'day'): PlanDay[] {
  if (view === 'day') return [dayOf(zone, date)]
  const monday = mondayOf(date)
  return Array.from({ length: DAYS_A_WEEK }, (_, n) => dayOf(zone, shiftDate(monday, n)))
}

/**
 * Returns 9:00 on a date, or if that is past, the next full hour at least an hour from now: the initial time of a story
 * dropped on a day.
 */
export function morningOf(zone: string, date: string, now: number): number {
  const nine = instantsAt(zone, `${date}T09:00`)[0] ?? now
  return nine > now || date !== todayIn(zone, now) ? nine : Math.ceil(now / HOUR_MS + 1) * HOUR_MS
}

export const todayIn = (zone: string, now: number): string => dateIn(zone, now)

/** Formats a zone's offset at an instant: `UTC+1`, `UTC−3:30`, `UTC`. */
export function offsetName(zone: string, at: number): string {
  const minutes = Math.round(offsetIn(zone, at) / 60_000)
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** Says the length of a day with a clock change: `23 hours: the clocks go forward`. Null for 24 hours. */
export function lengthOf({ from, to }: PlanDay): string | null {
  const hours = Math.round(((to - from) / HOUR_MS) * 10) / 10
  if (hours === 24) return null
  return hours < 24
    ? t('{hours, number} hours: the clocks go forward', { hours })
    : t('{hours, number} hours: the clocks go back', { hours })
}

/** Shifts an instant by days at the same local time; a local time that the clocks skip becomes one hour later. */
export function shiftDays(zone: string, at: number, days: number): number {
  const [date = '', time = ''] = wallAt(zone, at).split('T')
  const wall = `${shiftDate(date, days)}T${time}`
  const offset = offsetIn(zone, at)
  const instants = instantsAt(zone, wall)
  return instants.find((one) => offsetIn(zone, one) === offset) ?? instants[0] ?? Date.parse(`${wall}:00Z`) - offset
}

/** Says the zone's offsets in these days: two if the clocks change. */
export function offsetsOf(zone: string, days: readonly PlanDay[]): string {
  const [first = '', then = first] = [days[0]?.from ?? 0, (days.at(-1)?.to ?? 1) - 1].map((at) => offsetName(zone, at))
  return first === then ? first : t('{offset}, then {later}', { offset: first, later: then })
}

/** Formats `Week of 23 – 29 November, Europe/Oslo, UTC+1`; of one day with its length if the clocks change. */
export function planLabel(paper: TimeFormat, days: readonly PlanDay[]): string {
  const [first, last = first] = [days[0], days.at(-1)]
  if (!first || !last) return paper.zone
  const [from, to] = [first, last].map((day) => (day.from + day.to) / 2) as [number, number]
  const isOne = days.length === 1
  const span = isOne ? longDay(paper, from) : t('Week of {days}', { days: daySpan(paper, from, to) })
  return saidList([span, paper.zone, offsetsOf(paper.zone, days), isOne && lengthOf(first)], 'commas')
}
