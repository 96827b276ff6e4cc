import { attribute, type Element, isElement, isText, type Node } from '#domain/document/html/node.ts'
import { collapse } from '#domain/document/text/line.ts'

const WORDLESS = new Set(['style', 'script', 'metadata'])
/** Elements of a drawing that stand apart from the text around them. */
const PLACED = new Set(['text', 'title', 'desc', 'textpath', 'foreignobject'])

/** Words of an SVG drawing in source order: its labels, title and description. */
export function drawingText(element: Element): string {
  return collapse(textOf(element)).trim()
}

function textOf(node: Node): string {
  if (isText(node)) return node.value
  if (!isElement(node) || WORDLESS.has(node.tagName)) return ''
  const text = node.childNodes.map(textOf).join('')
  const isPlaced = PLACED.has(node.tagName.toLowerCase()) || !isInline(node)
  return isPlaced ? ` ${text} ` : text
}

/** True for an element that continues the line: a link, or a `tspan` without a position of its own. */
const isInline = (element: Element): boolean =>
  (element.tagName === 'tspan' && !['x', 'y', 'dy'].some((name) => attribute(element, name) !== undefined)) ||
  element.tagName === 'a'
