import type { Readable } from '#db/engine/open.ts'
import { PAPER } from '#db/export/content-tables.ts'
import { lineFile } from '#db/export/line-file.ts'
import { FILES } from '#db/export/manifest.ts'
import { tableReader } from '#db/export/rows.ts'
import type { ExportedFile } from '#domain/import/export-manifest.ts'

/** Exports the tables other than those of stories: a row a line, each table after those that it references. */
export function exportPaper(db: Readable, dir: string): ExportedFile {
  const out = lineFile(dir, FILES.paper)
  try {
    for (const one of PAPER) {
      const { name, tell, rows } = tableReader(db, one)
      for (const row of rows.iterate()) out.add({ table: name, row: tell(row) })
    }
    return out.end()
  } finally {
    out.close()
  }
}
