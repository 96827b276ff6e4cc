import { eq, max } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared, preparedBy, type RowOf } from '#db/engine/prepared.ts'
import { statement } from '#db/engine/statement.ts'
import { importRecords } from '#db/schema/imports.ts'
import {
  addresses,
  articleAuthors,
  articleSections,
  articleTopics,
  events,
  publications,
  revisions,
} from '#db/schema/newsroom-tables.ts'

export type Row = Record<string, string | number | null>

/** A row with all the columns that its table has, as they are stored; undefined if there is none. */
export const storedRow = (tx: Tx, table: 'articles' | 'published' | 'pages' | 'public_pages', id: number) =>
  statement<Row>(tx, `select * from ${table} where ${KEY[table]} = ?`).get(id)
const KEY = { articles: 'id', published: 'article_id', pages: 'id', public_pages: 'page_id' } as const

const ID = { id: articleSections.articleId }
const SECTIONS = prepared(ID, (db, { id }) =>
  db
    .select({ id: articleSections.sectionId })
    .from(articleSections)
    .where(eq(articleSections.articleId, id))
    .orderBy(articleSections.position),
)
const TOPICS = prepared(ID, (db, { id }) =>
  db
    .select({ id: articleTopics.topicId })
    .from(articleTopics)
    .where(eq(articleTopics.articleId, id))
    .orderBy(articleTopics.position),
)
const AUTHORS = prepared(ID, (db, { id }) =>
  db
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id))
    .orderBy(articleAuthors.position),
)
const LAST = { publication: publications, revision: revisions, event: events }
const LARGEST = preparedBy(['publication', 'revision', 'event'], (kind) =>
  prepared(ID, (db, { id }) =>
    db
      .select({ id: max(LAST[kind].id) })
      .from(LAST[kind])
      .where(eq(LAST[kind].articleId, id)),
  ),
)
const ADDRESSES = prepared(ID, (db, { id }) =>
  db.select({ slug: addresses.slug }).from(addresses).where(eq(addresses.articleId, id)),
)

/** A story before a batch changed it: everything to which undoing the batch returns. */
export type StoryBefore = {
  /** Its row in `articles`. */
  article: Row
  sections: number[]
  topics: number[]
  authors: number[]
  /** Its row in `published`; null if it was not public. */
  published: Row | null
  /** The newest ids then; what the batch added has larger ones. */
  lastPublication: number
  lastRevision: number
  addresses: string[]
  /** The newest event of the audit log about it. */
  lastEvent: number
  record: RecordBefore
}

/** Reads what a story is, before it is changed. */
export function storyBefore(tx: Tx, id: number): StoryBefore {
  const article = storedRow(tx, 'articles', id)
  if (!article) throw new Error(`Story ${id} does not exist.`)
  const ids = (query: typeof SECTIONS) => query.all(tx, { id }).map((row) => row.id)
  const largest = (kind: keyof typeof LAST) => LARGEST[kind].get(tx, { id })?.id ?? 0
  return {
    article,
    sections: ids(SECTIONS),
    topics: ids(TOPICS),
    authors: ids(AUTHORS),
    published: storedRow(tx, 'published', id) ?? null,
    lastPublication: largest('publication'),
    lastRevision: largest('revision'),
    addresses: addressesOf(tx, id),
    lastEvent: largest('event'),
    record: recordBefore(tx, 'articleId', id),
  }
}

/** Every slug that a story has or had. */
export const addressesOf = (tx: Tx, id: number): string[] => ADDRESSES.all(tx, { id }).map(({ slug }) => slug)

export const OF_RECORD = ['articleId', 'pageId'] as const
export type OfRecord = (typeof OF_RECORD)[number]
const RECORD = preparedBy(OF_RECORD, (of) =>
  prepared({ id: importRecords[of] }, (db, { id }) =>
    db
      .select({
        batch_id: importRecords.batchId,
        revision_id: importRecords.revisionId,
        record_hash: importRecords.recordHash,
      })
      .from(importRecords)
      .where(eq(importRecords[of], id)),
  ),
)

/** The record that a story or page was made from, as it was last taken in. */
export type RecordBefore = RowOf<typeof RECORD.pageId> | null

export const recordBefore = (tx: Tx, of: OfRecord, id: number): RecordBefore => RECORD[of].get(tx, { id }) ?? null
