import { eq, sql } from 'drizzle-orm'
import { planDelivery } from '#db/commands/outbox/steps/plan-delivery.ts'
import { noteOf } from '#db/engine/change-log.ts'
import type { Readable, Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { indexnowPaths, listings, published, sources } from '#db/schema/tables.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import { IN_NEWS_MS } from '#domain/article/lists/ages.ts'
import type { PublicFacts } from '#domain/article/tags.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

type Change = {
  before: PublicFacts | null
  after: PublicFacts | null
  /** A first publication may have an old date, which an import gave it. */
  kind: PublicationKind
  now: number
}

/**
 * Debounce: a request takes ten thousand addresses, and there may be many stories a minute, so they are sent together.
 */
const GATHER_MS = 5_000
/** A path that waits already gets a new id: it is as new as this change. */
const last = sql`(select coalesce(max(id), 0) from ${indexnowPaths})`
const renewed = { target: indexnowPaths.path, set: { id: sql`excluded.id` } }
const ADD = prepared({ path: indexnowPaths.path }, (db, { path }) => {
  const row = sql`select ${last} + 1, ${path} where true`
  return db.insert(indexnowPaths).select(row).onConflictDoUpdate(renewed)
})
const ADD_LIST = prepared({ list: listings.list }, (db, { list }) => {
  const paths = sql`select ${last} + row_number() over (order by ${listings.publishedAt}), '/article/' || ${published.slug}
    from ${listings} join ${published} on ${published.articleId} = ${listings.articleId}
    where ${listings.list} = ${list} and ${published.sourcePolicy} is null
    order by ${listings.publishedAt} desc limit 10000`
  return db.insert(indexnowPaths).select(paths).onConflictDoUpdate(renewed)
})
const POLICY = prepared({ id: sources.id }, (db, { id }) =>
  db.select({ policy: sources.policy }).from(sources).where(eq(sources.id, id)),
)

/**
 * Enqueues a story for IndexNow that was published, updated, moved, hidden from search, or withdrawn. Skips minor
 * fixes, and old stories from an import.
 */
export function planIndexNow(tx: Tx, { before, after, kind, now }: Change): void {
  if (!isIndexNowOn(tx)) return
  const was = before && isFound(tx, before)
  const is = after && isFound(tx, after)
  if (!was && !is) return
  const isMoved = before !== null && after !== null && before.slug !== after.slug
  const isSameToSearch = kind === 'minor' && was === is && !isMoved
  if (isSameToSearch || (kind === 'first' && after !== null && after.publishedAt < now - IN_NEWS_MS)) return
  const slugs = new Set([before, after].flatMap((facts) => facts?.slug ?? []))
  for (const slug of slugs) ADD.run(tx, { path: articlePath(slug) })
  planRequest(tx, now)
}

/** Enqueues all stories of a source, whose visibility to search has changed. */
export function planIndexNowOfSource(tx: Tx, sourceId: number, now: number): void {
  if (!isIndexNowOn(tx)) return
  if (ADD_LIST.run(tx, { list: `source:${sourceId}` }).changes > 0) planRequest(tx, now)
}

function isIndexNowOn(db: Readable): boolean {
  return env.isReachable && paperSettings(db).telling.indexNow
}

function planRequest(tx: Tx, now: number): void {
  const { indexNowEndpoint } = paperSettings(tx).telling
  // The change log is written at the end of the same transaction, with this next seq.
  const seq = noteOf(tx).seq + 1
  const target = new URL(indexNowEndpoint).host
  planDelivery(tx, { kind: 'indexnow', key: '', payload: { seq }, target, dueAt: now + GATHER_MS })
}

function isFound(db: Readable, { sourceId, sourcePolicy }: PublicFacts): boolean {
  if (sourcePolicy !== null || sourceId === null) return allowedBy(sourcePolicy).search
  return allowedBy(POLICY.get(db, { id: sourceId })?.policy ?? null).search
}
