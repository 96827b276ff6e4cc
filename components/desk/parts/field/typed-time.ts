import { type TimeFormat, typedDay, typedDayParts, typedMinutes } from '#components/desk/parts/times.ts'
import { wallAt } from '#components/desk/parts/wall-time.ts'

const two = (n: number) => String(n).padStart(2, '0')
const CENTURY = 2_000

/** Formats a date, `2026-11-30`, as the paper writes it in a field: `30 November 2026`, `30/11/2026`. */
export const dayInField = (paper: TimeFormat, day: string): string =>
  day === '' ? '' : typedDay({ ...paper, zone: 'UTC' }, Date.parse(`${day}T00:00:00Z`))

/** Formats an instant (ms UTC) as the paper writes it in a field: `30 November 2026, 06:00`, or `…, 6:00 am`. */
export const momentInField = (paper: TimeFormat, at: number): string =>
  `${dayInField(paper, wallAt(paper.zone, at).slice(0, 10))}, ${typedMinutes(paper, at)}`

/**
 * Reads a typed date as `2026-11-30`; null if it is none. The order of day and month in figures is the paper's; a month
 * may be a word; a weekday and a missing year (then that of `thisYear`) are fine; so is the ISO form.
 */
export function dayFromTyped(paper: TimeFormat, typed: string, thisYear: number): string | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const { months, isMonthFirst } = typedDayParts(paper)
  const word = /[\p{L}]{3,}/gu
  const month = [...text.matchAll(word)]
    .map(([name]) => months.findIndex((one) => one.startsWith(name)))
    .find((n) => n >= 0)
  const figures = [...text.matchAll(/\d+/g)].map(([figure]) => Number(figure))
  if (month !== undefined) {
    if (figures.length < 1 || figures.length > 2) return null
    return dayOf(figures[1] ?? thisYear, month + 1, figures[0] ?? 0)
  }
  if (/\p{L}/u.test(text) || figures.length < 2 || figures.length > 3) return null
  const [first = 0, second = 0, year = thisYear] = figures
  if (first > 31) return dayOf(first, second, figures[2] ?? 0)
  return isMonthFirst ? dayOf(year, first, second) : dayOf(year, second, first)
}

/** Reads a typed date and time as `2026-11-30T06:00`; null if it is none. Both clocks are understood, also as Spanish and Arabic write them. */
export function wallFromTyped(paper: TimeFormat, typed: string, thisYear: number): string | null {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/ص$/, 'am').replace(/م$/, 'pm')
  const parts = /^(.*?)(?:,? |T|, ?)(?:at )?(\d{1,2})(?:[:.](\d\d))? ?([ap])?\.? ?(?:m\.?)?$/i.exec(text)
  if (!parts) return null
  const [, date = '', hours = '', minutes, half] = parts
  // An hour alone is a time of the 12-hour clock; otherwise it could be the year.
  if (minutes === undefined && half === undefined) return null
  const hour = hourOf(Number(hours), half?.toLowerCase())
  const day = dayFromTyped(paper, date.replace(/,$/, ''), thisYear)
  if (hour === null || day === null || Number(minutes ?? 0) > 59) return null
  return `${day}T${two(hour)}:${minutes ?? '00'}`
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function dayOf(year: number, month: number, day: number): string | null {
  const full = year < 100 ? year + CENTURY : year
  if (full < 1_000 || full > 9_999 || month < 1 || month > 12 || day < 1) return null
  const at = new Date(Date.UTC(full, month - 1, day))
  return at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null
}
