const formats = new Map<string, Intl.DateTimeFormat>()

function partsIn(zone: string, at: number): Record<string, number> {
  let format = formats.get(zone)
  if (!format) {
    const fields = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    } as const
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', calendar: 'gregory', ...fields })
    formats.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, Number(part.value)]))
}

const two = (n: number | undefined) => String(n).padStart(2, '0')

/** Date of an instant (ms UTC) in a zone, as `YYYY-MM-DD`. */
export function dateIn(zone: string, at: number): string {
  const { year, month, day } = partsIn(zone, at)
  return `${year}-${two(month)}-${two(day)}`
}

/** Offset of a zone from UTC at an instant, in ms; positive where its clock is ahead. */
export function offsetIn(zone: string, at: number): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsIn(zone, at)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000
}

/** Instant (ms UTC) at which a date begins in a zone. Months count from 1; overflowing days roll over. */
export function startOfDay(zone: string, year: number, month: number, day: number): number {
  const wall = Date.UTC(year, month - 1, day)
  const guess = wall - offsetIn(zone, wall)
  // Uses the offset at the first guess: the one at `wall` may hold on the other side of a clock change only.
  return wall - offsetIn(zone, guess)
}

/** The time of a month (`2026-11`) in a zone, from its beginning until before its end, in ms UTC. */
export function spanOfMonth(zone: string, month: string): { from: number; to: number } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return { from: startOfDay(zone, year, number, 1), to: startOfDay(zone, year, number + 1, 1) }
}

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
