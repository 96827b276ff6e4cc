import type { JSONContent } from '@tiptap/react'
import { isSafeHref } from '#domain/document/href.ts'
import {
  type ArticleDocument,
  type Block,
  DOCUMENT_VERSION,
  type ListItem,
  type Mark,
  parseBlock,
  type Span,
} from '#domain/document/schema.ts'

/** The schema takes lists of nine levels; what is deeper moves up beside its parent. */
const LIST_LEVELS = 9
const MARK_ORDER = ['bold', 'italic', 'code', 'link']

/**
 * What the editor holds as a document that the schema takes: neighbouring spans of the same marks are joined, blocks
 * without words are left out, and every block has an id of its own.
 */
export function toDocument(doc: JSONContent): ArticleDocument {
  const blocks = (doc.content ?? []).flatMap((node) => blockOf(node) ?? [])
  const taken = new Set<string>()
  return { version: DOCUMENT_VERSION, blocks: blocks.map((block) => ({ ...block, id: ownId(block.id, taken) })) }
}

function ownId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = taken.size + 1; id === '' || taken.has(id); n++) id = `b${n}`
  taken.add(id)
  return id
}

function blockOf(node: JSONContent): Block | null {
  const id = textAttr(node, 'id')
  switch (node.type) {
    case 'paragraph':
      return withWords(node, (spans) => ({ id, type: 'paragraph', spans }))
    case 'heading':
      return withWords(node, (spans) => ({ id, type: 'heading', level: node.attrs?.level === 3 ? 3 : 2, spans }))
    case 'bulletList':
    case 'orderedList': {
      const items = itemsOf(node, 1)
      return items.length > 0 ? { id, type: 'list', ordered: node.type === 'orderedList', items } : null
    }
    case 'quote':
      return quoteOf(node, id)
    case 'divider':
      return { id, type: 'divider' }
    case 'kept':
      return parseBlock(node.attrs?.block)
    default:
      return null
  }
}

function withWords(node: JSONContent, make: (spans: Span[]) => Block): Block | null {
  const spans = spansOf(node.content ?? [])
  return hasWords(spans) ? make(spans) : null
}

function quoteOf(node: JSONContent, id: string): Block | null {
  const lines = (node.content ?? []).map((paragraph) => paragraph.content ?? [])
  const spans = spansOf(lines.flatMap((line, at) => (at > 0 ? [{ type: 'hardBreak' }, ...line] : line)))
  const speaker = textAttr(node, 'speaker').trim()
  const role = textAttr(node, 'role').trim()
  if (!hasWords(spans) && speaker === '' && role === '') return null
  return { id, type: 'quote', spans, ...(speaker !== '' && { speaker }), ...(role !== '' && { role }) }
}

function itemsOf(list: JSONContent, level: number): ListItem[] {
  return (list.content ?? []).flatMap((item) => {
    const parts = item.content ?? []
    const lists = parts.filter((part) => part.type === 'bulletList' || part.type === 'orderedList')
    const texts = parts.filter((part) => part.type === 'paragraph').map((part) => part.content ?? [])
    const spans = spansOf(texts.flatMap((text, at) => (at > 0 ? [{ type: 'hardBreak' }, ...text] : text)))
    const below = lists.flatMap((inner) => itemsOf(inner, level + 1))
    if (below.length === 0) return hasWords(spans) ? [{ spans }] : []
    if (level >= LIST_LEVELS) return [...(hasWords(spans) ? [{ spans }] : []), ...below]
    return [{ spans, list: { ordered: lists[0]?.type === 'orderedList', items: below } }]
  })
}

/** Text nodes as spans. A break takes the marks of what stands before it, so that it parts no span. */
function spansOf(nodes: JSONContent[]): Span[] {
  const spans: Span[] = []
  for (const node of nodes) {
    const last = spans.at(-1)
    const text = node.type === 'hardBreak' ? '\n' : (node.text ?? '')
    if (text === '') continue
    const marks = node.type === 'hardBreak' ? (last?.marks ?? []) : marksOf(node)
    if (last && sameMarks(last.marks ?? [], marks)) last.text += text
    else spans.push({ text, ...(marks.length > 0 && { marks }) })
  }
  return spans
}

function marksOf(node: JSONContent): Mark[] {
  const marks = new Map<string, Mark>()
  for (const { type, attrs } of node.marks ?? []) {
    if (type === 'bold' || type === 'italic' || type === 'code') marks.set(type, { type })
    const href: unknown = attrs?.href
    if (type === 'link' && typeof href === 'string' && isSafeHref(href)) marks.set(type, { type, href })
  }
  return [...marks.values()].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type))
}

const sameMarks = (a: Mark[], b: Mark[]) => JSON.stringify(a) === JSON.stringify(b)
const hasWords = (spans: Span[]) => spans.some((span) => span.text.trim() !== '')

function textAttr(node: JSONContent, name: string): string {
  const value: unknown = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
