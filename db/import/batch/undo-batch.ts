import { eq, inArray, sql } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { keptSentences } from '#db/import/batch/kept-rule.ts'
import { type OnFront, onFront, type Undone } from '#db/import/batch/undo-context.ts'
import { undoItem, type UndoItem, undoItems } from '#db/import/batch/undo-items.ts'
import { segmentMerger } from '#db/import/write/search-segments.ts'
import { writeSome } from '#db/import/write/write-some.ts'
import { yieldBetweenTransactions } from '#db/import/write/yield-between-transactions.ts'
import { importBatches, importConflicts, importRecords } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** A story or standing page that stays, and why. */
type KeptByUndo = { articleId: number | null; pageId: number | null; headline: string; why: string }
/** `keptBefore`: how many were kept before an interruption, and are named no more. */
type UndoCounts = { removed: number; restored: number; keptBefore: number; kept: KeptByUndo[] }

/** The counts of the whole undo, also of what an interrupted one did before. */
type BatchUndone = UndoCounts & { isInterrupted: boolean }

/**
 * Undoes a batch as a whole: what it made is removed, with its addresses, redirects, terms and pictures that nothing
 * else uses, and what it changed returns to what it was, so that `newsHash` is again the one before the import. Stories
 * and pages on which people worked here since are kept and named. It writes in short transactions, so that editors do
 * not wait, may be interrupted at any moment, and is then run again. Throws if there is no such batch. `now` in ms UTC.
 */
export async function undoBatch(
  db: Db,
  batchId: number,
  { signal }: { signal?: AbortSignal },
  reporter: BatchReporter,
  now: number,
): Promise<BatchUndone> {
  const steps = await retryWhileBusy(db, () => undoSteps(db, batchId, now))
  const onProgress = stageProgress(db, batchId, 'undoing', reporter)
  const leaveGap = yieldBetweenTransactions(db)
  const { counts } = steps
  while (!signal?.aborted) {
    if (!(await retryWhileBusy(db, steps.next))) {
      await retryWhileBusy(db, steps.finish)
      return { ...counts, isInterrupted: false }
    }
    onProgress(counts.removed + counts.restored, steps.share())
    do await leaveGap()
    while (await retryWhileBusy(db, steps.merge))
  }
  return { ...counts, isInterrupted: true }
}

type StoredCounts = Omit<UndoCounts, 'kept'>
/** How long a transaction may write before its commit (ms); a waiting process ends it earlier. */
const WRITING_MS = 20

/**
 * Undoes a batch step by step: each step is one short transaction, and what it undid is forgotten in it, so that an undo
 * that was interrupted goes on where it was. `now` in ms UTC; `mostItems` bounds a step beside its time.
 */
export function undoSteps(db: Db, batchId: number, now: number, mostItems = 1_000) {
  const batch = begin(db, batchId)
  if (!batch) throw new Error(`There is no batch ${batchId}.`)
  const items = undoItems(db, batchId)
  const stored = JSON.parse(batch.counts ?? '{}') as Partial<StoredCounts>
  const counts: UndoCounts = { removed: 0, restored: 0, keptBefore: 0, ...stored, kept: [] }
  const merger = segmentMerger(db)
  let at = 0

  function next(): boolean {
    if (at >= items.length) return false
    const { done, next: counted } = undoSome(db, items.slice(at, at + mostItems), { batchId, now, counts })
    at += done
    Object.assign(counts, counted)
    merger.added()
    return true
  }

  return {
    counts,
    /** Runs one transaction; false if nothing is left but to finish. */
    next,
    merge: () => merger.merge(),
    share: () => (items.length === 0 ? 1 : at / items.length),
    finish: () => finish(db, { batchId, name: batch.name, counts }, now),
  }
}

