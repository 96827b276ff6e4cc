import type { Pictures } from '#components/article/blocks/figure.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { type EmbedFrame, embedFrame } from '#domain/document/blocks/embed-frame.ts'
import { providerName } from '#domain/document/blocks/embed-of.ts'
import type { Block, BlockOf } from '#domain/document/blocks/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Classes of the shapes; a post is as high as every frame is at first. */
const SHAPES: Record<EmbedFrame['shape'], string> = {
  film: 'film',
  tall: 'tall',
  map: 'map',
  graphic: 'graphic',
  post: '',
  sound: 'sound',
  sounds: 'sounds',
}

type Props = { block: BlockOf<'embed'>; pictures: Pictures; speech: Speech }

/**
 * A video, post, chart, map or sound of another site: its poster, which is a picture of ours, and a plain link. With
 * script, one click loads it in place of the poster. No request goes to the other host before that.
 */
export function Embed({ block, pictures, speech: { words } }: Props) {
  const address = embedAddress(block)
  if (address === null) return null
  const frame = embedFrame(block)
  const provider = providerName(block)
  const title = words.illustrated(block.title, provider)
  const poster = block.poster && pictures[block.poster.mediaId]
  const asked = frame && {
    'data-frame': frame.src,
    'data-title': title,
    ...(frame.height !== undefined && { 'data-height': frame.height }),
  }
  return (
    <figure
      className={['embed', frame && SHAPES[frame.shape], poster && 'posted'].filter(Boolean).join(' ')}
      {...asked}
    >
      {poster && (
        // The link below says the same in words.
        <a className="poster" href={address} tabIndex={-1} aria-hidden="true">
          <Picture picture={poster} sizes={frame?.shape.startsWith('sound') ? SIZES.smallFace : SIZES.prose} />
        </a>
      )}
      {!poster && <p className="host">{provider}</p>}
      <p>
        <a href={address}>{title}</a>
      </p>
      {frame && (
        <p className="asking" hidden>
          <button type="button">{words.showFrom(provider)}</button> <small>{words.shownByOther(provider)}</small>
        </p>
      )}
    </figure>
  )
}

/** The script for the embeds' buttons, on pages with embeds only. */
export function EmbedScript({ blocks }: { blocks: readonly Pick<Block, 'type'>[] }) {
  return (
    blocks.some(({ type }) => type === 'embed') && (
      <script data-keep="" type="module" fetchPriority="low" src="/js/embed.js" />
    )
  )
}
