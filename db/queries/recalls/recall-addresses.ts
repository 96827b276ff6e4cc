import { and, count, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, number, prepared } from '#db/engine/prepared.ts'
import {
  articles,
  editions,
  editionStories,
  media,
  mediaFiles,
  newsletterLists,
  outbox,
  pictureUses,
  published,
  recalledStories,
  recalls,
} from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { PlaceSeen } from '#domain/recalls/recall-views.ts'
import { shardPath } from '#domain/syndication/shard-path.ts'
import { LISTED } from '#domain/urls/listed.ts'
import { cardPath, editionPath, embedPath, articlePath, feedPaths, mediaPath } from '#domain/urls/paths.ts'

/** One place: some of its addresses, of how many, and the status that they must have; without one they only must not name what is gone. */
export type PlaceToAsk = { place: PlaceSeen['place']; paths: string[]; of: number; status?: number }
export type RecallAddresses = {
  places: PlaceToAsk[]
  /** Slugs of the stories, or names of the picture's files, that no page may have. */
  gone: ReadonlySet<string>
  /** Purges for the cache in front since then, and those that were delivered. */
  purges: { of: number; done: number }
  /** Stories that are public all the same: partners would get them. */
  isStillPublic: boolean
}

/** Most addresses of a place that are asked for, at even distances. */
const MOST = 24
const SEARCHES = 3

const isGone = and(isNotNull(recalledStories.goneAt), isNull(recalledStories.backAt))
const STORIES = prepared({ id: recalledStories.recallId }, (db, { id }) =>
  db
    .select({
      ...columns(recalledStories, 'articleId', 'before'),
      ...columns(articles, 'headline', 'firstPublishedAt'),
    })
    .from(recalledStories)
    .innerJoin(articles, eq(articles.id, recalledStories.articleId))
    .where(and(eq(recalledStories.recallId, id), isGone)),
)
const FILES = prepared({ id: mediaFiles.mediaId }, (db, { id }) =>
  db
    .select({ file: mediaFiles.file, widths: media.widths })
    .from(mediaFiles)
    .innerJoin(media, eq(media.sha256, mediaFiles.mediaId))
    .where(eq(mediaFiles.mediaId, id)),
)
const SHOWING = prepared({ id: pictureUses.mediaId }, (db, { id }) => {
  const isStory = and(eq(published.articleId, pictureUses.ownerId), eq(pictureUses.owner, 'story'))
  const isIt = and(eq(pictureUses.mediaId, id), eq(pictureUses.isPublic, true))
  return db.selectDistinct(columns(published, 'slug')).from(pictureUses).innerJoin(published, isStory).where(isIt)
})
const EDITIONS = prepared({ ids: listOf(editionStories.articleId) }, (db, { ids }) =>
  db
    .selectDistinct({ list: newsletterLists.slug, slug: editions.slug })
    .from(editionStories)
    .innerJoin(editions, eq(editions.id, editionStories.editionId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(and(inList(editionStories.articleId, ids), inArray(editions.state, ['sending', 'stopped', 'sent']))),
)
const PUBLIC = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db.select({ n: count() }).from(published).where(inList(published.articleId, ids)),
)
const PURGES = prepared({ since: number }, (db, { since }) =>
  db
    .select({ of: count(), done: count(outbox.doneAt) })
    .from(outbox)
    .where(and(eq(outbox.kind, 'purge'), gte(outbox.dueAt, since))),
)

/** The addresses that show whether a recall is through, a sample of each kind of place. */
export function recallAddresses(db: Readable, recall: typeof recalls.$inferSelect): RecallAddresses {
  const purges = PURGES.get(db, { since: recall.at }) ?? { of: 0, done: 0 }
  const found = recall.kind === 'picture' ? ofPicture(db, recall) : ofStories(db, recall)
  const places = found.places.filter(({ of }) => of > 0)
  return { ...found, places, purges }
}

type Found = Omit<RecallAddresses, 'purges'>

const FRONTS = ['/', '/latest', '/most-read']
const SITEMAPS = ['/sitemap.xml', '/news-sitemap.xml']
const sampled = (place: PlaceSeen['place'], all: readonly string[], status?: number): PlaceToAsk => {
  const step = Math.max(1, Math.ceil(all.length / MOST))
  const paths = all.filter((_, n) => n % step === 0)
  return { place, paths, of: all.length, ...(status !== undefined && { status }) }
}

function ofStories(db: Readable, { id, answer }: typeof recalls.$inferSelect): Found {
  const rows = STORIES.all(db, { id }).map(({ before, ...row }) => ({ ...row, ...(before as Was) }))
  const out = rows.flatMap(({ slug, ...row }) => (slug === null ? [] : [{ ...row, slug }]))
  const slugs = out.map(({ slug }) => slug)
  const lists = pathsOfLists(db, new Set(out.flatMap((row) => row.lists)))
  const ids = rows.map(({ articleId }) => articleId)
  const months = new Set(out.map((row) => shardPath({ of: monthOf(row.firstPublishedAt ?? 0), part: 1 })))
  const searches = out.slice(0, SEARCHES).map(({ headline }) => `/search?q=${encodeURIComponent(headline)}`)
  return {
    gone: new Set(slugs),
    isStillPublic: (PUBLIC.get(db, { ids })?.n ?? 0) > 0,
    places: [
      sampled('story', slugs.map(articlePath), answer),
      { place: 'front', paths: FRONTS, of: FRONTS.length },
      sampled('list', lists),
      sampled('feed', ['/', ...lists].flatMap(feedPaths)),
      sampled('sitemap', [...SITEMAPS, ...months]),
      { place: 'search', paths: searches, of: searches.length },
      sampled(
        'card',
        out.map(({ articleId }) => cardPath(`story-${articleId}-${'0'.repeat(16)}.png`)),
        answer,
      ),
      sampled('frame', slugs.map(embedPath), answer),
      sampled('edition', editionsOf(db, ids)),
    ],
  }
}

const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7)

type Was = { slug: string | null; lists: string[] }

function ofPicture(db: Readable, { subject: id, answer }: typeof recalls.$inferSelect): Found {
  const files = FILES.all(db, { id })
  const renditions = files.map(({ file, widths }) => mediaPath(file, widths[0] ?? 1, 'webp'))
  const pages = SHOWING.all(db, { id }).map(({ slug }) => articlePath(slug))
  return {
    gone: new Set(files.map(({ file }) => file)),
    isStillPublic: false,
    places: [
      sampled('file', renditions, answer),
      sampled('story', pages, 200),
      { place: 'front', paths: FRONTS, of: FRONTS.length },
      sampled('feed', feedPaths('/')),
      { place: 'sitemap', paths: SITEMAPS, of: SITEMAPS.length },
    ],
  }
}

const editionsOf = (db: Readable, ids: number[]): string[] =>
  EDITIONS.all(db, { ids }).flatMap(({ list, slug }) => (slug === null ? [] : [editionPath(list, slug)]))

function pathsOfLists(db: Readable, keys: ReadonlySet<string>): string[] {
  return Object.values(LISTED).flatMap(({ noun, path }) => {
    const ids = [...keys].filter((key) => key.startsWith(`${noun}:`)).map((key) => Number(key.slice(noun.length + 1)))
    const table = TERM_TABLES[noun] as typeof TERM_TABLES.section
    const terms = db.select({ slug: table.slug }).from(table).where(inArray(table.id, ids)).orderBy(table.id).all()
    return terms.map(({ slug }) => path(slug))
  })
}
