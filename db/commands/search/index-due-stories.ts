import { desc, lte } from 'drizzle-orm'
import { indexWorkingCopy } from '#db/commands/search/steps/index-working-copy.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { indexDue } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

/** Most stories in one transaction, and the time (ms) after which it ends. */
const MOST = 200
const WITHIN_MS = 20

/**
 * Reads some of the stories that are due into the index of the desk's search, the newest first, in one short
 * transaction. Returns true if more are due. `now` in ms UTC; `Number.MAX_SAFE_INTEGER` takes all.
 */
export function indexDueStories(db: Db, now: number, most = MOST): boolean {
  // Checked without a transaction: most of the time nothing is due.
  if (dueAt(db, now, 1).length === 0) return false
  let isMore = false
  write(db, (tx) => {
    isMore = indexSome(tx, dueAt(tx, now, most), most)
    return ok(null)
  })
  return isMore
}

function indexSome(tx: Tx, ids: number[], most: number): boolean {
  const began = performance.now()
  for (const [n, id] of ids.entries()) {
    indexWorkingCopy(tx, id)
    const isLast = n === ids.length - 1
    if (!isLast && (performance.now() - began > WITHIN_MS || isLockWanted(tx))) return true
  }
  return ids.length === most
}

const dueAt = (db: Db | Tx, now: number, most: number): number[] =>
  db
    .select({ id: indexDue.articleId })
    .from(indexDue)
    .where(lte(indexDue.at, now))
    .orderBy(desc(indexDue.articleId))
    .limit(most)
    .all()
    .map(({ id }) => id)
