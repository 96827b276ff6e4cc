import { asc, eq, or } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, type RowOf } from '#db/engine/prepared.ts'
import { newsletterLists, readers, subscriptions } from '#db/schema/tables.ts'

const SUBSCRIBED = prepared({ list: newsletterLists.slug, isAll: number }, (db, { list, isAll }) =>
  db
    .select({
      email: readers.address,
      list: newsletterLists.slug,
      state: subscriptions.state,
      askedAt: subscriptions.askedAt,
      confirmedAt: subscriptions.confirmedAt,
      leftAt: subscriptions.leftAt,
      why: subscriptions.why,
      pausedUntil: readers.pausedUntil,
      words: subscriptions.words,
      form: subscriptions.form,
    })
    .from(subscriptions)
    .innerJoin(readers, eq(readers.id, subscriptions.readerId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .where(or(eq(newsletterLists.slug, list), eq(isAll, 1)))
    .orderBy(asc(subscriptions.listId), asc(readers.id)),
)
export type ExportedReader = RowOf<typeof SUBSCRIBED>

/** Subscriptions of a list (its slug), or of all (null), with their readers and the proof of consent, one by one. */
export const exportedReaders = (db: Readable, list: string | null): IterableIterator<ExportedReader> =>
  SUBSCRIBED.iterate(db, { list: list ?? '', isAll: list === null ? 1 : 0 })
