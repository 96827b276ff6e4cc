import type { JSONContent } from '@tiptap/react'
import { newId } from '#components/desk/editor/block-ids.ts'
import { inline, paragraphsOf } from '#components/desk/editor/from-spans.ts'
import type { ArticleDocument, Block, BlockOf, ListItem, Span } from '#domain/document/blocks/schema.ts'

/** Converts a stored document to the editor's JSON. */
export function fromDocument(document: ArticleDocument): JSONContent {
  const content = document.blocks.map(nodeOf)
  // The paragraph has an id from the start: adding one with the first letter would be a second change, which breaks
  // input rules.
  return { type: 'doc', content: content.length > 0 ? content : [paragraph([], newId())] }
}

function nodeOf(block: Block): JSONContent {
  const { id } = block
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.spans, id)
    case 'heading':
      return {
        type: 'heading',
        attrs: { id, level: block.level, anchor: block.anchor ?? null },
        content: inline(block.spans),
      }
    case 'list':
      return listNode(block.ordered, block.items, id)
    case 'quote':
    case 'pull-quote': {
      const { speaker = '', role = '', place = '', href = '' } = block
      const attrs = { id, speaker, role, place, href }
      return { type: block.type === 'quote' ? 'quote' : 'pullQuote', attrs, content: paragraphsOf(block.spans) }
    }
    case 'divider':
      return { type: 'divider', attrs: { id } }
    case 'image':
    case 'gallery':
    case 'embed':
    case 'related': {
      const { id: _id, type, ...rest } = block
      return { type, attrs: { id, block: rest } }
    }
    case 'table':
      return tableNode(block)
    case 'fact-box':
      return factBoxNode(block)
    case 'update': {
      const { at, headline, isKey = false, isPinned = false } = block
      return { type: 'update', attrs: { id, at, headline, isKey, isPinned }, content: paragraphsOf(block.spans) }
    }
    case 'correction':
      return { type: 'correction', attrs: { id, at: block.at }, content: paragraphsOf(block.spans) }
  }
}

const paragraph = (spans: Span[], id: string | null): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: inline(spans),
})

function listNode(ordered: boolean, items: ListItem[], id: string | null): JSONContent {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    attrs: { id },
    content: items.map((item) => ({
      type: 'listItem',
      content: [
        paragraph(item.spans, null),
        ...(item.list ? [listNode(item.list.ordered, item.list.items, null)] : []),
      ],
    })),
  }
}

/**
 * Pads every row to the widest one: otherwise the editor would add the missing cells itself, as a change of the story.
 */
function tableNode({ id, caption, head, rows, rowHeads }: BlockOf<'table'>): JSONContent {
  const width = Math.max(1, head.length, ...rows.map((row) => row.length))
  const rowNode = (cells: Span[][], isHead: (at: number) => boolean): JSONContent => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_, at) => ({
      type: isHead(at) ? 'tableHeader' : 'tableCell',
      content: [paragraph(cells[at] ?? [], null)],
    })),
  })
  const content = [
    ...(head.length > 0 ? [rowNode(head, () => true)] : []),
    ...rows.map((row) => rowNode(row, (at) => rowHeads && at === 0)),
  ]
  return { type: 'table', attrs: { id, caption }, content: content.length > 0 ? content : [rowNode([], () => false)] }
}

function factBoxNode({ id, title, facts, blocks }: BlockOf<'fact-box'>): JSONContent {
  return {
    type: 'factBox',
    attrs: { id, title },
    content: [
      ...facts.map(({ figure, spans }) => ({ type: 'fact', attrs: { figure }, content: inline(spans) })),
      ...(blocks.length > 0 ? blocks.map(nodeOf) : [paragraph([], null)]),
    ],
  }
}
