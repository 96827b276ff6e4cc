import { publicFacts } from '#db/commands/article/steps/public-facts.ts'
import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import { addRevision, type ReadyContent, type RevisionContent } from '#db/commands/article/steps/revision.ts'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { savePublished } from '#db/commands/article/steps/save-published.ts'
import { saveQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { isInFeeds, saveDeparture } from '#db/commands/feeds/feed-departure.ts'
import { saveLinks, sourceLink } from '#db/commands/links/steps/save-links.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNow } from '#db/commands/outbox/steps/plan-index-now.ts'
import { openReceipt } from '#db/commands/receipts/steps/open-receipt.ts'
import { saveSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { storyOwner } from '#db/queries/media/shown-pictures.ts'
import { modifiedAt, type PublicationKind } from '#domain/article/modified-date.ts'
import { tagsOfChange } from '#domain/article/tags.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type MakePublicInput = {
  articleId: number
  content: RevisionContent | ReadyContent
  /** A revision that was frozen earlier; without one the content becomes a new revision. */
  revisionId?: number
  kind: Exclude<PublicationKind, 'first'>
  note: string | null
  /** The time of this publication, ms UTC: now, or an import's own date. A first publication takes its date from it. */
  at: number
  by: string | null
  now: number
  /** Overrides the modified date derived from `kind` and `at`; used when a withdrawal is undone. */
  modifiedAt?: number | null
  /** The caller has just created the story, published and with its first date: nothing of it is public yet. */
  isNew?: boolean
  /** Defers writing the search text, for a caller with many stories; without it the text is written at once. */
  searchLater?: (save: () => void) => void
  /** False for an import: it brings thousands, and nobody waits to see each of them. */
  hasReceipt?: boolean
}

export type MadePublic = { revisionId: number; publishedAt: number; modifiedAt: number; tags: string[] }

/**
 * Makes a story public, or a newer version of it: revision, publication, the narrow public row, listings, search index
 * and address, within the caller's transaction. Returns the tags that the caller names to the change log. Refused:
 * `slug-taken` if the address belongs to another story.
 */
export function makePublic(tx: Tx, input: MakePublicInput): Result<MadePublic, 'slug-taken'> {
  const { articleId, content, now } = input
  if (!ownAddress(tx, content.fields.slug, articleId)) return refuse('slug-taken', { field: 'slug' })

  const before = input.isNew ? null : publicFacts(tx, articleId)
  const wasInFeeds = before !== null && isInFeeds(tx, articleId)
  const firstAt = input.isNew ? null : firstPublishedAt(tx, articleId)
  const publishedAt = firstAt ?? input.at
  const kind = firstAt === null ? 'first' : input.kind
  const dates = {
    publishedAt,
    modifiedAt:
      input.modifiedAt ??
      (kind === 'first' ? publishedAt : modifiedAt(before ?? lastModified(tx, articleId), kind, input.at)),
  }
  const revisionId =
    input.revisionId ??
    addRevision(tx, { articleId, content, why: 'published', by: input.by, now, isNew: input.isNew === true }).id

  statement(
    tx,
    `insert into publications (article_id, revision_id, kind, note, published_at, published_by)
     values (?, ?, ?, ?, ?, ?)`,
  ).run(articleId, revisionId, kind, input.note, input.at, input.by)
  const { fields } = content
  const ready = 'ready' in content ? content.ready : readyDocument(readStoredDocument(content.document).document)
  const after = savePublished(tx, { articleId, revisionId, fields, ready, dates, now })
  const departed = input.isNew ? [] : saveDeparture(tx, { id: articleId, before, wasInFeeds, now })
  const beside = saveListings(tx, before, after)
  saveQuotes(tx, articleId, ready.quotes, input.isNew === true)
  const shown = { lead: fields.lead?.mediaId ?? null, text: ready.pictures }
  savePictureUses(tx, storyOwner(articleId), input.isNew ? 'both' : 'public', shown)
  saveLinks(tx, { articleId, links: ready.links, source: sourceLink(fields), now, isNew: input.isNew === true })
  const search = () => saveSearchText(tx, { articleId, fields, text: ready.text, isUpdate: before !== null })
  if (input.searchLater) input.searchLater(search)
  else search()
  if (input.isNew) {
    statement(tx, 'update articles set published_revision_id = ? where id = ?').run(revisionId, articleId)
  } else {
    statement(
      tx,
      `update articles set status = 'published', published_revision_id = ?, first_published_at = ? where id = ?`,
    ).run(revisionId, publishedAt, articleId)
    statement(tx, 'delete from withdrawals where article_id = ?').run(articleId)
  }

  if (input.hasReceipt !== false) openReceipt(tx, { articleId, what: kind, revisionId, before, by: input.by, now })
  planIndexNow(tx, { before, after, kind, isNew: input.isNew === true, now })
  const tags = [...tagsOfChange(before, after), ...beside, ...departed]
  // The list of corrections shows the story's headline and address.
  if (!input.isNew && isCorrected(tx, articleId)) tags.push('corrections')
  return ok({ revisionId, ...dates, tags })
}

function isCorrected(tx: Tx, id: number): boolean {
  const sql = `select 1 from publications where article_id = ? and kind = 'correction' limit 1`
  return statement(tx, sql).get(id) !== undefined
}

/** When a story that is not public was last updated or corrected: a minor fix that restores it changes no date. */
function lastModified(tx: Tx, id: number): { modifiedAt: number } | null {
  const row = statement<{ at: number | null }>(
    tx,
    `select max(published_at) at from publications where article_id = ? and kind <> 'minor'`,
  ).get(id)
  return row?.at == null ? null : { modifiedAt: row.at }
}

function firstPublishedAt(tx: Tx, id: number): number | null {
  const row = statement<{ at: number | null }>(tx, 'select first_published_at at from articles where id = ?').get(id)
  return row?.at ?? null
}

/** Reserves the address for this story for ever. False if it is another's. */
function ownAddress(tx: Tx, slug: string, articleId: number): boolean {
  const owner = statement<{ id: number }>(tx, 'select article_id id from addresses where slug = ?').get(slug)
  if (owner) return owner.id === articleId
  statement(tx, 'insert into addresses (slug, article_id) values (?, ?)').run(slug, articleId)
  return true
}
