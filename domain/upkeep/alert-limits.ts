import type { UpkeepRun } from '#domain/upkeep/upkeep-run.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const GB = 1024 ** 3

type Limits = { limitMs: number; graceMs: number }

/** How long each may be without a success, and how long the server must run before it is called late. */
export const OVERDUE = {
  backup: { limitMs: 3 * HOUR_MS, graceMs: HOUR_MS },
  copy: { limitMs: 26 * HOUR_MS, graceMs: 2 * HOUR_MS },
  drill: { limitMs: 9 * DAY_MS, graceMs: DAY_MS },
} satisfies Record<string, Limits>
/** How long something that happened once, such as a late publication, counts as a condition. */
export const HAPPENED_MS = DAY_MS

/** The times (ms UTC) between which something that happened once counts. Later ones are of a clock that was ahead. */
export type HappenedWithin = { since: number; until: number }

/** The free room (bytes) below which a disk counts as filling: 1 GB, or twice the database, which a backup needs. */
export const diskBound = (databaseBytes: number): number => Math.max(GB, 2 * databaseBytes)

/** The last run, null if there never was one. `upMs`: how long the server runs. */
type Facts = { run: Pick<UpkeepRun, 'succeededAt' | 'problem'> | null; now: number; upMs: number }

/**
 * Late if the last success is too long ago; before the first, counted from the start of the server, or at once if a
 * first run failed. A success in the future, from a clock that was wrong, counts as none. Null: it is not late.
 */
export function overdue({ run, now, upMs }: Facts, { limitMs, graceMs }: Limits) {
  const { succeededAt, problem } = run ?? { succeededAt: null, problem: null }
  const lastAt = succeededAt !== null && succeededAt <= now ? succeededAt : null
  const isLate = now - (lastAt ?? now - upMs) >= limitMs && upMs >= graceMs
  const isFirstFailed = succeededAt === null && problem !== null
  return isLate || isFirstFailed ? { lastAt, problem } : null
}
