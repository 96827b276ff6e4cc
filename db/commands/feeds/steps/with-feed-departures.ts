import { desc, eq } from 'drizzle-orm'
import { isInFeeds, recordDeparture } from '#db/commands/feeds/feed-departure.ts'
import type { Tx } from '#db/engine/open.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { listings } from '#db/schema/tables.ts'

/** More stories than any of the feeds lists of one source, its first pages included. */
const NEWEST = 100

/**
 * Changes the terms of a source by `change`, and records which of its newest stories left the feeds by that. Older ones
 * are not recorded: they are in no feed that is read again.
 */
export function withFeedDepartures(tx: Tx, sourceId: number, change: () => void, now: number): void {
  const before = tx
    .select({ id: listings.articleId })
    .from(listings)
    .where(eq(listings.list, `source:${sourceId}`))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(NEWEST)
    .all()
    .filter(({ id }) => isInFeeds(tx, id))
  change()
  for (const { id } of before) {
    const facts = isInFeeds(tx, id) ? null : publicFacts(tx, id)
    if (facts) recordDeparture(tx, facts, now)
  }
}
