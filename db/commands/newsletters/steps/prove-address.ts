import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { readers, suppressed } from '#db/schema/tables.ts'

/**
 * A reader gets letters by their own wish: an address that was erased or bounced may come back, and earlier bounces do not
 * count. One that complained stays out. `now` in ms UTC.
 */
export function proveAddress(tx: Tx, readerId: number, now: number): void {
  const isThis = eq(readers.id, readerId)
  const reader = tx.update(readers).set({ provenAt: now }).where(isThis).returning({ hmac: readers.hmac }).get()
  if (!reader) return
  tx.delete(suppressed)
    .where(and(eq(suppressed.hmac, reader.hmac), ne(suppressed.why, 'complained')))
    .run()
}
