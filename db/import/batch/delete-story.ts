import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNow } from '#db/commands/outbox/steps/plan-index-now.ts'
import { forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { copies, storyOwner } from '#db/queries/media/shown-pictures.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { articlePath } from '#domain/urls/paths.ts'

/**
 * Every table with rows of a story. They are deleted one by one, because without an index on their revision SQLite
 * would look through all stories for each of them: undoing runs with `foreign_keys` off.
 */
export const TABLES_OF_STORY = [
  ...['article_sections', 'article_topics', 'article_authors', 'assignments', 'notifications', 'notes', 'presence'],
  ...['quotes', 'preview_links', 'banner'],
  ...[
    'story_links',
    'receipts',
    'read_hours',
    'most_read',
    'feed_departures',
    'section_leads',
    'withdrawals',
    'undone_publications',
  ],
  ...['import_records', 'import_conflicts', 'addresses', 'published', 'publications', 'revisions'],
] as const

type Context = { now: number; searchLater: (save: () => void) => void }

/** Deletes a story with everything about it, as if it had never been. Returns the tags for the change log. */
export function deleteStory(tx: Tx, id: number, { now, searchLater }: Context): string[] {
  const facts = publicFacts(tx, id)
  const tags = tagsOf(facts)
  const addresses = statement<{ slug: string }>(tx, 'select slug from addresses where article_id = ?').all(id)
  for (const { slug } of addresses) tags.push(`address:${articlePath(slug)}`)
  if (statement(tx, 'select 1 from feed_departures where article_id = ?').get(id)) tags.push('departures')
  if (facts) {
    saveListings(tx, facts, null)
    planIndexNow(tx, { before: facts, after: null, kind: 'update', now })
    searchLater(() => forgetSearchText(tx, id))
  }
  for (const copy of copies) savePictureUses(tx, storyOwner(id), copy, NOTHING_SHOWN)
  for (const table of TABLES_OF_STORY) statement(tx, `delete from ${table} where article_id = ?`).run(id)
  statement(tx, 'delete from jobs where kind = ? and done_at is null').run(`publish:${id}`)
  statement(tx, 'delete from articles where id = ?').run(id)
  return tags
}
