import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import { PROVIDERS, type Shape } from '#domain/document/blocks/embed-providers.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'

/** Frame that shows an embed within a page; `height` in CSS pixels, where it is known. */
export type EmbedFrame = { src: string; shape: Shape; height?: number }

/** The provider's page for frames, in its privacy mode where it has one; null where there is none. */
export function embedFrame(embed: EmbedRef & Pick<BlockOf<'embed'>, 'frame'>): EmbedFrame | null {
  const { provider, ref, frame } = embed
  if (embedAddress(embed) === null) return null
  if (provider === 'listed') return frame ? listedFrame(frame) : null
  const src = PROVIDERS[provider].frame(ref)
  return src === null ? null : { shape: PROVIDERS[provider].shape(ref), src }
}

const FILM = { least: 1.6, most: 2 }

/** A frame that says it is as wide as a film is shown as one; any other by its height. */
function listedFrame({ src, width, height }: NonNullable<BlockOf<'embed'>['frame']>): EmbedFrame {
  const ratio = width !== undefined && height !== undefined ? width / height : 0
  if (ratio >= FILM.least && ratio <= FILM.most) return { shape: 'film', src }
  return { shape: 'graphic', src, ...(height !== undefined && { height }) }
}
