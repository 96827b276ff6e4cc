import { attribute, type Element, firstElement } from '#domain/document/html/node.ts'

const WORD = /mso-footnote-id|mso-element\s*:\s*(?:foot|end)note/i
const TARGET = /^#(?:_?(?:ft|ed)n(?:ref)?\d|ftnt(?:_ref)?\d|fn(?:ref)?[-:]?\d|cite_(?:note|ref))/

/**
 * True for another program's footnote: the number in the text, and the list at the end. A number without its note says
 * nothing, and a note that lost its place would pass for a paragraph.
 */
export function isFootnote(element: Element): boolean {
  const role = attribute(element, 'role')
  if (role === 'doc-noteref' || role === 'doc-endnotes') return true
  const style = attribute(element, 'style')
  if (style !== undefined && WORD.test(style)) return true
  if (element.tagName !== 'a' && element.tagName !== 'sup') return false
  const link = element.tagName === 'a' ? element : firstElement(element.childNodes, 'a')
  return TARGET.test((link && attribute(link, 'href')) ?? '')
}
