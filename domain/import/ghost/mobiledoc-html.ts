import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import type { CardData } from '#domain/import/ghost/cards/card-data.ts'
import { cardHtml } from '#domain/import/ghost/cards/card-html.ts'
import { parseJson } from '#domain/import/ghost/lexical-html.ts'

const SECTION = { markup: 1, image: 2, list: 3, card: 10 }
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'])
const MARKUPS = new Set(['a', 'b', 'strong', 'i', 'em', 's', 'u', 'code', 'sub', 'sup', 'del', 'mark'])

type Parts = { markups: unknown[]; atoms: unknown[]; cards: unknown[] }

/** Plain HTML of a text of Ghost's editor from 2017 to 2023 (Mobiledoc 0.3); null where it is none. */
export function mobiledocHtml(json: string, notes: ArchiveNotes): string | null {
  const parsed = parseJson(json)
  const version = parsed?.['version']
  if (!parsed || !Array.isArray(parsed['sections']) || !(typeof version === 'string' && version.startsWith('0.3')))
    return null
  const parts: Parts = { markups: list(parsed['markups']), atoms: list(parsed['atoms']), cards: list(parsed['cards']) }
  return list(parsed['sections'])
    .map((section) => sectionHtml(list(section), parts, notes))
    .join('')
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

function sectionHtml(section: unknown[], parts: Parts, notes: ArchiveNotes): string {
  const [kind, second, third] = section
  switch (kind) {
    case SECTION.markup: {
      const inner = markersHtml(list(third), parts, notes)
      if (second === 'aside') return `<figure><blockquote>${inner}</blockquote></figure>`
      const tag = BLOCKS.has(word(second)) ? word(second) : 'p'
      return `<${tag}>${inner}</${tag}>`
    }
    case SECTION.image:
      return pictureHtml({ src: word(second) })
    case SECTION.list: {
      const tag = second === 'ol' ? 'ol' : 'ul'
      return `<${tag}>${list(third)
        .map((item) => `<li>${markersHtml(list(item), parts, notes)}</li>`)
        .join('')}</${tag}>`
    }
    case SECTION.card: {
      const [name, data] = list(parts.cards[Number(second)])
      return cardHtml(word(name), typeof data === 'object' && data !== null ? (data as CardData) : {}, notes)
    }
    default:
      notes.lost(`unknown section ${String(kind)}`)
      return ''
  }
}

/** A line of markers: each opens markups, holds a text or an atom, and closes the last so many markups. */
function markersHtml(markers: unknown[], parts: Parts, notes: ArchiveNotes): string {
  const open: string[] = []
  let html = ''
  for (const marker of markers) {
    const [kind, opened, closed, value] = list(marker)
    for (const index of list(opened)) {
      const [name, attributes] = list(parts.markups[Number(index)])
      const tag = MARKUPS.has(word(name)) ? word(name) : 'span'
      if (tag === 'u' || tag === 'mark')
        notes.changed(`${tag === 'u' ? 'underlined' : 'highlighted'} text (its text stays)`)
      html += tag === 'a' ? `<a href="${escapeHtml(hrefIn(list(attributes)))}">` : `<${tag}>`
      open.push(tag)
    }
    html += kind === 1 ? atomHtml(list(parts.atoms[Number(value)]), notes) : escapeHtml(word(value))
    for (let left = Number(closed) || 0; left > 0 && open.length > 0; left--) html += `</${open.pop()}>`
  }
  while (open.length > 0) html += `</${open.pop()}>`
  return html
}

function hrefIn(attributes: unknown[]): string {
  const at = attributes.indexOf('href')
  return at < 0 ? '' : word(attributes[at + 1])
}

function atomHtml([name, text]: unknown[], notes: ArchiveNotes): string {
  if (name === 'soft-return') return '<br>'
  notes.changed(`unknown atom ${word(name)} (its text stays)`)
  return escapeHtml(word(text))
}
