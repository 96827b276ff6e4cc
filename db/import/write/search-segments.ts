import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

/**
 * FTS5's default for `automerge` and `usermerge`, which holds outside the import's transactions, even after one that
 * was killed.
 */
const USUAL = 4
/**
 * Number of segments that an import may add before they are merged. From 16 on FTS5 would merge them all within one
 * commit.
 */
const MOST_SEGMENTS = 12
/** Target time of a merge, its commit included; then the initial and the largest number of pages a step. */
const STEP_MS = 10
const FIRST_PAGES = 32
const MOST_PAGES = 400

// The driver binds every number as a real one, which FTS5 refuses here.
const configure = (tx: Tx, setting: string, value: number) =>
  void statement(tx, 'insert into search_index (search_index, rank) values (?, cast(? as integer))').run(setting, value)

/**
 * Writes a batch's search texts as one segment of the index, without merging: FTS5 would merge older ones in the same
 * commit, which then takes twice as long now and then. Restoring the setting flushes the segment.
 */
export function asOneSegment(tx: Tx, saveTexts: () => void): void {
  configure(tx, 'automerge', 0)
  saveTexts()
  configure(tx, 'automerge', USUAL)
}

/** Merges the segments that an import adds, in transactions of their own, each as short as the others. */
export function segmentMerger(db: Db) {
  // A previous run may have left some.
  let segments = MOST_SEGMENTS
  let pages = FIRST_PAGES

  /** Runs one step. False if nothing is left to merge. */
  function step(): boolean {
    let start = 0
    let didMerge = false
    write(db, (tx) => {
      start = performance.now()
      // Merges all segments at a time: with four at a time, each word would be copied twice as often.
      configure(tx, 'usermerge', MOST_SEGMENTS)
      const before = totalChanges(tx)
      configure(tx, 'merge', pages)
      // FTS5 documents this test: a merge that does nothing changes fewer than two rows.
      didMerge = totalChanges(tx) - before >= 2
      configure(tx, 'usermerge', USUAL)
      return ok(null)
    })
    const ms = Math.max(0.1, performance.now() - start)
    pages = Math.max(1, Math.min(MOST_PAGES, Math.round((pages + (pages * STEP_MS) / ms) / 2)))
    return didMerge
  }

  return {
    /** Call after each batch. */
    added: () => void segments++,
    /** Runs one step, if it is time. True if another is due: the caller lets others write in between. */
    merge(): boolean {
      if (segments < MOST_SEGMENTS) return false
      if (step()) return true
      segments = 0
      return false
    },
  }
}

const totalChanges = (db: Db): number => statement<{ n: number }>(db, 'select total_changes() n').get()?.n ?? 0
