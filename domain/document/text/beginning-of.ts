import { type ArticleDocument, parseBlock } from '#domain/document/blocks/schema.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

/** Opening words of a document: its first paragraph or, without one, its first block with text; on one line. */
export function beginningOf({ blocks }: Pick<ArticleDocument, 'blocks'>): string {
  const known = blocks.map(parseBlock).filter((block) => block !== null)
  const first = known.find((block) => block.type === 'paragraph' && plainText({ blocks: [block] }).trim() !== '')
  return oneLine(plainText({ blocks: first ? [first] : known }).split('\n\n')[0] ?? '')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
