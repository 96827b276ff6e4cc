import { wallAt } from '#components/desk/parts/wall-time.ts'

const DAY_MS = 86_400_000

/** The date filters of the library; `days` counts back from today, which is included. */
export const SPANS = [
  { key: 'any', days: undefined },
  { key: 'today', days: 0 },
  { key: 'week', days: 6 },
  { key: 'month', days: 29 },
  { key: 'year', days: 364 },
  { key: 'days', days: undefined },
] as const
export type SpanKey = (typeof SPANS)[number]['key']

/**
 * Returns the newsroom’s date so many days before an instant (ms UTC), as `2026-11-24`. Counts from noon, so that a
 * change of the clocks cannot shift the date.
 */
export function dayBefore(zone: string, at: number, days: number): string {
  const noon = Date.parse(`${wallAt(zone, at).slice(0, 10)}T12:00:00Z`)
  return new Date(noon - days * DAY_MS).toISOString().slice(0, 10)
}
