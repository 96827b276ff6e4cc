import { and, eq, inArray } from 'drizzle-orm'
import { proveAddress } from '#db/commands/newsletters/steps/prove-address.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { tokenRows } from '#db/queries/newsletters/token-rows.ts'
import { subscriptions } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Confirms subscriptions by the token of their letter, which holds for seven days, and those of `listIds`, which its page
 * showed; a second time changes nothing. Refuses the token of somebody who left all of them since. An address that was
 * erased or bounced may come back by its own wish. `now` in ms UTC.
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
    proveAddress(tx, first.readerId, now)
    return ok({ listIds: confirmed.map(({ id }) => id) })
  })
