import { and, desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared, preparedBy, type RowOf } from '#db/engine/prepared.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { chosenIds } from '#db/queries/front/front-plan.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import { articles, assignments, pages, pictureUses as uses, plannedFronts, published } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { everySlot } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots } from '#domain/article/front/front-slots.ts'
import { t } from '#domain/messages/t.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

const MEDIA = { id: uses.mediaId }
const STORIES = prepared(MEDIA, (db, { id }) =>
  db
    .select({
      ...columns(articles, 'id', 'headline', 'status', 'createdBy'),
      assignedTo: { id: assignments.personId },
      ...columns(uses, 'place', 'isPublic'),
      publicHeadline: published.headline,
    })
    .from(uses)
    .crossJoin(articles)
    .leftJoin(assignments, eq(assignments.articleId, articles.id))
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(and(eq(articles.id, uses.ownerId), eq(uses.mediaId, id), eq(uses.owner, 'story')))
    .orderBy(desc(articles.id), uses.place),
)
const TERMS = preparedBy(['author', 'source'], (noun) =>
  prepared(MEDIA, (db, { id }) => {
    const term = TERM_TABLES[noun] as typeof TERM_TABLES.author
    return db
      .select(columns(term, 'id', 'slug', 'name'))
      .from(uses)
      .crossJoin(term)
      .where(and(eq(term.id, uses.ownerId), eq(uses.mediaId, id), eq(uses.owner, noun)))
      .orderBy(term.slug)
  }),
)
const PAGES = prepared(MEDIA, (db, { id }) =>
  db
    .select({ ...columns(pages, 'id', 'slug', 'title'), isPublic: uses.isPublic })
    .from(uses)
    .crossJoin(pages)
    .where(and(eq(pages.id, uses.ownerId), eq(uses.mediaId, id), eq(uses.owner, 'page')))
    .orderBy(pages.id),
)
const PAPER = prepared(MEDIA, (db, { id }) =>
  db
    .select({ id: uses.ownerId })
    .from(uses)
    .where(and(eq(uses.mediaId, id), eq(uses.owner, 'paper'))),
)
const PLANNED = prepared(MEDIA, (db, { id }) =>
  db
    .select({ id: plannedFronts.id, slots: asText(plannedFronts.slots) })
    .from(uses)
    .crossJoin(plannedFronts)
    .where(and(eq(plannedFronts.id, uses.ownerId), eq(uses.mediaId, id), eq(uses.owner, 'planned-front')))
    .orderBy(plannedFronts.dueAt, plannedFronts.id),
)
const HEADLINE = prepared({ id: published.articleId }, (db, { id }) =>
  db.select({ headline: published.headline }).from(published).where(eq(published.articleId, id)),
)

type Row = RowOf<typeof STORIES>
type Story = MediaUses['stories'][number]

/**
 * The uses of a picture: stories that this person may read, pages, fronts, bylines, sources, and the paper’s own logo.
 */
export function pictureUses(db: Readable, actor: Actor, { id }: { id: string }): MediaUses {
  const rows = STORIES.all(db, { id })
  const readable = rows.filter((row) => can(actor, 'article.read', row))
  return {
    stories: toStories(readable),
    others: new Set(rows.map((row) => row.id)).size - new Set(readable.map((row) => row.id)).size,
    fronts: [...frontsWith(db, id, rows), ...draftWith(db, id), ...plannedFrontsWith(db, id)],
    pages: PAGES.all(db, { id }),
    authors: TERMS.author.all(db, { id }),
    sources: TERMS.source.all(db, { id }),
    isLogo: PAPER.get(db, { id }) !== undefined,
  }
}

/** Groups the rows by story. */
function toStories(rows: Row[]): Story[] {
  const stories = new Map<number, Story>()
  for (const { id, headline, status, place, isPublic } of rows) {
    const before = stories.get(id)
    const where = [...(before?.where ?? []), place as Story['where'][number]]
    stories.set(id, { id, headline, status, where, isPublic: before?.isPublic || isPublic })
  }
  return [...stories.values()]
}

/**
 * The fronts that show a picture. A front names stories: it shows the lead pictures of the public ones, or those that a
 * slot names instead.
 */
function frontsWith(db: Readable, mediaId: string, rows: Row[]): MediaUses['fronts'] {
  const { slots } = savedFront(db)
  const chosen = chosenIds(slots)
  const leads = rows
    .filter(({ id, place, isPublic }) => place === 'lead' && isPublic && chosen.has(id))
    .map(({ id, publicHeadline }) => ({ id: 1, name: t('Front'), articleId: id, headline: publicHeadline ?? '' }))
  return [...leads, ...inSlots(db, { id: 1, name: t('Front'), slots }, mediaId)]
}

function draftWith(db: Readable, mediaId: string): MediaUses['fronts'] {
  const { slots } = storedDraft(db)
  return slots ? inSlots(db, { id: 1, name: t('Draft of the front'), slots }, mediaId) : []
}

function plannedFrontsWith(db: Readable, mediaId: string): MediaUses['fronts'] {
  return PLANNED.all(db, { id: mediaId }).flatMap(({ id, slots }) =>
    inSlots(db, { id, name: t('Planned front'), slots: storedSlots(slots) }, mediaId),
  )
}

/** The stories to which a front gives this picture. Headlines come from public stories only. */
function inSlots(db: Readable, front: { id: number; name: string; slots: FrontSlots }, mediaId: string) {
  const { id, name, slots } = front
  return everySlot({ ...slots, layout: 'live' }).flatMap(({ slot }) => {
    const chosen = chosenIn(slot)
    if (chosen?.picture !== mediaId) return []
    return [{ id, name, articleId: chosen.story, headline: HEADLINE.get(db, { id: chosen.story })?.headline ?? '' }]
  })
}
