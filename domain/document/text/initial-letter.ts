import { type ArticleDocument, parseBlock } from '#domain/document/blocks/schema.ts'

/** Letters of three lines, beside which a drop initial stands. */
const THREE_LINES = 200
/** Scripts that have drop initials. A quote mark or a figure is none of their letters. */
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** True if a story can begin with a drop initial: its first block is a paragraph of three lines that begins with a letter. */
export function hasInitialLetter({ blocks }: ArticleDocument): boolean {
  const first = parseBlock(blocks[0])
  if (first?.type !== 'paragraph') return false
  const text = first.spans.map((span) => span.text).join('')
  return text.length >= THREE_LINES && LETTER.test(text)
}
