import { linksOf } from '#domain/document/blocks/links-of.ts'
import type { ArticleDocument, ListItem, Span } from '#domain/document/blocks/schema.ts'
import { fileIdIn } from '#domain/files/file-kind.ts'

/** Every text of a document as spans, in reading order, including those in lists, tables and boxes. */
export function* textsOf(document: Pick<ArticleDocument, 'blocks'>): Generator<Span[]> {
  for (const block of document.blocks) {
    if (block.type === 'list') yield* itemTexts(block.items)
    else if (block.type === 'table') for (const row of [block.head, ...block.rows]) yield* row
    else if (block.type === 'fact-box') {
      for (const fact of block.facts) yield fact.spans
      yield* textsOf({ blocks: block.blocks })
    } else if ('spans' in block) yield block.spans
  }
}

/** Every span of a document in reading order. */
export function* spansOf(document: Pick<ArticleDocument, 'blocks'>): Generator<Span> {
  for (const spans of textsOf(document)) yield* spans
}

/** Media ids of the pictures in a document, posters of embeds among them, each once, in order. */
export function mediaIdsOf(document: Pick<ArticleDocument, 'blocks'>): string[] {
  const ids = new Set<string>()
  for (const block of document.blocks) {
    if (block.type === 'image') ids.add(block.mediaId)
    if (block.type === 'embed' && block.poster) ids.add(block.poster.mediaId)
    if (block.type === 'gallery') for (const image of block.images) ids.add(image.mediaId)
  }
  return [...ids]
}

/** Ids of the files that a document links to, each once, in order. */
export const fileIdsOf = (document: Pick<ArticleDocument, 'blocks'>): string[] => [
  ...new Set(linksOf(document).flatMap(({ href }) => fileIdIn(href) ?? [])),
]

function* itemTexts(items: ListItem[]): Generator<Span[]> {
  for (const item of items) {
    yield item.spans
    if (item.list) yield* itemTexts(item.list.items)
  }
}
