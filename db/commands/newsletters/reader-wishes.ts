import { and, eq, isNotNull, notInArray } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/edition-states.ts'
import { leaveLists, proveAddress, subscribe, suppress } from '#db/commands/newsletters/steps/subscriptions.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { readerRow } from '#db/queries/newsletters/reader-rows.ts'
import { isWaiting } from '#db/queries/newsletters/sending-conditions.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { readers, readerTokens, sendings, subscriptions } from '#db/schema/tables.ts'
import type { ReaderRow } from '#domain/newsletters/newsletter-views.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const PAUSE_MS = 30 * 86_400_000

/**
 * Ends a subscription by the token of any letter of its list: durable when this returns, and no letter is claimed for
 * the reader after. A second time changes nothing. `now` in ms UTC.
 */
export const leaveList = (
  db: Db,
  { token, why }: { token: string; why: 'reader' | 'one-click' },
  now: number,
): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'leave' }, now)
    if (!row) return refuse('not-found')
    leaveLists(tx, { readerId: row.readerId, which: eq(subscriptions.listId, row.listId), why }, now)
    return ok(null)
  })

type Preferences = {
  /** Of the link to leave, in any letter. */
  token: string
  /** The lists that the reader wants: all others are left. */
  listIds: readonly number[]
  isPaused: boolean
  /** The words beside the lists: the proof of consent to those that are new. */
  words: string
}

/**
 * Stores a reader's choice of lists, and a pause of 30 days from now. The letter with the link has proven the address, so
 * a list that is new needs no other; closed ones are not joined. `now` in ms UTC.
 */
export const savePreferences = (
  db: Db,
  { token, listIds, isPaused, words }: Preferences,
  now: number,
): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const row = tokenRow(tx, { token, purpose: 'leave' }, now)
    if (!row) return refuse('not-found')
    const { readerId } = row
    leaveLists(tx, { readerId, which: notInArray(subscriptions.listId, [...listIds]), why: 'reader' }, now)
    const proof = { words, form: '/newsletters/preferences', askedAt: now, confirmedAt: now }
    for (const { id: listId } of openLists(tx).filter(({ id }) => listIds.includes(id)))
      subscribe(tx, { readerId, listId, state: 'confirmed', ...proof, leftAt: null, why: null })
    if (listIds.length > 0) proveAddress(tx, readerId, now)
    const isThis = eq(readers.id, readerId)
    const until = tx.select().from(readers).where(isThis).get()?.pausedUntil ?? 0
    // A pause that runs stays as it is.
    const pausedUntil = until > now ? until : now + PAUSE_MS
    tx.update(readers)
      .set({ pausedUntil: isPaused ? pausedUntil : null })
      .where(isThis)
      .run()
    return ok(null)
  })

/**
 * Lets letters go again to a reader whose mailbox bounced: subscriptions that ended by it go on if they had been confirmed,
 * and earlier bounces do not count. Returns the reader as the desk lists them. Refuses one who does not bounce, or
 * complained. `now` in ms UTC.
 */
export const liftBounces = (
  db: Db,
  actor: Actor,
  { readerId }: { readerId: number },
  now: number,
): Result<ReaderRow, 'not-allowed' | 'not-found' | 'not-bounced'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const before = readerRow(tx, readerId)
    if (!before) return refuse('not-found')
    if (!before.bounced) return refuse('not-bounced')
    proveAddress(tx, readerId, now)
    const isEnded = and(eq(subscriptions.state, 'left'), eq(subscriptions.why, 'bounced'))
    tx.update(subscriptions)
      .set({ state: 'confirmed', leftAt: null, why: null })
      .where(and(eq(subscriptions.readerId, readerId), isEnded, isNotNull(subscriptions.confirmedAt)))
      .run()
    record(tx, { what: 'reader.taken-back', actor, now, details: { reader: readerId } })
    return ok(readerRow(tx, readerId) ?? before)
  })

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
  suppress(tx, hmac, 'erased', now)
  const ofReader = eq(sendings.readerId, id)
  tx.update(sendings).set({ state: 'skipped', settledAt: now }).where(and(ofReader, isWaiting)).run()
  tx.update(sendings).set({ smtpText: null }).where(ofReader).run()
  for (const table of [readerTokens, subscriptions]) tx.delete(table).where(eq(table.readerId, id)).run()
  tx.delete(readers).where(eq(readers.id, id)).run()
}
