import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { PlannedStory } from '#domain/article/desk-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

const MOST = 500
type Row = Omit<PlannedStory, 'sections' | 'assignedTo'> & {
  createdBy: string | null
  personId: string | null
  personName: string | null
}

const COLUMNS = `a.id, a.headline, a.status, a.created_by createdBy, s.person_id personId, p.name personName`
const ASSIGNED = `left join assignments s on s.article_id = a.id left join people p on p.id = s.person_id`

// What is due; what went out for the first time, and how late; which embargoes end. Three index ranges.
const SQL = `select ${COLUMNS}, j.due_at at, 'due' kind, iif(j.due_at < @now, @now - j.due_at, null) lateMs
    from jobs j join articles a on a.id = json_extract(j.payload, '$.articleId') ${ASSIGNED}
    where j.done_at is null and j.due_at >= @from and j.due_at < @to and j.kind like 'publish:%'
  union all select ${COLUMNS}, l.published_at at, 'out' kind,
    (select json_extract(e.details, '$.lateMs') from events e where e.article_id = a.id and e.what = 'article.published' order by e.id limit 1) lateMs
    from listings l join articles a on a.id = l.article_id ${ASSIGNED}
    where l.list = 'front' and l.published_at >= @from and l.published_at < @to
  union all select ${COLUMNS}, a.embargo_until at, 'embargo' kind, null lateMs from articles a ${ASSIGNED}
    where a.embargo_until >= @from and a.embargo_until < @to and a.embargo_until is not null and a.deleted_at is null
  order by at limit ${MOST}`

/** What goes or went out between two moments (ms UTC), in the order of time: 500 at the most, those that this person may read. */
export function planning(
  db: Readable,
  { actor, from, to, now }: { actor: Actor; from: number; to: number; now: number },
): PlannedStory[] {
  const rows = statement<Row>(db, SQL).all({ from, to, now })
  const sectionsOf = statement<PlannedStory['sections'][number]>(
    db,
    `select n.slug, n.name, n.accent from article_sections o join sections n on n.id = o.section_id
     where o.article_id = ? order by o.position`,
  )
  return rows
    .map(({ personId, personName, ...row }) => ({
      ...row,
      assignedTo: personId === null ? null : { id: personId, name: personName ?? '' },
    }))
    .filter((row) => can(actor, 'article.read', row))
    .map(({ id, headline, status, at, kind, assignedTo, ...row }) => ({
      ...{ id, headline, status, at, kind },
      lateMs: row.lateMs !== null && row.lateMs >= LATE_FROM_MS ? row.lateMs : null,
      sections: sectionsOf.all(id),
      assignedTo,
    }))
}

/** A story that is due at a moment is out within a second of it: that is not late. */
export const LATE_FROM_MS = 5_000
