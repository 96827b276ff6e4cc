import type { ArticleDocument, ListItem, Span } from '#domain/document/schema.ts'

/** Every span of a document in reading order, those in lists, tables and boxes too. */
export function* spansOf(document: Pick<ArticleDocument, 'blocks'>): Generator<Span> {
  for (const block of document.blocks) {
    if (block.type === 'list') yield* itemSpans(block.items)
    else if (block.type === 'table') for (const row of [block.head, ...block.rows]) yield* row.flat()
    else if (block.type === 'fact-box') {
      for (const fact of block.facts) yield* fact.spans
      yield* spansOf({ blocks: block.blocks })
    } else if ('spans' in block) yield* block.spans
  }
}

/** The pictures that a document shows, each once, in order. */
export function mediaIdsOf(document: Pick<ArticleDocument, 'blocks'>): string[] {
  const ids = new Set<string>()
  for (const block of document.blocks) {
    if (block.type === 'image') ids.add(block.mediaId)
    if (block.type === 'gallery') for (const image of block.images) ids.add(image.mediaId)
  }
  return [...ids]
}

function* itemSpans(items: ListItem[]): Generator<Span> {
  for (const item of items) {
    yield* item.spans
    if (item.list) yield* itemSpans(item.list.items)
  }
}
