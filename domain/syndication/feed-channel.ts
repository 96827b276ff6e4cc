import { cursorText, type FeedCursor } from '#domain/syndication/feed-cursor.ts'
import { isIri } from '#domain/syndication/feed-id.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { absolute, type FeedFormat, feedPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** Number of stories in a feed. */
export const FEED_LENGTH = 30

/** Position of a feed page, and the cursors of its neighbours (RFC 5005). */
export type FeedPlace = {
  /** Null: the feed itself, which readers subscribe to. Otherwise a page of its archive. */
  before: FeedCursor | null
  /** Cursor of the page with older stories; null where there are none. */
  next: FeedCursor | null
  /** Cursor of the page with newer stories; `first`: the feed itself. */
  previous: FeedCursor | 'first' | null
}

/** A story that was removed from the feed, and when (ms UTC). */
export type FeedDeparture = { id: number; feedId: string | null; at: number }

/** A feed before it is rendered as XML or JSON: of the whole paper, or of one of its lists. */
export type FeedChannel = FeedPlace & {
  site: SiteView
  /** Origin of the paper. */
  origin: string
  /** Path of the page that the feed follows, `/` for the paper. */
  base: string
  /** Path of the feed itself, where it is not below its page: the feed for partners. */
  at?: '/api/partner'
  /** Name of the list; null for the paper. */
  name: string | null
  description: string
  items: FeedItem[]
  /** Stories that were recently removed from the feed. */
  gone: readonly FeedDeparture[]
  /** Time when the newsroom was set up (ms UTC): the date of a feed that never had an item. */
  began: number
  /** WebSub hubs, which notify subscribers at once of new items. */
  hubs: readonly string[]
}

export const channelTitle = ({ site, name }: FeedChannel): string =>
  name === null ? site.name : `${name} – ${site.name}`
export const channelHome = ({ origin, base }: FeedChannel): string => absolute(origin, base)

/** Address that readers subscribe to, the same for every page of the feed. */
export const channelTopic = ({ origin, base, at }: FeedChannel, format: FeedFormat): string =>
  absolute(origin, feedPath(at ?? base, format))

/** Address of a page of the feed in a format. */
function pageAddress(channel: FeedChannel, format: FeedFormat, place: FeedCursor | 'first'): string {
  const topic = channelTopic(channel, format)
  return place === 'first' ? topic : `${topic}?before=${cursorText(place)}`
}

export type ChannelLink = { rel: 'self' | 'first' | 'previous' | 'next' | 'hub'; href: string }

/** Links of a feed page: to itself, to its neighbours, and to its hubs. */
export function channelLinks(channel: FeedChannel, format: FeedFormat): ChannelLink[] {
  const { before, previous, next, hubs } = channel
  const at = (rel: ChannelLink['rel'], place: FeedCursor | 'first' | null): ChannelLink[] =>
    place === null ? [] : [{ rel, href: pageAddress(channel, format, place) }]
  return [
    ...at('self', before ?? 'first'),
    ...(before ? at('first', 'first') : []),
    ...at('previous', previous),
    ...at('next', next),
    // Archive pages name no hubs, because hubs announce new items only.
    ...(before ? [] : hubs.map((href): ChannelLink => ({ rel: 'hub', href }))),
  ]
}

/** `Link` header of a feed with hubs (WebSub, 4); empty for any other. */
export function linkHeader(channel: FeedChannel, format: FeedFormat): string {
  const links = channelLinks(channel, format)
  if (!links.some(({ rel }) => rel === 'hub')) return ''
  return links
    .filter(({ rel }) => rel === 'hub' || rel === 'self')
    .map(({ rel, href }) => `<${href}>; rel="${rel}"`)
    .join(', ')
}

/** Newest significant change in the feed (ms UTC); for an empty feed, the time when the newsroom began. */
export function channelUpdated({ items, gone, began }: FeedChannel): number {
  const times = [...items.map((item) => item.modifiedAt), ...gone.map(({ at }) => at)]
  return times.length === 0 ? began : Math.max(...times)
}

/**
 * Permanent id of an item, independent of its address: the one that it had in the feeds of the system that it came from,
 * else a tag: URI (RFC 4151). Always an IRI.
 */
export function itemId(origin: string, { id, feedId }: Pick<FeedItem, 'id' | 'feedId'>): string {
  if (feedId !== null && isIri(feedId)) return feedId
  const own = typeof id === 'number' ? `article/${id}` : id.replace('-', '/')
  const name = feedId === null ? own : `guid/${encodeURIComponent(feedId)}`
  return `tag:${new URL(origin).hostname},2026:${name}`
}
