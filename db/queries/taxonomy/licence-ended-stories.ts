import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared } from '#db/engine/prepared.ts'
import { articles, publications, revisions, withdrawals } from '#db/schema/newsroom-tables.ts'
import { sources } from '#db/schema/sources.ts'

export type EndedStory = { id: number; headline: string; revisionId: number }

// The revision that was public then is the last one published.
const isLast = sql`${publications.id} = (select max(l.id) from ${publications} l where l.article_id = ${articles.id})`
const licenceUntil = sql<number>`coalesce(json_extract(${revisions.fields}, '$.licenceUntil'), (select ${sources.licenceUntil}
  from ${sources} where ${sources.id} = json_extract(${revisions.fields}, '$.sourceId')), 9e15)`
/** Stories withdrawn by the end of a licence, with the revision that was public then. */
const ended = (db: BetterSQLite3Database, source: SQL, mayReturn?: SQL) =>
  db
    .select({
      id: articles.id,
      headline: articles.headline,
      revisionId: publications.revisionId,
      until: licenceUntil.as('until'),
    })
    .from(articles)
    .crossJoin(withdrawals)
    .crossJoin(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(
      and(
        and(eq(withdrawals.articleId, articles.id), eq(withdrawals.licenceEnded, true), isLast, mayReturn),
        and(eq(articles.sourceId, source), eq(articles.status, 'withdrawn'), isNull(articles.deletedAt)),
      ),
    )

const OF_SOURCE = { source: articles.sourceId, now: number }
const COUNTS = prepared(OF_SOURCE, (db, { source, now }) => {
  const all = ended(db, source).as('ended')
  const returnable = sql<number>`coalesce(sum(${all.until} > ${now}), 0)`
  return db.select({ ended: count(), returnable }).from(all)
})
const RETURNABLE = prepared(OF_SOURCE, (db, { source, now }) =>
  ended(db, source, sql`${licenceUntil} > ${now}`).orderBy(articles.id),
)

/**
 * How many stories of a source the end of a licence withdrew, and how many of them may be public again at `now` (ms
 * UTC).
 */
export const endedCounts = (db: Readable, source: number, now: number): { ended: number; returnable: number } =>
  COUNTS.get(db, { source, now }) ?? { ended: 0, returnable: 0 }

/** Those that may be public again at `now` (ms UTC), in the order in which they were created. */
export const returnableStories = (db: Readable, source: number, now: number): EndedStory[] =>
  RETURNABLE.all(db, { source, now })
