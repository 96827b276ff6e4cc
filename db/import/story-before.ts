import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type Row = Record<string, string | number | null>

/** The record that a story or page was made from, as it was last taken in. */
export type RecordBefore = { batch_id: number | null; revision_id: number | null; record_hash: string } | null

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

const idsIn = (tx: Tx, noun: 'section' | 'topic' | 'author', id: number): number[] =>
  statement<{ id: number }>(tx, `select ${noun}_id id from article_${noun}s where article_id = ? order by position`)
    .all(id)
    .map((row) => row.id)

const largest = (tx: Tx, table: 'publications' | 'revisions', id: number): number =>
  statement<{ id: number | null }>(tx, `select max(id) id from ${table} where article_id = ?`).get(id)?.id ?? 0

const lastEvent = (tx: Tx, id: number): number =>
  statement<{ id: number | null }>(tx, 'select max(id) id from events where article_id = ?').get(id)?.id ?? 0

/** Reads what a story is, before it is changed. */
export function storyBefore(tx: Tx, id: number): StoryBefore {
  const article = statement<Row>(tx, 'select * from articles where id = ?').get(id)
  if (!article) throw new Error(`Story ${id} does not exist.`)
  const addresses = statement<{ slug: string }>(tx, 'select slug from addresses where article_id = ?').all(id)
  return {
    article,
    sections: idsIn(tx, 'section', id),
    topics: idsIn(tx, 'topic', id),
    authors: idsIn(tx, 'author', id),
    published: statement<Row>(tx, 'select * from published where article_id = ?').get(id) ?? null,
    lastPublication: largest(tx, 'publications', id),
    lastRevision: largest(tx, 'revisions', id),
    addresses: addresses.map(({ slug }) => slug),
    lastEvent: lastEvent(tx, id),
    record: recordBefore(tx, 'article_id', id),
  }
}

export const recordBefore = (tx: Tx, column: 'article_id' | 'page_id', id: number): RecordBefore =>
  statement<NonNullable<RecordBefore>>(
    tx,
    `select batch_id, revision_id, record_hash from import_records where ${column} = ?`,
  ).get(id) ?? null
