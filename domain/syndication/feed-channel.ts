import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { absolute, type FeedFormat, feedPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** How many stories a feed tells. */
export const FEED_LENGTH = 30

/** A feed before it is XML or JSON: of the whole paper, or of one of its lists. */
export type FeedChannel = {
  site: SiteView
  /** The paper's own origin. */
  origin: string
  /** The path of the page that the feed follows, `/` for the paper. */
  base: string
  /** The list's name; null for the paper. */
  name: string | null
  description: string
  items: FeedItem[]
}

export const channelTitle = ({ site, name }: FeedChannel): string =>
  name === null ? site.name : `${name} – ${site.name}`
export const channelHome = ({ origin, base }: FeedChannel): string => absolute(origin, base)
export const channelSelf = ({ origin, base }: FeedChannel, format: FeedFormat): string =>
  absolute(origin, feedPath(base, format))

/** The newest significant change of what the feed tells (ms UTC); null where it tells nothing. */
export function channelUpdated({ items }: FeedChannel): number | null {
  return items.length === 0 ? null : Math.max(...items.map((item) => item.modifiedAt))
}

/** What an item is called for ever, whatever becomes of its address (a tag: URI, RFC 4151). */
export function itemId(origin: string, id: FeedItem['id']): string {
  const name = typeof id === 'number' ? `article/${id}` : id.replace('-', '/')
  return `tag:${new URL(origin).hostname},2026:${name}`
}
