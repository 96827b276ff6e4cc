import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'

const EDITION = prepared({ id: editions.id }, (db, { id }) =>
  db
    .select({
      ...columns(editions, 'document', 'scheduledAt'),
      list: columns(newsletterLists, 'id', 'slug', 'name', 'language', 'postal'),
    })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(eq(editions.id, id)),
)
/** As long as a reader's token, so that the letter has the size of theirs. */
const NOBODYS = 'x'.repeat(43)

/**
 * An edition with its slots filled as if it were sent at `at` (ms UTC), to nobody; null if there is none. `origin` is
 * that of the paper.
 */
export function filledNow(db: Readable, { id, at, origin }: { id: number; at: number; origin: string }) {
  const row = EDITION.get(db, { id })
  if (!row) return null
  const document = editionDocument.parse(row.document)
  const links = readerLinks(origin, NOBODYS)
  const { edition } = filledEdition(db, { document, list: row.list, at, editionId: id, origin, links })
  return { document, edition, scheduledAt: row.scheduledAt }
}
