import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { RecordBefore, Row } from '#db/import/write/story-before.ts'
import { importRecords } from '#db/schema/tables.ts'

/** Writes back all columns of a working copy; its version rises, because whoever has it open saw another text. */
export function restoreRow(tx: Tx, table: 'articles' | 'pages', row: Row): void {
  const names = Object.keys(row).filter((name) => name !== 'id' && name !== 'version')
  const set = ['version = version + 1', ...names.map((name) => `${name} = ?`)]
  statement(tx, `update ${table} set ${set.join(', ')} where id = ?`).run(...names.map((name) => row[name]), row['id'])
}

/** Deletes the rows of a story or page from a table; returns how many there were. */
export const deleteRows = (tx: Tx, table: string, column: 'id' | 'article_id' | 'page_id', id: number): number =>
  statement(tx, `delete from ${table} where ${column} = ?`).run(id).changes

/** Restores what was remembered of the record of a story or page; without anything, it is forgotten. */
export function restoreRecord(tx: Tx, of: 'articleId' | 'pageId', id: number, before: RecordBefore): void {
  const isIt = eq(importRecords[of], id)
  if (!before) return void tx.delete(importRecords).where(isIt).run()
  const { batch_id: batchId, revision_id: revisionId, record_hash: recordHash } = before
  tx.update(importRecords).set({ batchId, revisionId, recordHash }).where(isIt).run()
}
