import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { isVisible, PICTURE_COLUMNS } from '#db/queries/media/pictures-of.ts'
import { authors, media } from '#db/schema/tables.ts'
import type { AuthorRef } from '#domain/views.ts'

/** The columns that a byline needs. */
export const AUTHOR_COLUMNS = { ...columns(authors, 'id', 'slug', 'name', 'role'), portrait: PICTURE_COLUMNS }
/** Condition: a row of `media` is the portrait of one of `authors`. */
export const isPortrait = and(eq(media.sha256, authors.portrait), isVisible)

const OF_IDS = prepared({ ids: listOf(authors.id) }, (db, { ids }) =>
  db.select(AUTHOR_COLUMNS).from(authors).leftJoin(media, isPortrait).where(inList(authors.id, ids)),
)
export type AuthorRow = RowOf<typeof OF_IDS>

/** Bylines with their portraits by id, in one query. */
export function authorsOf(db: Readable, ids: Iterable<number>): Map<number, AuthorRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  return new Map(OF_IDS.all(db, { ids: distinct }).map((row) => [row.id, toAuthor(row)]))
}

/** Converts a row of AUTHOR_COLUMNS to a byline. */
export function toAuthor({ id, slug, name, role, portrait }: AuthorRow): AuthorRef {
  return { id, slug, name, role, portrait: portrait && { ...portrait, caption: '' } }
}
