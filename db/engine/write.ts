import { setTimeout as wait } from 'node:timers/promises'
import { signalLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { endIfSyncFailed } from '#db/engine/sync-failure.ts'
import type { Result } from '#domain/result.ts'

/** Carries a refusal out of a transaction, so that it rolls back. */
class RolledBack extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('refused')
    this.refusal = refusal
  }
}

/**
 * Runs one immediate, synchronous transaction; no other function opens one. A refusal rolls it back and is returned;
 * an error rolls it back and is thrown.
 */
export function write<T, Code extends string>(db: Db, work: (tx: Tx) => Result<T, Code>): Result<T, Code> {
  const run = db.$client.transaction(() => {
    const result = work(db as Tx)
    if (!result.ok) throw new RolledBack(result)
    return result
  })
  try {
    // All reads and writes of the command, through Drizzle or through the driver, use this one connection.
    return run.immediate()
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Result<T, Code>
    endIfSyncFailed(error)
    throw error
  }
}

const PATIENCE_MS = 5_000
const POLL_EVERY_MS = 2

/**
 * Runs a command on this connection, and retries while another process holds the write lock. Waiting in the driver
 * would block the event loop; between retries it is free, and a long writer sees that a process waits.
 */
export async function retryWhileBusy<T>(db: Db, command: (db: Db) => T): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return atOnceOrBusy(db, command)
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error
      signalLockWanted(db)
      await wait(POLL_EVERY_MS)
    }
  }
}

function atOnceOrBusy<T>(db: Db, command: (db: Db) => T): T {
  const usual = db.$client.pragma('busy_timeout', { simple: true })
  db.$client.pragma('busy_timeout=0')
  try {
    return command(db)
  } finally {
    db.$client.pragma(`busy_timeout=${usual}`)
  }
}

export function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
}
