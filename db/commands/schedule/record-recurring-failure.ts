import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { dueFailures } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

type Failure = { attempts: number; error: unknown; now: number; keptUntil: number }

/**
 * Stores that recurring work of the server fails, beside the steps of the scheduler; null: that it succeeds. The
 * scheduler drops the row after `keptUntil`, as that of work that is gone. Times in ms UTC.
 */
export function recordRecurringFailure(db: Db, ref: string, failure: Failure | null): Result<null, never> {
  return write(db, (tx) => {
    tx.delete(dueFailures)
      .where(and(eq(dueFailures.kind, 'step'), eq(dueFailures.ref, ref)))
      .run()
    if (failure === null) return ok(null)
    const { attempts, error, now: failedAt, keptUntil: retryAt } = failure
    const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
    tx.insert(dueFailures).values({ kind: 'step', ref, attempts, failedAt, retryAt, lastError }).run()
    return ok(null)
  })
}
