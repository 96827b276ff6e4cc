import { and, eq, isNotNull, lte, max, min, type SQL, sql } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { number, prepared } from '#db/engine/prepared.ts'
import { checksLinks } from '#db/queries/links/checks-links.ts'
import { linkTargets, storyLinks } from '#db/schema/tables.ts'
import type { LinkState } from '#domain/article/links/link-views.ts'

/** Rate limits: a few requests an hour in all, and at most one an hour to a host. A requested check starts at once. */
const PACE_MS = 10 * 60_000
const HOST_PAUSE_MS = 3_600_000
const WANTED_PAUSE_MS = 15_000
const DAY_MS = 86_400_000
const WELL_MS = 30 * DAY_MS
/** A failed link is checked again after one day, two, four, then every week. */
const AGAIN_DAYS = [1, 2, 4, 7]

const { href, dueAt, checkedAt } = linkTargets
const isFree = (since: SQL) => sql`not exists (select 1 from ${linkTargets} o where o.host = ${linkTargets.host}
  and o.checked_at > ${since}) and exists (select 1 from ${storyLinks} where ${storyLinks.href} = ${href})`
const WANTED = prepared({ since: number }, (db, { since }) => {
  const isWanted = and(eq(linkTargets.isWanted, true), isFree(since))
  return db.select({ href }).from(linkTargets).where(isWanted).limit(1)
})
const DUE = prepared({ now: number, since: number }, (db, { now, since }) => {
  const isDue = and(lte(dueAt, now), isFree(since))
  return db.select({ href }).from(linkTargets).where(isDue).orderBy(dueAt).limit(1)
})

/**
 * The address to check at `now` (ms UTC); null if none is due, or the host of each due one was requested a moment ago.
 */
export function linkToCheck(db: Readable, now: number): string | null {
  const wanted = WANTED.get(db, { since: now - WANTED_PAUSE_MS })
  if (wanted) return wanted.href
  const checks = db.select({ at: max(checkedAt) }).from(linkTargets)
  const last = checks.where(isNotNull(checkedAt)).get()?.at ?? 0
  if (last > now - PACE_MS) return null
  return DUE.get(db, { now, since: now - HOST_PAUSE_MS })?.href ?? null
}

/** The instant (ms UTC) of the next check; `Infinity` if there is none. */
export function nextLinkAt(db: Readable, now: number): number {
  if (!checksLinks(db)) return Number.POSITIVE_INFINITY
  if (linkToCheck(db, now) !== null) return now
  const targets = db.select({ at: min(dueAt) }).from(linkTargets)
  const next = targets.get()?.at
  if (next == null) return Number.POSITIVE_INFINITY
  // Not at once: a due address waits for the overall rate limit, or for that of its host.
  return Math.max(now + WANTED_PAUSE_MS, Math.min(next, now + PACE_MS))
}

export type LinkVerdict = { state: LinkState; status: number | null; movedTo: string | null; said: string }

const FAILED: ReadonlySet<LinkState> = new Set(['gone', 'unreachable', 'private'])

/** Stores the result of a check, and when to repeat it. `now` in ms UTC. */
export function recordLinkResult(db: Db, href: string, verdict: LinkVerdict, now: number): void {
  const before = db.select().from(linkTargets).where(eq(linkTargets.href, href)).get()
  if (!before) return
  const isFailed = FAILED.has(verdict.state)
  const failures = isFailed ? before.failures + 1 : 0
  const againDays = AGAIN_DAYS[Math.min(failures, AGAIN_DAYS.length) - 1] ?? 1
  db.update(linkTargets)
    .set({
      ...verdict,
      failures,
      failingSince: isFailed ? (before.failingSince ?? now) : null,
      checkedAt: now,
      dueAt: now + (isFailed ? againDays * DAY_MS : WELL_MS),
      isWanted: false,
    })
    .where(eq(linkTargets.href, href))
    .run()
}
