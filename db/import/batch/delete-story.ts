import { and, eq, isNull } from 'drizzle-orm'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNow } from '#db/commands/outbox/steps/plan-index-now.ts'
import { forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { deleteRows } from '#db/import/batch/restore-row.ts'
import type { UndoContext } from '#db/import/batch/undo-context.ts'
import { addressesOf } from '#db/import/write/story-before.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { copies, storyOwner } from '#db/queries/media/owner-pictures.ts'
import { jobs } from '#db/schema/tables.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { articlePath } from '#domain/urls/paths.ts'

/**
 * Every table with rows of a story. They are deleted one by one, because without an index on their revision SQLite
 * would look through all stories for each of them: undoing runs with `foreign_keys` off.
 */
export const TABLES_OF_STORY =
  `article_sections article_topics article_authors assignments notifications notes presence quotes preview_links banner
  story_links receipts read_hours most_read feed_departures feed_ids section_leads withdrawals undone_publications
  edition_stories recalled_stories copies notice_changes import_records import_conflicts taken_stories addresses
  published publications revisions`.split(/\s+/)

/** Deletes a story with everything about it, as if it had never been. Returns the tags for the change log. */
export function deleteStory(tx: Tx, id: number, { now, searchLater }: UndoContext): string[] {
  const facts = publicFacts(tx, id)
  const tags = tagsOf(facts)
  for (const slug of addressesOf(tx, id)) tags.push(`address:${articlePath(slug)}`)
  if (deleteRows(tx, 'feed_departures', 'article_id', id) > 0) tags.push('departures')
  if (facts) {
    saveListings(tx, facts, null)
    planIndexNow(tx, { before: facts, after: null, kind: 'update', now })
    searchLater(() => forgetSearchText(tx, id))
  }
  for (const copy of copies) savePictureUses(tx, storyOwner(id), copy, NO_USES)
  for (const table of TABLES_OF_STORY) deleteRows(tx, table, 'article_id', id)
  tx.delete(jobs)
    .where(and(eq(jobs.kind, `publish:${id}`), isNull(jobs.doneAt)))
    .run()
  deleteRows(tx, 'articles', 'id', id)
  return tags
}
