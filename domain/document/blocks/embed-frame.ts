import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { mapFrame, mapViewOf } from '#domain/document/blocks/embed-map.ts'
import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'

/**
 * Frame that shows an embed within a page: a film is as wide as the text, a tall one stands upright, a graphic or a post
 * is as high as it needs, a sound is a low player. `height` in CSS pixels, where it is known.
 */
export type EmbedFrame = {
  src: string
  shape: 'film' | 'tall' | 'post' | 'graphic' | 'map' | 'sound' | 'sounds'
  height?: number
}

/** The provider's page for frames, in its privacy mode where it has one; null where there is none. */
export function embedFrame(embed: EmbedRef & Pick<BlockOf<'embed'>, 'frame'>): EmbedFrame | null {
  return embedAddress(embed) === null ? null : frameOf(embed)
}

function frameOf({ provider, ref, frame }: Parameters<typeof embedFrame>[0]): EmbedFrame | null {
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
    case 'datawrapper':
      return { shape: 'graphic', src: `https://datawrapper.dwcdn.net/${ref}/` }
    case 'flourish':
      return { shape: 'graphic', src: `https://flo.uri.sh/${ref}/embed` }
    case 'tiktok':
      return { shape: 'tall', src: `https://www.tiktok.com/player/v1/${last}?autoplay=1&rel=0` }
    case 'spotify':
      return {
        shape: parts[0] === 'track' || parts[0] === 'episode' ? 'sound' : 'sounds',
        src: `https://open.spotify.com/embed/${ref}`,
      }
    case 'soundcloud':
      return { shape: /(?:^player\/playlists|\/sets)\//.test(ref) ? 'sounds' : 'sound', src: soundFrame(ref) }
    case 'openstreetmap': {
      const view = mapViewOf(ref)
      return view && { shape: 'map', src: mapFrame(view) }
    }
    case 'listed':
      return frame ? listedFrame(frame) : null
  }
}

function soundFrame(ref: string): string {
  const sound = ref.startsWith('player/')
    ? `api.soundcloud.com/${ref.slice('player/'.length)}`
    : `soundcloud.com/${ref}`
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://${sound}`)}&auto_play=true&show_teaser=false`
}

const FILM = { least: 1.6, most: 2 }

/** A frame that says it is as wide as a film is shown as one; any other by its height. */
function listedFrame({ src, width, height }: NonNullable<BlockOf<'embed'>['frame']>): EmbedFrame {
  const ratio = width !== undefined && height !== undefined ? width / height : 0
  if (ratio >= FILM.least && ratio <= FILM.most) return { shape: 'film', src }
  return { shape: 'graphic', src, ...(height !== undefined && { height }) }
}
