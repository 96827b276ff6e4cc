import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { editions, editionStories, listings, newsletterLists, published } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { shardPath } from '#domain/syndication/shard-path.ts'
import { LISTED } from '#domain/urls/listed.ts'
import { articlePath, cardPath, editionPath, embedPath, feedPaths } from '#domain/urls/paths.ts'

/** A story that is or was public: its id, address and headline, its first publication (ms UTC), and its lists by their keys. */
export type StoryInPlaces = { id: number; slug: string; headline: string; at: number | null; lists: string[] }

const IDS = { ids: listOf(published.articleId) }
const PUBLIC = prepared(IDS, (db, { ids }) => {
  // One pass over all listings, which have no index by story: a join would take one a story.
  const listed = db
    .select({ id: listings.articleId, lists: sql<string>`json_group_array(${listings.list})`.as('lists') })
    .from(listings)
    .where(inList(listings.articleId, ids))
    .groupBy(listings.articleId)
    .as('listed')
  return db
    .select({
      ...columns(published, 'slug', 'headline'),
      id: published.articleId,
      at: published.publishedAt,
      lists: sql<string>`coalesce(${listed.lists}, '[]')`,
    })
    .from(published)
    .leftJoin(listed, eq(listed.id, published.articleId))
    .where(inList(published.articleId, ids))
})
const EDITIONS = prepared(IDS, (db, { ids }) =>
  db
    .selectDistinct({ list: newsletterLists.slug, slug: editions.slug })
    .from(editionStories)
    .innerJoin(editions, eq(editions.id, editionStories.editionId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(and(inList(editionStories.articleId, ids), inArray(editions.state, ['sending', 'stopped', 'sent']))),
)
const FRONTS = ['/', '/latest', '/most-read']
export const SITEMAPS = ['/sitemap.xml', '/news-sitemap.xml']
const SEARCHES = 3

/** Those of the stories with these ids that are public. */
export const publicStories = (db: Readable, ids: number[]): StoryInPlaces[] =>
  PUBLIC.all(db, { ids }).map((row) => ({ ...row, lists: JSON.parse(row.lists) as string[] }))

/** Every address at which stories are named, by kind of place; of the search, addresses for some. */
export function placesOf(db: Readable, stories: readonly StoryInPlaces[]) {
  const slugs = stories.map(({ slug }) => slug)
  const list = pathsOfLists(db, new Set(stories.flatMap(({ lists }) => lists)))
  const months = stories.map(({ at }) => shardPath({ of: new Date(at ?? 0).toISOString().slice(0, 7), part: 1 }))
  return {
    story: slugs.map(articlePath),
    front: FRONTS,
    list,
    feed: ['/', ...list].flatMap(feedPaths),
    sitemap: [...SITEMAPS, ...new Set(months)],
    search: stories.slice(0, SEARCHES).map(({ headline }) => `/search?q=${encodeURIComponent(headline)}`),
    card: stories.map(({ id }) => cardPath(`story-${id}-${'0'.repeat(16)}.png`)),
    frame: slugs.map(embedPath),
    edition: EDITIONS.all(db, { ids: stories.map(({ id }) => id) }).flatMap(({ list, slug }) =>
      slug === null ? [] : [editionPath(list, slug)],
    ),
  }
}

function pathsOfLists(db: Readable, keys: ReadonlySet<string>): string[] {
  return Object.values(LISTED).flatMap(({ noun, path }) => {
    const ids = [...keys].filter((key) => key.startsWith(`${noun}:`)).map((key) => Number(key.slice(noun.length + 1)))
    const table = TERM_TABLES[noun] as typeof TERM_TABLES.section
    const terms = db.select({ slug: table.slug }).from(table).where(inArray(table.id, ids)).orderBy(table.id).all()
    return terms.map(({ slug }) => path(slug))
  })
}
