import { and, isNotNull, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, text } from '#db/engine/prepared.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { authors, sections, topics } from '#db/schema/newsroom-tables.ts'
import { sources } from '#db/schema/sources.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportedName, ImportedNoun } from '#domain/article/imported-name.ts'
import { nameFromSlug } from '#domain/import/name-from-slug.ts'
import { isSlug } from '#domain/urls/is-slug.ts'

const SIZE = 100
const made = (db: BetterSQLite3Database, noun: ImportedNoun, place: number) => {
  const { id, slug, name, importId } = IMPORTED[noun]
  return db
    .select({
      place: sql<number>`${place}`.as('place'),
      noun: sql<ImportedNoun>`${noun}`.as('noun'),
      id,
      slug,
      name,
      importId,
    })
    .from(IMPORTED[noun])
    .where(isNotNull(importId))
}
const IMPORTED = { sections, topics, authors, sources }
const AFTER = prepared({ place: number, id: number, pattern: text }, (db, { place, id, pattern }) => {
  const all = made(db, 'sections', 0)
    .unionAll(made(db, 'topics', 1))
    .unionAll(made(db, 'authors', 2))
    .unionAll(made(db, 'sources', 3))
    .as('names')
  return db
    .select()
    .from(all)
    .where(and(sql`(${all.place}, ${all.id}) > (${place}, ${id})`, isLike(all.name, pattern)))
    .orderBy(sql`${all.place}`, all.id)
    .limit(SIZE + 1)
})

/**
 * Sections, then topics, bylines and sources that imports made, in the order of creation; `q` matches a part of the
 * name.
 */
export function importedNames(
  db: Readable,
  { q = '', cursor }: { q?: string | undefined; cursor?: string | undefined },
): DeskPage<ImportedName> {
  const [place = 0, after = 0] = (fromCursor(cursor, ['number', 'number']) ?? []) as number[]
  const rows = AFTER.all(db, { place, id: after, pattern: contains(q.trim()) })
  const page = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? page.at(-1) : undefined
  const items = page.map(({ place: _, importId, ...one }) => ({
    ...one,
    importId: importId ?? '',
    isFromSlug: isFromSlug(one.noun, one.name, importId ?? ''),
  }))
  return { items, next: last ? toCursor([last.place, last.id]) : null }
}

function isFromSlug(noun: ImportedNoun, name: string, importId: string): boolean {
  return noun !== 'sources' && isSlug(importId) && name === nameFromSlug(noun === 'topics' ? 'tags' : noun, importId)
}
