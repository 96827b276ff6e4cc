import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import type { KnownProvider } from '#domain/document/blocks/embed-patterns.ts'

/** Each provider's oEmbed 1.0 endpoint; null for a provider that answers only with a key. */
const ENDPOINTS: Record<Exclude<KnownProvider, 'mastodon'>, string | null> = {
  youtube: 'https://www.youtube.com/oembed',
  vimeo: 'https://vimeo.com/api/oembed.json',
  x: 'https://publish.twitter.com/oembed',
  bluesky: 'https://embed.bsky.app/oembed',
  datawrapper: 'https://api.datawrapper.de/v3/oembed/',
  flourish: 'https://app.flourish.studio/api/v1/oembed',
  tiktok: 'https://www.tiktok.com/oembed',
  spotify: 'https://open.spotify.com/oembed',
  soundcloud: 'https://soundcloud.com/oembed',
  instagram: null,
  openstreetmap: null,
}

/** The request that asks an oEmbed endpoint about an address. */
export function oembedRequest(endpoint: string, address: string): string {
  const url = new URL(endpoint)
  url.searchParams.set('format', 'json')
  url.searchParams.set('url', address)
  return url.href
}

/** The request that asks a known provider about an embed; null for a provider that answers nobody. */
export function oembedRequestOf(embed: EmbedRef & { provider: KnownProvider }): string | null {
  const address = embedAddress(embed)
  const endpoint =
    embed.provider === 'mastodon' ? `https://${embed.ref.split('/', 1)[0]}/api/oembed` : ENDPOINTS[embed.provider]
  return endpoint === null || address === null ? null : oembedRequest(endpoint, address)
}
