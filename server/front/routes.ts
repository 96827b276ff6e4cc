import { USUAL, WITHIN } from '#domain/article/most-read.ts'
import { cursorOf } from '#domain/syndication/feed-cursor.ts'
import { SHARD_KINDS } from '#domain/syndication/sitemap-shard.ts'
import { OEMBED_PATH } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

/** What a reader may ask for: everything else is looked up as an address, and mostly is nothing. */
export type ReaderRoute = {
  pattern: RegExp
  /** Query names that the route knows, in the order in which they stand in a page's key. */
  query: readonly string[]
  /** True where the address names a story, section, topic, author or source: SQL says what it is before Next renders. */
  named: boolean
  /** True where readers can think of more pages than there are: what they ask for is not kept, or it would push out the rest. */
  isEndless?: boolean
  /** True where what stands at an address never changes, as its name says what it shows. */
  isImmutable?: boolean
  /** True where it is no page for anybody's list of results: search engines are told so in the header too. */
  isUnlisted?: boolean
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const FEED = 'feed\\.(?:xml|atom|json)'

const route = (path: string, query: readonly string[] = [], named = false): ReaderRoute => ({
  pattern: new RegExp(`^${path}$`),
  query,
  named,
})

/** What a name may say, and what it says where it is left out. */
const VALUES: Record<string, { usual?: string; isOne: (value: string) => boolean }> = {
  page: { usual: '1', isOne: (value) => /^[1-9]\d{0,3}$/.test(value) },
  within: { usual: USUAL, isOne: (value) => WITHIN.some((one) => one === value) },
  before: { isOne: (value) => cursorOf(value) !== null },
}

const section = route(`/${SLUG}`, ['page'], true)

export const readerRoutes: readonly ReaderRoute[] = [
  route('/'),
  // A live story has pages of updates.
  route(`/article/${SLUG}`, ['page'], true),
  route(`/embed/${SLUG}`, [], true),
  // Consumers ask for a story in every size there is.
  { ...route(OEMBED_PATH, ['url', 'maxwidth', 'maxheight', 'format']), isEndless: true },
  route('/(?:latest|corrections)', ['page']),
  {
    ...route('/search', ['q', 'section', 'author', 'topic', 'from', 'to', 'order', 'page']),
    isEndless: true,
    isUnlisted: true,
  },
  route('/most-read', ['within', 'section']),
  route('/feeds'),
  { ...route('/(?:saved|offline)'), isUnlisted: true },
  route('/archive(?:/\\d{4}(?:/\\d{2}(?:/\\d{2})?)?)?', ['page']),
  route(`/(?:topics|authors|sources)/${SLUG}`, ['page'], true),
  // The archive of a feed begins wherever somebody says.
  { ...route(`/(?:(?:topics|authors|sources)/${SLUG}/|${SLUG}/)?${FEED}`, ['before']), isEndless: true },
  route('/feeds\\.opml'),
  route('/license\\.xml'),
  route('/(?:sitemap|news-sitemap)\\.xml'),
  route(`/sitemaps/(?:\\d{4}-\\d{2}|${SHARD_KINDS.join('|')})(?:-\\d{1,4})?\\.xml`),
  route('/(?:robots|ads|humans|trust)\\.txt'),
  route('/(?:sw\\.js|manifest\\.webmanifest|icon\\.svg|favicon\\.ico|apple-touch-icon\\.png)'),
  route('/icons/(?:192|512|maskable-512)\\.png'),
  { ...route('/cards/[a-z0-9-]{22,60}\\.(?:png|jpg)'), isImmutable: true },
  route('/\\.well-known/(?:security\\.txt|tdmrep\\.json)'),
]

/** The route of a canonical path, or null where readers have none of that shape. */
export function routeOf(path: string): ReaderRoute | null {
  const standing = readerRoutes.find((one) => one.pattern.test(path))
  if (standing) return standing
  return section.pattern.test(path) && !isReservedName(path.slice(1)) ? section : null
}

/**
 * The part of a query string that a route knows, each name once, empty values left out: what makes one page another.
 * Null where a value is none, such as a page number or a place in an archive, since no such page exists.
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
