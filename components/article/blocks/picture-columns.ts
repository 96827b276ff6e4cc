import { FILLS_SLOTS } from '#components/ui/picture.tsx'
import type { Block } from '#domain/document/blocks/schema.ts'
import type { PictureView } from '#domain/views.ts'

/** Columns of twelve. */
export type Columns = 8 | 10 | 12

/**
 * Columns of the pictures in a long read: the first takes the page, the others eight and ten by turns. One that is not
 * wider than high would be higher than the screen, and a small one enlarged: they are as wide as the text.
 */
export function pictureColumns(
  blocks: readonly Block[],
  pictures: Record<string, PictureView>,
): ReadonlyMap<Block, Columns> {
  const wide = blocks.filter((block) => {
    const picture = block.type === 'image' && pictures[block.mediaId]
    return picture && picture.width > picture.height && picture.width >= FILLS_SLOTS
  })
  return new Map(wide.map((block, n) => [block, n === 0 ? 12 : n % 2 === 1 ? 8 : 10]))
}
