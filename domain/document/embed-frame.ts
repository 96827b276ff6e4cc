import { embedAddress } from '#domain/document/embed-address.ts'
import type { EmbedRef } from '#domain/document/embed-of.ts'

/** Frame that shows an embed within a page: a film is as wide as the text, a post as high as it needs. */
export type EmbedFrame = { src: string; shape: 'film' | 'post' }

/** The provider's page for frames, in its privacy mode where it has one; null where the reference makes no address. */
export function embedFrame(embed: EmbedRef): EmbedFrame | null {
  return embedAddress(embed) === null ? null : frameOf(embed)
}

function frameOf({ provider, ref }: EmbedRef): EmbedFrame {
  const parts = ref.split('/')
  const last = parts.at(-1) ?? ''
  switch (provider) {
    case 'youtube':
      return { shape: 'film', src: `https://www.youtube-nocookie.com/embed/${ref}?autoplay=1` }
    case 'vimeo': {
      // An unlisted video has a second part, its key.
      const key = parts.length > 1 ? `&h=${last}` : ''
      return { shape: 'film', src: `https://player.vimeo.com/video/${parts[0]}?autoplay=1&dnt=1${key}` }
    }
    case 'mastodon':
      return { shape: 'post', src: `https://${ref}/embed` }
    case 'bluesky':
      return { shape: 'post', src: `https://embed.bsky.app/embed/${parts[0]}/app.bsky.feed.post/${last}` }
    case 'x':
      return { shape: 'post', src: `https://platform.twitter.com/embed/Tweet.html?id=${last}&dnt=true` }
    case 'instagram':
      return { shape: 'post', src: `https://www.instagram.com/${ref}/embed/` }
  }
}
