import type { SitemapShard } from '#domain/syndication/sitemap-entry.ts'
import { LISTED, type ListedKind } from '#domain/urls/listed.ts'

/**
 * Maximum number of addresses in a shard. The protocol allows 50,000, which would be ten megabytes and a quarter of a
 * second of work; crawlers do not mind more and shorter shards (docs/decisions/0035-sitemaps-in-shards.md).
 */
export const SHARD_URLS = 5_000

/** Maximum number of stories in a news sitemap. */
export const NEWS_URLS = 1_000

/** Kinds of lists of which a paper may have any number. */
export const LISTED_KINDS = Object.keys(LISTED) as ListedKind[]

/** Shards other than months: those lists, the paper's pages, and the news of the last two days where they are many. */
export const SHARD_KINDS = [...LISTED_KINDS, 'pages', 'news'] as const

export const shardPath = ({ of, part }: SitemapShard): string => `/sitemaps/${part === 1 ? of : `${of}-${part}`}.xml`

const NAME = new RegExp(`^(\\d{4}-(?:0[1-9]|1[0-2])|${SHARD_KINDS.join('|')})(?:-([2-9]|[1-9]\\d{1,3}))?\\.xml$`)

/** Parses the last segment of a shard's path; null where it is invalid. Each shard has exactly one name. */
export function shardNamed(name: string): SitemapShard | null {
  const [, of, part = '1'] = NAME.exec(name) ?? []
  return of === undefined ? null : { of, part: Number(part) }
}
