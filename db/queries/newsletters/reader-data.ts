import { asc, eq, or } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared, type RowOf } from '#db/engine/prepared.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { editions, newsletterLists, readers, sendings, subscriptions } from '#db/schema/tables.ts'

/** A reader by number. Times in ms UTC. */
export const READER = prepared({ id: readers.id }, (db, { id }) =>
  db
    .select(columns(readers, 'address', 'pausedUntil', 'createdAt'))
    .from(readers)
    .where(eq(readers.id, id)),
)
const CONSENT = columns(subscriptions, 'state', 'words', 'form', 'askedAt', 'confirmedAt', 'leftAt', 'why')
const SUBSCRIPTIONS = prepared({ id: subscriptions.readerId }, (db, { id }) =>
  db
    .select({ list: newsletterLists.name, ...CONSENT })
    .from(subscriptions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .where(eq(subscriptions.readerId, id))
    .orderBy(asc(subscriptions.listId)),
)
const SENDINGS = prepared({ id: sendings.readerId }, (db, { id }) =>
  db
    .select({
      list: newsletterLists.name,
      subject: editions.subject,
      ...columns(sendings, 'state', 'settledAt', 'smtpText', 'bouncedAt', 'bounceStatus', 'complainedAt'),
    })
    .from(sendings)
    .innerJoin(editions, eq(editions.id, sendings.editionId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(eq(sendings.readerId, id))
    .orderBy(asc(sendings.editionId)),
)

const EXPORTED = prepared({ list: newsletterLists.slug, isAll: number }, (db, { list, isAll }) =>
  db
    .select({ email: readers.address, list: newsletterLists.slug, pausedUntil: readers.pausedUntil, ...CONSENT })
    .from(subscriptions)
    .innerJoin(readers, eq(readers.id, subscriptions.readerId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .where(or(eq(newsletterLists.slug, list), eq(isAll, 1)))
    .orderBy(asc(subscriptions.listId), asc(readers.id)),
)

/** Everything that the paper knows of a reader: the address, subscriptions with their proof, letters. Times in ms UTC. */
export function readerData(db: Readable, { readerId: id }: { readerId: number }) {
  const reader = READER.get(db, { id })
  if (!reader) return null
  return { ...reader, subscriptions: SUBSCRIPTIONS.all(db, { id }), letters: SENDINGS.all(db, { id }) }
}

/** Subscriptions of a list (its slug), or of all (null), with their readers and the proof of consent, one by one. */
export const exportedReaders = (db: Readable, list: string | null): IterableIterator<RowOf<typeof EXPORTED>> =>
  EXPORTED.iterate(db, { list: list ?? '', isAll: list === null ? 1 : 0 })

/**
 * Address of a letter to a reader, which the outbox names by number: with the `token` of a letter about another address,
 * the one that it proves. Null for a reader who was erased.
 */
export const letterAddress = (
  db: Readable,
  { readerId, token }: { readerId: number; token: string | null },
): string | null =>
  (token === null ? READER.get(db, { id: readerId }) : tokenRow(db, { token, purpose: 'address' }, 0))?.address ?? null
