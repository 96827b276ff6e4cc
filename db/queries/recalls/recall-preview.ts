import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { placesOf, publicStories, SITEMAPS } from '#db/queries/recalls/recall-places.ts'
import { sourceCounts } from '#db/queries/taxonomy/withdrawable-stories.ts'
import { articles, epoch, listings, media, pictureUses, published, recalls, sources } from '#db/schema/tables.ts'
import { everySlot } from '#domain/article/front/front-places.ts'
import { chosenIn } from '#domain/article/front/front-slots.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { RecallPreview, RecallSubject } from '#domain/recalls/recall-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { articlePath } from '#domain/urls/paths.ts'

const COUNTS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) => {
  const given = sql`(select value from json_each(${ids}))`
  return db
    .select({
      links: sql<number>`(select count(distinct l.article_id)
        from story_links l join published p on p.article_id = l.article_id
        where l.article_id not in ${given}
          and l.href in (select ${articlePath('')} || slug from published where article_id in ${given}))`,
      pictures: sql<number>`(select count(distinct u.media_id) from picture_uses u
        where u.is_public and u.place <> 'file' and u.owner = 'story' and u.owner_id in ${given}
          and not exists (select 1 from picture_uses o where o.media_id = u.media_id and o.is_public
            and not (o.owner = 'story' and o.owner_id in ${given})))`,
      letters: sql<number>`(select count(*) from sendings where state = 'accepted'
        and edition_id in (select edition_id from edition_stories where article_id in ${given}))`,
      partners: sql<number>`(select count(*) from partners where ended_at is null)`,
    })
    .from(epoch)
})
const SHOWING = prepared({ id: pictureUses.mediaId }, (db, { id }) =>
  db
    .selectDistinct({ id: pictureUses.ownerId })
    .from(pictureUses)
    .where(and(eq(pictureUses.mediaId, id), eq(pictureUses.owner, 'story'), eq(pictureUses.isPublic, true))),
)
const OF_SOURCE = prepared({ list: listings.list }, (db, { list }) =>
  db.select({ id: listings.articleId }).from(listings).where(eq(listings.list, list)),
)
const OPEN = prepared(columns(recalls, 'kind', 'subject'), (db, { kind, subject }) =>
  db
    .select({ id: recalls.id })
    .from(recalls)
    .where(and(eq(recalls.kind, kind), eq(recalls.subject, subject), inArray(recalls.state, ['going', 'undoing']))),
)

/** Public stories that show a picture. */
export const storiesShowing = (db: Readable, picture: string): number[] =>
  SHOWING.all(db, { id: picture }).map(({ id }) => id)

/**
 * Everything that a recall would change, in numbers by place; changes nothing. Refused: `not-possible` where nothing of
 * the subject is public or scheduled, or a recall of it is under way.
 */
export function recallPreview(
  db: Readable,
  actor: Actor,
  of: RecallSubject,
): Result<RecallPreview, 'not-found' | 'not-allowed' | 'not-possible'> {
  if (!can(actor, 'article.withdraw')) return refuse('not-allowed')
  const isPicture = of.kind === 'picture'
  const found = of.kind === 'picture' ? pictureNow(db, of.subject) : storiesNow(db, of.kind, Number(of.subject))
  if (!found) return refuse('not-found')
  const { title, count, ids, scheduled = 0, drafts = 0 } = found
  if (count === 0 || OPEN.get(db, of)) return refuse('not-possible')
  const { story, list, sitemap, card, edition } = placesOf(db, publicStories(db, ids))
  const { links = 0, pictures = 0, letters = 0, partners = 0 } = COUNTS.get(db, { ids }) ?? {}
  const gone = new Set(ids)
  const chosen = everySlot(savedFront(db).slots).flatMap(({ slot }) => chosenIn(slot)?.story ?? [])
  const places = {
    stories: story.length,
    scheduled,
    drafts,
    lists: list.length,
    slots: chosen.filter((id) => gone.has(id)).length,
    sitemaps: sitemap.length - SITEMAPS.length,
    cards: card.length,
    searches: isPicture ? 0 : story.length,
    links: isPicture ? 0 : links,
    pictures: isPicture ? 1 : pictures,
    editions: edition.length,
    letters,
    partners,
  }
  return ok({ title, count, places })
}

/** A subject as it stands: how many stories or pictures would go, and the public stories that go or lose the picture. */
type Subject = { title: string; count: number; ids: number[]; scheduled?: number; drafts?: number }

function storiesNow(db: Readable, kind: 'story' | 'source', id: number): Subject | undefined {
  if (kind === 'source') {
    const source = db.select({ title: sources.name }).from(sources).where(eq(sources.id, id)).get()
    const { out, ...more } = sourceCounts(db, id)
    const ids = OF_SOURCE.all(db, { list: `source:${id}` }).map((story) => story.id)
    return source && { ...source, ...more, count: out + more.scheduled, ids }
  }
  const story = db
    .select(columns(articles, 'headline', 'status'))
    .from(articles)
    .where(eq(articles.id, id))
    .get()
  if (!story) return undefined
  const [ids, scheduled] = [story.status === 'published' ? [id] : [], Number(story.status === 'scheduled')]
  return { title: story.headline, count: ids.length + scheduled, ids, scheduled }
}

function pictureNow(db: Readable, id: string): Subject | undefined {
  const isIt = and(eq(media.sha256, id), isNull(media.deletedAt))
  const picture = db
    .select(columns(media, 'name', 'expiredAt'))
    .from(media)
    .where(isIt)
    .get()
  return picture && { title: picture.name, count: Number(picture.expiredAt === null), ids: storiesShowing(db, id) }
}
