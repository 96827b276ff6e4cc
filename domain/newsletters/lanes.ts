/** Receivers that each judge a sender by themselves; `rest` is every other domain. */
export const LANES = ['gmail', 'yahoo', 'outlook', 'rest'] as const
export type Lane = (typeof LANES)[number]

const DOMAINS: readonly (readonly [Lane, RegExp])[] = [
  ['gmail', /^(gmail|googlemail)\.com$/],
  ['yahoo', /^((yahoo|ymail|rocketmail)\.[a-z.]+|(aol|aim)\.(com|[a-z]{2}|co\.uk))$/],
  ['outlook', /^(outlook|hotmail|live|msn|passport)\.[a-z.]+$/],
]

/** The lane of an address in its normal form, by the domain alone. */
export function laneOf(normal: string): Lane {
  const domain = normal.slice(normal.lastIndexOf('@') + 1)
  return DOMAINS.find(([, pattern]) => pattern.test(domain))?.[0] ?? 'rest'
}

/** How fast a lane goes: letters at once, and the time (ms of a monotonic clock) before which it begins none. */
export type Pace = { atOnce: number; notBefore: number; slowedAt: number | null }

const MOST_AT_ONCE: Record<Lane, number> = { gmail: 6, yahoo: 4, outlook: 6, rest: 20 }
const SLOW_MS = 60_000
/** After so long without a complaint of the receiver a lane doubles again. */
const CALM_MS = 10 * 60_000

export const fullPace = (lane: Lane): Pace => ({ atOnce: MOST_AT_ONCE[lane], notBefore: 0, slowedAt: null })

/** True for an answer that says “too fast”: 421, or an enhanced code 4.7.x (RFC 3463). */
export const asksToSlowDown = (code: number | null, text: string): boolean =>
  code === 421 || (code !== null && code >= 400 && code < 500 && /\b4\.7\.\d+\b/.test(text))

/** Halves a lane and lets it rest for a minute. Answers to letters of the same burst halve it once. */
export const slowedDown = (pace: Pace, now: number): Pace =>
  now < pace.notBefore ? pace : { atOnce: Math.max(1, pace.atOnce >> 1), notBefore: now + SLOW_MS, slowedAt: now }

/** Doubles a lane that was left alone for ten minutes. */
export function recovered(pace: Pace, lane: Lane, now: number): Pace {
  if (pace.slowedAt === null || now - pace.slowedAt < CALM_MS) return pace
  const atOnce = Math.min(MOST_AT_ONCE[lane], pace.atOnce * 2)
  return { ...pace, atOnce, slowedAt: atOnce === MOST_AT_ONCE[lane] ? null : now }
}
