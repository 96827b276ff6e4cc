import { eq } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { statement } from '#db/engine/statement.ts'
import { type OfRecord, OF_RECORD, type RecordBefore, type Row } from '#db/import/story-before.ts'
import { importRecords } from '#db/schema/imports.ts'

/** Writes back all columns of a working copy; its version rises, because whoever has it open saw another text. */
export function restoreRow(tx: Tx, table: 'articles' | 'pages', row: Row): void {
  const names = Object.keys(row).filter((name) => name !== 'id' && name !== 'version')
  const set = ['version = version + 1', ...names.map((name) => `${name} = ?`)]
  statement(tx, `update ${table} set ${set.join(', ')} where id = ?`).run(...names.map((name) => row[name]), row['id'])
}

/** Deletes the rows of a story or page from these tables. */
export function deleteRows(tx: Tx, tables: readonly string[], column: 'id' | 'article_id' | 'page_id', id: number) {
  for (const table of tables) statement(tx, `delete from ${table} where ${column} = ?`).run(id)
}

const FORGET_RECORD = preparedBy(OF_RECORD, (of) =>
  prepared({ id: importRecords[of] }, (db, { id }) => db.delete(importRecords).where(eq(importRecords[of], id))),
)
const RESTORE_RECORD = preparedBy(OF_RECORD, (of) =>
  prepared(
    { id: importRecords[of], ...columns(importRecords, 'batchId', 'revisionId', 'recordHash') },
    (db, { id, ...record }) => db.update(importRecords).set(record).where(eq(importRecords[of], id)),
  ),
)

/** Restores what was remembered of the record of a story or page; without anything, it is forgotten. */
export function restoreRecord(tx: Tx, of: OfRecord, id: number, before: RecordBefore): void {
  if (!before) return void FORGET_RECORD[of].run(tx, { id })
  const { batch_id: batchId, revision_id: revisionId, record_hash: recordHash } = before
  RESTORE_RECORD[of].run(tx, { id, batchId, revisionId, recordHash })
}
