import { dateIn, instantsAt, offsetIn } from '#domain/article/planning/zone.ts'
import type { EditionRule } from '#domain/newsletters/newsletter-views.ts'

const DAY_MS = 86_400_000
/** An edition that is later than this waits for a person. */
export const LATE_MS = 2 * 3_600_000

/**
 * The first time of a rule after an instant, both in ms UTC. It comes once on each of its days: where clocks are set
 * back the first of two, and where they are set forward over it, as long after midnight as on other days.
 */
export function nextTime({ at, days }: EditionRule, zone: string, after: number): number {
  for (let day = Date.parse(dateIn(zone, after)); ; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay() || 7
    const wall = new Date(day).toISOString().replace(/T.*/, `T${at}`)
    const [time = Date.parse(`${wall}Z`) - offsetIn(zone, day - DAY_MS)] = instantsAt(zone, wall)
    if (days.includes(weekday) && time > after) return time
  }
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
