import { and, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { subscriptions } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Ends a subscription by the token of any letter of its list: durable when this returns, and no letter is claimed for
 * the reader after. A second time changes nothing. `now` in ms UTC.
 */
export const leaveList = (
  db: Db,
  { token, why }: { token: string; why: 'reader' | 'one-click' },
  now: number,
): Result<{ listId: number }, 'not-found'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'leave' }, now)
    if (!row) return refuse('not-found')
    const isThis = and(eq(subscriptions.readerId, row.readerId), eq(subscriptions.listId, row.listId))
    tx.update(subscriptions)
      .set({ state: 'left', leftAt: now, why })
      .where(and(isThis, ne(subscriptions.state, 'left')))
      .run()
    return ok({ listId: row.listId })
  })
