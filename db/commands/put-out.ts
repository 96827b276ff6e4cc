import { publicFacts } from '#db/commands/public-facts.ts'
import { type ReadyDocument, readyDocument } from '#db/commands/ready-document.ts'
import { addRevision, type ReadyContent, type RevisionContent, type RevisionFields } from '#db/commands/revision.ts'
import { saveListings } from '#db/commands/save-listings.ts'
import { saveSearchText } from '#db/commands/save-search-text.ts'
import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/ages.ts'
import { modifiedAt, type PublicationKind } from '#domain/article/dates.ts'
import { type PublicFacts, tagsOf } from '#domain/article/tags.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type PutOutInput = {
  articleId: number
  content: RevisionContent | ReadyContent
  /** A revision that was frozen earlier; without one the content becomes a new revision. */
  revisionId?: number
  kind: Exclude<PublicationKind, 'first'>
  note: string | null
  /** When this publication counts as made, ms UTC: now, or an import's own date. A first publication takes its date from it. */
  at: number
  by: string | null
  now: number
  /** When it counts as modified, where that is not what `kind` makes of `at`: a withdrawal that is undone. */
  modifiedAt?: number | null
  /** The caller has just made the story, published and with its first date: nothing of it is public yet. */
  isNew?: boolean
  /** Takes the writing of the search text, for a caller with many stories: at once without it. */
  searchLater?: (save: () => void) => void
}

export type PutOut = { revisionId: number; publishedAt: number; modifiedAt: number; tags: string[] }

/**
 * Makes a story public, or a newer version of it: revision, publication, the narrow public row, listings, search index
 * and address, within the caller's transaction. Answers the tags that the caller names to the change log. Refused where
 * the address belongs to another story.
 */
export function putOut(tx: Tx, input: PutOutInput): Result<PutOut, 'slug-taken'> {
  const { articleId, content, now } = input
  if (!ownAddress(tx, content.fields.slug, articleId)) return refuse('slug-taken', { field: 'slug' })

  const before = input.isNew ? null : publicFacts(tx, articleId)
  const firstAt = input.isNew ? null : firstPublishedAt(tx, articleId)
  const publishedAt = firstAt ?? input.at
  const kind = firstAt === null ? 'first' : input.kind
  const dates = {
    publishedAt,
    modifiedAt: input.modifiedAt ?? (kind === 'first' ? publishedAt : modifiedAt(before, kind, input.at)),
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
  saveListings(tx, before, after)
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

  const tags = [...tagsOf(before), ...tagsOf(after), ...(kind === 'correction' ? ['corrections'] : [])]
  return ok({ revisionId, ...dates, tags })
}

function firstPublishedAt(tx: Tx, id: number): number | null {
  const row = statement<{ at: number | null }>(tx, 'select first_published_at at from articles where id = ?').get(id)
  return row?.at ?? null
}

/** Keeps the address for this story for ever. False where it is another's. */
function ownAddress(tx: Tx, slug: string, articleId: number): boolean {
  const owner = statement<{ id: number }>(tx, 'select article_id id from addresses where slug = ?').get(slug)
  if (owner) return owner.id === articleId
  statement(tx, 'insert into addresses (slug, article_id) values (?, ?)').run(slug, articleId)
  return true
}

type Saved = {
  articleId: number
  revisionId: number
  fields: RevisionFields
  ready: ReadyDocument
  dates: { publishedAt: number; modifiedAt: number }
  now: number
}

function savePublished(tx: Tx, { articleId, revisionId, fields, ready, dates, now }: Saved): PublicFacts {
  const age = now - dates.publishedAt
  statement(
    tx,
    `insert into published (article_id, revision_id, slug, headline, standfirst, kicker, language, section_ids,
       topic_ids, author_ids, source_id, source_url, lead, seo, word_count, published_at, modified_at, in_news, is_old)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (article_id) do update set revision_id = excluded.revision_id, slug = excluded.slug,
       headline = excluded.headline, standfirst = excluded.standfirst, kicker = excluded.kicker,
       language = excluded.language, section_ids = excluded.section_ids, topic_ids = excluded.topic_ids,
       author_ids = excluded.author_ids, source_id = excluded.source_id, source_url = excluded.source_url,
       lead = excluded.lead, seo = excluded.seo, word_count = excluded.word_count,
       published_at = excluded.published_at, modified_at = excluded.modified_at, in_news = excluded.in_news,
       is_old = excluded.is_old`,
  ).run(
    ...[articleId, revisionId, fields.slug, fields.headline, fields.standfirst, fields.kicker, fields.language],
    ...[JSON.stringify(fields.sectionIds), JSON.stringify(fields.topicIds), JSON.stringify(fields.authorIds)],
    ...[fields.sourceId, fields.sourceUrl, fields.lead && JSON.stringify(fields.lead), JSON.stringify(fields.seo)],
    ...[ready.words, dates.publishedAt, dates.modifiedAt],
    ...[age < IN_NEWS_MS ? 1 : 0, age >= OLD_AFTER_MS ? 1 : 0],
  )
  const { slug, sectionIds, topicIds, authorIds, sourceId } = fields
  return { id: articleId, slug, publishedAt: dates.publishedAt, sectionIds, topicIds, authorIds, sourceId }
}
