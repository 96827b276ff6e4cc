import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'

/** Pause between two short transactions, so that other writers get the lock. */
const PAUSE_MS = 10

/** Makes short transactions one after the other, until `turn` returns false for nothing left. */
export async function inTurns(db: Db, signal: AbortSignal, turn: (db: Db) => boolean): Promise<void> {
  while (!signal.aborted && (await retryWhileBusy(db, turn))) await wait(PAUSE_MS)
}
