import { namesOf, saveFiles, saveLikeness } from '#db/commands/media/steps/picture-rows.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { PAPER } from '#db/export/content-tables.ts'
import type { Row } from '#db/export/rows.ts'
import { type ExportedStory, writeExportedStory } from '#db/import/newsroom-story.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { rowWriter } from '#db/import/row-writer.ts'
import { segmentMerger } from '#db/import/search-segments.ts'
import { type AtEnd, writeSome } from '#db/import/write/write-some.ts'

/** How long a batch may hold the lock before its commit. */
const WRITING_MS = 15

export type LineWriter = {
  /** Writes the first lines in one transaction; returns how many. */
  write: (lines: readonly unknown[]) => number
  /** Runs one step of index maintenance between two transactions. True if another is due. */
  tidy: () => boolean
}

type PaperLine = { table: string; row: Row }

/** Writes the tables other than those of stories. */
export function paperWriter(db: Db, now: number): LineWriter {
  const writeRow = rowWriter(PAPER.map(({ table }) => table))
  const one = (tx: Tx, { table, row }: PaperLine) => {
    // No export has this row. One that was made by hand must not load scripts: only an admin does, in the audit log.
    if (table === 'settings' && row['key'] === 'outside-scripts') return
    writeRow(tx, table, row)
    if (table === 'media') makePicture(tx, String(row['sha256']), now)
  }
  return {
    write: (lines) => writeSome(db, lines as PaperLine[], { ms: WRITING_MS, now, one }).done.length,
    tidy: () => false,
  }
}

/** Writes the derived rows of a picture: its files, and its perceptual hash. */
function makePicture(tx: Tx, id: string, now: number): void {
  const row = STORED_PICTURE.get(tx, { sha256: id })
  if (!row) return
  saveFiles(tx, id, namesOf(row), now)
  saveLikeness(tx, id, row.likeness, row.likeness)
}

/** Writes stories, and their tags to the change log. */
export function storyWriter(db: Db, now: number): LineWriter {
  const merger = segmentMerger(db)
  const one = (tx: Tx, story: ExportedStory, { tags, searchLater }: AtEnd) => {
    tags.push(...writeExportedStory(tx, story, { now, searchLater }))
  }
  return {
    write(lines) {
      const { done } = writeSome(db, lines as ExportedStory[], { ms: WRITING_MS, now, one })
      merger.added()
      return done.length
    },
    tidy: () => merger.merge(),
  }
}
