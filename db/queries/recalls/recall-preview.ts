import { and, countDistinct, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared, text } from '#db/engine/prepared.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { recallTarget, type RecallTarget } from '#db/queries/recalls/recall-target.ts'
import {
  editions,
  editionStories,
  listings,
  partners,
  pictureUses,
  published,
  sendings,
  storyLinks,
} from '#db/schema/tables.ts'
import { everySlot } from '#domain/article/front/front-places.ts'
import { chosenIn } from '#domain/article/front/front-slots.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { RecallPlaces, RecallPreview, RecallSubject } from '#domain/recalls/recall-views.ts'
import { ok, type Result } from '#domain/result.ts'
import { articlePath } from '#domain/urls/paths.ts'

const IDS = { ids: listOf(published.articleId) }
const LISTS = prepared(IDS, (db, { ids }) =>
  db
    .select({ n: countDistinct(listings.list) })
    .from(listings)
    .where(inList(listings.articleId, ids)),
)
const month = sql`strftime('%Y-%m', ${published.publishedAt} / 1000, 'unixepoch')`
const STORIES = prepared(IDS, (db, { ids }) =>
  db
    .select({ months: countDistinct(month) })
    .from(published)
    .where(inList(published.articleId, ids)),
)
const LINKS = prepared(IDS, (db, { ids }) => {
  const paths = db
    .select({ path: sql`${articlePath('')} || ${published.slug}` })
    .from(published)
    .where(inList(published.articleId, ids))
  const isOther = sql`${storyLinks.articleId} not in (select value from json_each(${ids}))`
  return db
    .select({ n: countDistinct(storyLinks.articleId) })
    .from(storyLinks)
    .innerJoin(published, eq(published.articleId, storyLinks.articleId))
    .where(and(inArray(storyLinks.href, paths), isOther))
})
const PICTURES = prepared({ ...IDS, owner: text }, (db, { ids, owner }) => {
  const isShown = and(eq(pictureUses.isPublic, true), ne(pictureUses.place, 'file'))
  const isOfThese = and(eq(pictureUses.owner, owner), inList(pictureUses.ownerId, ids))
  const others = sql`exists (select 1 from ${pictureUses} o where o.media_id = ${pictureUses.mediaId} and o.is_public
    and not (o.owner = ${owner} and o.owner_id in (select value from json_each(${ids}))))`
  return db
    .select({ n: countDistinct(pictureUses.mediaId) })
    .from(pictureUses)
    .where(and(isShown, isOfThese, sql`not ${others}`))
})
const isSent = inArray(editions.state, ['sending', 'stopped', 'sent'])
const EDITIONS = prepared(IDS, (db, { ids }) =>
  db
    .selectDistinct({ id: editions.id })
    .from(editionStories)
    .innerJoin(editions, eq(editions.id, editionStories.editionId))
    .where(and(inList(editionStories.articleId, ids), isSent)),
)
const LETTERS = prepared({ ids: listOf(sendings.editionId) }, (db, { ids }) =>
  db
    .select({ n: sql<number>`count(*)` })
    .from(sendings)
    .where(and(inList(sendings.editionId, ids), eq(sendings.state, 'accepted'))),
)
const PARTNERS = prepared({}, (db) =>
  db
    .select({ n: sql<number>`count(*)` })
    .from(partners)
    .where(isNull(partners.endedAt)),
)

/** Everything that a recall would change, in numbers by place; changes nothing. Refusals are those of `recallTarget`. */
export function recallPreview(
  db: Readable,
  actor: Actor,
  of: RecallSubject,
): Result<RecallPreview, 'not-found' | 'not-allowed' | 'not-possible'> {
  const target = recallTarget(db, actor, of)
  if (!target.ok) return target
  const { title, count } = target.value
  return ok({ title, count, places: recallPlacesOf(db, of.kind, target.value) })
}

/** The numbers by place, of what is public now. */
export function recallPlacesOf(
  db: Readable,
  kind: RecallSubject['kind'],
  { ids, scheduled, drafts }: Pick<RecallTarget, 'ids' | 'scheduled' | 'drafts'>,
): RecallPlaces {
  const chosen = everySlot(savedFront(db).slots).flatMap(({ slot }) => chosenIn(slot)?.story ?? [])
  const gone = new Set(ids)
  const sent = EDITIONS.all(db, { ids }).map(({ id }) => id)
  const isPicture = kind === 'picture'
  return {
    stories: ids.length,
    scheduled,
    drafts,
    lists: LISTS.get(db, { ids })?.n ?? 0,
    slots: chosen.filter((id) => gone.has(id)).length,
    sitemaps: STORIES.get(db, { ids })?.months ?? 0,
    cards: ids.length,
    searches: isPicture ? 0 : ids.length,
    links: isPicture ? 0 : (LINKS.get(db, { ids })?.n ?? 0),
    pictures: isPicture ? 1 : (PICTURES.get(db, { ids, owner: 'story' })?.n ?? 0),
    editions: sent.length,
    letters: LETTERS.get(db, { ids: sent })?.n ?? 0,
    partners: PARTNERS.get(db)?.n ?? 0,
  }
}
