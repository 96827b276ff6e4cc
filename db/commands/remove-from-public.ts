import { isInFeeds, noteDeparture } from '#db/commands/feed-departure.ts'
import { openReceipt } from '#db/commands/open-receipt.ts'
import { planIndexNow } from '#db/commands/plan-index-now.ts'
import { publicFacts } from '#db/commands/public-facts.ts'
import { forgetLinks } from '#db/commands/save-links.ts'
import { saveListings } from '#db/commands/save-listings.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/save-picture-uses.ts'
import { forgetQuotes } from '#db/commands/save-quotes.ts'
import { forgetSearchText } from '#db/commands/save-search-text.ts'
import type { Tx } from '#db/open.ts'
import { storyOwner } from '#db/queries/shown-pictures.ts'
import { statement } from '#db/statement.ts'
import { tagsOf } from '#domain/article/tags.ts'

/**
 * Removes a story from everything public: its row, its listings, the search index, quotes and links. Returns its tags.
 */
export function removeFromPublic(tx: Tx, articleId: number, { by, now }: { by: string | null; now: number }): string[] {
  const before = publicFacts(tx, articleId)
  if (!before) return []
  if (isInFeeds(tx, articleId)) noteDeparture(tx, before, now)
  statement(tx, 'delete from published where article_id = ?').run(articleId)
  saveListings(tx, before, null)
  forgetSearchText(tx, articleId)
  forgetQuotes(tx, articleId)
  savePictureUses(tx, storyOwner(articleId), 'public', NOTHING_SHOWN)
  forgetLinks(tx, articleId)
  planIndexNow(tx, { before, after: null, kind: 'update', now })
  openReceipt(tx, { articleId, what: 'withdrawal', before, by, now })
  return [...tagsOf(before), 'corrections']
}
