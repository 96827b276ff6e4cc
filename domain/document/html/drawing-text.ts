import { collapse } from '#domain/document/html/line.ts'
import { attribute, type Element, isElement, isText, type Node } from '#domain/document/html/node.ts'

const WORDLESS = new Set(['style', 'script', 'metadata'])
/** What stands in a place of its own within a drawing. */
const PLACED = new Set(['text', 'title', 'desc', 'textpath', 'foreignobject'])

/** The words of a drawing in SVG, in the order of its source: its labels, its title and what is said of it. */
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

/** A piece of a line, unless it says where it begins. */
const isInline = (element: Element): boolean =>
  (element.tagName === 'tspan' && !['x', 'y', 'dy'].some((name) => attribute(element, name) !== undefined)) ||
  element.tagName === 'a'
