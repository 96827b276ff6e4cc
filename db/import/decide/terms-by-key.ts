import { desc, eq } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { columns, prepared, preparedBy } from '#db/engine/prepared.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'

export type TermNoun = keyof typeof TERM_TABLES
export const TERM_NOUNS = ['section', 'topic', 'author', 'source'] as const

const all = (db: BetterSQLite3Database, noun: TermNoun) =>
  db.select(columns(TERM_TABLES[noun], 'id', 'slug', 'name', 'importId')).from(TERM_TABLES[noun])

/** All of a kind, the newest first. */
export const TERMS = preparedBy(TERM_NOUNS, (noun) =>
  prepared({}, (db) => all(db, noun).orderBy(desc(TERM_TABLES[noun].id))),
)
export const TERM_BY_ID = preparedBy(TERM_NOUNS, (noun) =>
  prepared({ id: TERM_TABLES[noun].id }, (db, { id }) => all(db, noun).where(eq(TERM_TABLES[noun].id, id))),
)
export const TERM_BY_SLUG = preparedBy(TERM_NOUNS, (noun) =>
  prepared({ slug: TERM_TABLES[noun].slug }, (db, { slug }) => all(db, noun).where(eq(TERM_TABLES[noun].slug, slug))),
)
/** The oldest that an import made of this id. */
export const TERM_BY_IMPORT_ID = preparedBy(TERM_NOUNS, (noun) => {
  const { id: order, importId: column } = TERM_TABLES[noun]
  return prepared({ id: column }, (db, { id }) => all(db, noun).where(eq(column, id)).orderBy(order).limit(1))
})
