import type { Context } from '#domain/document/html/context.ts'
import type { Draft, ListItem } from '#domain/document/html/draft.ts'
import { drawingText } from '#domain/document/html/drawing-text.ts'
import { formulaText } from '#domain/document/html/formula-text.ts'
import type { Kind } from '#domain/document/html/kinds.ts'
import {
  attribute,
  type Element,
  firstElement,
  hasWords,
  isElement,
  isText,
  type Node,
  textBelow,
} from '#domain/document/html/node.ts'
import { embedOrLink } from '#domain/document/html/snippet.ts'
import { collapse } from '#domain/document/text/line.ts'

/**
 * Remainder of an element that documents do not have: its words as text, nodes or blocks. `line` words belong to the
 * surrounding line, a `box` stands apart in it, a `block` is on lines of its own. `lost` is the name for the report.
 */
export type Within = {
  shape: 'line' | 'box' | 'block'
  lost: string | null
  detail?: string
  text?: string
  nodes?: Node[]
  drafts?: Draft[]
}

/** Input types whose value is not shown, or is not text that somebody wrote. */
const VALUELESS = new Set(['hidden', 'password', 'checkbox', 'radio', 'file', 'range', 'color', 'image'])

export function within(kind: Kind, element: Element, context: Context): Within {
  const nodes = element.childNodes
  const name = element.tagName
  switch (kind) {
    case 'control':
      return { shape: name === 'textarea' ? 'block' : 'box', lost: kept(name, nodes.some(hasWords)), nodes }
    case 'input':
      return { shape: 'box', lost: name, text: valueOf(element) }
    case 'choices':
      return choices(element)
    case 'formula': {
      const text = formulaText(element) || (attribute(element, 'alttext') ?? '')
      return {
        shape: attribute(element, 'display') === 'block' ? 'block' : 'line',
        lost: kept(name, text !== ''),
        text,
      }
    }
    case 'drawing': {
      const text = drawingText(element)
      return { shape: 'box', lost: kept(name, text !== ''), text }
    }
    case 'reading':
      return reading(element)
    case 'frame':
      return frame(element, context)
    case 'dialog':
      return attribute(element, 'open') === undefined ? unseen(element) : { shape: 'block', lost: null, nodes }
    case 'template':
      return template(element)
    case 'raw-fallback': {
      const inner = context.parse(textBelow(element))
      return { shape: 'block', lost: kept(name, inner.some(hasWords)), nodes: inner }
    }
    default:
      return fallback(element, context)
  }
}

const kept = (name: string, hasText: boolean): string => (hasText ? `${name} (its text stays)` : name)

const unseen = (element: Element): Within => ({
  shape: 'block',
  lost: hasWords(element) ? 'hidden text' : element.tagName,
})

/** Fallback content of a film, a program or a script. The element itself is named with its address. */
function fallback(element: Element, context: Context): Within {
  const isThing = element.tagName !== 'noscript' && element.tagName !== 'map'
  const nodes = element.childNodes.filter((node) => !isShownTwice(node, context))
  if (!isThing) return { shape: 'block', lost: kept(element.tagName, nodes.some(hasWords)), nodes }
  // An old player names its film in a parameter, and in an element within it for other browsers.
  if (firstElement(nodes, 'embed') || firstElement(nodes, 'iframe')) return { shape: 'block', lost: null, nodes }
  return thing(element, addressOf(element), context, nodes)
}

/** True for a repeat of a picture for browsers without script. */
function isShownTwice(node: Node, context: Context): boolean {
  const img = isElement(node) ? (node.tagName === 'img' ? node : firstElement(node.childNodes, 'img')) : undefined
  const src = img && attribute(img, 'src')?.trim()
  return src !== undefined && context.images.has(src) && isElement(node) && !hasWords(node)
}

/** Address of a film, a program or a frame. */
export function addressOf(element: Element): string {
  const own = attribute(element, 'src') ?? attribute(element, 'data')
  if (own !== undefined) return own
  const source = firstElement(element.childNodes, 'source')
  const film = element.childNodes.find(
    (node) => isElement(node) && /^(?:movie|src)$/.test(attribute(node, 'name') ?? ''),
  )
  return (source && attribute(source, 'src')) || (film && isElement(film) && attribute(film, 'value')) || ''
}

/** An embed, for a frame of a known provider, or a link; and the page's own words inside it. */
function frame(element: Element, context: Context): Within {
  const src = attribute(element, 'src')?.replace(/^about:blank$/, '') || (attribute(element, 'data-src') ?? '')
  return thing(element, src, context, context.parse(attribute(element, 'srcdoc') ?? textBelow(element)))
}

function thing(element: Element, address: string, context: Context, nodes: Node[]): Within {
  const drafts = embedOrLink(element, address, context) ?? []
  const isEmbed = drafts[0]?.type === 'embed'
  const name = drafts.length > 0 ? `${element.tagName} (a link stays)` : element.tagName
  return { shape: 'block', lost: isEmbed ? null : name, detail: address, drafts, nodes }
}

/** Reading of a word (ruby), in brackets unless the page has its own. */
function reading(element: Element): Within {
  const siblings = element.parentNode?.childNodes ?? []
  const isBracketed = siblings.some((node) => isElement(node) && node.tagName === 'rp')
  if (isBracketed) return { shape: 'line', lost: null, nodes: element.childNodes }
  return { shape: 'line', lost: null, text: `(${collapse(textBelow(element)).trim()})` }
}

/** A template is not shown, unless it is its parent's shadow root. */
function template(element: Element): Within {
  const nodes: Node[] = 'content' in element ? (element.content as { childNodes: Node[] }).childNodes : []
  const isVisible = attribute(element, 'shadowrootmode') !== undefined
  return isVisible ? { shape: 'block', lost: null, nodes } : { shape: 'line', lost: element.tagName }
}

function choices(element: Element): Within {
  const items = itemsOf(element.childNodes)
  const drafts: Draft[] = items.length > 0 ? [{ type: 'list', ordered: false, items }] : []
  return { shape: 'block', lost: kept(element.tagName, items.length > 0), drafts }
}

function itemsOf(nodes: Node[]): ListItem[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return itemOf(node.value)
    if (!isElement(node)) return []
    if (node.tagName !== 'optgroup') return itemOf(textBelow(node) || (attribute(node, 'label') ?? ''))
    return [...itemOf(attribute(node, 'label') ?? ''), ...itemsOf(node.childNodes)]
  })
}

function itemOf(words: string): ListItem[] {
  const text = collapse(words).trim()
  return /[^\s\u200b]/.test(text) ? [{ spans: [{ text }] }] : []
}

function valueOf(element: Element): string {
  if (VALUELESS.has(attribute(element, 'type')?.toLowerCase() ?? '')) return ''
  return attribute(element, 'value') ?? ''
}
