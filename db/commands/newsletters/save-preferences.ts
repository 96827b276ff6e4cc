import { and, eq, inArray, isNull, ne, notInArray } from 'drizzle-orm'
import { proveAddress } from '#db/commands/newsletters/steps/prove-address.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { newsletterLists, readers, subscriptions } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const PAUSE_MS = 30 * 86_400_000

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
    const others = and(eq(subscriptions.readerId, readerId), notInArray(subscriptions.listId, [...listIds]))
    tx.update(subscriptions)
      .set({ state: 'left', leftAt: now, why: 'reader' })
      .where(and(others, ne(subscriptions.state, 'left')))
      .run()
    const isOpen = and(isNull(newsletterLists.closedAt), inArray(newsletterLists.id, [...listIds]))
    const proof = {
      state: 'confirmed',
      words,
      form: '/newsletters/preferences',
      askedAt: now,
      confirmedAt: now,
    } as const
    for (const { id: listId } of tx.select({ id: newsletterLists.id }).from(newsletterLists).where(isOpen).all())
      tx.insert(subscriptions)
        .values({ readerId, listId, ...proof })
        .onConflictDoUpdate({
          target: [subscriptions.readerId, subscriptions.listId],
          set: { ...proof, leftAt: null, why: null },
          setWhere: ne(subscriptions.state, 'confirmed'),
        })
        .run()
    if (listIds.length > 0) proveAddress(tx, readerId, now)
    // A pause that runs stays as it is.
    const reader = tx.select().from(readers).where(eq(readers.id, readerId)).get()
    const running = (reader?.pausedUntil ?? 0) > now ? reader?.pausedUntil : now + PAUSE_MS
    tx.update(readers)
      .set({ pausedUntil: isPaused ? running : null })
      .where(eq(readers.id, readerId))
      .run()
    return ok(null)
  })
