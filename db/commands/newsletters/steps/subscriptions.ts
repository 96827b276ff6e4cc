import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { readers, subscriptions, suppressed } from '#db/schema/tables.ts'
import type { LeftWhy, SuppressedWhy } from '#domain/newsletters/sending-rules.ts'

/** The number of the reader of an address, who is new if need be. An address stays as it was typed first. `createdAt` in ms UTC. */
export function readerOf(tx: Tx, row: typeof readers.$inferInsert): number {
  tx.insert(readers).values(row).onConflictDoNothing().run()
  const reader = tx.select({ id: readers.id }).from(readers).where(eq(readers.normal, row.normal)).get()
  if (!reader) throw new Error('The reader is neither new nor known.')
  return reader.id
}

/** Stores a subscription, of another that there is what `row` names; false for one that is confirmed, which stays. */
export function subscribe(tx: Tx, row: typeof subscriptions.$inferInsert): boolean {
  const target = [subscriptions.readerId, subscriptions.listId]
  const setWhere = ne(subscriptions.state, 'confirmed')
  return tx.insert(subscriptions).values(row).onConflictDoUpdate({ target, set: row, setWhere }).run().changes > 0
}

type Leaving = { readerId: number; which?: SQL; why: LeftWhy }

/** Ends the subscriptions of a reader, or `which` of them. What was left before stays as it is. `now` in ms UTC. */
export function leaveLists(tx: Tx, { readerId, which, why }: Leaving, now: number): void {
  tx.update(subscriptions)
    .set({ state: 'left', leftAt: now, why })
    .where(and(eq(subscriptions.readerId, readerId), which, ne(subscriptions.state, 'left')))
    .run()
}

/** Keeps imports from bringing an address back. An earlier reason stays, but a complaint outweighs it. `now` in ms UTC. */
export function suppress(tx: Tx, hmac: string, why: SuppressedWhy, now: number): void {
  const added = tx.insert(suppressed).values({ hmac, why, at: now })
  if (why !== 'complained') added.onConflictDoNothing().run()
  else added.onConflictDoUpdate({ target: suppressed.hmac, set: { why, at: now } }).run()
}

type Ending = { readerId: number; why: 'bounced' | 'complained' }

/** Ends every subscription of a reader whose mailbox is gone or who complained, and suppresses the address. `now` in ms UTC. */
export function endSubscriptions(tx: Tx, { readerId, why }: Ending, now: number): void {
  leaveLists(tx, { readerId, why }, now)
  const reader = tx.select({ hmac: readers.hmac }).from(readers).where(eq(readers.id, readerId)).get()
  if (reader) suppress(tx, reader.hmac, why, now)
}

/**
 * A reader gets letters by their own wish, or as the desk knows: an address that was erased or bounced may come back, and earlier bounces do not
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
