import { eq } from 'drizzle-orm'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { forgetQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { enqueueNotices } from '#db/commands/copies/steps/enqueue-notices.ts'
import { isInFeeds, recordDeparture } from '#db/commands/feeds/feed-departure.ts'
import { forgetLinks } from '#db/commands/links/steps/save-links.ts'
import { NO_USES, savePictureUses, withdrawFiles } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNow } from '#db/commands/outbox/steps/plan-index-now.ts'
import { openReceipt } from '#db/commands/receipts/steps/open-receipt.ts'
import { forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { published } from '#db/schema/tables.ts'
import { tagsOf } from '#domain/article/tags.ts'

/**
 * A silent withdrawal leaves no tombstone in feeds, and its files answer 404. `notice`: the sentence to readers of a
 * withdrawal, which houses with copies get too.
 */
type Removed = {
  what: 'withdrawal' | 'silent withdrawal' | 'undo'
  by: string | null
  notice?: string
  now: number
}

/**
 * Removes a story from everything public: its row, its listings, the search index, quotes and links. Returns its tags.
 */
export function removeFromPublic(tx: Tx, articleId: number, { what, by, notice, now }: Removed): string[] {
  const before = publicFacts(tx, articleId)
  if (!before) return []
  enqueueNotices(tx, { articleId, what: 'withdrawn', note: notice ?? null, now })
  if (what !== 'silent withdrawal' && isInFeeds(tx, articleId)) recordDeparture(tx, before, now)
  tx.delete(published).where(eq(published.articleId, articleId)).run()
  saveListings(tx, before, null)
  forgetSearchText(tx, articleId)
  forgetQuotes(tx, articleId)
  if (what === 'withdrawal') withdrawFiles(tx, storyOwner(articleId), now)
  savePictureUses(tx, storyOwner(articleId), 'public', NO_USES)
  forgetLinks(tx, articleId)
  planIndexNow(tx, { before, after: null, kind: 'update', now })
  openReceipt(tx, { articleId, what: what === 'undo' ? what : 'withdrawal', before, by, now })
  return [...tagsOf(before), 'corrections']
}
