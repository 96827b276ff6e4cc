import { and, eq, gte, inArray, isNull, like, lt, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { deskWorkflows } from '#db/queries/article/desk-workflow.ts'
import { storyOfJob } from '#db/queries/article/scheduled-versions.ts'
import { articles, assignments, jobs } from '#db/schema/tables.ts'

/** How long a missed schedule needs attention (ms). */
const MISSED_MS = 86_400_000

const STORY = { id: articles.id, status: articles.status }
const LATE = prepared({ now: assignments.wantedAt, since: jobs.doneAt }, (db, { now, since }) =>
  db
    .select({ ...STORY, isMissed: sql`0`.mapWith(Boolean) })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .where(
      and(lt(assignments.wantedAt, now), inArray(articles.status, ['draft', 'in-review']), isNull(articles.deletedAt)),
    )
    .unionAll(
      db
        .select({ ...STORY, isMissed: sql`1`.mapWith(Boolean) })
        .from(jobs)
        .innerJoin(articles, eq(articles.id, storyOfJob))
        .where(and(gte(jobs.doneAt, since), like(jobs.kind, 'publish:%'), isNull(articles.deletedAt))),
    ),
)

/**
 * The ids of stories that are late at `now` (ms UTC): wanted by then and not published, or with a schedule missed within a
 * day.
 */
export function lateStories(db: Readable, { now }: { now: number }): number[] {
  const rows = LATE.all(db, { now, since: now - MISSED_MS })
  const workflows = deskWorkflows(
    db,
    rows.filter((row) => row.isMissed),
  )
  const late = rows.filter((row) => !row.isMissed || workflows.get(row.id)?.missed != null)
  return [...new Set(late.map((row) => row.id))]
}
