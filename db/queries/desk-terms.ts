import type { Readable } from '#db/open.ts'
import { fromCursor, toCursor } from '#db/queries/desk-cursor.ts'
import { contains } from '#db/queries/like.ts'
import { statement } from '#db/statement.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'

export type DeskListInput = { q?: string | undefined; cursor?: string | undefined }
const SIZE = 100

/** A page of topics, bylines or sources in the order of their addresses; `q` finds a part of the name. */
export function deskTerms<T extends { slug: string }>(
  db: Readable,
  table: 'topics' | 'authors' | 'sources',
  columns: string,
  { q = '', cursor }: DeskListInput,
): DeskPage<T> {
  const after = fromCursor(cursor, ['string'])?.[0] ?? ''
  const rows = statement<T>(
    db,
    `select ${columns} from ${table} where slug > ? and name like ? escape '\\' order by slug limit ${SIZE + 1}`,
  ).all(after, contains(q.trim()))
  const items = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? items.at(-1) : undefined
  return { items, next: last ? toCursor([last.slug]) : null }
}
