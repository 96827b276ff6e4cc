import { setTimeout as pause } from 'node:timers/promises'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db } from '#db/engine/open.ts'

/** After this much writing the lock is released for a while, for processes that wait without signalling it. */
const WRITING_MS = 100
const GAP_MS = 2
/** A signal releases the lock at once, but an import continues after this time, however many wait. */
const LONGEST_GAP_MS = 100

/**
 * Returns a function to await between two transactions: it lets other writers get the lock, and lets an abort arrive.
 */
export function yieldBetweenTransactions(db: Db): () => Promise<void> {
  let last = performance.now()
  return async () => {
    const began = performance.now()
    const isDue = began - last >= WRITING_MS
    if (!isDue && !isLockWanted(db)) return
    do await pause(GAP_MS)
    while (isLockWanted(db) && performance.now() - began < LONGEST_GAP_MS)
    last = performance.now()
  }
}
