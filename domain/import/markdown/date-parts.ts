const DAY_MS = 86_400_000
const dayOfYear = (at: number): number => Math.floor((at - Date.UTC(new Date(at).getUTCFullYear(), 0)) / DAY_MS) + 1

/** Parts of a date by their names in addresses. `wallTime`: ms by the clock of its own zone, as if that were UTC. */
export function dateParts(wallTime: number): Record<string, string> {
  const at = new Date(wallTime)
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = at.toISOString().split(/[-T:.]/)
  const monthName = at.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' })
  const dayName = at.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
  const weekDay = at.getUTCDay() || 7
  // The week of ISO 8601 is that of its Thursday.
  const thursday = wallTime + (4 - weekDay) * DAY_MS
  const week = String(Math.ceil(dayOfYear(thursday) / 7)).padStart(2, '0')
  const yearDay = String(dayOfYear(wallTime))
  return Object.assign(
    { year, month, day, hour, minute, second, week, w_year: String(new Date(thursday).getUTCFullYear()) },
    { i_month: String(Number(month)), i_day: String(Number(day)), y_day: yearDay.padStart(3, '0'), yearday: yearDay },
    { short_year: year.slice(2), short_month: monthName.slice(0, 3), long_month: monthName, monthname: monthName },
    { short_day: dayName.slice(0, 3), long_day: dayName, weekdayname: dayName, w_day: String(weekDay) },
    { weekday: String(weekDay % 7) },
  )
}

const SIGNS = '%Y year %m month %d day %y short_year %b short_month %B long_month %-m i_month %-d i_day'.split(' ')
const WORDS = 'yyyy year MM month dd day'.split(' ')

/** A date, in ms as above, in a format such as `%Y/%m` or `yyyy/MM`; null where a sign of it is not known. */
export function formattedDate(wallTime: number, format: string): string | null {
  const parts = dateParts(wallTime)
  const names = [...SIGNS, ...WORDS]
  const text = format.replace(/%-?\w|yyyy|MM|dd/g, (sign) => parts[names[names.indexOf(sign) + 1] ?? ''] ?? '\0')
  return text.includes('\0') ? null : text
}
