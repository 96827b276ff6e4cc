import { isNull } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { dueFailures } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

/**
 * Has due work that was set aside tried again from its first attempt. Returns how many pieces of work. The scheduler
 * does them, by its own rules, at its next pass. `now` in ms UTC.
 */
export function retrySetAside(db: Db, now: number): number {
  let count = 0
  write(db, (tx) => {
    const again = tx.update(dueFailures).set({ attempts: 0, retryAt: now })
    count = again.where(isNull(dueFailures.retryAt)).run().changes
    return ok(null)
  })
  return count
}
