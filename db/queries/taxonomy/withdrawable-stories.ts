import { and, count as rowCount, desc, eq, inArray, isNull, like, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, number, prepared } from '#db/engine/prepared.ts'
import { storyCount } from '#db/queries/taxonomy/has-stories.ts'
import { articles, jobs, listings, recalledStories, revisions } from '#db/schema/tables.ts'

const isWaiting = and(isNull(jobs.doneAt), like(jobs.kind, 'publish:%'), eq(articles.status, 'scheduled'))
// A recall is through with a story that it could not take out.
const isNew = (id: SQLiteColumn, recall: SQL) =>
  sql`not exists (select 1 from ${recalledStories} where ${recalledStories.recallId} = ${recall} and ${recalledStories.articleId} = ${id})`
// Few stories wait for their time. A public one counts as public, whatever is scheduled beside it.
const WAITING = prepared({ source: number, recall: number }, (db, { source, recall }) =>
  db
    .select(columns(articles, 'id'))
    .from(jobs)
    .innerJoin(articles, sql`${articles.id} = cast(substr(${jobs.kind}, 9) as integer)`)
    .innerJoin(revisions, sql`${revisions.id} = json_extract(${jobs.payload}, '$.revisionId')`)
    .where(
      and(isWaiting, sql`json_extract(${revisions.fields}, '$.sourceId') = ${source}`, isNew(articles.id, recall)),
    ),
)
const PUBLIC = prepared({ list: listings.list, recall: number, limit: count }, (db, { list, recall, limit }) =>
  db
    .select({ id: listings.articleId })
    .from(listings)
    .where(and(eq(listings.list, list), isNew(listings.articleId, recall)))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(limit),
)
const isDraft = and(isNull(articles.deletedAt), inArray(articles.status, ['draft', 'in-review']))
const DRAFTS = prepared({ source: articles.sourceId }, (db, { source }) =>
  db
    .select({ n: rowCount() })
    .from(articles)
    .where(sql`${articles.sourceId} = ${source} and ${isDraft}`),
)

/** How many stories of a source are public, scheduled and unpublished. */
export const sourceCounts = (db: Readable, source: number): { out: number; scheduled: number; drafts: number } => ({
  out: storyCount(db, `source:${source}`),
  scheduled: WAITING.all(db, { source, recall: 0 }).length,
  drafts: DRAFTS.get(db, { source })?.n ?? 0,
})

/**
 * Ids of its public and scheduled stories that a recall has not come to, at most `limit`: the scheduled ones first, then
 * the public ones, newest first.
 */
export function withdrawableIds(db: Readable, source: number, recall: number, limit: number): number[] {
  const all = [...WAITING.all(db, { source, recall }), ...PUBLIC.all(db, { list: `source:${source}`, recall, limit })]
  return all.slice(0, limit).map(({ id }) => id)
}
