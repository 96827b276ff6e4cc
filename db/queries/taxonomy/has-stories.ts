import { count, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { listings } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'

/** Whether a section, topic, byline or source has a public story, in a query of its table. */
export const hasStories = (noun: keyof typeof TERM_TABLES, id: SQLiteColumn = TERM_TABLES[noun].id) =>
  sql`exists (select 1 from ${listings} where ${listings.list} = ${`${noun}:`} || ${id})`.mapWith(Boolean)

const OF_LIST = prepared({ list: listings.list }, (db, { list }) =>
  db.select({ n: count() }).from(listings).where(eq(listings.list, list)),
)

/** How many public stories a readers' list has. */
export const storyCount = (db: Readable, list: string): number => OF_LIST.get(db, { list })?.n ?? 0
