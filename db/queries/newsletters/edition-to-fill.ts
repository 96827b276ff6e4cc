import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { editions, newsletterLists, people } from '#db/schema/tables.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'

const LIST = ['id', 'slug', 'name', 'language', 'postal', 'senderName', 'senderAddress', 'secondPerson'] as const
const EDITION = prepared({ id: editions.id }, (db, { id }) =>
  db
    .select({
      ...columns(editions, 'document', 'version', 'scheduledAt', 'scheduledBy', 'approvedBy'),
      list: columns(newsletterLists, ...LIST),
    })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(eq(editions.id, id)),
)
const TESTER = prepared({ person: people.id }, (db, { person }) =>
  db.select({ to: people.email }).from(people).where(eq(people.id, person)),
)
/** As long as a reader's token, so that the letter has the size of theirs. */
const NOBODYS = 'x'.repeat(43)

/** Reads the document of an edition, its version and its list, to fill it; null if there is none. Times in ms UTC. */
export function editionToFill(db: Readable, id: number) {
  const row = EDITION.get(db, { id })
  return row ? { ...row, document: editionDocument.parse(row.document) } : null
}

/** The address of a person who tests an edition; null if they are gone. */
export const testerAddress = (db: Readable, person: string): string | null => TESTER.get(db, { person })?.to ?? null

/**
 * An edition with its slots filled as if it were sent at `at` (ms UTC), to nobody; null if there is none. `origin` is
 * that of the paper.
 */
export function filledNow(db: Readable, { id, at, origin }: { id: number; at: number; origin: string }) {
  const row = editionToFill(db, id)
  if (!row) return null
  const { edition } = filledEdition(db, { ...row, at, editionId: id, origin, links: readerLinks(origin, NOBODYS) })
  return { ...row, edition }
}
