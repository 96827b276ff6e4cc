import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { AuthorRef, PictureView } from '#domain/views.ts'

export type AuthorRow = {
  id: number
  slug: string
  name: string
  role: string
  sha256: string | null
  width: number
  height: number
  widths: string
  alt: string
  credit: string
}

/** What a byline needs of `authors a left join media m`. */
export const AUTHOR_COLUMNS = 'a.id, a.slug, a.name, a.role, m.sha256, m.width, m.height, m.widths, m.alt, m.credit'

/** Bylines with their portraits by id, in one look. */
export function authorsOf(db: Readable, ids: Iterable<number>): Map<number, AuthorRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  const rows = statement<AuthorRow>(
    db,
    `select ${AUTHOR_COLUMNS} from authors a left join media m on m.sha256 = a.portrait
     where a.id in (select value from json_each(?))`,
  ).all(JSON.stringify(distinct))
  return new Map(rows.map((row) => [row.id, toAuthor(row)]))
}

/** A row of AUTHOR_COLUMNS as a byline. */
export function toAuthor(row: AuthorRow): AuthorRef {
  return { id: row.id, slug: row.slug, name: row.name, role: row.role, portrait: portraitOf(row) }
}

function portraitOf({ sha256, width, height, widths, alt, credit }: AuthorRow): PictureView | null {
  if (sha256 === null) return null
  return { mediaId: sha256, width, height, widths: JSON.parse(widths) as number[], alt, caption: '', credit }
}
