import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deskTerms } from '#db/queries/taxonomy/desk-terms-of.ts'
import type { PlanStory } from '#domain/article/plan-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

type Row = Omit<PlanStory, 'sections' | 'assignedTo'> & {
  createdBy: string | null
  personId: string | null
  personName: string | null
  since: number | null
  wantedAt: number | null
}

const STORIES = `select a.id, a.version, a.headline, a.status, a.embargo_until embargoUntil, a.created_by createdBy,
    s.person_id personId, p.name personName, s.at since, s.wanted_at wantedAt
  from articles a left join assignments s on s.article_id = a.id left join people p on p.id = s.person_id
  where a.id in (select value from json_each(?)) and a.deleted_at is null`

/** These stories as planning shows them, limited to those that this person may read. */
export function planStories(db: Readable, actor: Actor, ids: readonly number[]): Map<number, PlanStory> {
  const rows = statement<Row>(db, STORIES)
    .all(JSON.stringify(ids))
    .map(({ personId, personName, since, wantedAt, ...row }) => ({
      ...row,
      assignedTo: personId === null ? null : { id: personId, name: personName ?? '', since: since ?? 0, wantedAt },
    }))
    .filter((row) => can(actor, 'article.read', row))
  const terms = deskTerms(
    db,
    rows.map((row) => row.id),
  )
  return new Map(
    rows.map(({ id, version, headline, status, embargoUntil, assignedTo }) => [
      id,
      { ...{ id, version, headline, status, embargoUntil, assignedTo }, sections: terms(id).sections },
    ]),
  )
}
