import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

const AGAIN = `update due_failures set attempts = 0, retry_at = coalesce(retry_at, @now) where retry_at is null`

/**
 * Has due work that was set aside tried again from its first attempt. Returns how many pieces of work. The scheduler
 * does them, by its own rules, at its next pass. `now` in ms UTC.
 */
export function retrySetAside(db: Db, now: number): number {
  let count = 0
  write(db, (tx) => {
    count = statement(tx, AGAIN).run({ now }).changes
    return ok(null)
  })
  return count
}
