import { changed } from '#db/commands/shared/changed.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { asOneSegment } from '#db/import/write/search-segments.ts'
import { ok } from '#domain/result.ts'

/** Collected by the items of a transaction for its end. */
export type AtEnd = {
  /** Change tags, which are written to the change log once. */
  tags: string[]
  /** Defers writing or deleting a search text. */
  searchLater: (save: () => void) => void
}
type How<Item, Done> = {
  /** How long the transaction may take before its end (ms); a process that waits for the lock ends it earlier. */
  ms: number
  now: number
  one: (tx: Tx, item: Item, atEnd: AtEnd) => Done
  /** Runs after the last item. */
  end?: (tx: Tx, done: Done[], atEnd: AtEnd) => void
}

/** Writes the first of `items` in one transaction. Returns what became of each, and how long it took (ms). */
export function writeSome<Item, Done>(db: Db, items: readonly Item[], { ms, now, one, end }: How<Item, Done>) {
  const done: Done[] = []
  let start = 0
  write(db, (tx) => {
    // Measured from here: waiting for another's write is not this transaction's time.
    start = performance.now()
    const tags: string[] = []
    const searchTexts: (() => void)[] = []
    const atEnd = { tags, searchLater: (save: () => void) => void searchTexts.push(save) }
    for (const item of items) {
      done.push(one(tx, item, atEnd))
      if (performance.now() - start > ms || isLockWanted(db)) break
    }
    end?.(tx, done, atEnd)
    changed(tx, tags, now)
    if (searchTexts.length > 0) asOneSegment(tx, () => searchTexts.forEach((save) => save()))
    return ok(null)
  })
  return { done, ms: performance.now() - start }
}
