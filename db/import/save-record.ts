import { sql } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { importRecords } from '#db/schema/imports.ts'

type Saved = {
  importId: string
  hash: string
  batchId: number | null
  articleId?: number
  pageId?: number
  /** The revision that the import brought; absent where it brought none now. */
  revisionId?: number
}

const COMPARED = columns(importRecords, 'importId', 'articleId', 'pageId', 'recordHash')
const PUT = prepared(
  { ...COMPARED, ...columns(importRecords, 'batchId', 'revisionId') },
  (db, { importId, revisionId, ...record }) =>
    db
      .insert(importRecords)
      .values({ importId, revisionId, ...record })
      .onConflictDoUpdate({
        target: importRecords.importId,
        set: { ...record, revisionId: sql`coalesce(${revisionId}, ${importRecords.revisionId})` },
      }),
)
const PUT_HASH = prepared(COMPARED, (db, record) =>
  db
    .insert(importRecords)
    .values(record)
    .onConflictDoUpdate({ target: importRecords.importId, set: { recordHash: record.recordHash } }),
)

/** Remembers what a record became, and its hash, so that the same record is not converted again. */
export function saveRecord(tx: Tx, { hash, articleId, pageId, revisionId, ...saved }: Saved): void {
  const ids = { articleId: articleId ?? null, pageId: pageId ?? null, revisionId: revisionId ?? null }
  PUT.run(tx, { ...saved, ...ids, recordHash: hash })
}

/** Remembers the hash of a record that changed nothing: the story stays that of the batch that wrote it. */
export function saveRecordHash(tx: Tx, { importId, hash, articleId, pageId }: Omit<Saved, 'batchId'>): void {
  PUT_HASH.run(tx, { importId, recordHash: hash, articleId: articleId ?? null, pageId: pageId ?? null })
}
