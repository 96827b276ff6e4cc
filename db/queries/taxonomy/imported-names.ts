import { and, gt, isNotNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy, text } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { authors, sections, sources, topics } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportedName, ImportedNoun } from '#domain/article/fields/imported-name.ts'
import { nameFromSlug } from '#domain/import/name-from-slug.ts'
import { isSlug } from '#domain/urls/is-slug.ts'

const SIZE = 100
export const IMPORTED_NAMES = listCursor('imported-names', 'number', 'number')
const MOST = SIZE + 1
const IMPORTED = { sections, topics, authors, sources }
const NOUNS = ['sections', 'topics', 'authors', 'sources'] as const
const AFTER = preparedBy(NOUNS, (noun) => {
  const { id, slug, name, importId } = IMPORTED[noun]
  return prepared({ after: id, pattern: text }, (db, { after, pattern }) => {
    const isImported = and(isNotNull(importId), gt(id, after), isLike(name, pattern))
    return db.select({ id, slug, name, importId }).from(IMPORTED[noun]).where(isImported).orderBy(id).limit(MOST)
  })
})

/**
 * Sections, then topics, bylines and sources that imports made, in the order of creation; `q` matches a part of the
 * name.
 */
export function importedNames(
  db: Readable,
  { q = '', cursor }: { q?: string | undefined; cursor?: string | undefined },
): DeskPage<ImportedName> {
  const [first = 0, last = 0] = IMPORTED_NAMES.placeIn(cursor) ?? []
  const pattern = contains(q.trim())
  const rows = NOUNS.flatMap((noun, place) =>
    place < first
      ? []
      : AFTER[noun].all(db, { after: place === first ? last : 0, pattern }).map((row) => ({ noun, row })),
  )
  const { items, next } = IMPORTED_NAMES.toPage(rows, SIZE, ({ noun, row }) => [NOUNS.indexOf(noun), row.id])
  return { items: items.map(({ noun, row }) => toImported(noun, row)), next }
}

type Row = { id: number; slug: string; name: string; importId: string | null }

function toImported(noun: ImportedNoun, { importId: from, ...named }: Row): ImportedName {
  const importId = from ?? ''
  return { noun, ...named, importId, isFromSlug: isFromSlug(noun, named.name, importId) }
}

function isFromSlug(noun: ImportedNoun, name: string, importId: string): boolean {
  return noun !== 'sources' && isSlug(importId) && name === nameFromSlug(noun === 'topics' ? 'tags' : noun, importId)
}
