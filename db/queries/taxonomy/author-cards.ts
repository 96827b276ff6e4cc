import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { AuthorCard, AuthorRef } from '#domain/views.ts'

/**
 * The authors of a public story with their biographies, in the same order; those without one or a portrait are left out.
 * The story's own query reads the tags of its authors.
 */
export function authorCards(db: Readable, { authors }: { authors: AuthorRef[] }): AuthorCard[] {
  if (authors.length === 0) return []
  const rows = statement<{ id: number; bio: string }>(
    db,
    'select id, bio from authors where id in (select value from json_each(?))',
  ).all(JSON.stringify(authors.map(({ id }) => id)))
  const bios = new Map(rows.map(({ id, bio }) => [id, bio]))
  return authors
    .map((author) => ({ ...author, bio: bios.get(author.id) ?? '' }))
    .filter(({ bio, portrait }) => bio !== '' || portrait !== null)
}
