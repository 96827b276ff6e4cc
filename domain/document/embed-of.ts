import type { BlockOf } from '#domain/document/schema.ts'

export type EmbedRef = Pick<BlockOf<'embed'>, 'provider' | 'ref'>

export const PROVIDER_NAMES: Record<EmbedRef['provider'], string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  x: 'X',
  instagram: 'Instagram',
}

const PATTERNS: [EmbedRef['provider'], RegExp][] = [
  [
    'youtube',
    /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/)([\w-]{11})(?![\w-])/,
  ],
  ['youtube', /^youtu\.be\/([\w-]{11})(?![\w-])/],
  ['vimeo', /^(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{1,12}(?:\/[0-9a-f]{6,12})?)\/?(?:[?#]|$)/],
  ['x', /^(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20}\/status\/\d{1,20})(?!\d)/],
  ['instagram', /^(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]{1,40})\/?(?:[?#]|$)/],
  ['bluesky', /^bsky\.app\/profile\/([\w.:-]{1,80}\/post\/\w{1,30})\/?(?:[?#]|$)/],
  ['mastodon', /^([a-z0-9][a-z0-9.-]{2,60}\.[a-z]{2,20}\/@[\w.]{1,40}(?:@[\w.-]{1,60})?\/\d{8,24})\/?(?:[?#]|$)/],
]

/** Provider and reference of the video or post at an address; null for one that a story may not embed. */
export function embedOf(address: string): EmbedRef | null {
  if (address.length > 500) return null
  const start = /^(?:https?:)?\/\//i.exec(address)
  if (!start) return null
  const rest = address.slice(start[0].length)
  const host = rest.search(/[/?#]|$/)
  const place = rest.slice(0, host).toLowerCase() + rest.slice(host)
  for (const [provider, pattern] of PATTERNS) {
    const ref = pattern.exec(place)?.[1]
    if (ref) return { provider, ref }
  }
  return null
}
