import { planDelivery } from '#db/commands/outbox/steps/plan-delivery.ts'
import type { Readable, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { IN_NEWS_MS } from '#domain/article/ages.ts'
import type { PublicationKind } from '#domain/article/modified-date.ts'
import type { PublicFacts } from '#domain/article/tags.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { SourcePolicy } from '#domain/views.ts'
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
const ADD = `insert or replace into indexnow_paths (id, path)
  values ((select coalesce(max(id), 0) + 1 from indexnow_paths), ?)`

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
  for (const slug of slugs) statement(tx, ADD).run(articlePath(slug))
  planRequest(tx, now)
}

const ADD_LIST = `insert or replace into indexnow_paths (id, path)
  select (select coalesce(max(id), 0) from indexnow_paths) + row_number() over (order by l.published_at),
    '/article/' || p.slug
  from listings l join published p on p.article_id = l.article_id
  where l.list = ? and p.source_policy is null order by l.published_at desc limit 10000`

/** Enqueues all stories of a source, whose visibility to search has changed. */
export function planIndexNowOfSource(tx: Tx, sourceId: number, now: number): void {
  if (!isIndexNowOn(tx)) return
  if (statement(tx, ADD_LIST).run(`source:${sourceId}`).changes > 0) planRequest(tx, now)
}

function isIndexNowOn(db: Readable): boolean {
  return env.isReachable && paperSettings(db).telling.indexNow
}

function planRequest(tx: Tx, now: number): void {
  const { indexNowEndpoint } = paperSettings(tx).telling
  // The change log is written at the end of the same transaction, with this next seq.
  const seq = statement<{ seq: number }>(tx, 'select coalesce(max(seq), 0) + 1 seq from changes').get()?.seq ?? 0
  const target = new URL(indexNowEndpoint).host
  planDelivery(tx, { kind: 'indexnow', key: '', payload: { seq }, target, dueAt: now + GATHER_MS })
}

function isFound(db: Readable, { sourceId, sourcePolicy }: PublicFacts): boolean {
  if (sourcePolicy !== null || sourceId === null) return allowedBy(sourcePolicy).search
  const row = statement<{ policy: SourcePolicy }>(db, 'select policy from sources where id = ?').get(sourceId)
  return allowedBy(row?.policy ?? null).search
}
