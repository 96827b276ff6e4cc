import { atom } from '#domain/syndication/atom.ts'
import { type FeedChannel, linkHeader } from '#domain/syndication/feed-channel.ts'
import { cursorOf, type FeedCursor } from '#domain/syndication/feed-cursor.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'
import { rss } from '#domain/syndication/rss.ts'
import type { FeedFormat } from '#domain/urls/paths.ts'

const FORMATS: Record<FeedFormat, { type: string; tell: (channel: FeedChannel) => string }> = {
  xml: { type: 'application/rss+xml', tell: rss },
  atom: { type: 'application/atom+xml', tell: atom },
  json: { type: 'application/feed+json', tell: jsonFeed },
}

/** A text for machines. Validators, compression and caching are the front's. */
export function machineAnswer(body: string, type: string): Response {
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' },
  })
}

/** Where a page of a feed's archive begins; null: at the feed itself. The front lets no other text through. */
export const cursorIn = (request: Request): FeedCursor | null =>
  cursorOf(new URL(request.url).searchParams.get('before') ?? '')

/** What there is instead of a feed: no such list, or none any more, since the paper gives no feeds of this kind. */
export type NoFeed = 'nothing' | 'gone'

/** A feed in its format; past the end of its archive, and where there is no such list, 404; 410 where feeds are not given any more. */
export function feedAnswer(channel: FeedChannel | NoFeed, format: FeedFormat): Response {
  if (typeof channel === 'string') return new Response(null, { status: channel === 'gone' ? 410 : 404 })
  if (channel.before && channel.items.length === 0) return new Response(null, { status: 404 })
  const { type, tell } = FORMATS[format]
  const answer = machineAnswer(tell(channel), type)
  const links = linkHeader(channel, format)
  if (links !== '') answer.headers.set('link', links)
  return answer
}
