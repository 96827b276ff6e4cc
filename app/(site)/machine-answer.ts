import { atom } from '#domain/syndication/atom.ts'
import type { FeedChannel } from '#domain/syndication/feed-channel.ts'
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

/** A feed in its format; 404 where there is no such list. */
export function feedAnswer(channel: FeedChannel | null, format: FeedFormat): Response {
  if (!channel) return new Response(null, { status: 404 })
  const { type, tell } = FORMATS[format]
  return machineAnswer(tell(channel), type)
}
