import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { savePublished } from '#db/commands/article/steps/save-published.ts'
import { addQuotes, forgetQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { isInFeeds, saveDeparture } from '#db/commands/feeds/feed-departure.ts'
import { addLinks, forgetLinks, sourceLink } from '#db/commands/links/steps/save-links.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNow } from '#db/commands/outbox/steps/plan-index-now.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { addresses, articles, publications, undonePublications as undone, withdrawals } from '#db/schema/tables.ts'
import { modifiedAt, type PublicationKind } from '#domain/article/history/modified-date.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { type PublicFacts, tagsOfChange } from '#domain/article/tags.ts'

const ID = columns(articles, 'id')
const { articleId: ofStory, kind: change, publishedAt: time } = publications
const ADD = prepared(
  columns(publications, 'articleId', 'revisionId', 'kind', 'note', 'publishedAt', 'publishedBy'),
  (db, row) => db.insert(publications).values(row),
)
const PAST = prepared(ID, (db, { id }) => {
  // A minor fix that restores a story changes no date.
  const changedAt = sql`max(iif(${change} = 'minor', null, ${time}))`.mapWith(time)
  const correctedAt = sql`max(iif(${change} = 'correction', ${time}, null))`.mapWith(time)
  return db.select({ changedAt, correctedAt }).from(publications).where(eq(ofStory, id))
})
const OWNER = prepared(columns(addresses, 'slug'), (db, { slug }) =>
  db.select({ id: addresses.articleId }).from(addresses).where(eq(addresses.slug, slug)),
)
const RESERVE = prepared(getTableColumns(addresses), (db, row) => db.insert(addresses).values(row))
const FIRST = prepared(ID, (db, { id }) =>
  db.select({ at: articles.firstPublishedAt }).from(articles).where(eq(articles.id, id)),
)
const SHOW = prepared(columns(articles, 'id', 'publishedRevisionId'), (db, { id, ...revision }) =>
  db.update(articles).set(revision).where(eq(articles.id, id)),
)
const PUBLISH = prepared(columns(articles, 'id', 'publishedRevisionId', 'firstPublishedAt'), (db, { id, ...dates }) => {
  const facts = { status: 'published' as const, ...dates }
  return db.update(articles).set(facts).where(eq(articles.id, id))
})
const END_WITHDRAWAL = prepared(ID, (db, { id }) => db.delete(withdrawals).where(eq(withdrawals.articleId, id)))
const END_UNDO = prepared(ID, (db, { id }) => db.delete(undone).where(eq(undone.articleId, id)))

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
  const firstPublishedAt = FIRST.get(tx, { id: articleId })?.at ?? null
  return { facts, wasInFeeds: facts !== null && isInFeeds(tx, articleId), firstPublishedAt }
}

/** Reserves the address for this story for ever. False if it is another's. */
export function reserveAddress(tx: Tx, slug: string, articleId: number): boolean {
  const owner = OWNER.get(tx, { slug })
  if (owner) return owner.id === articleId
  RESERVE.run(tx, { slug, articleId })
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
  ADD.run(tx, { articleId, revisionId, kind, note, publishedAt: at, publishedBy: by })
  const after = savePublished(tx, { articleId, revisionId, fields, ready, dates, now })
  const tags = [...tagsOfChange(before, after), ...saveListings(tx, before, after)]
  if (former) {
    tags.push(...saveDeparture(tx, articleId, former.wasInFeeds ? before : null, now))
    // The list of corrections shows the story's headline and address.
    if (PAST.get(tx, { id: articleId })?.correctedAt != null) tags.push('corrections')
    forgetQuotes(tx, articleId)
    forgetLinks(tx, articleId)
  }
  addQuotes(tx, articleId, ready.quotes)
  addLinks(tx, { articleId, links: ready.links, source: sourceLink(fields), now })
  const uses = { lead: fields.lead?.mediaId ?? null, text: ready.pictures, file: ready.files }
  savePictureUses(tx, storyOwner(articleId), former ? 'public' : 'both', uses)
  if (!former) SHOW.run(tx, { id: articleId, publishedRevisionId: revisionId })
  else {
    PUBLISH.run(tx, { id: articleId, publishedRevisionId: revisionId, firstPublishedAt: dates.publishedAt })
    END_WITHDRAWAL.run(tx, { id: articleId })
    END_UNDO.run(tx, { id: articleId })
  }
  planIndexNow(tx, { before, after, kind, now })
  return { publishedAt: dates.publishedAt, tags }
}

function datesOf(tx: Tx, { articleId, kind, at, former, modifiedAt: restored }: Publication) {
  const publishedAt = former?.firstPublishedAt ?? at
  if (restored != null) return { publishedAt, modifiedAt: restored }
  if (kind === 'first') return { publishedAt, modifiedAt: publishedAt }
  const { changedAt = null } = former?.facts ? {} : (PAST.get(tx, { id: articleId }) ?? {})
  const before = former?.facts ?? (changedAt === null ? null : { modifiedAt: changedAt })
  return { publishedAt, modifiedAt: modifiedAt(before, kind, at) }
}
