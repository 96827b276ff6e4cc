import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Lead } from '#domain/article/fields.ts'
import { type ArticleDocument, emptyDocument } from '#domain/document/schema.ts'
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
  const record = statement<{ articleId: number | null; pageId: number | null }>(
    db,
    'select article_id articleId, page_id pageId from import_records where import_id = ?',
  ).get(importId)
  if (record?.pageId != null) return storedPage(db, record.pageId)
  const id =
    record?.articleId ??
    statement<{ id: number }>(db, 'select id from articles where import_id = ?').get(importId)?.id ??
    null
  return id === null ? null : storedArticle(db, id)
}

/** Path that a story or page has or is going to have; null for what is not here. */
export function draftPath(db: Readable, importId: string): string | null {
  const found = statement<{ slug: string; isPage: number }>(
    db,
    `select slug, 0 isPage from articles where import_id = @importId union all
     select p.slug, 1 from import_records r join pages p on p.id = r.page_id where r.import_id = @importId`,
  ).get({ importId })
  if (!found) return null
  return found.isPage === 1 ? pagePath(found.slug) : articlePath(found.slug)
}

type ArticleRow = {
  status: string
  headline: string
  standfirst: string
  kicker: string
  document: string
  lead: string | null
  savedBy: string | null
  deletedAt: number | null
  hasChangesNotOut: number
  path: string | null
  publicHeadline: string
  publicStandfirst: string
  publicDocument: string | null
  publicLead: string | null
  publishedAt: number | null
  publishedBy: string | null
  authorIds: string | null
  sectionIds: string | null
  ownAuthorIds: string
  ownSectionIds: string
}

const idsIn = (noun: 'section' | 'author'): string =>
  `(select json_group_array(${noun}_id order by position) from article_${noun}s where article_id = a.id)`

const ARTICLE = `select a.status, coalesce(p.kicker, a.kicker) kicker, a.headline, a.standfirst, a.document, a.lead, a.saved_by savedBy, a.deleted_at deletedAt,
  a.has_changes_not_out hasChangesNotOut, p.slug path, p.headline publicHeadline, p.standfirst publicStandfirst,
  r.document publicDocument, p.lead publicLead, p.published_at publishedAt, r.created_by publishedBy,
  p.author_ids authorIds, p.section_ids sectionIds, ${idsIn('author')} ownAuthorIds, ${idsIn('section')} ownSectionIds
  from articles a left join published p on p.article_id = a.id left join revisions r on r.id = p.revision_id where a.id = ?`

function storedArticle(db: Readable, articleId: number): StoredStory | null {
  const row = statement<ArticleRow>(db, ARTICLE).get(articleId)
  if (!row) return null
  const isPublic = row.publicDocument !== null
  const text = isPublic ? (row.publicDocument ?? '') : row.document
  const authors = (isPublic ? row.authorIds : null) ?? row.ownAuthorIds
  const sections = (isPublic ? row.sectionIds : null) ?? row.ownSectionIds
  const isSameCopy =
    row.document === text &&
    row.ownAuthorIds === authors &&
    row.ownSectionIds === sections &&
    row.lead === row.publicLead
  const lead = isPublic ? row.publicLead : row.lead
  return {
    articleId,
    pageId: null,
    path: isPublic && row.path !== null ? articlePath(row.path) : null,
    headline: isPublic ? row.publicHeadline : row.headline,
    standfirst: isPublic ? row.publicStandfirst : row.standfirst,
    kicker: row.kicker,
    document: documentIn(text),
    publishedAt: isPublic ? row.publishedAt : null,
    authorIds: JSON.parse(authors) as number[],
    sectionIds: JSON.parse(sections) as number[],
    lead: lead === null ? null : (JSON.parse(lead) as Lead),
    changedHere: changeOf(row, isPublic),
    hasOtherCopy: isPublic && row.savedBy === null && row.hasChangesNotOut === 0 && !isSameCopy,
  }
}

function changeOf(row: ArticleRow, isPublic: boolean): string | null {
  if (row.deletedAt !== null) return 'it was deleted here'
  if (row.status === 'withdrawn') return 'it was withdrawn here'
  return (isPublic ? row.publishedBy : row.savedBy) === null ? null : 'it was edited here'
}

type PageRow = {
  state: string
  title: string
  standfirst: string
  document: string
  savedBy: string | null
  path: string | null
  publicTitle: string
  publicStandfirst: string
  publicDocument: string | null
}

const PAGE = `select w.state, w.title, w.standfirst, w.document, w.saved_by savedBy, p.slug path, p.title publicTitle,
  p.standfirst publicStandfirst, p.document publicDocument
  from pages w left join public_pages p on p.page_id = w.id where w.id = ?`

function storedPage(db: Readable, pageId: number): StoredStory | null {
  const row = statement<PageRow>(db, PAGE).get(pageId)
  if (!row) return null
  const isPublic = row.publicDocument !== null
  const isWithdrawn = row.state === 'withdrawn'
  return {
    articleId: null,
    pageId,
    path: isPublic && row.path !== null ? pagePath(row.path) : null,
    headline: isPublic ? row.publicTitle : row.title,
    standfirst: isPublic ? row.publicStandfirst : row.standfirst,
    kicker: '',
    document: documentIn(row.publicDocument ?? row.document),
    publishedAt: null,
    authorIds: [],
    sectionIds: [],
    lead: null,
    changedHere: isWithdrawn ? 'it was withdrawn here' : row.savedBy === null ? null : 'it was edited here',
    hasOtherCopy: isPublic && row.savedBy === null && row.document !== row.publicDocument,
  }
}

function documentIn(text: string): ArticleDocument {
  try {
    return JSON.parse(text) as ArticleDocument
  } catch {
    return emptyDocument()
  }
}
