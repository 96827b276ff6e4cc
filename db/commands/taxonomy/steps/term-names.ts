import { eq } from 'drizzle-orm'
import type { Readable, Tx } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { authors, sections, sources, topics } from '#db/schema/tables.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { slugify } from '#domain/urls/slug.ts'

const TABLES = { sections, topics, authors, sources }
export type NamedTable = keyof typeof TABLES
/** Slugs for names that have no letter which a slug can hold. */
const NOUN = { sections: 'section', topics: 'topic', authors: 'author', sources: 'source' } as const
const EACH = Object.keys(TABLES) as NamedTable[]

const ALL = preparedBy(EACH, (table) => {
  const { id, name } = TABLES[table]
  return prepared({}, (db) => db.select({ id, name }).from(TABLES[table]).orderBy(id))
})
const WITH_SLUG = preparedBy(EACH, (table) => {
  const { name, slug: column } = TABLES[table]
  return prepared({ slug: column }, (db, { slug }) => db.select({ name }).from(TABLES[table]).where(eq(column, slug)))
})

/** The id of the row with the same name, ignoring case and Unicode form, the first of several; null: none. */
export function idOfName(db: Readable, table: NamedTable, name: string): number | null {
  const { id, name: named } = TABLES[table]
  const same = db.select({ id }).from(TABLES[table]).where(eq(named, name)).orderBy(id).get()
  if (same) return same.id
  const key = nameKey(name)
  for (const row of ALL[table].iterate(db)) if (nameKey(row.name) === key) return row.id
  return null
}

/** The slug of a new name: `-2`, `-3` … if another name has it already; null if this very name has it. */
export function slugForName(tx: Tx, table: NamedTable, name: string): string | null {
  const wanted = slugOfName(table, name)
  const holder = WITH_SLUG[table].get(tx, { slug: wanted })
  return holder && nameKey(holder.name) === nameKey(name) ? null : freeTermSlug(tx, table, wanted)
}

export const slugOfName = (table: NamedTable, name: string): string => slugify(name, NOUN[table])

/** The wanted slug, or the first of `-2`, `-3` … that no row has and that is not taken otherwise. */
export function freeTermSlug(
  tx: Readable,
  table: NamedTable,
  wanted: string,
  isTaken = (_slug: string) => false,
): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!WITH_SLUG[table].get(tx, { slug }) && !isTaken(slug)) return slug
  }
}
