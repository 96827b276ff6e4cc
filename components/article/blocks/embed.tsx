import { embedAddress } from '#domain/document/embed-address.ts'
import { embedFrame } from '#domain/document/embed-frame.ts'
import { PROVIDER_NAMES } from '#domain/document/embed-of.ts'
import type { Block, BlockOf } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

/**
 * A video or post from another site: a plain link, and with script a button that loads it in place. No request goes to
 * the other host before the reader clicks.
 */
export function Embed({ block, speech: { words } }: { block: BlockOf<'embed'>; speech: Speech }) {
  const address = embedAddress(block)
  const frame = embedFrame(block)
  if (!address || !frame) return null
  const provider = PROVIDER_NAMES[block.provider]
  const title = words.illustrated(block.title, provider)
  return (
    <figure className={frame.shape === 'film' ? 'embed film' : 'embed'} data-frame={frame.src} data-title={title}>
      <p>
        <a href={address}>{title}</a>
      </p>
      <p className="asking" hidden>
        <button type="button">{words.showFrom(provider)}</button> <small>{words.shownByOther(provider)}</small>
      </p>
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
