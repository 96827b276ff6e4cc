import type { Node } from '@tiptap/pm/model'
import type { JSONContent } from '@tiptap/react'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { hasWords, linesAsSpans, spansOf } from '#components/desk/editor/to-spans.ts'
import { isAnchor } from '#domain/document/blocks/anchor.ts'
import {
  type ArticleDocument,
  type Block,
  type BlockOf,
  DOCUMENT_VERSION,
  type ListItem,
  parseBlock,
  type Span,
} from '#domain/document/blocks/schema.ts'

/** The schema's limit of nesting; deeper items move up beside their parent. */
const LIST_LEVELS = 9

/** Cache by node: nodes are immutable, so that a keystroke converts only its own block. */
const made = new WeakMap<Node, Block | null>()

/** Converts the editor's document as `toDocument` does; unchanged blocks keep their object identity. */
export function documentOf(doc: Node): ArticleDocument {
  const blocks: Block[] = []
  doc.forEach((node) => {
    let block = made.get(node)
    if (block === undefined) {
      block = blockOf(node.toJSON() as JSONContent)
      made.set(node, block)
    }
    if (block) blocks.push(block)
  })
  return withOwnIds(blocks)
}

/**
 * Converts the editor's JSON to a valid document: adjacent spans with the same marks are joined, blocks without text
 * are left out, and every block gets a unique id.
 */
export const toDocument = (doc: JSONContent): ArticleDocument =>
  withOwnIds((doc.content ?? []).flatMap((node) => blockOf(node) ?? []))

function withOwnIds(blocks: Block[]): ArticleDocument {
  const taken = new Set<string>()
  const anchors = new Set<string>()
  return {
    version: DOCUMENT_VERSION,
    blocks: blocks.map((given) => {
      const block = withOwnAnchor(given, anchors)
      const id = ownId(block.id, taken)
      return id === block.id ? block : { ...block, id }
    }),
  }
}

/** Leaves out the anchor of a heading that was copied: the first one has it. */
function withOwnAnchor(block: Block, taken: Set<string>): Block {
  if (block.type !== 'heading' || block.anchor === undefined) return block
  const { anchor, ...rest } = block
  if (taken.has(anchor)) return rest
  taken.add(anchor)
  return block
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
      return withWords(node, (spans) => headingOf(node, id, spans))
    case 'bulletList':
    case 'orderedList':
      return listOf(node, id)
    case 'quote':
      return quoteOf(node, id, 'quote')
    case 'pullQuote':
      return quoteOf(node, id, 'pull-quote')
    case 'divider':
      return { id, type: 'divider' }
    case 'image':
    case 'gallery':
    case 'embed':
    case 'related':
      return parseBlock({ ...(node.attrs?.block as object), id: id === '' ? 'b0' : id, type: node.type })
    case 'table':
      return tableOf(node, id)
    case 'factBox':
      return factBoxOf(node, id)
    case 'update':
      return updateOf(node, id)
    case 'correction': {
      const spans = linesAsSpans(node.content ?? [])
      return hasWords(spans) ? { id, type: 'correction', at: textAttr(node, 'at'), spans } : null
    }
    default:
      return null
  }
}

function headingOf(node: JSONContent, id: string, spans: Span[]): Block {
  const anchor = textAttr(node, 'anchor')
  return { id, type: 'heading', level: node.attrs?.level === 3 ? 3 : 2, spans, ...(isAnchor(anchor) && { anchor }) }
}

function withWords(node: JSONContent, make: (spans: Span[]) => Block): Block | null {
  const spans = spansOf(node.content ?? [])
  return hasWords(spans) ? make(spans) : null
}

function quoteOf(node: JSONContent, id: string, type: 'quote' | 'pull-quote'): Block | null {
  const spans = linesAsSpans(node.content ?? [])
  const names = (['speaker', 'role', 'place'] as const).map((name) => [name, textAttr(node, name).trim()] as const)
  const said = Object.fromEntries(names.filter(([, text]) => text !== ''))
  const href = hrefFrom(textAttr(node, 'href'))
  if (!hasWords(spans) && Object.keys(said).length === 0) return null
  return { id, type, spans, ...said, ...(href && { href }) }
}

function updateOf(node: JSONContent, id: string): Block | null {
  const spans = linesAsSpans(node.content ?? [])
  const headline = textAttr(node, 'headline')
  if (!hasWords(spans) && headline.trim() === '') return null
  const { isKey, isPinned } = node.attrs ?? {}
  return {
    id,
    type: 'update',
    at: textAttr(node, 'at'),
    headline,
    spans,
    ...(isKey === true && { isKey }),
    ...(isPinned === true && { isPinned }),
  }
}

function listOf(node: JSONContent, id: string): BlockOf<'list'> | null {
  const items = itemsOf(node, 1)
  return items.length > 0 ? { id, type: 'list', ordered: node.type === 'orderedList', items } : null
}

function itemsOf(list: JSONContent, level: number): ListItem[] {
  return (list.content ?? []).flatMap((item) => {
    const parts = item.content ?? []
    const lists = parts.filter((part) => part.type === 'bulletList' || part.type === 'orderedList')
    const spans = linesAsSpans(parts.filter((part) => part.type === 'paragraph'))
    const below = lists.flatMap((inner) => itemsOf(inner, level + 1))
    if (below.length === 0) return hasWords(spans) ? [{ spans }] : []
    if (level >= LIST_LEVELS) return [...(hasWords(spans) ? [{ spans }] : []), ...below]
    return [{ spans, list: { ordered: lists[0]?.type === 'orderedList', items: below } }]
  })
}

/** Converts a table. A first row made of header cells only becomes the head; a table without text becomes null. */
function tableOf(node: JSONContent, id: string): Block | null {
  const rows = (node.content ?? []).map((row) => row.content ?? [])
  const isHead = (cell: JSONContent | undefined) => cell?.type === 'tableHeader'
  const texts = rows.map((row) => row.map((cell) => linesAsSpans(cell.content ?? [])))
  const caption = textAttr(node, 'caption')
  if (!texts.flat().some(hasWords) && caption.trim() === '') return null
  const hasHead = rows[0]?.every(isHead) === true
  const [head = [], ...rest] = hasHead ? texts : [[], ...texts]
  const body = hasHead ? rows.slice(1) : rows
  const rowHeads = body.length > 0 && body.every((row) => isHead(row[0]))
  return { id, type: 'table', caption, head, rows: rest, rowHeads }
}

function factBoxOf(node: JSONContent, id: string): Block | null {
  const parts = node.content ?? []
  const title = textAttr(node, 'title')
  const facts = parts
    .filter((part) => part.type === 'fact')
    .map((fact) => ({ figure: textAttr(fact, 'figure'), spans: spansOf(fact.content ?? []) }))
    .filter(({ figure, spans }) => figure.trim() !== '' || hasWords(spans))
  const taken = new Set<string>()
  const blocks = parts.flatMap((part) => {
    const block = blockOf(part)
    if (block?.type !== 'paragraph' && block?.type !== 'list') return []
    return [{ ...block, id: ownId(block.id, taken) }]
  })
  if (title.trim() === '' && facts.length === 0 && blocks.length === 0) return null
  return { id, type: 'fact-box', title, facts, blocks }
}

function textAttr(node: JSONContent, name: string): string {
  const value: unknown = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
