import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { wordsOfText } from '#domain/document/html/words-of.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

/** Words of a document: its text, its credits and the addresses of its embeds. */
export function wordsOfDocument(document: ArticleDocument): string[] {
  const more = document.blocks.flatMap((block) => {
    if (block.type === 'image') return [block.credit]
    if (block.type === 'gallery') return block.images.map((image) => image.credit)
    return block.type === 'embed' ? [embedAddress(block) ?? ''] : []
  })
  return wordsOfText([plainText(document), ...more].join('\n'))
}

/** Words of `source` that `kept` lacks, each as often as it is missing. */
export function missingWords(source: string[], kept: string[]): string[] {
  const left = new Map<string, number>()
  for (const word of kept) left.set(word, (left.get(word) ?? 0) + 1)
  return source.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
