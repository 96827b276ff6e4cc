import { and, desc, eq, inArray, isNotNull, isNull, like, ne, or, type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns, notNull, number, prepared, preparedBy } from '#db/engine/prepared.ts'
import { planStories } from '#db/queries/schedule/plan-stories.ts'
import { articles, assignments, events, jobs, listings, topics } from '#db/schema/tables.ts'
import type { Plan, PlannedStory } from '#domain/article/planning/plan-views.ts'
import type { Actor } from '#domain/permissions/can.ts'

/** As many stories as a week of a large paper holds, and as many of those without a time as somebody looks through. */
const MOST = 1_000
const MOST_UNTIMED = 50
/** Delay (ms) from which a story counts as late: a due story is out within a second. */
export const LATE_FROM_MS = 5_000

const WITHIN = { from: number, to: number }
const isWithin = (at: SQLiteColumn, { from, to }: { from: SQL; to: SQL }) => sql`${at} >= ${from} and ${at} < ${to}`
const isBegun = and(inArray(articles.status, ['draft', 'in-review']), isNull(articles.deletedAt))
const moment = (kind: PlannedStory['kind'], id: SQLWrapper, at: SQLWrapper, lateMs: SQL) => ({
  id: sql<number>`${id}`.as('id'),
  at: sql<number>`${at}`.as('at'),
  kind: sql<PlannedStory['kind']>`${kind}`.as('kind'),
  lateMs: sql<number | null>`${lateMs}`.as('lateMs'),
})
const lateMsAtPublication = sql`(select json_extract(details, '$.lateMs') from ${events}
  where article_id = ${listings}.article_id and what = 'article.published' order by ${events}.id limit 1)`

// Four index ranges: scheduled; wanted; published for the first time, with the delay; embargoes that end.
const MOMENTS = prepared({ ...WITHIN, now: number }, (db, { now, ...range }) =>
  db
    .select(moment('scheduled', sql`cast(substr(${jobs.kind}, 9) as integer)`, jobs.dueAt, sql`${now} - ${jobs.dueAt}`))
    .from(jobs)
    .where(and(isNull(jobs.doneAt), isWithin(jobs.dueAt, range), like(jobs.kind, 'publish:%')))
    .unionAll(
      db
        .select(moment('wanted', articles.id, assignments.wantedAt, sql`${now} - ${assignments.wantedAt}`))
        .from(assignments)
        .innerJoin(articles, eq(articles.id, assignments.articleId))
        .where(and(isWithin(assignments.wantedAt, range), isBegun)),
    )
    .unionAll(
      db
        .select(moment('out', listings.articleId, listings.publishedAt, lateMsAtPublication))
        .from(listings)
        .where(and(eq(listings.list, 'front'), isWithin(listings.publishedAt, range))),
    )
    .unionAll(
      db
        .select(moment('embargo', articles.id, articles.embargoUntil, sql`0`))
        .from(articles)
        .where(and(isWithin(articles.embargoUntil, range), isNotNull(articles.embargoUntil), isBegun)),
    )
    .orderBy(sql`at`, sql`id`)
    .limit(MOST + 1),
)

const UNTIMED = preparedBy(['draft', 'in-review'], (status) =>
  prepared({ me: articles.createdBy, isReporter: number }, (db, { me, isReporter }) =>
    db
      .select({ id: articles.id })
      .from(articles)
      .leftJoin(assignments, eq(assignments.articleId, articles.id))
      .where(
        and(
          isNull(articles.deletedAt),
          eq(articles.status, status),
          ne(articles.status, 'published'),
          isNull(assignments.wantedAt),
          or(sql`not ${isReporter}`, eq(articles.createdBy, me), eq(assignments.personId, me)),
        ),
      )
      .orderBy(desc(articles.savedAt), sql`coalesce(${articles.firstPublishedAt}, -9e15) desc`, desc(articles.id))
      .limit(MOST_UNTIMED + 1),
  ),
)

const TOPICS = prepared(WITHIN, (db, range) =>
  db
    .select({
      ...columns(topics, 'id', 'slug', 'name'),
      at: notNull(topics.followUpAt),
      note: topics.followUpNote,
    })
    .from(topics)
    .where(and(isWithin(topics.followUpAt, range), isNotNull(topics.followUpAt)))
    .orderBy(topics.followUpAt, topics.id)
    .limit(100),
)

type Input = { actor: Actor; from: number; to: number; now: number }

/**
 * Stories that are scheduled, wanted, published, or free of their embargo between two moments (ms UTC), limited to
 * those that this person may read.
 */
export function planning(db: Readable, { actor, from, to, now }: Input): Plan {
  const moments = MOMENTS.all(db, { from, to, now })
  const reader = { me: actor.id, isReporter: Number(actor.role === 'reporter') }
  const untimed = [...UNTIMED.draft.all(db, reader), ...UNTIMED['in-review'].all(db, reader)]
  const stories = planStories(
    db,
    actor,
    [...moments, ...untimed].map((one) => one.id),
  )
  const listed = untimed.flatMap(({ id }) => stories.get(id) ?? [])
  return {
    items: moments.slice(0, MOST).flatMap(({ id, at, kind, lateMs }) => {
      const story = stories.get(id)
      return story ? [{ ...story, at, kind, lateMs: lateMs !== null && lateMs >= LATE_FROM_MS ? lateMs : null }] : []
    }),
    isCut: moments.length > MOST,
    topics: TOPICS.all(db, { from, to }),
    untimed: listed.slice(0, MOST_UNTIMED),
    hasMoreUntimed: listed.length > MOST_UNTIMED,
  }
}
