import type { EmbedRef } from '#domain/document/embed-of.ts'
import { isSafeHref } from '#domain/document/href.ts'

const BASES: Record<EmbedRef['provider'], string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  x: 'https://x.com/',
  instagram: 'https://www.instagram.com/',
  bluesky: 'https://bsky.app/profile/',
  mastodon: 'https://',
}

/** Address of an embed at its provider, for a plain link; null where its reference makes no safe address. */
export function embedAddress({ provider, ref }: EmbedRef): string | null {
  const address = BASES[provider] + ref
  return isSafeHref(address) ? address : null
}
