import { sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editions, readerKey, subscriptions } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

/**
 * Stores where the database lies (`place`: any text that a copy does not share), before a process may send. Elsewhere than
 * before it is a copy: its editions are those of another history, and newsletters with readers are held until an admin lets
 * them go on. `now` in ms UTC.
 */
export const notePlace = (db: Db, place: string, now: number): Result<null, never> =>
  write(db, (tx) => {
    const before = tx.select({ place: readerKey.place }).from(readerKey).get()?.place
    if (before === place) return ok(null)
    tx.update(readerKey).set({ place }).run()
    if (before === null) return ok(null)
    tx.update(editions)
      .set({ epoch: '' })
      .where(sql`${editions.state} in ('scheduled', 'sending', 'stopped')`)
      .run()
    tx.update(readerKey)
      .set({ heldAt: now })
      .where(sql`exists (select 1 from ${subscriptions} where ${subscriptions.state} = 'confirmed')`)
      .run()
    return ok(null)
  })
