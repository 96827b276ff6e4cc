import type { Block, Span } from '#domain/document/blocks/schema.ts'
import type { ListItem } from '#domain/document/html/draft.ts'

/** Upper bound of the blocks' size as JSON, without serialising texts: each character counts twice, for escapes. */
export function sizeBound(blocks: Block[]): number {
  let size = 100
  for (const block of blocks) {
    if (block.type === 'list') size += 100 + ofItems(block.items)
    else if (block.type === 'paragraph' || block.type === 'heading') size += 100 + ofSpans(block.spans)
    else size += 10 + 2 * JSON.stringify(block).length
  }
  return size
}

function ofItems(items: ListItem[]): number {
  let size = 0
  for (const item of items) size += 60 + ofSpans(item.spans) + (item.list ? 40 + ofItems(item.list.items) : 0)
  return size
}

function ofSpans(spans: Span[]): number {
  let size = 0
  for (const span of spans) {
    size += 30 + 2 * span.text.length
    for (const mark of span.marks ?? []) size += 40 + (mark.type === 'link' ? 2 * mark.href.length : 0)
  }
  return size
}
