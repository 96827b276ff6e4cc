import { offsetIn } from '#domain/article/planning/zone.ts'

/** Returns the local time of a zone at an instant (ms UTC), as `2026-11-25T06:00`. */
export const wallAt = (zone: string, at: number): string =>
  new Date(at + offsetIn(zone, at)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
