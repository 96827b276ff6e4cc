import { sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { importRecords } from '#db/schema/tables.ts'

type Saved = {
  importId: string
  recordHash: string
  batchId: number | null
  articleId?: number
  pageId?: number
  /** The revision that the import brought; absent where it brought none now. */
  revisionId?: number
}

const target = importRecords.importId
const COMPARED = columns(importRecords, 'importId', 'articleId', 'pageId', 'recordHash')
const RECORD = { ...COMPARED, ...columns(importRecords, 'batchId', 'revisionId') }
const PUT = prepared(RECORD, (db, { importId, revisionId, ...rest }) => {
  const set = { ...rest, revisionId: sql`coalesce(${revisionId}, ${importRecords.revisionId})` }
  return db
    .insert(importRecords)
    .values({ importId, revisionId, ...rest })
    .onConflictDoUpdate({ target, set })
})
const PUT_HASH = prepared(COMPARED, (db, record) => {
  const set = { recordHash: record.recordHash }
  return db.insert(importRecords).values(record).onConflictDoUpdate({ target, set })
})

const NONE = { articleId: null, pageId: null, revisionId: null }

/** Remembers what a record became, and its hash, so that the same record is not converted again. */
export const saveRecord = (tx: Tx, record: Saved) => void PUT.run(tx, { ...NONE, ...record })

/** Remembers the hash of a record that changed nothing: the story stays that of the batch that wrote it. */
export const saveRecordHash = (tx: Tx, record: Omit<Saved, 'batchId'>) => void PUT_HASH.run(tx, { ...NONE, ...record })
