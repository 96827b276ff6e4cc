import { eq } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { checksLinks } from '#db/queries/links/checks-links.ts'
import { linkTargets } from '#db/schema/links.ts'
import type { LinkState } from '#domain/article/link-views.ts'

/** Rate limits: a few requests an hour in all, and at most one an hour to a host. A requested check starts at once. */
const PACE_MS = 10 * 60_000
const HOST_PAUSE_MS = 3_600_000
const WANTED_PAUSE_MS = 15_000
const DAY_MS = 86_400_000
const WELL_MS = 30 * DAY_MS
/** A failed link is checked again after one day, two, four, then every week. */
const AGAIN_DAYS = [1, 2, 4, 7]

const FREE = `not exists (select 1 from link_targets o where o.host = t.host and o.checked_at > ?)
  and exists (select 1 from story_links l where l.href = t.href)`
const WANTED = `select t.href from link_targets t where t.is_wanted = 1 and ${FREE} limit 1`
const DUE = `select t.href from link_targets t where t.due_at <= ? and ${FREE} order by t.due_at limit 1`

/**
 * The address to check at `now` (ms UTC); null if none is due, or the host of each due one was requested a moment ago.
 */
export function linkToCheck(db: Readable, now: number): string | null {
  const wanted = statement<{ href: string }>(db, WANTED).get(now - WANTED_PAUSE_MS)
  if (wanted) return wanted.href
  if (lastCheckAt(db) > now - PACE_MS) return null
  return statement<{ href: string }>(db, DUE).get(now, now - HOST_PAUSE_MS)?.href ?? null
}

/** The instant (ms UTC) of the next check; `Infinity` if there is none. */
export function nextLinkAt(db: Readable, now: number): number {
  if (!checksLinks(db)) return Number.POSITIVE_INFINITY
  if (linkToCheck(db, now) !== null) return now
  const dueAt = statement<{ at: number | null }>(db, 'select min(due_at) at from link_targets').get()?.at
  if (dueAt == null) return Number.POSITIVE_INFINITY
  // Not at once: a due address waits for the overall rate limit, or for that of its host.
  return Math.max(now + WANTED_PAUSE_MS, Math.min(dueAt, now + PACE_MS))
}

function lastCheckAt(db: Readable): number {
  const sql = 'select max(checked_at) at from link_targets where checked_at is not null'
  return statement<{ at: number | null }>(db, sql).get()?.at ?? 0
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
