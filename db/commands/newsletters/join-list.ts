import { eq, sql } from 'drizzle-orm'
import { addressHmac } from '#db/commands/newsletters/steps/address-hmac.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { newsletterLists, readers, readerTokens, subscriptions, suppressed } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const DAY_MS = 86_400_000
const TOKEN_MS = 7 * DAY_MS

type Join = {
  address: string
  listId: number
  /** The words beside the form and the address of its page: the proof of consent. */
  words: string
  form: string
}
/** The one letter that follows: with a token to confirm, or none for a reader who has the list already. */
export type JoinLetter = { to: string; list: string; token: string | null }

/**
 * Asks for a subscription, which a reader confirms from a letter. The answer is the same for addresses that are known
 * and unknown, and `post` enqueues at most one letter an address a day, in the same transaction; none to an address
 * that bounced or complained. `now` in ms UTC.
 */
export const joinList = (
  db: Db,
  { address: typed, listId, words, form }: Join,
  post: (tx: Tx, letter: JoinLetter) => void,
  now: number,
): Result<null, 'invalid-address' | 'not-found'> =>
  write(db, (tx) => {
    const read = readerAddress(typed)
    if (!read) return refuse('invalid-address')
    const list = tx.select().from(newsletterLists).where(eq(newsletterLists.id, listId)).get()
    if (!list || list.closedAt !== null) return refuse('not-found')
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
    tx.insert(subscriptions)
      .values({ readerId: reader.id, listId, ...asked })
      .onConflictDoUpdate({
        target: [subscriptions.readerId, subscriptions.listId],
        set: asked,
        setWhere: sql`${subscriptions.state} <> 'confirmed'`,
      })
      .run()
    if (reader.letterAt !== null && now - reader.letterAt < DAY_MS) return ok(null)
    const why = tx.select({ why: suppressed.why }).from(suppressed).where(eq(suppressed.hmac, hmac)).get()?.why
    if (why === 'bounced' || why === 'complained') return ok(null)
    tx.update(readers).set({ letterAt: now }).where(eq(readers.id, reader.id)).run()
    post(tx, { to: reader.address, list: list.name, token: joinToken(tx, { readerId: reader.id, listId }, now) })
    return ok(null)
  })

/** Null for a reader who confirmed before. */
function joinToken(tx: Tx, { readerId, listId }: { readerId: number; listId: number }, now: number): string | null {
  const subscription = tx
    .select({ state: subscriptions.state })
    .from(subscriptions)
    .where(sql`${subscriptions.readerId} = ${readerId} and ${subscriptions.listId} = ${listId}`)
    .get()
  if (subscription?.state === 'confirmed') return null
  const { token, tokenHash } = newToken()
  tx.insert(readerTokens)
    .values({ hash: tokenHash, purpose: 'join', readerId, listId, expiresAt: now + TOKEN_MS })
    .run()
  return token
}
