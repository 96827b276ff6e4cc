import type { JSONContent } from '@tiptap/react'
import type { ArticleDocument, Block, ListItem, Mark, Span } from '#domain/document/schema.ts'

/** A stored document as the editor holds it. What it cannot edit yet stays whole, as a `kept` node. */
export function fromDocument(document: ArticleDocument): JSONContent {
  const content = document.blocks.map(nodeOf)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: null } }] }
}

function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', attrs: { id: block.id }, content: inline(block.spans) }
    case 'heading':
      return { type: 'heading', attrs: { id: block.id, level: block.level }, content: inline(block.spans) }
    case 'list':
      return listNode(block.ordered, block.items, block.id)
    case 'quote':
      return {
        type: 'quote',
        attrs: { id: block.id, speaker: block.speaker ?? '', role: block.role ?? '' },
        content: linesOf(block.spans).map((spans) => ({
          type: 'paragraph',
          attrs: { id: null },
          content: inline(spans),
        })),
      }
    case 'divider':
      return { type: 'divider', attrs: { id: block.id } }
    default:
      return { type: 'kept', attrs: { id: block.id, block } }
  }
}

function listNode(ordered: boolean, items: ListItem[], id: string | null): JSONContent {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    attrs: { id },
    content: items.map((item) => ({
      type: 'listItem',
      content: [
        { type: 'paragraph', attrs: { id: null }, content: inline(item.spans) },
        ...(item.list ? [listNode(item.list.ordered, item.list.items, null)] : []),
      ],
    })),
  }
}

/** Spans as text nodes; a line break in a span is a node of its own in the editor. */
function inline(spans: Span[]): JSONContent[] {
  return spans.flatMap((span) => {
    const marks = (span.marks ?? []).map(markNode)
    return span.text
      .split('\n')
      .flatMap((text, at): JSONContent[] => [
        ...(at > 0 ? [{ type: 'hardBreak' }] : []),
        ...(text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }]),
      ])
  })
}

const markNode = (mark: Mark) =>
  mark.type === 'link' ? { type: 'link', attrs: { href: mark.href } } : { type: mark.type }

/** The paragraphs of a quote, which its spans part by line breaks. */
function linesOf(spans: Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    for (const [at, text] of span.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...span, text })
    }
  }
  return lines
}
