import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { IN_FEEDS } from '#db/queries/feeds/in-feeds.ts'
import { listsOf, type PublicFacts } from '#domain/article/tags.ts'
import { ok } from '#domain/result.ts'

/** How long feeds list a story as departed (ms): a reader that polls less often has dropped it too. */
export const DEPARTURE_LISTED_MS = 30 * 24 * 3_600_000

/** True if feeds include the story in its public state. */
export const isInFeeds = (tx: Tx, id: number): boolean =>
  statement(
    tx,
    `select 1 from published p left join sources s on s.id = p.source_id where p.article_id = ? and ${IN_FEEDS}`,
  ).get(id) !== undefined

/** Records that a story left the feeds of its lists. The caller names those lists to the change log. */
export function recordDeparture(tx: Tx, before: PublicFacts, now: number): void {
  statement(
    tx,
    `insert into feed_departures (article_id, at, lists) values (?, ?, ?)
     on conflict (article_id) do update set at = excluded.at, lists = excluded.lists`,
  ).run(before.id, now, JSON.stringify(listsOf(before)))
}

/**
 * Records that a story left the feeds by its present publication, or deletes that record if it came back. `fed`: its
 * former facts if feeds had it. Returns the tag of departures if it came back, because it may have left other lists
 * than its present ones.
 */
export function saveDeparture(tx: Tx, id: number, fed: PublicFacts | null, now: number): string[] {
  if (isInFeeds(tx, id)) {
    return statement(tx, 'delete from feed_departures where article_id = ?').run(id).changes > 0 ? ['departures'] : []
  }
  if (fed) recordDeparture(tx, fed, now)
  return []
}

/** Deletes departures that were listed long enough at `now` (ms UTC). */
export function forgetDepartures(db: Db, now: number): void {
  write(db, (tx) => {
    const { changes } = statement(tx, 'delete from feed_departures where at <= ?').run(now - DEPARTURE_LISTED_MS)
    if (changes > 0) changed(tx, ['departures'], now)
    return ok(null)
  })
}
