import { and, eq } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/edition-states.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { isWaiting } from '#db/queries/newsletters/sending-conditions.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { readers, readerTokens, sendings, subscriptions, suppressed } from '#db/schema/tables.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'
import { ok, refuse, type Result } from '#domain/result.ts'

/** The reader themself, by the token of a letter, or somebody of the newsroom. */
type By = { token: string } | { actor: Actor; readerId: number }

/**
 * Erases a reader: the address, its subscriptions and its tokens. Sendings stay under the reader's number, without the
 * receiver's words; letters that wait are not sent. An HMAC of the address stays, so that no import brings it back. `now`
 * in ms UTC.
 */
export const eraseReader = (db: Db, by: By, now: number): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if ('actor' in by && !can(by.actor, 'newsletter.send')) return refuse('not-allowed')
    const id = 'actor' in by ? by.readerId : tokenRow(tx, { token: by.token, purpose: 'leave' }, now)?.readerId
    const reader = id === undefined ? undefined : tx.select().from(readers).where(eq(readers.id, id)).get()
    if (!reader) return refuse('not-found')
    erase(tx, reader, now)
    const actor = 'actor' in by ? by.actor : SYSTEM
    record(tx, { what: 'reader.erased', actor, now, details: { reader: reader.id } })
    endEditions(tx, now)
    return ok(null)
  })

function erase(tx: Tx, { id, hmac }: { id: number; hmac: string }, now: number): void {
  // A complaint or a bounce stays one.
  tx.insert(suppressed).values({ hmac, why: 'erased', at: now }).onConflictDoNothing().run()
  const ofReader = eq(sendings.readerId, id)
  tx.update(sendings).set({ state: 'skipped', settledAt: now }).where(and(ofReader, isWaiting)).run()
  tx.update(sendings).set({ smtpText: null }).where(ofReader).run()
  tx.delete(readerTokens).where(eq(readerTokens.readerId, id)).run()
  tx.delete(subscriptions).where(eq(subscriptions.readerId, id)).run()
  tx.delete(readers).where(eq(readers.id, id)).run()
}
