import { and, count, eq, exists, inArray, isNull, like, ne, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, preparedBy } from '#db/engine/prepared.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { lateStories } from '#db/queries/article/late-stories.ts'
import { redReceipts } from '#db/queries/receipts/red-receipts.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { planStories } from '#db/queries/schedule/plan-stories.ts'
import { deskAlerts } from '#db/queries/upkeep/desk-alerts.ts'
import { articleAuthors, articles, assignments, authors, jobs } from '#db/schema/tables.ts'
import type { NextUp } from '#domain/article/planning/plan-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

const NEXT = prepared({}, (db) =>
  db
    .select({ id: sql<number>`cast(substr(${jobs.kind}, 9) as integer)`, at: jobs.dueAt })
    .from(jobs)
    .where(and(isNull(jobs.doneAt), like(jobs.kind, 'publish:%')))
    .orderBy(jobs.dueAt),
)

/** In the form of the index of unpublished stories. */
const isOpen = and(ne(articles.status, 'published'), isNull(articles.deletedAt))
const COUNT = { n: count() }
/** Open stories that a person created, is assigned to or, unless `isReporter`, is bylined on. */
const MINE = prepared({ me: articles.createdBy, isReporter: number }, (db, { me, isReporter }) => {
  const assigned = db.select({ id: assignments.articleId }).from(assignments).where(eq(assignments.personId, me))
  const bylined = db
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(and(eq(articleAuthors.articleId, articles.id), eq(authors.personId, me)))
  return db
    .select(COUNT)
    .from(articles)
    .where(
      and(
        inArray(articles.status, ['draft', 'in-review', 'scheduled']),
        isOpen,
        or(eq(articles.createdBy, me), inArray(articles.id, assigned), and(sql`not ${isReporter}`, exists(bylined))),
      ),
    )
})
/** Stories of a state, for a reporter those that they created or are assigned to. */
const OF_STATE = preparedBy(['in-review', 'scheduled'], (status) =>
  prepared({ me: articles.createdBy, isReporter: number }, (db, { me, isReporter }) =>
    db
      .select(COUNT)
      .from(articles)
      .leftJoin(assignments, eq(assignments.articleId, articles.id))
      .where(
        and(
          eq(articles.status, status),
          isOpen,
          or(sql`not ${isReporter}`, eq(articles.createdBy, me), eq(assignments.personId, me)),
        ),
      ),
  ),
)

/**
 * Upcoming publications, stories that need attention at `now` (ms UTC), and their counts, limited to what this person
 * may read.
 */
export function nextUp(db: Readable, { actor, now }: { actor: Actor; now: number }): NextUp {
  const due = NEXT.all(db)
  const late = lateStories(db, { now })
  const red = redReceipts(db)
  const failing = failingWork(db)
  const visible = [
    ...failing.flatMap(({ id }) => id ?? []),
    ...late,
    ...due.map((one) => one.id),
    ...red.flatMap(({ id }) => id ?? []),
  ]
  const stories = planStories(db, actor, visible)
  const waiting = due.filter((one) => stories.has(one.id))
  const headlineOf = (id: number) => stories.get(id)?.headline ?? ''
  const [first] = waiting
  // A byline alone does not let a reporter read an open story, so it is not counted for one.
  const reader = { me: actor.id, isReporter: Number(actor.role === 'reporter') }
  return {
    next: first ? { ...first, headline: headlineOf(first.id) } : null,
    late: late.filter((id) => stories.has(id)).map((id) => ({ id, headline: headlineOf(id) })),
    notSeen: red.filter(({ id }) => (id === null ? can(actor, 'front.edit') : stories.has(id))),
    failures: failing.filter(({ id }) => (id === null ? can(actor, 'front.edit') : stories.has(id))),
    clock: clockInDoubt(db, now),
    alerts: can(actor, 'settings.edit') ? deskAlerts(db) : [],
    counts: {
      mine: MINE.get(db, reader)?.n ?? 0,
      inReview: OF_STATE['in-review'].get(db, reader)?.n ?? 0,
      scheduled: OF_STATE.scheduled.get(db, reader)?.n ?? 0,
    },
  }
}

function clockInDoubt(db: Readable, now: number): NextUp['clock'] {
  const { partedMs, trustedMs } = clockState(db, readClock(now))
  return partedMs === null ? null : { partedMs, wallAt: now, trustedAt: trustedMs }
}
