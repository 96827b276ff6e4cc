import { wallAt } from '#components/desk/parts/wall-time.ts'
import { instantsAt } from '#domain/article/planning/zone.ts'

const DAY_MS = 86_400_000

/** Returns the instant (ms UTC) at which a date, `2026-11-30`, begins in a zone. */
export const startOfDay = (zone: string, day: string): number =>
  // A date begins at 01:00 if the clocks skip midnight.
  instantsAt(zone, `${day}T00:00`)[0] ?? instantsAt(zone, `${day}T01:00`)[0] ?? Date.parse(`${day}T00:00:00Z`)

/** Returns the instant (ms UTC) at which a date ends: the first instant of the next one in the zone. */
export const endOfDay = (zone: string, day: string): number =>
  startOfDay(zone, new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10))

/** Returns the last date, `2026-11-30`, of a period that ends at an instant (ms UTC). */
export const lastDayOf = (zone: string, endsAt: number): string => wallAt(zone, endsAt - 1).slice(0, 10)
