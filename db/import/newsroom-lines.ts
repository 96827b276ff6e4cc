import { namesOf, saveFiles, saveLikeness } from '#db/commands/media/steps/picture-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { PAPER } from '#db/export/content-tables.ts'
import type { Row } from '#db/export/rows.ts'
import { type ExportedStory, writeExportedStory } from '#db/import/newsroom-story.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { rowWriter } from '#db/import/row-writer.ts'
import { asOneSegment, segmentMerger } from '#db/import/search-segments.ts'
import { ok } from '#domain/result.ts'

/** How long a batch may hold the lock before its commit. */
const WRITING_MS = 15

export type LineWriter = {
  /** Writes the first lines in one transaction; returns how many. */
  write: (lines: readonly unknown[]) => number
  /** Runs one step of index maintenance between two transactions. True if another is due. */
  tidy: () => boolean
}

/** Runs `one` for lines until the time is up or another process wants the lock. */
function someOf<T>(db: Db, tx: Tx, lines: readonly T[], one: (tx: Tx, line: T) => void): number {
  const start = performance.now()
  let done = 0
  for (const line of lines) {
    one(tx, line)
    done += 1
    if (performance.now() - start > WRITING_MS || isLockWanted(db)) break
  }
  return done
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
    write(lines) {
      let done = 0
      write(db, (tx) => {
        done = someOf(db, tx, lines as PaperLine[], one)
        return ok(null)
      })
      return done
    },
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
  return {
    write(lines) {
      let done = 0
      write(db, (tx) => {
        const tags: string[] = []
        const searchTexts: (() => void)[] = []
        const context = { now, searchLater: (save: () => void) => void searchTexts.push(save) }
        done = someOf(db, tx, lines as ExportedStory[], (_, story) => {
          tags.push(...writeExportedStory(tx, story, context))
        })
        changed(tx, tags, now)
        if (searchTexts.length > 0) asOneSegment(tx, () => searchTexts.forEach((save) => save()))
        return ok(null)
      })
      merger.added()
      return done
    },
    tidy: () => merger.merge(),
  }
}
