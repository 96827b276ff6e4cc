import type { ArticleDocument, Span } from '#domain/document/blocks/schema.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'

/** Texts of a document with its captions; text in code is left out, because it is written about markup. */
export function textsWithoutCode(document: ArticleDocument): string[] {
  const textOf = (spans: readonly Span[]) =>
    spans.map(({ text, marks }) => (marks?.some(({ type }) => type === 'code') ? ' ' : text)).join('')
  const captions = document.blocks.flatMap((block) => {
    if (block.type === 'image') return [block.caption, block.credit, block.alt]
    return block.type === 'gallery' ? [block.caption, ...block.images.map(({ caption }) => caption)] : []
  })
  return [...[...textsOf(document)].map(textOf), ...captions]
}
