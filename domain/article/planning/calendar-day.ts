/** True for a `YYYY-MM-DD` that exists in the calendar, from the year 1000 on: neither 2026-02-30 nor 2026-99-99. */
export function isCalendarDay(value: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}
