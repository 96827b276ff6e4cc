import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { IMPORT_RECORD, IMPORTED_STORY } from '#db/import/decide/imported-content.ts'
import { idsOf } from '#db/import/write/article-ids.ts'
import { articles, pages, publicPages, published, revisions } from '#db/schema/tables.ts'
import type { Lead } from '#domain/article/fields/fields.ts'
import { type ArticleDocument, emptyDocument } from '#domain/document/blocks/schema.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'
import { articlePath, pagePath } from '#domain/urls/paths.ts'

/** A story or standing page as it is stored: what readers see where it is public, otherwise the working copy. */
export type StoredStory = {
  articleId: number | null
  pageId: number | null
  /** Path here; null for one that is not public. */
  path: string | null
  headline: string
  standfirst: string
  kicker: string
  document: ArticleDocument
  /** Ms UTC; null for a draft and for a page. */
  publishedAt: number | null
  authorIds: number[]
  sectionIds: number[]
  lead: Lead | null
  /** Why its text is not that of the import any more; null where nobody changed it here. */
  changedHere: string | null
  /** True where the working copy that nobody edited differs from what readers see. */
  hasOtherCopy: boolean
}

/** The story or page that an import's record became; null where there is none. */
export function storedStory(db: Readable, importId: string): StoredStory | null {
  const record = IMPORT_RECORD.get(db, { importId })
  if (record?.page) return storedPage(db, record.page.id)
  const id = record?.articleId ?? IMPORTED_STORY.get(db, { importId })?.id
  return id === undefined ? null : storedArticle(db, id)
}

const ARTICLE = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({
      ...columns(articles, 'status', 'headline', 'standfirst', 'savedBy', 'deletedAt', 'hasChangesNotOut'),
      kicker: sql`coalesce(${published.kicker}, ${articles.kicker})`.mapWith(articles.kicker),
      document: asText(articles.document),
      lead: asText(articles.lead),
      public: columns(published, 'slug', 'headline', 'standfirst', 'publishedAt', 'authorIds', 'sectionIds'),
      publicDocument: asText(revisions.document),
      publicLead: asText(published.lead),
      publishedBy: revisions.createdBy,
      own: idsOf(articles.id),
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, published.revisionId))
    .where(eq(articles.id, id)),
)
type ArticleRow = NonNullable<ReturnType<typeof ARTICLE.get>>

function storedArticle(db: Readable, articleId: number): StoredStory | null {
  const row = ARTICLE.get(db, { id: articleId })
  if (!row) return null
  const isPublic = row.public !== null
  const text = isPublic ? row.publicDocument : row.document
  const { authorIds, sectionIds } = row.public ?? row.own
  const isSameCopy =
    row.document === text &&
    row.own.authorIds.join() === authorIds.join() &&
    row.own.sectionIds.join() === sectionIds.join() &&
    row.lead === row.publicLead
  const lead = isPublic ? row.publicLead : row.lead
  return {
    articleId,
    pageId: null,
    path: row.public && articlePath(row.public.slug),
    headline: (row.public ?? row).headline,
    standfirst: (row.public ?? row).standfirst,
    kicker: row.kicker,
    document: documentIn(text),
    publishedAt: row.public?.publishedAt ?? null,
    authorIds,
    sectionIds,
    lead: lead === null ? null : (JSON.parse(lead) as Lead),
    changedHere: changeOf(row, isPublic),
    hasOtherCopy: isPublic && row.savedBy === null && !row.hasChangesNotOut && !isSameCopy,
  }
}

function changeOf(row: ArticleRow, isPublic: boolean): string | null {
  if (row.deletedAt !== null) return 'it was deleted here'
  if (row.status === 'withdrawn') return 'it was withdrawn here'
  return (isPublic ? row.publishedBy : row.savedBy) === null ? null : 'it was edited here'
}

const PAGE = prepared({ id: pages.id }, (db, { id }) =>
  db
    .select({
      ...columns(pages, 'state', 'title', 'standfirst', 'savedBy'),
      document: asText(pages.document),
      public: columns(publicPages, 'slug', 'title', 'standfirst'),
      publicDocument: asText(publicPages.document),
    })
    .from(pages)
    .leftJoin(publicPages, eq(publicPages.pageId, pages.id))
    .where(eq(pages.id, id)),
)

function storedPage(db: Readable, pageId: number): StoredStory | null {
  const row = PAGE.get(db, { id: pageId })
  if (!row) return null
  const isWithdrawn = row.state === 'withdrawn'
  return {
    articleId: null,
    pageId,
    path: row.public && pagePath(row.public.slug),
    headline: (row.public ?? row).title,
    standfirst: (row.public ?? row).standfirst,
    kicker: '',
    document: documentIn(row.public ? row.publicDocument : row.document),
    publishedAt: null,
    authorIds: [],
    sectionIds: [],
    lead: null,
    changedHere: isWithdrawn ? 'it was withdrawn here' : row.savedBy === null ? null : 'it was edited here',
    hasOtherCopy: row.public !== null && row.savedBy === null && row.document !== row.publicDocument,
  }
}

const documentIn = (text: string): ArticleDocument => (parsedJson(text) as ArticleDocument | null) ?? emptyDocument()
