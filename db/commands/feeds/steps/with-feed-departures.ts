import { publicFacts } from '#db/commands/article/steps/public-facts.ts'
import { isInFeeds, recordDeparture } from '#db/commands/feeds/feed-departure.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** More stories than any of the feeds lists of one source, its first pages included. */
const NEWEST = 100

/**
 * Changes the terms of a source by `change`, and records which of its newest stories left the feeds by that. Older ones
 * are not recorded: they are in no feed that is read again.
 */
export function withFeedDepartures(tx: Tx, sourceId: number, change: () => void, now: number): void {
  const told = statement<{ id: number }>(
    tx,
    'select article_id id from listings where list = ? order by published_at desc, article_id desc limit ?',
  )
    .all(`source:${sourceId}`, NEWEST)
    .filter(({ id }) => isInFeeds(tx, id))
  change()
  for (const { id } of told) {
    const facts = isInFeeds(tx, id) ? null : publicFacts(tx, id)
    if (facts) recordDeparture(tx, facts, now)
  }
}
