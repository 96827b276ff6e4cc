const FIRST_MS = 60_000
const LONGEST_MS = 24 * 3_600_000
/** The receiver's last answer counts as a refusal after so many attempts, which take about a day. */
export const MOST_ATTEMPTS = 11

/** Pause in ms after the n-th attempt (from 1): doubled each time, at most a day; `random` of 0 to 1 spreads it. */
export const pauseAfter = (attempts: number, random: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)) * (0.5 + random / 2))

const FIRST_DAY = 500
const GROWTH = 1.5

/** Letters that a new domain may send on its n-th day of sending (from 0). */
export const warmUpLimit = (day: number): number => Math.floor(FIRST_DAY * GROWTH ** day)
