import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Text = DefaultTreeAdapterTypes.TextNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Text => node.nodeName === '#text'

export function attribute(element: Element, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value
  return undefined
}

/** True for nodes that show nothing: comments, and text that is only whitespace or no-break spaces. */
export const isBlankNode = (node: Node): boolean =>
  isText(node) ? !/[^ \t\n\r\f\u00a0]/.test(node.value) : !isElement(node)

/**
 * First element with that name below these nodes. Searches the first thousand nodes only, because callers may ask for
 * many in turn.
 */
export function firstElement(
  nodes: Node[],
  tagName: string,
  left: { nodes: number } = { nodes: 1_000 },
): Element | undefined {
  for (const node of nodes) {
    if (left.nodes-- <= 0) return undefined
    if (!isElement(node)) continue
    if (node.tagName === tagName) return node
    const found = firstElement(node.childNodes, tagName, left)
    if (found) return found
  }
  return undefined
}

const WORDLESS = new Set(['script', 'style', 'template'])

/** All text below a node, as it is in the source. */
export function textBelow(node: Node): string {
  if (isText(node)) return node.value
  if (!isElement(node) || WORDLESS.has(node.tagName)) return ''
  return node.childNodes.map(textBelow).join('')
}

/** True where there is a letter or a digit below the node. */
export function hasWords(node: Node): boolean {
  if (isText(node)) return /[\p{L}\p{N}]/u.test(node.value)
  return isElement(node) && !WORDLESS.has(node.tagName) && node.childNodes.some(hasWords)
}

/** Nearest ancestor, or the element itself, for which `is` holds. */
export function closest(element: Element, is: (one: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (is(at)) return at
  return null
}

export function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  return parent && 'tagName' in parent ? parent : null
}
