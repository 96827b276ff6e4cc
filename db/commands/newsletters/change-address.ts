import { and, eq, ne } from 'drizzle-orm'
import { addressHmac } from '#db/commands/newsletters/steps/address-hmac.ts'
import { keepTokens } from '#db/commands/newsletters/steps/keep-tokens.ts'
import { mayGetLetter, TOKEN_MS } from '#db/commands/newsletters/steps/may-get-letter.ts'
import { proveAddress } from '#db/commands/newsletters/steps/prove-address.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { readers, readerTokens, suppressed } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const DAY_MS = 86_400_000

/** The letter to a new address, which proves it by `token`. */
export type AddressLetter = { readerId: number; token: string; until: number }

/**
 * Asks for another address of the reader whose link to leave this is: `post` enqueues a letter to it, in the same
 * transaction, at most one a day, and none to an address that had one within a day or complained. The answer does
 * not say so, nor whether the address is known. `now` in ms UTC.
 */
export const askAddress = (
  db: Db,
  { token, address: typed }: { token: string; address: string },
  post: (tx: Tx, letter: AddressLetter) => void,
  now: number,
): Result<null, 'invalid-address' | 'not-found' | 'too-often'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'leave' }, now)
    const reader = row && tx.select().from(readers).where(eq(readers.id, row.readerId)).get()
    if (!reader) return refuse('not-found')
    const read = readerAddress(typed)
    if (!read) return refuse('invalid-address')
    if (reader.letterAt !== null && now - reader.letterAt < DAY_MS) return refuse('too-often')
    const [readerId, until, hmac] = [reader.id, now + TOKEN_MS, addressHmac(tx, read.normal)]
    const isToBeAsked = mayGetLetter(tx, { ...read, hmac }, now)
    tx.update(readers).set({ letterAt: now }).where(eq(readers.id, readerId)).run()
    if (!isToBeAsked) return ok(null)
    const moved = { address: read.address, hmac }
    const proof = keepTokens(tx, { purpose: 'address', readerId, listIds: [row.listId], moved, expiresAt: until })
    post(tx, { readerId, token: proof, until })
    return ok(null)
  })

/**
 * Changes a reader's address by the token of the letter to the new one, which holds for seven days; a second time changes
 * nothing, and letters about other addresses end. The mailbox that is given up gets nothing more, as one that was erased.
 * Refuses an address that another reader has. `now` in ms UTC.
 */
export const confirmAddress = (
  db: Db,
  { token }: { token: string },
  now: number,
): Result<null, 'not-found' | 'taken'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'address' }, now)
    const read = row && readerAddress(row.address ?? '')
    if (!read) return refuse('not-found')
    const other = tx.select({ id: readers.id }).from(readers).where(eq(readers.normal, read.normal)).get()
    if (other && other.id !== row.readerId) return refuse('taken')
    const former = tx.select({ hmac: readers.hmac }).from(readers).where(eq(readers.id, row.readerId)).get()
    if (former) tx.insert(suppressed).values({ hmac: former.hmac, why: 'erased', at: now }).onConflictDoNothing().run()
    const hmac = addressHmac(tx, read.normal)
    tx.update(readers)
      .set({ ...read, hmac })
      .where(eq(readers.id, row.readerId))
      .run()
    proveAddress(tx, row.readerId, now)
    const isOfReader = and(eq(readerTokens.readerId, row.readerId), eq(readerTokens.purpose, 'address'))
    tx.delete(readerTokens)
      .where(and(isOfReader, ne(readerTokens.hash, hashOfToken(token))))
      .run()
    return ok(null)
  })
