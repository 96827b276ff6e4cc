import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { chosenIds } from '#db/queries/front/front-plan.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import { everySlot } from '#domain/article/front-places.ts'
import { chosenIn, type FrontSlots } from '#domain/article/front-slots.ts'
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

/**
 * The uses of a picture: stories that this person may read, pages, fronts, bylines, sources, and the paper’s own logo.
 */
export function pictureUses(db: Readable, actor: Actor, { id }: { id: string }): MediaUses {
  const rows = statement<Row>(
    db,
    `select a.id, a.headline, a.status, a.created_by createdBy, s.person_id assignee, u.place, u.is_public isPublic
     from picture_uses u cross join articles a on a.id = u.owner_id left join assignments s on s.article_id = a.id
     where u.media_id = ? and u.owner = 'story' order by a.id desc, u.place`,
  ).all(id)
  const told = rows.filter((row) => mayRead(actor, row))
  return {
    stories: toStories(told),
    others: new Set(rows.map((row) => row.id)).size - new Set(told.map((row) => row.id)).size,
    fronts: [...frontsWith(db, id), ...draftWith(db, id), ...plannedFrontsWith(db, id)],
    pages: pagesWith(db, id),
    authors: namesOf(db, 'author', id),
    sources: namesOf(db, 'source', id),
    isLogo: statement(db, `select 1 from picture_uses where media_id = ? and owner = 'paper'`).get(id) !== undefined,
  }
}

const namesOf = (db: Readable, owner: 'author' | 'source', id: string): MediaUses['authors'] =>
  statement<{ id: number; slug: string; name: string }>(
    db,
    `select t.id, t.slug, t.name from picture_uses u cross join ${owner}s t on t.id = u.owner_id
     where u.media_id = ? and u.owner = ? order by t.slug`,
  ).all(id, owner)

const pagesWith = (db: Readable, id: string): MediaUses['pages'] =>
  statement<{ id: number; slug: string; title: string; isPublic: number }>(
    db,
    `select g.id, g.slug, g.title, u.is_public isPublic from picture_uses u cross join pages g on g.id = u.owner_id
     where u.media_id = ? and u.owner = 'page' order by g.id`,
  )
    .all(id)
    .map((page) => ({ ...page, isPublic: page.isPublic === 1 }))

const mayRead = (actor: Actor, { createdBy, status, assignee }: Row): boolean =>
  can(actor, 'article.read', { createdBy, status, assignedTo: assignee === null ? null : { id: assignee } })

/** Groups the rows by story. */
function toStories(rows: Row[]): Story[] {
  const stories = new Map<number, Story>()
  for (const { id, headline, status, place, isPublic } of rows) {
    const before = stories.get(id)
    const where = [...(before?.where ?? []), place]
    stories.set(id, { id, headline, status, where, isPublic: before?.isPublic === true || isPublic === 1 })
  }
  return [...stories.values()]
}

/**
 * The fronts that show a picture. A front names stories: it shows the lead pictures of the public ones, or those that a
 * slot names instead.
 */
function frontsWith(db: Readable, mediaId: string): MediaUses['fronts'] {
  const { slots } = savedFront(db)
  const chosen = chosenIds(slots)
  const leads = statement<{ id: number; headline: string }>(
    db,
    `select p.article_id id, p.headline from picture_uses u cross join published p on p.article_id = u.owner_id
     where u.media_id = ? and u.owner = 'story' and u.place = 'lead' and u.is_public = 1 order by p.article_id desc`,
  )
    .all(mediaId)
    .filter((story) => chosen.has(story.id))
    .map(({ id, headline }) => ({ id: 1, name: 'Front', articleId: id, headline }))
  return [...leads, ...inSlots(db, { id: 1, name: 'Front', slots }, mediaId)]
}

function draftWith(db: Readable, mediaId: string): MediaUses['fronts'] {
  const row = statement<{ slots: string }>(db, 'select slots from front_draft where slots is not null').get()
  return row ? inSlots(db, { id: 1, name: 'Draft of the front', slots: storedSlots(row.slots) }, mediaId) : []
}

function plannedFrontsWith(db: Readable, mediaId: string): MediaUses['fronts'] {
  const rows = statement<{ id: number; slots: string }>(
    db,
    `select f.id, f.slots from picture_uses u cross join planned_fronts f on f.id = u.owner_id
     where u.media_id = ? and u.owner = 'planned-front' order by f.due_at, f.id`,
  ).all(mediaId)
  return rows.flatMap(({ id, slots }) => inSlots(db, { id, name: 'Planned front', slots: storedSlots(slots) }, mediaId))
}

/** The stories to which a front gives this picture. Headlines come from public stories only. */
function inSlots(db: Readable, front: { id: number; name: string; slots: FrontSlots }, mediaId: string) {
  const { id, name, slots } = front
  const headline = statement<{ headline: string }>(db, 'select headline from published where article_id = ?')
  return everySlot({ ...slots, layout: 'live' }).flatMap(({ slot }) => {
    const chosen = chosenIn(slot)
    if (chosen?.picture !== mediaId) return []
    return [{ id, name, articleId: chosen.story, headline: headline.get(chosen.story)?.headline ?? '' }]
  })
}
