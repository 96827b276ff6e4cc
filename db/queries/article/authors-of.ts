import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { IS_SHOWN, PICTURE_COLUMNS, type PictureRow, toStored } from '#db/queries/media/pictures-of.ts'
import type { AuthorRef } from '#domain/views.ts'

type Portrait = PictureRow | { [K in keyof PictureRow]: null }
export type AuthorRow = { id: number; slug: string; name: string; role: string } & Portrait

/** The columns of `AUTHORS` that a byline needs. */
export const AUTHOR_COLUMNS = `a.id, a.slug, a.name, a.role, ${PICTURE_COLUMNS}`
export const AUTHORS = `authors a left join media m on m.sha256 = a.portrait and ${IS_SHOWN}`

/** Bylines with their portraits by id, in one query. */
export function authorsOf(db: Readable, ids: Iterable<number>): Map<number, AuthorRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  const rows = statement<AuthorRow>(
    db,
    `select ${AUTHOR_COLUMNS} from ${AUTHORS}
     where a.id in (select value from json_each(?))`,
  ).all(JSON.stringify(distinct))
  return new Map(rows.map((row) => [row.id, toAuthor(row)]))
}

/** Converts a row of AUTHOR_COLUMNS to a byline. */
export function toAuthor({ id, slug, name, role, ...picture }: AuthorRow): AuthorRef {
  return { id, slug, name, role, portrait: picture.mediaId === null ? null : { ...toStored(picture), caption: '' } }
}
