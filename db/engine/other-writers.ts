import { setTimeout as wait } from 'node:timers/promises'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db } from '#db/engine/open.ts'

/** Time after the last commit of another connection: a save, its publication and its pages follow each other. */
const QUIET_MS = 30
/** Longest wait, however many write. */
const LONGEST_MS = 60
const LOOK_EVERY_MS = 5

/**
 * Makes a function that resolves when no other connection writes or wants to, after 60 ms anyway, so that work without
 * haste begins between their commits.
 */
export function otherWriters(db: Db): () => Promise<void> {
  // A few microseconds; own commits leave it as it is.
  const version = () => db.$client.pragma('data_version', { simple: true })
  let seen = version()
  let wroteAt = -Infinity
  const isQuiet = () => {
    const now = performance.now()
    const current = version()
    if (current !== seen) [seen, wroteAt] = [current, now]
    return now - wroteAt >= QUIET_MS && !isLockWanted(db)
  }
  return async () => {
    const until = performance.now() + LONGEST_MS
    while (!isQuiet() && performance.now() < until) await wait(LOOK_EVERY_MS)
  }
}
