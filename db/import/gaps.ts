import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/open.ts'
import { someoneWaits } from '#db/waiting.ts'

/** After so much writing the lock is left free for so long, for those who wait without saying so. */
const WRITING_MS = 100
const GAP_MS = 2
/** Who says so has it at once; but an import goes on, however many wait. */
const LONGEST_GAP_MS = 100

/** Others write too, and whoever wants to end this is heard: to be awaited between two transactions. */
export function gaps(db: Db): () => Promise<void> {
  let last = performance.now()
  return async () => {
    const began = performance.now()
    const isDue = began - last >= WRITING_MS
    if (!isDue && !someoneWaits(db)) return
    do await pause(GAP_MS)
    while (someoneWaits(db) && performance.now() - began < LONGEST_GAP_MS)
    last = performance.now()
  }
}
