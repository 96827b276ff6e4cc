import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportedName, ImportedNoun } from '#domain/article/imported-name.ts'
import { nameFromSlug } from '#domain/import/name-from-slug.ts'
import { isSlug } from '#domain/urls/is-slug.ts'

const SIZE = 100
const NOUNS: readonly ImportedNoun[] = ['sections', 'topics', 'authors', 'sources']
const ROWS = NOUNS.map(
  (noun, place) =>
    `select ${place} place, '${noun}' noun, id, slug, name, import_id importId from ${noun} where import_id is not null`,
).join(' union all ')

type Row = Omit<ImportedName, 'isFromSlug'> & { place: number }

/**
 * Sections, then topics, bylines and sources that imports made, in the order of creation; `q` matches a part of the
 * name.
 */
export function importedNames(
  db: Readable,
  { q = '', cursor }: { q?: string | undefined; cursor?: string | undefined },
): DeskPage<ImportedName> {
  const after = fromCursor(cursor, ['number', 'number']) ?? [0, 0]
  const rows = statement<Row>(
    db,
    `select * from (${ROWS}) where (place, id) > (?, ?) and name like ? escape '\\' order by place, id limit ${SIZE + 1}`,
  ).all(...after, contains(q.trim()))
  const page = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? page.at(-1) : undefined
  const items = page.map(({ noun, id, slug, name, importId }) => ({
    ...{ noun, id, slug, name, importId },
    isFromSlug: isFromSlug(noun, name, importId),
  }))
  return { items, next: last ? toCursor([last.place, last.id]) : null }
}

function isFromSlug(noun: ImportedNoun, name: string, importId: string): boolean {
  return noun !== 'sources' && isSlug(importId) && name === nameFromSlug(noun === 'topics' ? 'tags' : noun, importId)
}
