import { type Element, isElement, isText, type Node } from '#domain/document/html/node.ts'
import { collapse } from '#domain/document/text/line.ts'

/** Writes a MathML formula as one line of text, with signs for what is above or below a line, as in `(a+b)/2`. */
export function formulaText(element: Element): string {
  return collapse(textOf(element))
}

function textOf(node: Node): string {
  if (isText(node)) return node.value
  if (!isElement(node)) return ''
  switch (node.tagName) {
    case 'mfrac':
      return joined(node, ['/'])
    case 'msup':
    case 'mover':
      return joined(node, ['^'])
    case 'msub':
    case 'munder':
      return joined(node, ['_'])
    case 'msubsup':
    case 'munderover':
      return joined(node, ['_', '^'])
    case 'msqrt':
      return `√(${inner(node).trim()})`
    case 'mroot':
      return rooted(node)
    case 'mtr':
    case 'mlabeledtr':
      return `${node.childNodes.filter(isElement).map(textOf).join(' ')}; `
    case 'mspace':
      return ' '
    // The same formula in another notation.
    case 'annotation':
    case 'annotation-xml':
      return ''
    default:
      return inner(node)
  }
}

/** Joins the parts of a formula with signs between them. */
function joined(element: Element, signs: string[]): string {
  const parts = element.childNodes.filter(isElement).map((part) => grouped(part).trim())
  return parts.map((part, n) => (n === 0 ? part : `${signs[n - 1] ?? ' '}${part}`)).join('')
}

function rooted(element: Element): string {
  const [of = '', degree = ''] = element.childNodes.filter(isElement).map((part) => grouped(part).trim())
  return `${degree}√${of}`
}

const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms'])
const isComposed = (node: Node | undefined): boolean =>
  node !== undefined && isElement(node) && !TOKENS.has(node.tagName)

/**
 * Adds a space between parts that would merge: not in `2x`, but between `1/2` and `3`. Ignores whitespace between
 * elements, which belongs to the source, not to the formula.
 */
function inner(element: Element): string {
  let text = ''
  let before: Node | undefined
  for (const node of element.childNodes) {
    const isSpace = isText(node) && node.value.trim() === '' && !TOKENS.has(element.tagName)
    const next = isSpace ? '' : textOf(node)
    if (next === '') continue
    const isApart = isComposed(before) || isComposed(node)
    text += isApart && /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next) ? ` ${next}` : next
    before = node
  }
  return text
}

function grouped(element: Element): string {
  const text = textOf(element).trim()
  return element.tagName === 'mrow' && element.childNodes.filter(isElement).length > 1 ? `(${text})` : text
}
