import { offsetIn } from '#domain/article/planning/zone.ts'

/**
 * Returns the instants (ms UTC) at which a zone's clocks show `2026-11-25T06:00`: one; none if the clocks skip it; two
 * if they are set back over it.
 */
export function instantsAt(zone: string, wall: string): number[] {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return []
  const asUtc = Date.parse(`${wall}:00Z`)
  if (Number.isNaN(asUtc)) return []
  const offsets = [offsetIn(zone, asUtc - 86_400_000), offsetIn(zone, asUtc + 86_400_000)]
  const instants = [...new Set(offsets.map((offset) => asUtc - offset))]
  return instants.filter((at) => at + offsetIn(zone, at) === asUtc).sort((a, b) => a - b)
}

/** Returns the local time of a zone at an instant (ms UTC), as `2026-11-25T06:00`. */
export const wallAt = (zone: string, at: number): string =>
  new Date(at + offsetIn(zone, at)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
