import { desc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { storyMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { listings, mostRead, published } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { LISTED_KINDS } from '#domain/syndication/shard-path.ts'
import { LISTED } from '#domain/urls/listed.ts'
import { archivePath, articlePath, feedPaths, FEEDS_FILE_PATH, LICENSE_PATH } from '#domain/urls/paths.ts'

const STORIES_AT_ONCE = 200

const FIXED = [
  '/',
  '/latest',
  '/most-read',
  '/corrections',
  '/feeds',
  '/newsletters',
  '/requests',
  '/archive',
  FEEDS_FILE_PATH,
  LICENSE_PATH,
  ...feedPaths('/'),
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/sw.js',
  '/corrections.json',
  '/manifest.webmanifest',
]

/** A public address, and what continues after it. */
export type FillAddress = { path: string; after: string }

const COUNT = prepared({}, (db) =>
  db.select({ n: sql<number>`count(*) + (select count(*) from ${listings} where list = 'front')` }).from(mostRead),
)
/** Names of a kind that have a public story. */
const OF_KIND = preparedBy(LISTED_KINDS, (kind) =>
  prepared({}, (db) => {
    const { noun } = LISTED[kind]
    const table = TERM_TABLES[noun]
    const hasStories = sql`exists (select 1 from ${listings} where ${listings.list} = ${`${noun}:`} || ${table.id})`
    return db.select({ slug: table.slug }).from(table).where(hasStories).orderBy(table.id)
  }),
)
const MOST_READ = prepared({}, (db) =>
  db
    .selectDistinct({ slug: published.slug })
    .from(mostRead)
    .innerJoin(published, eq(published.articleId, mostRead.articleId))
    .orderBy(mostRead.position),
)
const NEWEST = prepared({ at: listings.publishedAt, id: listings.articleId }, (db, { at, id }) =>
  db
    .select({ slug: published.slug, publishedAt: listings.publishedAt, id: listings.articleId })
    .from(listings)
    .crossJoin(published)
    .where(
      sql`${published.articleId} = ${listings.articleId} and ${listings.list} = 'front'
        and (${listings.publishedAt}, ${listings.articleId}) < (${at}, ${id})`,
    )
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(STORIES_AT_ONCE),
)

/** Number of addresses that `fillAddresses` walks over. */
export const countFillAddresses = (db: Readable): number => listAddresses(db).length + (COUNT.get(db)?.n ?? 0)

/** Pages that are lists, with their feeds: those that change most and are asked for first. */
function listAddresses(db: Readable): string[] {
  const lists = LISTED_KINDS.flatMap((kind) => {
    const { path } = LISTED[kind]
    return OF_KIND[kind].all(db).map(({ slug }) => path(slug))
  })
  const standing = sitemapPages(db).map(({ path }) => path)
  const months = storyMonths(db).map((month) => archivePath(Number(month.slice(0, 4)), Number(month.slice(5))))
  return [...new Set([...FIXED, ...lists, ...standing, ...lists.flatMap((base) => feedPaths(base)), ...months])]
}

/**
 * Public addresses in the order in which the store is filled: lists, most read stories, then all stories from the
 * newest on. `after` of the last one that was looked at continues there. Reads a few at a time, so that no transaction
 * stays open.
 */
export function* fillAddresses(db: Readable, after = ''): Generator<FillAddress> {
  if (after === '') {
    for (const path of listAddresses(db)) yield { path, after: '' }
    for (const { slug } of MOST_READ.all(db)) yield { path: articlePath(slug), after: '' }
  }
  const [, publishedAt = Number.MAX_SAFE_INTEGER, storyId = 0] = /^(-?\d+):(\d+)$/.exec(after)?.map(Number) ?? []
  let last = { at: publishedAt, id: storyId }
  for (;;) {
    const rows = NEWEST.all(db, last)
    for (const { slug, publishedAt, id } of rows) yield { path: articlePath(slug), after: `${publishedAt}:${id}` }
    const end = rows.at(-1)
    if (!end) return
    last = { at: end.publishedAt, id: end.id }
  }
}
