import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { LATE_FROM_MS } from '#db/queries/planning.ts'
import { assignments, events, jobs } from '#db/schema/newsroom.ts'
import { people } from '#db/schema/people.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

type Workflow = Pick<DeskArticle, 'assignedTo' | 'dueAt' | 'returned' | 'missed'>

/** Whose job a story is, when it goes out, why it came back, and whether its schedule was kept. */
export function deskWorkflow(db: Readable, { id, status }: Pick<DeskArticle, 'id' | 'status'>): Workflow {
  const assigned = db
    .select({ id: people.id, name: people.name, since: assignments.at, wantedAt: assignments.wantedAt })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(eq(assignments.articleId, id))
    .get()
  const due = db
    .select({ at: jobs.dueAt })
    .from(jobs)
    .where(and(eq(jobs.kind, `publish:${id}`), isNull(jobs.doneAt)))
    .get()
  return {
    assignedTo: assigned ?? null,
    dueAt: due?.at ?? null,
    returned: status === 'draft' ? returnOf(db, id) : null,
    missed: missedBy(db, id),
  }
}

const lastOf = (db: Readable, id: number, whats: string[]) =>
  db
    .select({ what: events.what, at: events.at, by: events.actor, name: people.name, details: events.details })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(and(eq(events.articleId, id), inArray(events.what, whats)))
    .orderBy(desc(events.id))
    .limit(1)
    .get()

function returnOf(db: Readable, id: number): Workflow['returned'] {
  const last = lastOf(db, id, ['article.return', 'article.submit'])
  if (last?.what !== 'article.return') return null
  const { comment } = last.details
  return {
    at: last.at,
    by: { id: last.by ?? '', name: last.name ?? '' },
    comment: typeof comment === 'string' ? comment : '',
  }
}

/** The last time that it was to go out by itself, where that was late or did not happen; a later act ends it. */
function missedBy(db: Readable, id: number): Workflow['missed'] {
  const acts = ['published', 'publish-failed', 'scheduled', 'unschedule', 'withdrawn'].map((act) => `article.${act}`)
  const last = lastOf(db, id, acts)
  const { dueAt, lateMs, code } = last?.details ?? {}
  if (!last || typeof dueAt !== 'number') return null
  if (last.what === 'article.publish-failed') {
    return { dueAt, outAt: null, because: typeof code === 'string' ? code : 'failed' }
  }
  const isLate = last.what === 'article.published' && typeof lateMs === 'number' && lateMs >= LATE_FROM_MS
  return isLate ? { dueAt, outAt: last.at, because: null } : null
}
