import type { Readable } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { statement } from '#db/engine/statement.ts'
import { lateStories } from '#db/queries/article/late-stories.ts'
import { redReceipts } from '#db/queries/receipts/red-receipts.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { planStories } from '#db/queries/schedule/plan-stories.ts'
import { deskAlerts } from '#db/queries/upkeep/desk-alerts.ts'
import type { NextUp } from '#domain/article/plan-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Status } from '#domain/workflow/decide.ts'

const NEXT = `select cast(substr(kind, 9) as integer) id, due_at at from jobs
  where done_at is null and kind like 'publish:%' order by due_at`

/** Read by the index of unpublished stories. */
const OPEN = `select count(*) n from articles a
  where a.status in ('draft', 'in-review', 'scheduled') and a.status <> 'published' and a.deleted_at is null`
const BEGUN = 'a.created_by = ? or a.id in (select article_id from assignments where person_id = ?)'
const BYLINED = `exists (select 1 from article_authors o join authors n on n.id = o.author_id
  where o.article_id = a.id and n.person_id = ?)`

/**
 * Upcoming publications, stories that need attention at `now` (ms UTC), and their counts, limited to what this person
 * may read.
 */
export function nextUp(db: Readable, { actor, now }: { actor: Actor; now: number }): NextUp {
  const due = statement<{ id: number; at: number }>(db, NEXT).all()
  const late = lateStories(db, { now })
  const red = redReceipts(db)
  const failing = failingWork(db)
  const shown = [
    ...failing.flatMap(({ id }) => id ?? []),
    ...late,
    ...due.map((one) => one.id),
    ...red.flatMap(({ id }) => id ?? []),
  ]
  const stories = planStories(db, actor, shown)
  const waiting = due.filter((one) => stories.has(one.id))
  const headlineOf = (id: number) => stories.get(id)?.headline ?? ''
  const [first] = waiting
  return {
    next: first ? { ...first, headline: headlineOf(first.id) } : null,
    late: late.filter((id) => stories.has(id)).map((id) => ({ id, headline: headlineOf(id) })),
    notSeen: red.filter(({ id }) => (id === null ? can(actor, 'front.edit') : stories.has(id))),
    failures: failing.filter(({ id }) => (id === null ? can(actor, 'front.edit') : stories.has(id))),
    clock: clockInDoubt(db, now),
    alerts: can(actor, 'settings.edit') ? deskAlerts(db) : [],
    counts: {
      mine: mine(db, actor),
      inReview: countOf(db, actor, 'in-review'),
      scheduled: countOf(db, actor, 'scheduled'),
    },
  }
}

function clockInDoubt(db: Readable, now: number): NextUp['clock'] {
  const { partedMs, trustedMs } = clockState(db, readClock(now))
  return partedMs === null ? null : { partedMs, wallAt: now, trustedAt: trustedMs }
}

const count = (db: Readable, sql: string, ...values: (string | null)[]): number =>
  statement<{ n: number }>(db, sql).get(...values)?.n ?? 0

/**
 * Counts open stories that a person created, is assigned to or is bylined on. A byline alone does not let a reporter read
 * an open story, so it is not counted for one.
 */
const mine = (db: Readable, { id, role }: Actor): number =>
  role === 'reporter'
    ? count(db, `${OPEN} and (${BEGUN})`, id, id)
    : count(db, `${OPEN} and (${BEGUN} or ${BYLINED})`, id, id, id)

function countOf(db: Readable, actor: Actor, status: Extract<Status, 'in-review' | 'scheduled'>): number {
  const all = `select count(*) n from articles a left join assignments s on s.article_id = a.id
    where a.status = '${status}' and a.status <> 'published' and a.deleted_at is null`
  return actor.role === 'reporter'
    ? count(db, `${all} and (a.created_by = ? or s.person_id = ?)`, actor.id, actor.id)
    : count(db, all)
}
