import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { planStories } from '#db/queries/schedule/plan-stories.ts'
import type { FollowedTopic, Plan, PlannedStory } from '#domain/article/plan-views.ts'
import type { Actor } from '#domain/permissions/can.ts'

/** As many stories as a week of a large paper holds, and as many of those without a time as somebody looks through. */
const MOST = 1_000
const MOST_UNTIMED = 50
/** Delay (ms) from which a story counts as late: a due story is out within a second. */
export const LATE_FROM_MS = 5_000

type Moment = Pick<PlannedStory, 'id' | 'at' | 'kind' | 'lateMs'>

// Four index ranges: scheduled; wanted; published for the first time, with the delay; embargoes that end.
const MOMENTS = `select cast(substr(j.kind, 9) as integer) id, j.due_at at, 'scheduled' kind, @now - j.due_at lateMs
    from jobs j where j.done_at is null and j.due_at >= @from and j.due_at < @to and j.kind like 'publish:%'
  union all select a.id, s.wanted_at at, 'wanted' kind, @now - s.wanted_at lateMs
    from assignments s join articles a on a.id = s.article_id
    where s.wanted_at >= @from and s.wanted_at < @to and a.status in ('draft', 'in-review') and a.deleted_at is null
  union all select l.article_id id, l.published_at at, 'out' kind, (select json_extract(e.details, '$.lateMs') from events e
      where e.article_id = l.article_id and e.what = 'article.published' order by e.id limit 1) lateMs
    from listings l where l.list = 'front' and l.published_at >= @from and l.published_at < @to
  union all select a.id, a.embargo_until at, 'embargo' kind, 0 lateMs from articles a
    where a.embargo_until >= @from and a.embargo_until < @to and a.embargo_until is not null and a.deleted_at is null
      and a.status in ('draft', 'in-review')
  order by at, id limit ${MOST + 1}`

const UNTIMED = `select a.id from articles a left join assignments s on s.article_id = a.id
  where a.deleted_at is null and a.status = @status and a.status <> 'published' and s.wanted_at is null
    and (@role <> 'reporter' or a.created_by = @me or s.person_id = @me)
  order by a.saved_at desc, coalesce(a.first_published_at, -9e15) desc, a.id desc limit ${MOST_UNTIMED + 1}`

const TOPICS = `select id, slug, name, follow_up_at at, follow_up_note note from topics
  where follow_up_at >= @from and follow_up_at < @to and follow_up_at is not null order by follow_up_at, id limit 100`

type Input = { actor: Actor; from: number; to: number; now: number }

/**
 * Stories that are scheduled, wanted, published, or free of their embargo between two moments (ms UTC), limited to
 * those that this person may read.
 */
export function planning(db: Readable, { actor, from, to, now }: Input): Plan {
  const moments = statement<Moment>(db, MOMENTS).all({ from, to, now })
  const given = { role: actor.role, me: actor.id }
  const untimed = (['draft', 'in-review'] as const).flatMap((status) =>
    statement<{ id: number }>(db, UNTIMED.replace('@status', `'${status}'`)).all(given),
  )
  const stories = planStories(
    db,
    actor,
    [...moments, ...untimed].map((one) => one.id),
  )
  const listed = untimed.flatMap(({ id }) => stories.get(id) ?? [])
  return {
    items: moments.slice(0, MOST).flatMap(({ id, at, kind, lateMs }) => {
      const story = stories.get(id)
      return story ? [{ ...story, at, kind, lateMs: lateMs !== null && lateMs >= LATE_FROM_MS ? lateMs : null }] : []
    }),
    isCut: moments.length > MOST,
    topics: statement<FollowedTopic>(db, TOPICS).all({ from, to }),
    untimed: listed.slice(0, MOST_UNTIMED),
    hasMoreUntimed: listed.length > MOST_UNTIMED,
  }
}
