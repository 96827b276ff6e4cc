import type { Block, BlockOf, ListItem, Span } from '#domain/document/blocks/schema.ts'
import { linkedSpans } from '#domain/document/text/linked-text.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

const BREAK: Span = { text: '\n' }
const line = (text: string | undefined): Span[] => (text ? [{ text }] : [])

/** All words of a block with their marks, one line for each of its parts: the basis for comparing two blocks. */
export function blockWords(block: Block): Span[] {
  return linesOf(block)
    .filter((spans) => spans.length > 0)
    .flatMap((spans, at) => (at > 0 ? [BREAK, ...spans] : spans))
}

function linesOf(block: Block): Span[][] {
  switch (block.type) {
    case 'list':
      return itemLines(block.items, '')
    case 'quote':
    case 'pull-quote':
      return [block.spans, line([block.speaker, block.role, block.place].filter(Boolean).join(', ')), line(block.href)]
    case 'image':
      return pictureLines(block)
    case 'gallery':
      return [linkedSpans(block.caption, block.captionLinks), ...block.images.flatMap(pictureLines)]
    case 'table':
      return [line(block.caption), ...[block.head, ...block.rows].map(cellsOf)]
    case 'fact-box':
      return [
        line(block.title),
        ...block.facts.map(({ figure, spans }) => [...line(figure), ...line(' '), ...spans]),
        ...block.blocks.flatMap(linesOf),
      ]
    case 'related':
      return [line(block.title), ...block.stories.map(({ headline, path }) => line(headline || path))]
    case 'update':
      return [line(block.headline), block.spans]
    case 'paragraph':
    case 'heading':
    case 'correction':
      return [block.spans]
    default:
      // Blocks without marks are compared by their plain text, as search indexes it.
      return plainText({ blocks: [block] })
        .split('\n')
        .map(line)
  }
}

const pictureLines = (picture: BlockOf<'gallery'>['images'][number]): Span[][] => [
  linkedSpans(picture.caption, picture.captionLinks),
  line(picture.alt),
  linkedSpans(picture.credit, picture.creditLinks),
  line(picture.href),
]

const cellsOf = (cells: Span[][]): Span[] =>
  cells.flatMap((spans, at) => (at > 0 ? [{ text: ' | ' }, ...spans] : spans))

function itemLines(items: ListItem[], indent: string): Span[][] {
  return items.flatMap(({ spans, list }) => [
    [...line(indent), ...spans],
    ...(list ? itemLines(list.items, `${indent}\u2003`) : []),
  ])
}
