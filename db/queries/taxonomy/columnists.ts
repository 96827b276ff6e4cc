import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { AUTHOR_COLUMNS, isPortrait, toAuthor } from '#db/queries/article/authors-of.ts'
import { authors, listings, media, published } from '#db/schema/tables.ts'
import type { AuthorRef } from '#domain/views.ts'

/** Newest stories of a section whose authors and topics count. */
const DEPTH = 60

/** The ids of the newest stories of a readers' list. */
export const newestOfList = (db: BetterSQLite3Database, list: SQL) =>
  db
    .select({ articleId: listings.articleId })
    .from(listings)
    .where(eq(listings.list, list))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(DEPTH)
    .as('newest')

const OF_LIST = prepared({ list: listings.list }, (db, { list }) => {
  const newest = newestOfList(db, list)
  return db
    .select(AUTHOR_COLUMNS)
    .from(newest)
    .crossJoin(published)
    .crossJoin(sql`json_each(${published.authorIds}) author_ids`)
    .crossJoin(authors)
    .leftJoin(media, isPortrait)
    .where(and(eq(published.articleId, newest.articleId), eq(authors.id, sql`author_ids.value`)))
    .groupBy(authors.id)
    .orderBy(desc(count()), authors.id)
})

/**
 * The authors with a portrait who wrote most of a section's newest stories, the most frequent first. Reads those without
 * one, too, because they may get one. The section's list, whose tag the caller reads, changes with each of its stories.
 */
export function columnists(db: Readable, { id, limit }: { id: number; limit: number }): AuthorRef[] {
  const rows = OF_LIST.all(db, { list: `section:${id}` })
  reading(...rows.map((author) => `author:${author.id}`))
  return rows
    .map(toAuthor)
    .filter(({ portrait }) => portrait !== null)
    .slice(0, limit)
}
