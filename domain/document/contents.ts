import { type ArticleDocument, type BlockOf, parseBlock } from '#domain/document/schema.ts'

/** Shorter stories, or those with fewer headings, are seen whole without a table of contents. */
const LONG_READ_WORDS = 1_000
const FEWEST = 3

/** Where a heading stands on its page, for ever: it goes by the block and not by its words. Smaller ones have none. */
export const headingAnchor = ({ level, id }: Pick<BlockOf<'heading'>, 'level' | 'id'>): string | undefined =>
  level === 2 ? `h-${id}` : undefined

/** The headings of a long read with their anchors, in their order; none of a story that needs no table of contents. */
export function contentsOf(document: ArticleDocument, words: number): { anchor: string; text: string }[] {
  if (words < LONG_READ_WORDS) return []
  const headings = document.blocks.flatMap((stored) => {
    const block = parseBlock(stored)
    const anchor = block?.type === 'heading' && headingAnchor(block)
    return anchor ? [{ anchor, text: block.spans.map(({ text }) => text).join('') }] : []
  })
  return headings.length < FEWEST ? [] : headings
}
