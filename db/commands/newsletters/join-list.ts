import { and, eq, isNull, sql } from 'drizzle-orm'
import { addressHmac } from '#db/commands/newsletters/steps/address-hmac.ts'
import { keepTokens } from '#db/commands/newsletters/steps/keep-tokens.ts'
import { mayGetLetter, TOKEN_MS } from '#db/commands/newsletters/steps/may-get-letter.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { newsletterLists, readers, subscriptions } from '#db/schema/tables.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Join = {
  address: string
  /** At least one. */
  listIds: readonly number[]
  /** The words beside the form and the address of its page: the proof of consent. */
  words: string
  form: string
}
/**
 * The one letter that follows. Its token confirms `lists` (names); for a reader who has all of them already (`isKnown`)
 * it opens their preferences.
 */
export type JoinLetter = { readerId: number; isKnown: boolean; lists: string[]; token: string; until: number }

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
    const open = tx.select().from(newsletterLists).where(isNull(newsletterLists.closedAt)).all()
    const lists = open.filter(({ id }) => listIds.includes(id))
    if (lists.length === 0) return refuse('not-found')
    const hmac = addressHmac(tx, read.normal)
    // The address stays as it was typed first: somebody else may type it otherwise.
    const added = tx
      .insert(readers)
      .values({ ...read, hmac, createdAt: now })
      .onConflictDoNothing()
      .returning()
      .get()
    const reader = added ?? tx.select().from(readers).where(eq(readers.normal, read.normal)).get()
    if (!reader) throw new Error('The reader is neither new nor known.')
    const asked = { state: 'asked', words, form, askedAt: now } as const
    for (const { id: listId } of lists)
      tx.insert(subscriptions)
        .values({ readerId: reader.id, listId, ...asked })
        .onConflictDoUpdate({
          target: [subscriptions.readerId, subscriptions.listId],
          set: asked,
          setWhere: sql`${subscriptions.state} <> 'confirmed'`,
        })
        .run()
    if (!mayGetLetter(tx, { ...read, hmac }, now)) return ok(null)
    tx.update(readers).set({ letterAt: now }).where(eq(readers.id, reader.id)).run()
    post(tx, letterFor(tx, { readerId: reader.id, lists }, now))
    return ok(null)
  })

type For = { readerId: number; lists: { id: number; name: string }[] }

function letterFor(tx: Tx, { readerId, lists }: For, now: number): JoinLetter {
  const confirmed = tx
    .select({ id: subscriptions.listId })
    .from(subscriptions)
    .where(and(eq(subscriptions.readerId, readerId), eq(subscriptions.state, 'confirmed')))
    .all()
  const asked = lists.filter(({ id }) => !confirmed.some((one) => one.id === id))
  const isKnown = asked.length === 0
  const named = isKnown ? lists : asked
  const until = now + TOKEN_MS
  const listIds = named.map(({ id }) => id)
  const token = keepTokens(tx, { purpose: isKnown ? 'leave' : 'join', readerId, listIds, expiresAt: until })
  return { readerId, isKnown, lists: named.map(({ name }) => name), token, until }
}
