import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import type { DueFailure } from '#domain/article/plan-views.ts'
import type { AlertDetails } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/find-alerts.ts'

type Failed = { story: number; headline: string | null }

// A publication that was set aside is a draft again, and has left the list of failures.
const FAILED = `select e.article_id story, a.headline from events e join articles a on a.id = e.article_id
  where e.at between @since and @until and e.what = 'article.publish-failed' and json_extract(e.details, '$.code') = 'failed'
    and a.status = 'draft' and a.deleted_at is null
  order by e.id desc limit 100`

const NAMES: Record<DueFailure['kind'], (name: string) => string> = {
  publish: (name) => `“${name}” could not be published at its time`,
  front: () => 'A planned front could not be published',
  licence: (name) => `“${name}” could not be withdrawn when its licence ended`,
  picture: (name) => `The picture ${name} expired and could not be removed from its pages`,
  step: (name) => `The scheduler’s step “${name}” fails`,
}

/** Due work that keeps failing now, and publications set aside within these times; null if there is none. */
export function setAsideWork(db: Readable, within: HappenedWithin): AlertDetails['job-set-aside'] | null {
  const failing = failingWork(db).map(({ kind, id, headline }) => ({
    story: id,
    says: NAMES[kind](headline || 'Untitled'),
  }))
  const failed = statement<Failed>(db, FAILED)
    .all(within)
    .map(({ story, headline }) => ({ story, says: NAMES.publish(headline || 'Untitled') }))
  const all = [...failing, ...failed.filter((one) => !failing.some(({ story }) => story === one.story))]
  const [first] = all
  return first ? { count: all.length, latest: first.says, story: first.story } : null
}
