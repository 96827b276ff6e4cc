import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { storyMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { LISTED_KINDS } from '#domain/syndication/shard-path.ts'
import { LISTED } from '#domain/urls/listed.ts'
import { archivePath, articlePath, feedPaths, FEEDS_FILE_PATH, LICENSE_PATH } from '#domain/urls/paths.ts'

const STORIES_AT_ONCE = 200

const FIXED = [
  ...['/', '/latest', '/most-read', '/corrections', '/feeds', '/archive', FEEDS_FILE_PATH, LICENSE_PATH],
  ...[...feedPaths('/'), '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/sw.js', '/manifest.webmanifest'],
]

/** A public address, and what continues after it. */
export type FillAddress = { path: string; after: string }

/** Number of addresses that `fillAddresses` walks over. */
export const countFillAddresses = (db: Readable): number =>
  listAddresses(db).length + (statement<{ n: number }>(db, COUNT).get()?.n ?? 0)

const COUNT = `select (select count(*) from listings where list = 'front') + count(*) n from most_read`
const LISTS = (kind: string, noun: string) => `select slug from ${kind} t
  where exists (select 1 from listings l where l.list = '${noun}:' || t.id) order by id`
const MOST_READ = `select distinct p.slug from most_read m join published p on p.article_id = m.article_id
  order by m.position`
const NEWEST = `select p.slug, l.published_at publishedAt, l.article_id id
  from listings l cross join published p on p.article_id = l.article_id
  where l.list = 'front' and (l.published_at, l.article_id) < (?, ?)
  order by l.published_at desc, l.article_id desc limit ?`

const slugs = (db: Readable, sql: string): string[] =>
  statement<{ slug: string }>(db, sql)
    .all()
    .map(({ slug }) => slug)

/** Pages that are lists, with their feeds: those that change most and are asked for first. */
function listAddresses(db: Readable): string[] {
  const lists = LISTED_KINDS.flatMap((kind) => {
    const { noun, path } = LISTED[kind]
    return slugs(db, LISTS(kind, noun)).map(path)
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
    for (const slug of slugs(db, MOST_READ)) yield { path: articlePath(slug), after: '' }
  }
  let last = /^(-?\d+):(\d+)$/.exec(after)?.slice(1).map(Number) ?? [Number.MAX_SAFE_INTEGER, 0]
  for (;;) {
    const rows = statement<{ slug: string; publishedAt: number; id: number }>(db, NEWEST).all(...last, STORIES_AT_ONCE)
    for (const { slug, publishedAt, id } of rows) yield { path: articlePath(slug), after: `${publishedAt}:${id}` }
    const end = rows.at(-1)
    if (!end) return
    last = [end.publishedAt, end.id]
  }
}