/** An undo that was interrupted goes on with its counts. */
function begin(db: Db, batchId: number) {
  const { id, name, state, undoCounts } = importBatches
  const counts = sql`case when ${state} = 'undoing' then ${undoCounts} end`
  const set = { state: 'undoing', error: null, undoCounts: counts } as const
  return db.update(importBatches).set(set).where(eq(id, batchId)).returning({ name, counts: undoCounts }).get()
}

type Some = { batchId: number; now: number; counts: UndoCounts }

function undoSome(db: Db, items: readonly UndoItem[], { batchId, now, counts }: Some) {
  let placed: OnFront | undefined
  let next = counts
  const { done } = withoutForeignKeys(db, () =>
    writeSome(db, items, {
      ms: WRITING_MS,
      now,
      one(tx, item, { tags, searchLater }): [UndoItem, Undone] {
        placed ??= onFront(tx)
        const undone = undoItem(tx, item, { batchId, now, searchLater, onFront: placed })
        if ('tags' in undone) tags.push(...undone.tags)
        return [item, undone]
      },
      end(tx, results) {
        next = counted(counts, results)
        const undoCounts = JSON.stringify(storedOf(next))
        tx.update(importBatches).set({ undoCounts }).where(eq(importBatches.id, batchId)).run()
      },
    }),
  )
  return { done: done.length, next }
}

/**
 * Runs one transaction without foreign keys: every row that references a story is deleted with it, and SQLite would look
 * for others without an index.
 */
function withoutForeignKeys<T>(db: Db, work: () => T): T {
  db.$client.pragma('foreign_keys=OFF')
  try {
    return work()
  } finally {
    db.$client.pragma('foreign_keys=ON')
  }
}

function counted(counts: UndoCounts, results: readonly [UndoItem, Undone][]): UndoCounts {
  const ofStories = results.filter(([{ kind }]) => kind === 'article' || kind === 'page')
  const many = (did: Undone['did']) => ofStories.filter(([, result]) => result.did === did).length
  const kept = ofStories.flatMap(([{ kind, id }, result]): KeptByUndo[] => {
    if (result.did !== 'kept') return []
    const place = kind === 'article' ? { articleId: Number(id), pageId: null } : { articleId: null, pageId: Number(id) }
    return [{ ...place, headline: result.headline, why: keptSentences[result.why] }]
  })
  const { removed, restored, keptBefore } = counts
  return {
    removed: removed + many('removed'),
    restored: restored + many('restored'),
    keptBefore,
    kept: [...counts.kept, ...kept],
  }
}

/** An undo that goes on sees again everything that was kept for another reason. */
const isSeenOnce = ({ why }: KeptByUndo): boolean => why === keptSentences.later
const storedOf = ({ removed, restored, keptBefore, kept }: UndoCounts): StoredCounts => ({
  removed,
  restored,
  keptBefore: keptBefore + kept.filter(isSeenOnce).length,
})

type Finished = { batchId: number; name: string; counts: UndoCounts }

function finish(db: Db, { batchId, name, counts }: Finished, now: number): void {
  const { removed, restored, keptBefore, kept } = counts
  write(db, (tx) => {
    forgetConflicts(tx, batchId)
    const done = { state: 'undone', undoneAt: now, progress: null, undoCounts: null } as const
    tx.update(importBatches).set(done).where(eq(importBatches.id, batchId)).run()
    const details = { import: batchId, name, removed, restored, kept: keptBefore + kept.length }
    record(tx, { what: 'import.undone', actor: SYSTEM, now, details })
    return ok(null)
  })
}

/** A conflict of the batch is none any more; the record is compared again by the next import. */
function forgetConflicts(tx: Tx, batchId: number): void {
  const ofBatch = eq(importConflicts.batchId, batchId)
  const stories = tx.select({ id: importConflicts.articleId }).from(importConflicts).where(ofBatch)
  tx.update(importRecords).set({ recordHash: '' }).where(inArray(importRecords.articleId, stories)).run()
  tx.delete(importConflicts).where(ofBatch).run()
}
