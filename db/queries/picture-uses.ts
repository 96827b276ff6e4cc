import type { Readable } from '#db/open.ts'
import { chosenIds } from '#db/queries/front-plan.ts'
import { savedFront } from '#db/queries/saved-front.ts'
import { statement } from '#db/statement.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Status } from '#domain/workflow/decide.ts'

type Row = {
  id: number
  headline: string
  status: Status
  createdBy: string | null
  assignee: string | null
  place: 'lead' | 'text'
  isPublic: number
}
type Story = MediaUses['stories'][number]

/** Where a picture is used: stories that this person may read, bylines, sources, and the front that was composed of such stories. */
export function pictureUses(db: Readable, actor: Actor, { id }: { id: string }): MediaUses {
  const rows = statement<Row>(
    db,
    `select a.id, a.headline, a.status, a.created_by createdBy, s.person_id assignee, u.place, u.is_public isPublic
     from picture_uses u cross join articles a on a.id = u.article_id left join assignments s on s.article_id = a.id
     where u.media_id = ? and a.deleted_at is null order by a.id desc, u.place`,
  ).all(id)
  const told = rows.filter((row) => mayRead(actor, row))
  return {
    stories: toStories(told),
    others: new Set(rows.map((row) => row.id)).size - new Set(told.map((row) => row.id)).size,
    fronts: frontsWith(db, id),
    authors: namesOf(db, 'select id, slug, name from authors where portrait = ? order by slug', id),
    sources: namesOf(db, 'select id, slug, name from sources where logo = ? order by slug', id),
  }
}

const namesOf = (db: Readable, sql: string, id: string): MediaUses['authors'] =>
  statement<{ id: number; slug: string; name: string }>(db, sql).all(id)

const mayRead = (actor: Actor, { createdBy, status, assignee }: Row): boolean =>
  can(actor, 'article.read', { createdBy, status, assignedTo: assignee === null ? null : { id: assignee } })

/** One a story, whose rows come one after another. */
function toStories(rows: Row[]): Story[] {
  const stories = new Map<number, Story>()
  for (const { id, headline, status, place, isPublic } of rows) {
    const before = stories.get(id)
    const where = [...(before?.where ?? []), place]
    stories.set(id, { id, headline, status, where, isPublic: before?.isPublic === true || isPublic === 1 })
  }
  return [...stories.values()]
}

/** The front names stories; it shows the pictures on top of those that are out. */
function frontsWith(db: Readable, mediaId: string): MediaUses['fronts'] {
  const chosen = chosenIds(savedFront(db).slots)
  return statement<{ id: number; headline: string }>(
    db,
    `select p.article_id id, p.headline from picture_uses u cross join published p on p.article_id = u.article_id
     where u.media_id = ? and u.place = 'lead' and u.is_public = 1 order by p.article_id desc`,
  )
    .all(mediaId)
    .filter((story) => chosen.has(story.id))
    .map(({ id, headline }) => ({ id: 1, name: 'Front', articleId: id, headline }))
}
