import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { readers, subscriptions, suppressed } from '#db/schema/tables.ts'

/** Ends every subscription of a reader whose mailbox is gone or who complained, and keeps imports from bringing them back. */
export function endSubscriptions(
  tx: Tx,
  { readerId, why }: { readerId: number; why: 'bounced' | 'complained' },
  now: number,
): void {
  tx.update(subscriptions)
    .set({ state: 'left', leftAt: now, why })
    .where(and(eq(subscriptions.readerId, readerId), ne(subscriptions.state, 'left')))
    .run()
  const reader = tx.select({ hmac: readers.hmac }).from(readers).where(eq(readers.id, readerId)).get()
  if (reader) tx.insert(suppressed).values({ hmac: reader.hmac, why, at: now }).onConflictDoNothing().run()
}
