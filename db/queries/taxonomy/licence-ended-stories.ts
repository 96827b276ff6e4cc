import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type EndedStory = { id: number; headline: string; revisionId: number }

// Stories withdrawn by the end of a licence, with the revision that was public then: the last one published.
const ENDED = `from articles a cross join withdrawals w on w.article_id = a.id and w.licence_ended = 1
  cross join publications p on p.id = (select max(id) from publications where article_id = a.id)
  join revisions r on r.id = p.revision_id
  where a.source_id = @source and a.status = 'withdrawn' and a.deleted_at is null`
const MAY_RETURN = `coalesce(json_extract(r.fields, '$.licenceUntil'),
  (select licence_until from sources where id = json_extract(r.fields, '$.sourceId')), 9e15) > @now`

/**
 * How many stories of a source the end of a licence withdrew, and how many of them may be public again at `now` (ms
 * UTC).
 */
export function endedCounts(db: Readable, source: number, now: number): { ended: number; returnable: number } {
  const sql = `select count(*) ended, coalesce(sum(${MAY_RETURN}), 0) returnable ${ENDED}`
  return statement<{ ended: number; returnable: number }>(db, sql).get({ source, now }) ?? { ended: 0, returnable: 0 }
}

/** Those that may be public again at `now` (ms UTC), in the order in which they were created. */
export const returnableStories = (db: Readable, source: number, now: number): EndedStory[] =>
  statement<EndedStory>(
    db,
    `select a.id, a.headline, p.revision_id revisionId ${ENDED} and ${MAY_RETURN} order by a.id`,
  ).all({ source, now })
