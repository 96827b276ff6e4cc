import { sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { FedLists } from '#domain/views.ts'

type Noun = 'topic' | 'author' | 'source'
const withStories = (db: BetterSQLite3Database, noun: Noun) => {
  const table = TERM_TABLES[noun]
  const fields = { noun: sql`${noun}`.mapWith(String).as('noun'), slug: table.slug, name: table.name }
  return db.select(fields).from(table).where(hasStories(noun))
}
const ALL = prepared({}, (db) =>
  withStories(db, 'topic').unionAll(withStories(db, 'author')).unionAll(withStories(db, 'source')),
)

/**
 * Topics, bylines and sources that have public stories, and therefore feeds. Unsorted, because the order depends on the
 * reader's language.
 */
export function fedLists(db: Readable): FedLists {
  reading('lists')
  const found = ALL.all(db)
  const of = (noun: Noun) => found.filter((one) => one.noun === noun).map(({ slug, name }) => ({ slug, name }))
  return { topics: of('topic'), authors: of('author'), sources: of('source') }
}
