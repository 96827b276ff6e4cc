import { footnotesOf } from '#domain/document/blocks/footnotes.ts'
import type { ArticleDocument, Block, ListItem } from '#domain/document/blocks/schema.ts'
import { spansText } from '#domain/document/text/spans-text.ts'

/**
 * Words of a document for search and excerpts: one line or more for each block, blank ones left out, footnotes last.
 */
export function plainText(document: Pick<ArticleDocument, 'blocks'>): string {
  return [...document.blocks.flatMap(linesOf), ...footnotesOf(document).texts]
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return itemLines(block.items)
    case 'quote':
    case 'pull-quote':
      return [spansText(block.spans), [block.speaker, block.role, block.place].filter(Boolean).join(', ')]
    case 'image':
      return [block.caption]
    case 'gallery':
      return [block.caption, ...block.images.map((image) => image.caption)]
    case 'embed':
      return [block.title]
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.map(spansText).join(' '))]
    case 'divider':
      return []
    case 'fact-box':
      return [
        block.title,
        ...block.facts.map((fact) => `${fact.figure} ${spansText(fact.spans)}`),
        ...block.blocks.flatMap(linesOf),
      ]
    case 'related':
      // The headlines are other stories' words: one that is withdrawn must not be found in this story's text.
      return [block.title]
    case 'update':
      return [block.headline, spansText(block.spans)]
    default:
      return [spansText(block.spans)]
  }
}

function itemLines(items: ListItem[]): string[] {
  return items.flatMap((item) => [spansText(item.spans), ...(item.list ? itemLines(item.list.items) : [])])
}
