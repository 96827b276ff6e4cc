import { type ArticleDocument, type BlockOf, parseBlock } from '#domain/document/blocks/schema.ts'
import { spansText } from '#domain/document/text/spans-text.ts'

/** Minimum number of headings: with fewer, a reader sees the story's structure without a table of contents. */
const FEWEST = 3

/**
 * Permanent anchor of a heading: the one that it brought along, otherwise derived from the block's id, not from its
 * words. Headings below level 2 have only the former.
 */
export const headingAnchor = ({ level, id, anchor }: Omit<BlockOf<'heading'>, 'type' | 'spans'>): string | undefined =>
  anchor ?? (level === 2 ? `h-${id}` : undefined)

/** Headings of a story with their anchors, in order; empty for one that needs no table of contents. */
export function contentsOf(document: ArticleDocument): { anchor: string; text: string }[] {
  const headings = document.blocks.flatMap((stored) => {
    const block = parseBlock(stored)
    const anchor = block?.type === 'heading' && block.level === 2 && headingAnchor(block)
    return anchor ? [{ anchor, text: spansText(block.spans) }] : []
  })
  return headings.length < FEWEST ? [] : headings
}
