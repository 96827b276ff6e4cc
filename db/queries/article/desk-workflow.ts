import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { scheduledVersions } from '#db/queries/article/scheduled-versions.ts'
import { LATE_FROM_MS } from '#db/queries/schedule/planning.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

export type Workflow = Pick<DeskArticle, 'assignedTo' | 'dueAt' | 'changesNotScheduled' | 'returned' | 'missed'>

/** Of a story that nobody has, that is not scheduled and was never returned. */
export const NO_WORKFLOW: Workflow = {
  assignedTo: null,
  dueAt: null,
  changesNotScheduled: 0,
  returned: null,
  missed: null,
}

/** The assignment of a story, its schedule, the reason of its return, and whether its last schedule was kept. */
export function deskWorkflow(db: Readable, { id, status }: Pick<DeskArticle, 'id' | 'status'>): Workflow {
  return deskWorkflows(db, [{ id, status }]).get(id) ?? NO_WORKFLOW
}

/** The same for many stories, in four statements however many they are. */
export function deskWorkflows(
  db: Readable,
  stories: readonly Pick<DeskArticle, 'id' | 'status'>[],
): Map<number, Workflow> {
  const ids = JSON.stringify(stories.map((story) => story.id))
  const assigned = new Map(
    statement<Assigned>(db, ASSIGNED)
      .all(ids)
      .map(({ of, ...one }) => [of, one]),
  )
  const scheduled = scheduledVersions(
    db,
    stories.map((story) => story.id),
  )
  const moves = lastActs(db, ids, ['return', 'submit', 'recall'])
  const outings = lastActs(db, ids, [
    ...['published', 'publish-failed', 'scheduled', 'unschedule', 'withdrawn', 'publication-undone'],
  ])
  return new Map(
    stories.map(({ id, status }) => [
      id,
      {
        assignedTo: assigned.get(id) ?? null,
        dueAt: scheduled.get(id)?.at ?? null,
        changesNotScheduled: scheduled.get(id)?.changes ?? 0,
        returned: status === 'draft' ? returnOf(moves.get(id)) : null,
        missed: missedBy(outings.get(id)),
      },
    ]),
  )
}

type Assigned = NonNullable<Workflow['assignedTo']> & { of: number }
const ASSIGNED = `select s.article_id of, p.id, p.name, s.at since, s.wanted_at wantedAt
  from assignments s join people p on p.id = s.person_id where s.article_id in (select value from json_each(?))`

type Act = { what: string; at: number; by: string | null; name: string | null; details: string }

/** The last of these actions on each story. */
function lastActs(db: Readable, ids: string, acts: string[]): Map<number, Act> {
  const whats = acts.map((act) => `'article.${act}'`).join(', ')
  const rows = statement<Act & { of: number }>(
    db,
    `select e.article_id of, e.what, e.at, e.actor by, p.name, e.details from events e left join people p on p.id = e.actor
     where e.id in (select max(id) from events where article_id in (select value from json_each(?)) and what in (${whats})
       group by article_id)`,
  ).all(ids)
  return new Map(rows.map(({ of, ...act }) => [of, act]))
}

const detailsOf = (act: Act): Record<string, unknown> => JSON.parse(act.details) as Record<string, unknown>

function returnOf(last: Act | undefined): Workflow['returned'] {
  if (last?.what !== 'article.return') return null
  const { comment } = detailsOf(last)
  return {
    at: last.at,
    by: { id: last.by ?? '', name: last.name ?? '' },
    comment: typeof comment === 'string' ? comment : '',
  }
}

/** The last scheduled publication if it was late or failed; null after a later action. */
function missedBy(last: Act | undefined): Workflow['missed'] {
  if (!last) return null
  const { dueAt, lateMs, code } = detailsOf(last)
  if (typeof dueAt !== 'number') return null
  if (last.what === 'article.publish-failed') {
    return { dueAt, outAt: null, because: typeof code === 'string' ? code : 'failed' }
  }
  const isLate = last.what === 'article.published' && typeof lateMs === 'number' && lateMs >= LATE_FROM_MS
  return isLate ? { dueAt, outAt: last.at, because: null } : null
}
