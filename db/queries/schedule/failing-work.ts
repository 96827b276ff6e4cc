import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { articles, dueFailures, jobs, media } from '#db/schema/tables.ts'
import type { DueFailure } from '#domain/article/planning/plan-views.ts'

/** The attempt from which the desk shows a failure in red. */
const RED_FROM_ATTEMPT = 3

const FAILING = prepared({}, (db) =>
  db
    .select({
      kind: dueFailures.kind,
      id: articles.id,
      headline: sql<string>`coalesce(${articles.headline}, ${media.name}, ${dueFailures.ref})`,
      ...columns(dueFailures, 'attempts', 'failedAt', 'retryAt'),
    })
    .from(dueFailures)
    .leftJoin(jobs, and(eq(dueFailures.kind, 'publish'), sql`${jobs.id} = cast(${dueFailures.ref} as integer)`))
    .leftJoin(
      articles,
      sql`${articles.id} = case ${dueFailures.kind} when 'publish' then cast(substr(${jobs.kind}, 9) as integer)
        when 'licence' then cast(${dueFailures.ref} as integer) end`,
    )
    .leftJoin(media, and(eq(dueFailures.kind, 'picture'), eq(media.sha256, dueFailures.ref)))
    .where(or(gte(dueFailures.attempts, RED_FROM_ATTEMPT), isNull(dueFailures.retryAt)))
    .orderBy(desc(dueFailures.failedAt), dueFailures.ref)
    .limit(100),
)

/** Due work that failed several times or was set aside, the last failure first. */
export const failingWork = (db: Readable): DueFailure[] =>
  FAILING.all(db).map((row) => ({ ...row, isSetAside: row.retryAt === null }))
