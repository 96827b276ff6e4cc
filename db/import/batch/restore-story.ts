import { and, eq, gt } from 'drizzle-orm'
import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { savePublished } from '#db/commands/article/steps/save-published.ts'
import { addQuotes, forgetQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { saveTerms } from '#db/commands/article/steps/save-terms.ts'
import { isInFeeds, recordDeparture, saveDeparture } from '#db/commands/feeds/feed-departure.ts'
import { addLinks, forgetLinks, sourceLink } from '#db/commands/links/steps/save-links.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { restoreRecord, restoreRow } from '#db/import/batch/restore-row.ts'
import type { UndoContext } from '#db/import/batch/undo-context.ts'
import { TERM_BY_ID } from '#db/import/decide/terms-by-key.ts'
import { addressesOf, type Row, type StoryBefore } from '#db/import/write/story-before.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { type MergedNoun, currentIds } from '#db/queries/taxonomy/merged-into.ts'
import { addresses, publications, published, revisions } from '#db/schema/tables.ts'
import { type PublicFacts, tagsOf, tagsOfChange } from '#domain/article/tags.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { articlePath } from '#domain/urls/paths.ts'

const NOUNS = { sections: 'section', topics: 'topic', authors: 'author' } as const satisfies Record<string, MergedNoun>

/** Makes a story what it was before a batch changed it. Returns the tags for the change log. */
export function restoreStory(tx: Tx, id: number, before: StoryBefore, context: UndoContext): string[] {
  const facts = publicFacts(tx, id)
  const wasFed = facts !== null && isInFeeds(tx, id)
  restoreRow(tx, 'articles', before.article)
  for (const table of ['sections', 'topics', 'authors'] as const) {
    const noun = NOUNS[table]
    const ids = currentIds(tx, noun, before[table]).filter((one) => TERM_BY_ID[noun].get(tx, { id: one }))
    saveTerms(tx, table, id, ids)
  }
  const isNewer = (table: typeof publications | typeof revisions, last: number) =>
    and(eq(table.articleId, id), gt(table.id, last))
  tx.delete(publications).where(isNewer(publications, before.lastPublication)).run()
  tx.delete(revisions).where(isNewer(revisions, before.lastRevision)).run()
  restoreRecord(tx, 'articleId', id, before.record)
  const tags = forgetAddresses(tx, id, before.addresses)
  forgetQuotes(tx, id)
  forgetLinks(tx, id)
  const own = before.published ? republish(tx, id, before.published, facts, context) : unpublish(tx, id, facts, context)
  if (before.published) tags.push(...saveDeparture(tx, id, wasFed ? facts : null, context.now))
  else if (wasFed) recordDeparture(tx, facts, context.now)
  renewPictureUses(tx, storyOwner(id))
  return [...tags, ...own, 'corrections']
}

/** Deletes the addresses that the batch gave the story; returns their tags. */
function forgetAddresses(tx: Tx, id: number, kept: readonly string[]): string[] {
  const added = addressesOf(tx, id).filter((slug) => !kept.includes(slug))
  for (const slug of added) tx.delete(addresses).where(eq(addresses.slug, slug)).run()
  return added.map((slug) => `address:${articlePath(slug)}`)
}

/** Makes the former revision public again, with its dates. */
function republish(
  tx: Tx,
  articleId: number,
  published: Row,
  former: PublicFacts | null,
  { now, searchLater }: UndoContext,
): string[] {
  const revisionId = Number(published['revision_id'])
  const { fields, document } = readRevision(tx, revisionId)
  const ready = readyDocument(readStoredDocument(document).document)
  const dates = { publishedAt: Number(published['published_at']), modifiedAt: Number(published['modified_at']) }
  const after = savePublished(tx, { articleId, revisionId, fields, ready, dates, now })
  const tags = [...tagsOfChange(former, after), ...saveListings(tx, former, after)]
  addQuotes(tx, articleId, ready.quotes)
  addLinks(tx, { articleId, links: ready.links, source: sourceLink(fields), now })
  searchLater(() => {
    forgetSearchText(tx, articleId)
    addSearchText(tx, { articleId, fields, text: ready.text })
  })
  return tags
}

/** Removes a story that was a draft before the batch from everything public. */
function unpublish(tx: Tx, id: number, facts: PublicFacts | null, { searchLater }: UndoContext): string[] {
  if (!facts) return []
  tx.delete(published).where(eq(published.articleId, id)).run()
  saveListings(tx, facts, null)
  searchLater(() => forgetSearchText(tx, id))
  return tagsOf(facts)
}
