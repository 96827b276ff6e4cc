import { and, eq, inArray, max } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { scheduledVersions } from '#db/queries/article/scheduled-versions.ts'
import { LATE_FROM_MS } from '#db/queries/schedule/planning.ts'
import { assignments, events, people } from '#db/schema/tables.ts'
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

/** The same for many stories, in three statements however many they are. */
export function deskWorkflows(
  db: Readable,
  stories: readonly Pick<DeskArticle, 'id' | 'status'>[],
): Map<number, Workflow> {
  const ids = stories.map((story) => story.id)
  const assigned = new Map(ASSIGNED.all(db, { ids }).map(({ of, ...one }) => [of, one]))
  const scheduled = scheduledVersions(db, ids)
  const { moves = [], outings = [] } = Object.groupBy(LAST.all(db, { ids }), ({ what }) =>
    MOVES.includes(what) ? 'moves' : 'outings',
  )
  const moved = new Map(moves.map((act) => [act.of, act]))
  const outing = new Map(outings.map((act) => [act.of, act]))
  return new Map(
    stories.map(({ id, status }) => [
      id,
      {
        assignedTo: assigned.get(id) ?? null,
        dueAt: scheduled.get(id)?.at ?? null,
        changesNotScheduled: scheduled.get(id)?.changes ?? 0,
        returned: status === 'draft' ? returnOf(moved.get(id)) : null,
        missed: missedBy(outing.get(id)),
      },
    ]),
  )
}

const ASSIGNED = prepared({ ids: listOf(assignments.articleId) }, (db, { ids }) =>
  db
    .select({
      of: assignments.articleId,
      ...columns(people, 'id', 'name'),
      since: assignments.at,
      wantedAt: assignments.wantedAt,
    })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(inList(assignments.articleId, ids)),
)

const MOVES = ['article.return', 'article.submit', 'article.recall']
const OUTINGS = ['published', 'publish-failed', 'scheduled', 'unschedule', 'withdrawn', 'publication-undone'].map(
  (act) => `article.${act}`,
)
/** The last move and the last outing of each story. */
const LAST = prepared({ ids: listOf(events.articleId) }, (db, { ids }) => {
  const newest = db
    .select({ id: max(events.id) })
    .from(events)
    .where(and(inList(events.articleId, ids), inArray(events.what, [...MOVES, ...OUTINGS])))
    .groupBy(events.articleId, inArray(events.what, MOVES))
  return db
    .select({ of: events.articleId, ...columns(events, 'what', 'at', 'details'), by: events.actor, name: people.name })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(inArray(events.id, newest))
})
type Act = RowOf<typeof LAST>

function returnOf(last: Act | undefined): Workflow['returned'] {
  if (last?.what !== 'article.return') return null
  const { comment } = last.details
  return {
    at: last.at,
    by: { id: last.by ?? '', name: last.name ?? '' },
    comment: typeof comment === 'string' ? comment : '',
  }
}

/** The last scheduled publication if it was late or failed; null after a later action. */
function missedBy(last: Act | undefined): Workflow['missed'] {
  if (!last) return null
  const { dueAt, lateMs, code } = last.details
  if (typeof dueAt !== 'number') return null
  if (last.what === 'article.publish-failed') {
    return { dueAt, outAt: null, because: typeof code === 'string' ? code : 'failed' }
  }
  const isLate = last.what === 'article.published' && typeof lateMs === 'number' && lateMs >= LATE_FROM_MS
  return isLate ? { dueAt, outAt: last.at, because: null } : null
}
