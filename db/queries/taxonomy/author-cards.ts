import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { authors as table } from '#db/schema/tables.ts'
import type { AuthorCard, AuthorRef } from '#domain/views.ts'

const BIOS = prepared({ ids: listOf(table.id) }, (db, { ids }) =>
  db.select({ id: table.id, bio: table.bio }).from(table).where(inList(table.id, ids)),
)

/**
 * The authors of a public story with their biographies, in the same order; those without one or a portrait are left out.
 * The story's own query reads the tags of its authors.
 */
export function authorCards(db: Readable, { authors }: { authors: AuthorRef[] }): AuthorCard[] {
  if (authors.length === 0) return []
  const ids = authors.map(({ id }) => id)
  const bios = new Map(BIOS.all(db, { ids }).map(({ id, bio }) => [id, bio]))
  return authors
    .map((author) => ({ ...author, bio: bios.get(author.id) ?? '' }))
    .filter(({ bio, portrait }) => bio !== '' || portrait !== null)
}
