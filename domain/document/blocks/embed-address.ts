import { mapAddress, mapViewOf } from '#domain/document/blocks/embed-map.ts'
import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import { isSafeHref } from '#domain/document/blocks/href.ts'

const BASES: Record<Exclude<EmbedRef['provider'], 'openstreetmap'>, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  x: 'https://x.com/',
  instagram: 'https://www.instagram.com/',
  bluesky: 'https://bsky.app/profile/',
  mastodon: 'https://',
  datawrapper: 'https://datawrapper.dwcdn.net/',
  flourish: 'https://public.flourish.studio/',
  tiktok: 'https://www.tiktok.com/',
  spotify: 'https://open.spotify.com/',
  soundcloud: 'https://soundcloud.com/',
  listed: 'https://',
}

/** Address of an embed at its provider, for a plain link; null where its reference makes no safe address. */
export function embedAddress({ provider, ref }: EmbedRef): string | null {
  if (provider === 'openstreetmap') {
    const view = mapViewOf(ref)
    return view && mapAddress(view)
  }
  const address = provider === 'soundcloud' && ref.startsWith('player/') ? soundPlayer(ref) : BASES[provider] + ref
  return isSafeHref(address) ? address : null
}

/** The player of a sound that is known by its number only. */
const soundPlayer = (ref: string): string =>
  `https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2F${encodeURIComponent(ref.slice('player/'.length))}`
