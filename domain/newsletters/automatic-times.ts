import { dateIn, offsetIn } from '#domain/article/planning/zone.ts'
import type { EditionRule } from '#domain/newsletters/newsletter-views.ts'

const DAY_MS = 86_400_000
/** An edition that is later than this waits for a person. */
export const LATE_MS = 2 * 3_600_000

/**
 * The first time of a rule after an instant, both in ms UTC. It comes once on each of its days: where clocks are set
 * back the first of two, and where they are set forward over it, as long after midnight as on other days.
 */
export function nextTime({ at, days }: EditionRule, zone: string, after: number): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const today = Date.parse(dateIn(zone, after))
  for (let day = today; ; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay() || 7
    const time = instantOf(zone, day + (hours * 60 + minutes) * 60_000)
    if (days.includes(weekday) && time > after) return time
  }
}

/** Instant at which clocks of a zone show a time, given as if it were UTC. */
function instantOf(zone: string, wall: number): number {
  const [before, later] = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - offsetIn(zone, near)) as [number, number]
  const isShown = (instant: number) => instant + offsetIn(zone, instant) === wall
  return isShown(before) || !isShown(later) ? before : later
}

/** The last time of a rule that has come since an instant; null if none has. */
export function lastTime(
  rule: EditionRule,
  zone: string,
  { since, now }: { since: number; now: number },
): number | null {
  let last: number | null = null
  for (let time = nextTime(rule, zone, since); time <= now; time = nextTime(rule, zone, time)) last = time
  return last
}
