import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared, preparedBy, text } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { files, pictureUses } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import { filePath } from '#domain/files/file-kind.ts'
import type { FileView } from '#domain/newsroom-views.ts'

export const FILES = listCursor('files', 'number', 'string')

const SIZE = 50
const isUse = sql`from ${pictureUses} where ${pictureUses.mediaId} = ${files.id}`
const VIEW = {
  ...columns(files, 'id', 'name', 'kind', 'bytes', 'createdAt'),
  uses: sql`(select count(*) ${isUse})`.mapWith(Number),
  isPublic: sql`exists (select 1 ${isUse} and ${pictureUses.isPublic} = 1)`.mapWith(Boolean),
}
const FORMS = preparedBy(['all', 'q'], (form) =>
  prepared({ pattern: text, at: number, id: text }, (db, { pattern, at, id }) => {
    const isNext = sql`(${files.createdAt}, ${files.id}) < (${at}, ${id})`
    const where = and(isNull(files.deletedAt), isNext, form === 'q' ? isLike(files.name, pattern) : undefined)
    return db
      .select(VIEW)
      .from(files)
      .where(where)
      .orderBy(desc(files.createdAt), desc(files.id))
      .limit(SIZE + 1)
  }),
)
const ONE = prepared({ id: files.id }, (db, { id }) =>
  db
    .select(VIEW)
    .from(files)
    .where(and(eq(files.id, id), isNull(files.deletedAt))),
)
const toView = (row: Omit<FileView, 'path'>): FileView => ({ ...row, path: filePath(row) })

/** A file of the library; null if there is none of this id. */
export function libraryFile(db: Readable, { id }: { id: string }): FileView | null {
  const row = ONE.get(db, { id })
  return row ? toView(row) : null
}

/** Files of the library, newest first, 50 at a time; `q` is searched in their names. `cursor` comes from `next`. */
export function listFiles(
  db: Readable,
  { q = '', cursor }: { q?: string | undefined; cursor?: string | undefined },
): DeskPage<FileView> {
  const [at, id] = FILES.placeIn(cursor) ?? [Number.MAX_SAFE_INTEGER, '']
  // Names are slugs.
  const words = q.trim().replaceAll(/\s+/g, '-')
  const rows = FORMS[words === '' ? 'all' : 'q'].all(db, { pattern: contains(words), at, id })
  const { items, next } = FILES.toPage(rows, SIZE, (last) => [last.createdAt, last.id])
  return { items: items.map(toView), next }
}
