import { and, eq, inArray, ne } from 'drizzle-orm'
import { keepTokens, mayGetLetter, noteLetter } from '#db/commands/newsletters/steps/letter-tokens.ts'
import { proveAddress, readerOf, subscribe, suppress } from '#db/commands/newsletters/steps/subscriptions.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { addressHmac } from '#db/queries/newsletters/reader-hmac.ts'
import { tokenRow, tokenRows } from '#db/queries/newsletters/token-rows.ts'
import { readers, readerTokens, subscriptions } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const DAY_MS = 86_400_000

type Join = {
  address: string
  /** At least one. */
  listIds: readonly number[]
  /** The words beside the form and the address of its page: the proof of consent. */
  words: string
  form: string
}
/** A letter with a link, which holds by `token` until `until` (ms UTC). */
type Letter = { readerId: number; token: string; until: number }
/** Its token confirms `lists` (names); for a reader who has all of them already (`isKnown`) it opens their preferences. */
export type JoinLetter = Letter & { isKnown: boolean; lists: string[] }

/**
 * Asks for subscriptions, which a reader confirms from a letter. The answer is the same for addresses that are known
 * and unknown, and `post` enqueues at most one letter an address a day, in the same transaction; none to an address
 * that complained. Refuses lists that are closed. `now` in ms UTC.
 */
export const joinList = (
  db: Db,
  { address: typed, listIds, words, form }: Join,
  post: (tx: Tx, letter: JoinLetter) => void,
  now: number,
): Result<null, 'invalid-address' | 'not-found'> =>
  write(db, (tx) => {
    const read = readerAddress(typed)
    if (!read) return refuse('invalid-address')
    const lists = openLists(tx).filter(({ id }) => listIds.includes(id))
    if (lists.length === 0) return refuse('not-found')
    const hmac = addressHmac(tx, read.normal)
    const readerId = readerOf(tx, { ...read, hmac, createdAt: now })
    const row = { readerId, state: 'asked', words, form, askedAt: now } as const
    const asked = lists.filter(({ id: listId }) => subscribe(tx, { ...row, listId }))
    if (!mayGetLetter(tx, { ...read, hmac }, now)) return ok(null)
    noteLetter(tx, readerId, now)
    const isKnown = asked.length === 0
    const named = isKnown ? lists : asked
    const of = { purpose: isKnown ? 'leave' : 'join', listIds: named.map(({ id }) => id) } as const
    post(tx, { readerId, isKnown, lists: named.map(({ name }) => name), ...keepTokens(tx, { ...of, readerId }, now) })
    return ok(null)
  })

/**
 * Confirms subscriptions by the token of their letter, which holds for seven days, and those of `listIds`, which its page
 * showed; a second time changes nothing. Refuses the token of somebody who left all of them since. An address that was
 * erased or bounced may come back by its own wish. `now` in ms UTC.
 */
export const confirmSubscription = (
  db: Db,
  { token, listIds: shown = [] }: { token: string; listIds?: readonly number[] },
  now: number,
): Result<null, 'not-found'> =>
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
    if (!tx.select().from(subscriptions).where(isConfirmed).get()) return refuse('not-found')
    proveAddress(tx, first.readerId, now)
    return ok(null)
  })

/**
 * Asks for another address of the reader whose link to leave this is: `post` enqueues a letter to it, in the same
 * transaction, at most one a day, and none to an address that had one within a day or complained. The answer does
 * not say so, nor whether the address is known. `now` in ms UTC.
 */
export const askAddress = (
  db: Db,
  { token, address: typed }: { token: string; address: string },
  post: (tx: Tx, letter: Letter) => void,
  now: number,
): Result<null, 'invalid-address' | 'not-found' | 'too-often'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'leave' }, now)
    const reader = row && tx.select().from(readers).where(eq(readers.id, row.readerId)).get()
    if (!reader) return refuse('not-found')
    const read = readerAddress(typed)
    if (!read) return refuse('invalid-address')
    if (reader.letterAt !== null && now - reader.letterAt < DAY_MS) return refuse('too-often')
    const { readerId, listId } = row
    const moved = { address: read.address, hmac: addressHmac(tx, read.normal) }
    const isToBeAsked = mayGetLetter(tx, { ...read, ...moved }, now)
    noteLetter(tx, readerId, now)
    if (!isToBeAsked) return ok(null)
    post(tx, { readerId, ...keepTokens(tx, { purpose: 'address', readerId, listIds: [listId], moved }, now) })
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
    const { readerId } = row
    const isThis = eq(readers.id, readerId)
    if (
      tx
        .select()
        .from(readers)
        .where(and(eq(readers.normal, read.normal), ne(readers.id, readerId)))
        .get()
    )
      return refuse('taken')
    const former = tx.select({ hmac: readers.hmac }).from(readers).where(isThis).get()
    if (former) suppress(tx, former.hmac, 'erased', now)
    const set = { ...read, hmac: addressHmac(tx, read.normal) }
    tx.update(readers).set(set).where(isThis).run()
    proveAddress(tx, readerId, now)
    const isOfReader = and(eq(readerTokens.readerId, readerId), eq(readerTokens.purpose, 'address'))
    tx.delete(readerTokens)
      .where(and(isOfReader, ne(readerTokens.hash, hashOfToken(token))))
      .run()
    return ok(null)
  })
