import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { spansText } from '#domain/document/text/spans-text.ts'

/** A quotation with a named speaker; details that it does not give are empty. */
export type NamedQuote = {
  blockId: string
  words: string
  speaker: string
  role: string
  place: string
  href: string
}

/** Quotes of a document that name a speaker, in reading order. Pull quotes are left out, since they repeat the text. */
export function quotesOf(document: Pick<ArticleDocument, 'blocks'>): NamedQuote[] {
  return document.blocks.flatMap((block) => {
    const speaker = block.type === 'quote' ? (block.speaker ?? '').trim() : ''
    if (block.type !== 'quote' || speaker === '') return []
    const { role = '', place = '', href = '' } = block
    const words = spansText(block.spans)
    return [{ blockId: block.id, words, speaker, role: role.trim(), place: place.trim(), href }]
  })
}
