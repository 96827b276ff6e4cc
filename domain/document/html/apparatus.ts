import { attribute, type Element, firstElement } from '#domain/document/html/node.ts'

const NOTE_STYLE = /mso-footnote-id|mso-element\s*:\s*(?:foot|end)note/i
const COMMENT_STYLE = /mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i
const NOTE_TARGET = /^#(?:_?(?:ft|ed)n(?:ref)?\d|ftnt(?:_ref)?\d|fn(?:ref)?[-:]?\d|cite_(?:note|ref))/

/**
 * What stands around a text in another program and is no part of it, by its name; null for anything else. A footnote’s
 * number says nothing without its note, and a note that lost its place would pass for a paragraph; a colleague’s
 * comment and words that are struck out must not go out.
 */
export function apparatusOf(element: Element): 'footnote' | 'comment' | 'deleted text' | null {
  const style = attribute(element, 'style') ?? ''
  const role = attribute(element, 'role')
  if (role === 'doc-noteref' || role === 'doc-endnotes' || NOTE_STYLE.test(style)) return 'footnote'
  if (COMMENT_STYLE.test(style) || attribute(element, 'class') === 'msocomanchor') return 'comment'
  if (element.tagName === 'del') return attribute(element, 'datetime') === undefined ? null : 'deleted text'
  if (element.tagName !== 'a' && element.tagName !== 'sup') return null
  const link = element.tagName === 'a' ? element : firstElement(element.childNodes, 'a')
  return NOTE_TARGET.test((link && attribute(link, 'href')) ?? '') ? 'footnote' : null
}
