import { namesOf, saveFiles, saveLikeness } from '#db/commands/media/steps/picture-rows.ts'
import type { Tx } from '#db/engine/open.ts'
import { PAPER } from '#db/export/content-tables.ts'
import type { Row } from '#db/export/rows.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { rowWriter } from '#db/import/row-writer.ts'

const writeRow = rowWriter(PAPER.map(({ table }) => table))

/** Writes a row of a table other than those of stories. `now` in ms UTC. */
export function writeExportedRow(tx: Tx, { table, row }: { table: string; row: Row }, now: number): void {
  // No export has this row. One that was made by hand must not load scripts: only an admin does, in the audit log.
  if (table === 'settings' && row['key'] === 'outside-scripts') return
  writeRow(tx, table, row)
  if (table === 'media') makePicture(tx, String(row['sha256']), now)
}

/** Writes the derived rows of a picture: its files, and its perceptual hash. */
function makePicture(tx: Tx, id: string, now: number): void {
  const row = STORED_PICTURE.get(tx, { sha256: id })
  if (!row) return
  saveFiles(tx, id, namesOf(row), now)
  saveLikeness(tx, id, row.likeness, row.likeness)
}
