import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { editions, newsletterLists, people } from '#db/schema/tables.ts'

const TEST = prepared({ edition: editions.id, person: people.id }, (db, { edition, person }) =>
  db
    .select({
      document: editions.document,
      list: columns(newsletterLists, 'id', 'slug', 'name', 'language', 'postal', 'senderName', 'senderAddress'),
      to: people.email,
    })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .innerJoin(people, eq(people.id, person))
    .where(eq(editions.id, edition)),
)

/** An edition as it is now with its list, and the address of the person who tests it; null if either is gone. */
export const testLetter = (db: Readable, of: { edition: number; person: string }) => TEST.get(db, of) ?? null
