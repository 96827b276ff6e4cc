import { type ArticleDocument, type BlockOf, parseBlock } from '#domain/document/schema.ts'

/** With fewer headings a story is seen whole without a table of contents. */
const FEWEST = 3

/** Where a heading stands on its page, for ever: it goes by the block and not by its words. Smaller ones have none. */
export const headingAnchor = ({ level, id }: Pick<BlockOf<'heading'>, 'level' | 'id'>): string | undefined =>
  level === 2 ? `h-${id}` : undefined

/** The headings of a story with their anchors, in their order; none of one that needs no table of contents. */
export function contentsOf(document: ArticleDocument): { anchor: string; text: string }[] {
  const headings = document.blocks.flatMap((stored) => {
    const block = parseBlock(stored)
    const anchor = block?.type === 'heading' && headingAnchor(block)
    return anchor ? [{ anchor, text: block.spans.map(({ text }) => text).join('') }] : []
  })
  return headings.length < FEWEST ? [] : headings
}
