import { DEFAULT_PERIOD, WITHIN } from '#domain/article/lists/ranking.ts'
import { cursorOf } from '#domain/syndication/feed-cursor.ts'
import { SHARD_KINDS } from '#domain/syndication/shard-path.ts'
import { OEMBED_PATH } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

/** A route of reader pages: every other path is looked up as an address, and mostly does not exist. */
export type ReaderRoute = {
  pattern: RegExp
  /** Query parameters of the route, in the order in which they stand in the cache key. */
  query: readonly string[]
  /** True if the address names a story, section, topic, author or source: SQL resolves it before Next renders. */
  named: boolean
  /** True if readers can invent any number of pages: these are not cached, since they would evict the rest. */
  isEndless?: boolean
  /** True if the content of an address never changes, since its name contains a hash of it. */
  isImmutable?: boolean
  /** True for what the store of pages leaves out: searches, and pictures that are drawn or cost nothing to make. */
  isUnstored?: boolean
  /** True for a page that search engines must not list: the response says so in a header too. */
  isUnlisted?: boolean
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const FEED = 'feed\\.(?:xml|atom|json)'

const route = (path: string, query: readonly string[] = [], named = false): ReaderRoute => ({
  pattern: new RegExp(`^${path}$`),
  query,
  named,
})

/** Validation of a parameter, and its default. */
const VALUES: Record<string, { usual?: string; isOne: (value: string) => boolean }> = {
  page: { usual: '1', isOne: (value) => /^[1-9]\d{0,3}$/.test(value) },
  within: { usual: DEFAULT_PERIOD, isOne: (value) => WITHIN.some((one) => one === value) },
  before: { isOne: (value) => cursorOf(value) !== null },
}

const section = route(`/${SLUG}`, ['page'], true)

export const readerRoutes: readonly ReaderRoute[] = [
  route('/'),
  // A live story has pages of updates.
  route(`/article/${SLUG}`, ['page'], true),
  route(`/embed/${SLUG}`, [], true),
  { ...route(`/article/${SLUG}/republish`, [], true), isUnlisted: true },
  // Consumers request a story in any size.
  { ...route(OEMBED_PATH, ['url', 'maxwidth', 'maxheight', 'format']), isEndless: true, isUnstored: true },
  route('/(?:latest|corrections)', ['page']),
  {
    ...route('/search', ['q', 'section', 'author', 'topic', 'from', 'to', 'order', 'page']),
    isEndless: true,
    isUnlisted: true,
    isUnstored: true,
  },
  route('/most-read', ['within', 'section']),
  route('/(?:feeds|newsletters|requests)'),
  { ...route('/(?:saved|offline)'), isUnlisted: true },
  // Each is one page: a page number would let readers invent thousands of copies.
  route('/archive(?:/\\d{4}(?:/\\d{2}(?:/\\d{2})?)?)?'),
  route(`/(?:topics|authors|sources)/${SLUG}`, ['page'], true),
  route(`/newsletters/${SLUG}`, ['page'], true),
  route(`/newsletters/${SLUG}/${SLUG}`, [], true),
  route(`/newsletters/${SLUG}/${FEED}`, [], true),
  // The archive of a feed begins at any cursor.
  { ...route(`/${FEED}`, ['before']), isEndless: true },
  { ...route(`/(?:(?:topics|authors|sources)/)?${SLUG}/${FEED}`, ['before'], true), isEndless: true },
  route('/feeds\\.opml'),
  route('/license\\.xml'),
  route('/(?:banner|corrections)\\.json'),
  route('/(?:sitemap|news-sitemap)\\.xml'),
  route(`/sitemaps/(?:\\d{4}-\\d{2}|${SHARD_KINDS.join('|')})(?:-\\d{1,4})?\\.xml`),
  route('/(?:robots|ads|humans|trust)\\.txt'),
  route('/(?:sw\\.js|manifest\\.webmanifest)'),
  { ...route('/(?:icon\\.svg|favicon\\.ico|apple-touch-icon\\.png)'), isUnstored: true },
  { ...route('/icons/(?:192|512|maskable-512)\\.png'), isUnstored: true },
  { ...route('/cards/[a-z0-9-]{22,60}\\.(?:png|jpg)'), isImmutable: true, isUnstored: true },
  route('/\\.well-known/(?:security\\.txt|tdmrep\\.json)'),
]

/** The route of a canonical path, or null if no reader page has that shape. */
export function routeOf(path: string): ReaderRoute | null {
  const standing = readerRoutes.find((one) => one.pattern.test(path))
  if (standing) return standing
  return section.pattern.test(path) && !isReservedName(path.slice(1)) ? section : null
}

/**
 * The parameters that a route knows, each once, without empty values: the part of a query string that distinguishes
 * pages. Null if a value is invalid, such as a page number or an archive cursor, since no such page exists.
 */
export function knownQuery(route: ReaderRoute, search: string): string | null {
  if (search === '' || route.query.length === 0) return ''
  const given = new URLSearchParams(search)
  const kept: string[] = []
  for (const name of route.query) {
    const value = given.get(name)?.trim()
    const known = VALUES[name]
    if (!value || value === known?.usual) continue
    if (known && !known.isOne(value)) return null
    kept.push(`${name}=${encodeURIComponent(value)}`)
  }
  return kept.join('&')
}
