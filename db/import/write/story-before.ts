import { eq, max, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { statement } from '#db/engine/statement.ts'
import { idsOf } from '#db/import/write/article-ids.ts'
import {
  addresses,
  articles,
  events,
  importRecords,
  pageAddresses,
  pageRevisions,
  publications,
  revisions,
} from '#db/schema/tables.ts'

export type Row = Record<string, string | number | null>

/** A row with all the columns that its table has, as they are stored; null if there is none. */
const storedRow = (tx: Tx, table: string, key: 'id' | 'article_id' | 'page_id', id: number): Row | null =>
  statement<Row>(tx, `select * from ${table} where ${key} = ?`).get(id) ?? null

const { batchId, revisionId, recordHash } = importRecords
/** The record that a story or page was made from, as it was last taken in. */
const RECORD = { batch_id: batchId, revision_id: revisionId, record_hash: recordHash }
export type RecordBefore = { batch_id: number | null; revision_id: number | null; record_hash: string } | null

const lastOf = (table: typeof publications | typeof revisions | typeof events, article: SQL) =>
  sql<number>`(select coalesce(max(${table.id}), 0) from ${table} where ${table.articleId} = ${article})`
const AROUND = prepared({ id: articles.id }, (db, { id }) => {
  const last = { publication: lastOf(publications, id), revision: lastOf(revisions, id), event: lastOf(events, id) }
  return db
    .select({ ...idsOf(id), last, record: RECORD })
    .from(articles)
    .leftJoin(importRecords, eq(importRecords.articleId, articles.id))
    .where(eq(articles.id, id))
})
const ADDRESSES = prepared({ id: addresses.articleId }, (db, { id }) =>
  db.select({ slug: addresses.slug }).from(addresses).where(eq(addresses.articleId, id)),
)

/** Every slug that a story has or had. */
export const addressesOf = (tx: Tx, id: number): string[] => ADDRESSES.all(tx, { id }).map(({ slug }) => slug)

/** A story before a batch changed it: everything to which undoing the batch returns. */
export type StoryBefore = ReturnType<typeof storyBefore>

/** Reads what a story is, before it is changed. */
export function storyBefore(tx: Tx, id: number) {
  const article = storedRow(tx, 'articles', 'id', id)
  const around = AROUND.get(tx, { id })
  if (!article || !around) throw new Error(`Story ${id} does not exist.`)
  const { sectionIds: sections, topicIds: topics, authorIds: authors, last, record } = around
  return {
    article,
    sections,
    topics,
    authors,
    /** Null if it was not public. */
    published: storedRow(tx, 'published', 'article_id', id),
    /** The newest ids then; what the batch added has larger ones. */
    lastPublication: last.publication,
    lastRevision: last.revision,
    addresses: addressesOf(tx, id),
    /** The newest event of the audit log about it. */
    lastEvent: last.event,
    record,
  }
}

/** A standing page before a batch changed it: everything to which undoing the batch returns. */
export type PageBefore = ReturnType<typeof pageBefore>

/** Reads what a standing page is, before it is changed. */
export function pageBefore(tx: Tx, id: number) {
  const page = storedRow(tx, 'pages', 'id', id)
  if (!page) throw new Error(`The page ${id} does not exist.`)
  const last = { number: max(pageRevisions.number) }
  return {
    page,
    published: storedRow(tx, 'public_pages', 'page_id', id),
    lastRevision: tx.select(last).from(pageRevisions).where(eq(pageRevisions.pageId, id)).get()?.number ?? 0,
    addresses: pageAddressesOf(tx, id),
    record: tx.select(RECORD).from(importRecords).where(eq(importRecords.pageId, id)).get() ?? null,
  }
}

/** Every slug that a standing page has or had. */
export function pageAddressesOf(tx: Tx, id: number): string[] {
  const rows = tx.select().from(pageAddresses).where(eq(pageAddresses.pageId, id)).all()
  return rows.map(({ slug }) => slug)
}
