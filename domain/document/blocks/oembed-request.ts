import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import { type KnownProvider, PROVIDERS } from '#domain/document/blocks/embed-providers.ts'

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
    embed.provider === 'mastodon'
      ? `https://${embed.ref.split('/', 1)[0]}/api/oembed`
      : PROVIDERS[embed.provider].oembed
  return endpoint === '' || address === null ? null : oembedRequest(endpoint, address)
}
