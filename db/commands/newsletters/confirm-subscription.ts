import { and, eq, sql } from 'drizzle-orm'
import { tokenRow } from '#db/commands/newsletters/steps/token-row.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { readers, subscriptions, suppressed } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Confirms a subscription by the token of its letter, which holds for seven days; a second time changes nothing. Refuses
 * the token of somebody who left since. An address that was erased may come back by its own wish. `now` in ms UTC.
 */
export const confirmSubscription = (
  db: Db,
  { token }: { token: string },
  now: number,
): Result<{ listId: number }, 'not-found'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'join' }, now)
    if (!row) return refuse('not-found')
    const isThis = and(eq(subscriptions.readerId, row.readerId), eq(subscriptions.listId, row.listId))
    tx.update(subscriptions)
      .set({ state: 'confirmed', confirmedAt: now, leftAt: null, why: null })
      .where(and(isThis, eq(subscriptions.state, 'asked')))
      .run()
    const state = tx.select({ state: subscriptions.state }).from(subscriptions).where(isThis).get()?.state
    if (state !== 'confirmed') return refuse('not-found')
    tx.delete(suppressed)
      .where(
        sql`${suppressed.why} = 'erased'
          and ${suppressed.hmac} = (select ${readers.hmac} from ${readers} where ${readers.id} = ${row.readerId})`,
      )
      .run()
    return ok({ listId: row.listId })
  })
