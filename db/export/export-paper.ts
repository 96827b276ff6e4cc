import { getTableName } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { PAPER } from '#db/export/content-tables.ts'
import { lineFile } from '#db/export/line-file.ts'
import { FILES } from '#db/export/manifest.ts'
import { columnNames, rowExporter, type Stored } from '#db/export/rows.ts'
import type { ExportedFile } from '#domain/import/export-manifest.ts'

/** Exports the tables other than those of stories: a row a line, each table after those that it references. */
export function exportPaper(db: Readable, dir: string): ExportedFile {
  const out = lineFile(dir, FILES.paper)
  try {
    for (const { table, where, order } of PAPER) {
      const name = getTableName(table)
      const tell = rowExporter(table)
      const sql = `select ${columnNames(table)} from ${name}${where === undefined ? '' : ` where ${where}`} order by ${order}`
      for (const row of statement<Stored>(db, sql).iterate()) out.add({ table: name, row: tell(row) })
    }
    return out.end()
  } finally {
    out.close()
  }
}
