import { instantsAt, wallAt } from '#components/desk/parts/wall-time.ts'

const DAY_MS = 86_400_000

/** The instant (ms UTC) that a day, `2026-11-30`, begins with in a zone. */
export const startOfDay = (zone: string, day: string): number =>
  // Where the clocks jump over midnight the day begins at one.
  instantsAt(zone, `${day}T00:00`)[0] ?? instantsAt(zone, `${day}T01:00`)[0] ?? Date.parse(`${day}T00:00:00Z`)

/** The instant that a day is over: the first that the zone’s clocks show of the next one. */
export const endOfDay = (zone: string, day: string): number =>
  startOfDay(zone, new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10))

/** The last day, `2026-11-30`, of what ends at an instant (ms UTC). */
export const lastDayOf = (zone: string, endsAt: number): string => wallAt(zone, endsAt - 1).slice(0, 10)
