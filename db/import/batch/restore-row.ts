import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { RecordBefore, Row } from '#db/import/story-before.ts'

/** Writes back all columns of a working copy; its version rises, because whoever has it open saw another text. */
export function restoreRow(tx: Tx, table: 'articles' | 'pages', row: Row): void {
  const columns = Object.keys(row).filter((name) => name !== 'id' && name !== 'version')
  statement(
    tx,
    `update ${table} set version = version + 1, ${columns.map((name) => `${name} = ?`).join(', ')} where id = ?`,
  ).run(...columns.map((name) => row[name]), row['id'])
}

/** Restores what was remembered of the record of a story or page; without anything, it is forgotten. */
export function restoreRecord(tx: Tx, column: 'article_id' | 'page_id', id: number, before: RecordBefore): void {
  if (!before) {
    statement(tx, `delete from import_records where ${column} = ?`).run(id)
    return
  }
  statement(tx, `update import_records set batch_id = ?, revision_id = ?, record_hash = ? where ${column} = ?`).run(
    before.batch_id,
    before.revision_id,
    before.record_hash,
    id,
  )
}
