import type { Readable, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { slugify } from '#domain/urls/slug.ts'

export type NamedTable = 'sections' | 'topics' | 'authors' | 'sources'
type Row = { id: number; name: string }

/** Slugs for names that have no letter which a slug can hold. */
const NOUN = { sections: 'section', topics: 'topic', authors: 'author', sources: 'source' } as const

/** The id of the row with the same name, ignoring case and Unicode form, the first of several; null: none. */
export function idOfName(db: Readable, table: NamedTable, name: string): number | null {
  const same = statement<{ id: number }>(db, `select id from ${table} where name = ? order by id limit 1`).get(name)
  if (same) return same.id
  const key = nameKey(name)
  const rows = statement<Row>(db, `select id, name from ${table} order by id`).iterate() as Iterable<Row>
  for (const row of rows) if (nameKey(row.name) === key) return row.id
  return null
}

/** The slug of a new name: `-2`, `-3` … if another name has it already; null if this very name has it. */
export function slugForName(tx: Tx, table: NamedTable, name: string): string | null {
  const wanted = slugOfName(table, name)
  const holder = statement<Row>(tx, `select id, name from ${table} where slug = ?`).get(wanted)
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
  const holder = statement(tx, `select 1 from ${table} where slug = ?`)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!holder.get(slug) && !isTaken(slug)) return slug
  }
}
