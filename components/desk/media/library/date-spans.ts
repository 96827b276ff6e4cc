import { wallAt } from '#components/desk/parts/wall-time.ts'

const DAY_MS = 86_400_000

/** The spans of time that the library is narrowed to; `days` before today, its own day included. */
export const SPANS = [
  { key: 'any', name: 'Any date', days: undefined },
  { key: 'today', name: 'Today', days: 0 },
  { key: 'week', name: 'Last 7 days', days: 6 },
  { key: 'month', name: 'Last 30 days', days: 29 },
  { key: 'year', name: 'Last 12 months', days: 364 },
  { key: 'days', name: 'Between days', days: undefined },
] as const
export type SpanKey = (typeof SPANS)[number]['key']

/** The newsroom’s day so many days before an instant (ms UTC), as `2026-11-24`. Counted from noon, which no change of the clocks moves to another day. */
export function dayBefore(zone: string, at: number, days: number): string {
  const noon = Date.parse(`${wallAt(zone, at).slice(0, 10)}T12:00:00Z`)
  return new Date(noon - days * DAY_MS).toISOString().slice(0, 10)
}
