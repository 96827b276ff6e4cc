/** The consequence of a bounce: a subscription ends at once, or after so many of its kind. */
export type BounceClass = 'ends' | 'hard' | 'soft'

const GONE = /^5\.1\.[12]$|^5\.2\.1$/
/** The receiver’s system, what was sent, or its sender (RFC 3463: 3, 6 and 7). */
const OF_US = /^5\.[367]\./
const HARD_WITHIN_MS = 30 * 86_400_000
const HARD_TO_END = 2
const SOFT_TO_END = 5

/** Finds the enhanced status code of an answer or a DSN (RFC 3463), or makes a plain one of the SMTP code; null if neither. */
export function enhancedCode(code: number | null, text: string): string | null {
  const found = /(?:^(?:\d{3}-)?|[\s#(]|\s\d{3}-)([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1]
  if (found) return found
  return code === null ? null : `${Math.floor(code / 100)}.0.0`
}

/**
 * Classes a status: 5.1.1, 5.1.2 and 5.2.1 say that nobody is there; a server that says no more than 5xx may mean us.
 * Null for a status that says nothing about the reader.
 */
export function bounceClass(status: string): BounceClass | null {
  if (GONE.test(status)) return 'ends'
  if (OF_US.test(status)) return null
  if (status.startsWith('5.') && status !== '5.0.0') return 'hard'
  return /^[45]\./.test(status) ? 'soft' : null
}

/** A bounced sending: when (ms UTC), and as what. */
export type Bounce = { at: number; class: BounceClass }

/**
 * True if a subscription ends: `results` are its editions, newest first, null where one arrived. One bounce of an
 * address that does not exist, two other permanent ones within 30 days, or five editions in a row that came to nothing.
 */
export function endsByBounces(results: readonly (Bounce | null)[]): boolean {
  const arrived = results.indexOf(null)
  const run = arrived === -1 ? results : results.slice(0, arrived)
  if (run.length >= SOFT_TO_END || run.some((one) => one?.class === 'ends')) return true
  const newest = run.find((one) => one?.class === 'hard')
  const hard = results.filter((one) => one?.class === 'hard' && newest && newest.at - one.at <= HARD_WITHIN_MS)
  return hard.length >= HARD_TO_END
}
