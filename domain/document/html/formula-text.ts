import { collapse } from '#domain/document/html/line.ts'
import { type Element, isElement, isText, type Node } from '#domain/document/html/node.ts'

/** A formula in MathML as one line of text: what stood above or below a line is told by signs, as in `(a+b)/2`. */
export function formulaText(element: Element): string {
  return collapse(textOf(element))
}

function textOf(node: Node): string {
  if (isText(node)) return node.value
  if (!isElement(node)) return ''
  const parts = node.childNodes.filter(isElement)
  const [first = '', second = '', third = ''] = parts.map((part) => grouped(part).trim())
  switch (node.tagName) {
    case 'mfrac':
      return `${first}/${second}`
    case 'msup':
    case 'mover':
      return `${first}^${second}`
    case 'msub':
    case 'munder':
      return `${first}_${second}`
    case 'msubsup':
    case 'munderover':
      return `${first}_${second}^${third}`
    case 'msqrt':
      return `√(${inner(node).trim()})`
    case 'mroot':
      return `${second}√${first}`
    case 'mtr':
    case 'mlabeledtr':
      return `${parts.map(textOf).join(' ')}; `
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

const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms'])
const isComposed = (node: Node | undefined): boolean =>
  node !== undefined && isElement(node) && !TOKENS.has(node.tagName)

/** `2x` is one thing; `1/2` beside `3` is two. Spaces between elements are the source's, and none of the formula. */
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
