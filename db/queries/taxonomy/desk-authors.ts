import type { Readable } from '#db/engine/open.ts'
import { type DeskListInput, deskTerms, withCounts } from '#db/queries/taxonomy/desk-terms.ts'
import type { DeskAuthor, DeskPage } from '#domain/article/desk-views.ts'
import type { AuthorLink } from '#domain/views.ts'

const COLUMNS = 'id, slug, name, role, bio, portrait, links, person_id personId'
type Row = Omit<DeskAuthor, 'links' | 'alike' | 'stories'> & { links: string }

/** Bylines for the desk and the API, by address; `q` matches a part of the name. */
export function deskAuthors(db: Readable, input: DeskListInput = {}): DeskPage<DeskAuthor> {
  const { items, next } = deskTerms<Row>(db, 'authors', COLUMNS, input)
  const authors = items.map((row) => ({ ...row, links: JSON.parse(row.links) as AuthorLink[] }))
  return { items: input.counts ? withCounts(db, 'author', authors) : authors, next }
}
