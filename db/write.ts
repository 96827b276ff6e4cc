import { setTimeout as wait } from 'node:timers/promises'
import type { Db, Tx } from '#db/open.ts'
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
 * The only opener of transactions: one immediate, synchronous transaction. A refusal rolls it back and is returned; a
 * bug rolls it back and is thrown.
 */
export function write<T, Code extends string>(db: Db, work: (tx: Tx) => Result<T, Code>): Result<T, Code> {
  const run = db.$client.transaction(() => {
    const result = work(db as Tx)
    if (!result.ok) throw new RolledBack(result)
    return result
  })
  try {
    // Everything that the command does, through Drizzle or through the driver, is on this one connection.
    return run.immediate()
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Result<T, Code>
    throw error
  }
}

const BUSY_TRIES = 60

/**
 * Runs a command again while another process writes. A server's connection waits at most 50 ms at a time, since waiting
 * blocks its event loop; between the tries the loop is free.
 */
export async function whenFree<T>(command: () => T): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return command()
    } catch (error) {
      if (!isBusy(error) || attempt === BUSY_TRIES) throw error
      await wait(10 + Math.random() * 40)
    }
  }
}

function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
}
