import { and, between, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { articles, events } from '#db/schema/tables.ts'
import type { AlertDetails } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/alert-limits.ts'

// A publication that was set aside is a draft again, and has left the list of failures.
const FAILED = prepared({ since: events.at, until: events.at }, (db, { since, until }) =>
  db
    .select({ story: articles.id, headline: articles.headline })
    .from(events)
    .innerJoin(articles, eq(articles.id, events.articleId))
    .where(
      and(
        between(events.at, since, until),
        eq(events.what, 'article.publish-failed'),
        sql`json_extract(${events.details}, '$.code') = 'failed'`,
        eq(articles.status, 'draft'),
        isNull(articles.deletedAt),
      ),
    )
    .orderBy(desc(events.id))
    .limit(100),
)

/** Due work that keeps failing now, and publications set aside within these times; null if there is none. */
export function setAsideWork(db: Readable, within: HappenedWithin): AlertDetails['job-set-aside'] | null {
  const failing = failingWork(db).map(({ kind, id, headline }) => ({
    story: id,
    latest: { kind, name: headline ?? '' },
  }))
  const failed = FAILED.all(db, within).map(({ story, headline }) => ({
    story,
    latest: { kind: 'publish' as const, name: headline },
  }))
  const all = [...failing, ...failed.filter((one) => !failing.some(({ story }) => story === one.story))]
  const [first] = all
  return first ? { count: all.length, latest: first.latest, story: first.story } : null
}
