import { atom } from '#domain/syndication/atom.ts'
import { type FeedChannel, linkHeader } from '#domain/syndication/feed-channel.ts'
import { cursorOf, cursorText, type FeedCursor, isSameCursor } from '#domain/syndication/feed-cursor.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'
import { rss } from '#domain/syndication/rss.ts'
import { type FeedFormat, feedPath } from '#domain/urls/paths.ts'

const FORMATS: Record<FeedFormat, { type: string; tell: (channel: FeedChannel) => string }> = {
  xml: { type: 'application/rss+xml', tell: rss },
  atom: { type: 'application/atom+xml', tell: atom },
  json: { type: 'application/feed+json', tell: jsonFeed },
}

/** Builds a text response for machines. The front process adds validators, compression and caching. */
export function machineAnswer(body: string, type: string): Response {
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' },
  })
}

/**
 * Returns the archive cursor of a feed, or null for the current feed. The front process rejects any malformed `before`.
 */
export const cursorIn = (request: Request): FeedCursor | null =>
  cursorOf(new URL(request.url).searchParams.get('before') ?? '')

/**
 * Reasons for the absence of a feed: no such list (`nothing`), or the paper switched feeds of this kind off (`gone`).
 */
export type NoFeed = 'nothing' | 'gone'

/**
 * Serves a feed in its format; `asked` is the cursor of the request. A page of the archive has one address: any other
 * cursor leads to it by 308. Responds 404 past the end of the archive and for an unknown list, and 410 if the paper
 * switched feeds of this kind off.
 */
export function feedAnswer(channel: FeedChannel | NoFeed, format: FeedFormat, asked: FeedCursor | null): Response {
  if (typeof channel === 'string') return new Response(null, { status: channel === 'gone' ? 410 : 404 })
  const { base, before, items } = channel
  if (asked && before && !isSameCursor(asked, before)) {
    const location = `${feedPath(base, format)}?before=${cursorText(before)}`
    return new Response(null, { status: 308, headers: { location } })
  }
  if (before && items.length === 0) return new Response(null, { status: 404 })
  const { type, tell } = FORMATS[format]
  const answer = machineAnswer(tell(channel), type)
  const links = linkHeader(channel, format)
  if (links !== '') answer.headers.set('link', links)
  return answer
}
