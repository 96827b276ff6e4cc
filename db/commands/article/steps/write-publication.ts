import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { savePublished } from '#db/commands/article/steps/save-published.ts'
import { addQuotes, forgetQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { isInFeeds, saveDeparture } from '#db/commands/feeds/feed-departure.ts'
import { addLinks, forgetLinks, sourceLink } from '#db/commands/links/steps/save-links.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNow } from '#db/commands/outbox/steps/plan-index-now.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { storyOwner } from '#db/queries/media/shown-pictures.ts'
import { modifiedAt, type PublicationKind } from '#domain/article/modified-date.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import { type PublicFacts, tagsOfChange } from '#domain/article/tags.ts'

/** Public state of a story before a publication. `facts` is null if it is not public. */
export type Former = { facts: PublicFacts | null; wasInFeeds: boolean; firstPublishedAt: number | null }

export type Publication = {
  articleId: number
  /** The revision that readers see, with its content. */
  revisionId: number
  fields: RevisionFields
  ready: ReadyDocument
  kind: PublicationKind
  /** The note of a correction. */
  note: string | null
  /** The time of this publication, ms UTC. A first publication takes its date from it. */
  at: number
  /** A person's id; null for an import. */
  by: string | null
  /** Null: the caller has just created the story, and nothing about it is stored that has to be replaced. */
  former: Former | null
  /** Overrides the modified date (ms UTC) derived from `kind` and `at`. */
  modifiedAt?: number | null | undefined
}

export function formerState(tx: Tx, articleId: number): Former {
  const facts = publicFacts(tx, articleId)
  const sql = 'select first_published_at at from articles where id = ?'
  const firstPublishedAt = statement<{ at: number | null }>(tx, sql).get(articleId)?.at ?? null
  return { facts, wasInFeeds: facts !== null && isInFeeds(tx, articleId), firstPublishedAt }
}

/** Reserves the address for this story for ever. False if it is another's. */
export function reserveAddress(tx: Tx, slug: string, articleId: number): boolean {
  const owner = statement<{ id: number }>(tx, 'select article_id id from addresses where slug = ?').get(slug)
  if (owner) return owner.id === articleId
  statement(tx, 'insert into addresses (slug, article_id) values (?, ?)').run(slug, articleId)
  return true
}

/**
 * Writes a publication within the caller's transaction: its record, the narrow public row, listings, quotes, links and
 * picture uses, everything but the search text. Returns the tags that the caller names to the change log. The address
 * must be reserved.
 */
export function writePublication(
  tx: Tx,
  publication: Publication,
  now: number,
): { publishedAt: number; tags: string[] } {
  const { articleId, revisionId, fields, ready, kind, note, at, by, former } = publication
  const before = former?.facts ?? null
  const dates = datesOf(tx, publication)
  statement(
    tx,
    `insert into publications (article_id, revision_id, kind, note, published_at, published_by)
     values (?, ?, ?, ?, ?, ?)`,
  ).run(articleId, revisionId, kind, note, at, by)
  const after = savePublished(tx, { articleId, revisionId, fields, ready, dates, now })
  const tags = [...tagsOfChange(before, after), ...saveListings(tx, before, after)]
  if (former) {
    tags.push(...saveDeparture(tx, articleId, former.wasInFeeds ? before : null, now))
    // The list of corrections shows the story's headline and address.
    if (isCorrected(tx, articleId)) tags.push('corrections')
    forgetQuotes(tx, articleId)
    forgetLinks(tx, articleId)
  }
  addQuotes(tx, articleId, ready.quotes)
  addLinks(tx, { articleId, links: ready.links, source: sourceLink(fields), now })
  const shown = { lead: fields.lead?.mediaId ?? null, text: ready.pictures }
  savePictureUses(tx, storyOwner(articleId), former ? 'public' : 'both', shown)
  if (former) markPublished(tx, publication, dates.publishedAt)
  else statement(tx, 'update articles set published_revision_id = ? where id = ?').run(revisionId, articleId)
  planIndexNow(tx, { before, after, kind, now })
  return { publishedAt: dates.publishedAt, tags }
}

function datesOf(tx: Tx, { articleId, kind, at, former, modifiedAt: restored }: Publication) {
  const publishedAt = former?.firstPublishedAt ?? at
  if (restored != null) return { publishedAt, modifiedAt: restored }
  if (kind === 'first') return { publishedAt, modifiedAt: publishedAt }
  return { publishedAt, modifiedAt: modifiedAt(former?.facts ?? lastModified(tx, articleId), kind, at) }
}

function markPublished(tx: Tx, { articleId, revisionId }: Publication, publishedAt: number): void {
  statement(
    tx,
    `update articles set status = 'published', published_revision_id = ?, first_published_at = ? where id = ?`,
  ).run(revisionId, publishedAt, articleId)
  statement(tx, 'delete from withdrawals where article_id = ?').run(articleId)
  statement(tx, 'delete from undone_publications where article_id = ?').run(articleId)
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
