import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared } from '#db/engine/prepared.ts'
import { articles, publications, revisions, sources, withdrawals } from '#db/schema/tables.ts'

export type EndedStory = { id: number; headline: string; revisionId: number }

const fields = revisions.fields
const licenceUntil = sql<number>`coalesce(json_extract(${fields}, '$.licenceUntil'),
  (select ${sources.licenceUntil} from ${sources} where ${sources.id} = json_extract(${fields}, '$.sourceId')), 9e15)`
// The revision that was public then is the last one published.
const isLast = sql`${publications.id} = (select max(l.id) from ${publications} l where l.article_id = ${articles.id})`
const isWithdrawn = and(eq(articles.status, 'withdrawn'), isNull(articles.deletedAt))
const isEnded = and(eq(withdrawals.articleId, articles.id), eq(withdrawals.licenceEnded, true), isLast, isWithdrawn)
/** Stories withdrawn by the end of a licence, with the revision that was public then. */
const endedOf = (db: BetterSQLite3Database, source: SQL) =>
  db
    .select({
      ...columns(articles, 'id', 'headline'),
      revision: publications.revisionId,
      until: licenceUntil.as('until'),
    })
    .from(articles)
    .crossJoin(withdrawals)
    .crossJoin(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(eq(articles.sourceId, source), isEnded))
    .as('ended')

const OF_SOURCE = { source: articles.sourceId, now: number }
const COUNTS = prepared(OF_SOURCE, (db, { source, now }) => {
  const ended = endedOf(db, source)
  const returnable = sql<number>`coalesce(sum(${ended.until} > ${now}), 0)`
  return db.select({ ended: count(), returnable }).from(ended)
})
const RETURNABLE = prepared(OF_SOURCE, (db, { source, now }) => {
  const { id, headline, revision, until } = endedOf(db, source)
  const story = { id, headline, revisionId: revision }
  return db
    .select(story)
    .from(endedOf(db, source))
    .where(sql`${until} > ${now}`)
    .orderBy(id)
})

/**
 * How many stories of a source the end of a licence withdrew, and how many of them may be public again at `now` (ms
 * UTC).
 */
export const endedCounts = (db: Readable, source: number, now: number): { ended: number; returnable: number } =>
  COUNTS.get(db, { source, now }) ?? { ended: 0, returnable: 0 }

/** Those that may be public again at `now` (ms UTC), in the order in which they were created. */
export const returnableStories = (db: Readable, source: number, now: number): EndedStory[] =>
  RETURNABLE.all(db, { source, now })
