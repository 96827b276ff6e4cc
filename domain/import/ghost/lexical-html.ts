import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { type CardData, listField, objectField, textField } from '#domain/import/ghost/cards/card-data.ts'
import { cardHtml, hasCardRule } from '#domain/import/ghost/cards/card-html.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

/** Bits of a text's `format`, with their elements. */
const FORMATS: [number, string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
]
/** Formats whose element the document does not have, and whose loss the conversion of HTML does not name. */
const UNNAMED: ReadonlyMap<string, string> = new Map([
  ['u', 'underlined text'],
  ['mark', 'highlighted text'],
])
const MAX_DEPTH = 100

/** Plain HTML of a text of Ghost's editor since 2023 (Lexical); null where it is none. */
export function lexicalHtml(json: string, notes: ArchiveNotes): string | null {
  const parsed = parseJson(json)
  if (!parsed) return null
  const root = objectField(parsed, 'root')
  return Array.isArray(root['children']) ? childrenHtml(root, notes, 0) : null
}

export function parseJson(json: string): CardData | null {
  const value = parsedJson(json)
  return typeof value === 'object' ? (value as CardData | null) : null
}

function childrenHtml(node: CardData, notes: ArchiveNotes, depth: number): string {
  if (depth > MAX_DEPTH) {
    notes.lost('text nested more than a hundred levels deep')
    return ''
  }
  return listField(node, 'children')
    .map((child) => nodeHtml(child, notes, depth + 1))
    .join('')
}

function nodeHtml(node: CardData, notes: ArchiveNotes, depth: number): string {
  const type = textField(node, 'type')
  const inner = () => childrenHtml(node, notes, depth)
  switch (type) {
    case 'text':
    case 'extended-text':
      return textHtml(node, notes)
    case 'tk':
      notes.changed('TK: a place that was still to be written (its text stays)')
      return textHtml(node, notes)
    case 'linebreak':
      return '<br>'
    case 'tab':
      return ' '
    case 'zwnj':
      return ''
    case 'paragraph':
      return `<p>${inner()}</p>`
    case 'heading':
    case 'extended-heading':
      return headingHtml(node, inner())
    case 'quote':
    case 'extended-quote':
      return `<blockquote>${inner()}</blockquote>`
    case 'aside':
      return `<figure><blockquote>${inner()}</blockquote></figure>`
    case 'list':
      return listHtml(node, notes, depth)
    case 'link':
    case 'autolink':
      return `<a href="${escapeHtml(textField(node, 'url'))}">${inner()}</a>`
    case 'at-link':
      notes.lost('unfinished link')
      return ''
    default:
      return otherHtml(type, node, notes, inner)
  }
}

function otherHtml(type: string, node: CardData, notes: ArchiveNotes, inner: () => string): string {
  const hasChildren = listField(node, 'children').length > 0
  // Cards have fields only. Children are not read, because the card may be one that only members saw.
  if (hasCardRule(type) && hasChildren) notes.lost(`text within a ${type} card`)
  if (hasCardRule(type) || (!hasChildren && textField(node, 'text') === '')) return cardHtml(type, node, notes)
  notes.changed(`unknown part ${type} (its text stays)`)
  return hasChildren ? `<div>${inner()}</div>` : textHtml(node, notes)
}

function headingHtml(node: CardData, inner: string): string {
  const tag = /^h[1-6]$/.test(textField(node, 'tag')) ? textField(node, 'tag') : 'h2'
  return `<${tag}>${inner}</${tag}>`
}

function textHtml(node: CardData, notes: ArchiveNotes): string {
  const text = escapeHtml(textField(node, 'text'))
  const format = Number(node['format']) || 0
  const tags = FORMATS.filter(([bit]) => (format & bit) !== 0).map(([, tag]) => tag)
  for (const tag of tags) {
    const what = UNNAMED.get(tag)
    if (what !== undefined) notes.changed(`${what} (its text stays)`)
  }
  return tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, text)
}

/** A list. An item that holds nothing but a list is the nested list of the item before it. */
function listHtml(node: CardData, notes: ArchiveNotes, depth: number): string {
  if (node['listType'] === 'check') notes.changed('check list (became a list)')
  const isOrdered = node['listType'] === 'number' || node['tag'] === 'ol'
  const items: string[] = []
  for (const item of listField(node, 'children')) {
    const isItem = item['type'] === 'listitem'
    const html = isItem ? childrenHtml(item, notes, depth + 1) : nodeHtml(item, notes, depth + 1)
    const children = isItem ? listField(item, 'children') : [item]
    const isOnlyList = children.length > 0 && children.every(({ type }) => type === 'list')
    if (isOnlyList && items.length > 0) items.push((items.pop() ?? '') + html)
    else items.push(html)
  }
  const start = isOrdered && Number(node['start']) > 1 ? ` start="${Math.floor(Number(node['start']))}"` : ''
  const tag = isOrdered ? 'ol' : 'ul'
  return `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`
}
