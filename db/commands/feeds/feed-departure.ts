import { and, eq, lte } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { inFeeds } from '#db/queries/feeds/in-feeds.ts'
import { feedDepartures as departures, published, sources } from '#db/schema/tables.ts'
import { listsOf, type PublicFacts } from '#domain/article/tags.ts'
import { ok } from '#domain/result.ts'

/** How long feeds list a story as departed (ms): a reader that polls less often has dropped it too. */
export const DEPARTURE_LISTED_MS = 30 * 24 * 3_600_000

const IS_IN_FEEDS = prepared({ id: published.articleId }, (db, { id }) =>
  db
    .select({ id: published.articleId })
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(eq(published.articleId, id), inFeeds)),
)
const RECORD = prepared(columns(departures, 'articleId', 'at', 'lists'), (db, { articleId, at, lists }) =>
  db
    .insert(departures)
    .values({ articleId, at, lists })
    .onConflictDoUpdate({ target: departures.articleId, set: { at, lists } }),
)
const DELETE = prepared({ id: departures.articleId }, (db, { id }) =>
  db.delete(departures).where(eq(departures.articleId, id)),
)

/** True if feeds include the story in its public state. */
export const isInFeeds = (tx: Tx, id: number): boolean => IS_IN_FEEDS.get(tx, { id }) !== undefined

/** Records that a story left the feeds of its lists. The caller names those lists to the change log. */
export function recordDeparture(tx: Tx, before: PublicFacts, now: number): void {
  RECORD.run(tx, { articleId: before.id, at: now, lists: listsOf(before) })
}

/**
 * Records that a story left the feeds by its present publication, or deletes that record if it came back. `fed`: its
 * former facts if feeds had it. Returns the tag of departures if it came back, because it may have left other lists
 * than its present ones.
 */
export function saveDeparture(tx: Tx, id: number, fed: PublicFacts | null, now: number): string[] {
  if (isInFeeds(tx, id)) return DELETE.run(tx, { id }).changes > 0 ? ['departures'] : []
  if (fed) recordDeparture(tx, fed, now)
  return []
}

/** Deletes departures that were listed long enough at `now` (ms UTC). */
export function forgetDepartures(db: Db, now: number): void {
  write(db, (tx) => {
    const { changes } = tx
      .delete(departures)
      .where(lte(departures.at, now - DEPARTURE_LISTED_MS))
      .run()
    if (changes > 0) changed(tx, ['departures'], now)
    return ok(null)
  })
}
