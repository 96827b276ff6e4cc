import { cursorText, type FeedCursor } from '#domain/syndication/feed-cursor.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { absolute, type FeedFormat, feedPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** How many stories a feed tells. */
export const FEED_LENGTH = 30

/** Which page of a feed something is, and where those around it begin (RFC 5005). */
export type FeedPlace = {
  /** Null: the feed itself, which readers subscribe to. Else a page of its archive. */
  before: FeedCursor | null
  /** Where it goes on with older stories; null where there are none. */
  next: FeedCursor | null
  /** Where the page of newer ones begins; `first`: at the feed itself. */
  previous: FeedCursor | 'first' | null
}

/** A story that a feed told and tells no more, and since when (ms UTC). */
export type FeedDeparture = { id: number; at: number }

/** A feed before it is XML or JSON: of the whole paper, or of one of its lists. */
export type FeedChannel = FeedPlace & {
  site: SiteView
  /** The paper's own origin. */
  origin: string
  /** The path of the page that the feed follows, `/` for the paper. */
  base: string
  /** Where the feed itself lies, where that is not below its page: what partners read. */
  at?: '/api/partner'
  /** The list's name; null for the paper. */
  name: string | null
  description: string
  items: FeedItem[]
  /** What left the feed lately. */
  gone: readonly FeedDeparture[]
  /** When the newsroom was set up (ms UTC): the date of a feed that has told nothing yet. */
  began: number
  /** WebSub hubs that tell subscribers at once when there is something new. */
  hubs: readonly string[]
}

export const channelTitle = ({ site, name }: FeedChannel): string =>
  name === null ? site.name : `${name} – ${site.name}`
export const channelHome = ({ origin, base }: FeedChannel): string => absolute(origin, base)

/** The address that a reader subscribes to, whichever page of the feed this is. */
export const channelTopic = ({ origin, base, at }: FeedChannel, format: FeedFormat): string =>
  absolute(origin, feedPath(at ?? base, format))

/** The address of a page of the feed in this format. */
function pageAddress(channel: FeedChannel, format: FeedFormat, place: FeedCursor | 'first'): string {
  const topic = channelTopic(channel, format)
  return place === 'first' ? topic : `${topic}?before=${cursorText(place)}`
}

export type ChannelLink = { rel: 'self' | 'first' | 'previous' | 'next' | 'hub'; href: string }

/** Where a page of a feed leads: to itself, to the pages around it, and to its hubs. */
export function channelLinks(channel: FeedChannel, format: FeedFormat): ChannelLink[] {
  const { before, previous, next, hubs } = channel
  const at = (rel: ChannelLink['rel'], place: FeedCursor | 'first' | null): ChannelLink[] =>
    place === null ? [] : [{ rel, href: pageAddress(channel, format, place) }]
  return [
    ...at('self', before ?? 'first'),
    ...(before ? at('first', 'first') : []),
    ...at('previous', previous),
    ...at('next', next),
    // What is older than a subscription is of no news to a hub.
    ...(before ? [] : hubs.map((href): ChannelLink => ({ rel: 'hub', href }))),
  ]
}

/** The `Link` header of a feed that has hubs (WebSub, 4); empty for any other. */
export function linkHeader(channel: FeedChannel, format: FeedFormat): string {
  const links = channelLinks(channel, format)
  if (!links.some(({ rel }) => rel === 'hub')) return ''
  return links
    .filter(({ rel }) => rel === 'hub' || rel === 'self')
    .map(({ rel, href }) => `<${href}>; rel="${rel}"`)
    .join(', ')
}

/** The newest significant change of what the feed tells (ms UTC); of one that tells nothing, when the newsroom began. */
export function channelUpdated({ items, gone, began }: FeedChannel): number {
  const times = [...items.map((item) => item.modifiedAt), ...gone.map(({ at }) => at)]
  return times.length === 0 ? began : Math.max(...times)
}

/** What an item is called for ever, whatever becomes of its address (a tag: URI, RFC 4151). */
export function itemId(origin: string, id: FeedItem['id']): string {
  const name = typeof id === 'number' ? `article/${id}` : id.replace('-', '/')
  return `tag:${new URL(origin).hostname},2026:${name}`
}
