import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { type DeskListInput, deskTerms, withCounts } from '#db/queries/taxonomy/desk-terms.ts'
import { authors } from '#db/schema/tables.ts'
import type { DeskAuthor, DeskPage } from '#domain/article/desk-views.ts'

const COLUMNS = columns(authors, 'id', 'slug', 'name', 'role', 'bio', 'portrait', 'links', 'personId')

/** Bylines for the desk and the API, by address; `q` matches a part of the name. */
export function deskAuthors(db: Readable, input: DeskListInput = {}): DeskPage<DeskAuthor> {
  const page = deskTerms('author', input, (where) => db.select(COLUMNS).from(authors).where(where))
  return input.counts ? { ...page, items: withCounts(db, 'author', page.items) } : page
}
