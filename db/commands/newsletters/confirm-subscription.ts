import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { tokenRows } from '#db/queries/newsletters/token-rows.ts'
import { readers, subscriptions, suppressed } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Confirms subscriptions by the token of their letter, which holds for seven days, and those of `listIds`, which its page
 * showed; a second time changes nothing. Refuses the token of somebody who left all of them since. An address that was erased may come back by its own wish. `now` in
 * ms UTC.
 */
export const confirmSubscription = (
  db: Db,
  { token, listIds: shown = [] }: { token: string; listIds?: readonly number[] },
  now: number,
): Result<{ listIds: number[] }, 'not-found'> =>
  write(db, (tx) => {
    const rows = tokenRows(tx, { token, purpose: 'join' }, now)
    const [first] = rows
    if (!first) return refuse('not-found')
    const listIds = [...rows.map(({ listId }) => listId), ...shown]
    const isThese = and(eq(subscriptions.readerId, first.readerId), inArray(subscriptions.listId, listIds))
    tx.update(subscriptions)
      .set({ state: 'confirmed', confirmedAt: now, leftAt: null, why: null })
      .where(and(isThese, eq(subscriptions.state, 'asked')))
      .run()
    const isConfirmed = and(isThese, eq(subscriptions.state, 'confirmed'))
    const confirmed = tx.select({ id: subscriptions.listId }).from(subscriptions).where(isConfirmed).all()
    if (confirmed.length === 0) return refuse('not-found')
    tx.delete(suppressed)
      .where(
        sql`${suppressed.why} = 'erased'
          and ${suppressed.hmac} = (select ${readers.hmac} from ${readers} where ${readers.id} = ${first.readerId})`,
      )
      .run()
    return ok({ listIds: confirmed.map(({ id }) => id) })
  })
