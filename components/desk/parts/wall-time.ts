import { offsetIn } from '#domain/article/zone.ts'

/**
 * The instants (ms UTC) that a zone's clocks show as `2026-11-25T06:00`: one; none where the clocks jump over it; two
 * where they go back.
 */
export function instantsAt(zone: string, wall: string): number[] {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return []
  const asUtc = Date.parse(`${wall}:00Z`)
  if (Number.isNaN(asUtc)) return []
  const offsets = [offsetIn(zone, asUtc - 86_400_000), offsetIn(zone, asUtc + 86_400_000)]
  const instants = [...new Set(offsets.map((offset) => asUtc - offset))]
  return instants.filter((at) => at + offsetIn(zone, at) === asUtc).sort((a, b) => a - b)
}

/** What a zone's clocks show at an instant (ms UTC), as `2026-11-25T06:00`. */
export const wallAt = (zone: string, at: number): string =>
  new Date(at + offsetIn(zone, at)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
