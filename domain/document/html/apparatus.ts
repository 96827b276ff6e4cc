import { attribute, type Element, firstElement, isElement, parentOf, textBelow } from '#domain/document/html/node.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

const COMMENT_STYLE = /mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i
const NOTE_LIST_STYLE = /mso-element\s*:\s*(?:foot|end)note-list/i
const NOTE_LIST_CLASS = /(?:^|[\s_-])(?:foot|end)notes(?:$|[\s_-])/i
const MARK_CLASS = /(?:^|[\s_-])(?:footnote|fn|noteref)(?:[\s_-](?:ref|anchor|link|mark|number))?(?:$|\s)/i
/** Names that programs give to the anchor of a note: Word, Google Docs, Markdown, MediaWiki, Substack. */
const NOTE_NAME = /^(?:_?(?:ft|ed)n\d|ftnt\d|fn(?:\d|[-:_]\w)|cite_note|(?:foot|end)?note-?\d)/i
const BACK_NAME = /ref|anchor|back|noted|link/i
/** Footnote reference in a text: a number, a letter, a sign, in brackets or not. */
const LABEL_PATTERN = /^[\s[(]*(?:(?:note|nb)\s*)?(?:\p{N}{1,4}|\p{L}|[ivxlc]{1,7}|[*†‡§¶#]{1,4})?[\s\])]*$/iu

/** Detects comments and tracked deletions of colleagues, which must not be published; null for anything else. */
export function apparatusOf(element: Element): 'comment' | 'deleted text' | null {
  const style = attribute(element, 'style') ?? ''
  if (COMMENT_STYLE.test(style) || attribute(element, 'class') === 'msocomanchor') return 'comment'
  return element.tagName === 'del' && isTracked(element) ? 'deleted text' : null
}

/** True for a change that a word processor tracked, which names its author; a page's own `<del>` does not. */
export const isTracked = (element: Element): boolean => /^mailto:/i.test(attribute(element, 'cite')?.trim() ?? '')

/** Fragment of a link, decoded; null for a link without one. */
export function fragmentOf(link: Element): string | null {
  const [, fragment] = (attribute(link, 'href') ?? '').split('#', 2)
  return fragment === undefined || fragment === '' ? null : decodedUri(fragment)
}

/** Footnote marks that an element consists of: itself, or several inside a `<sup>`; empty for anything else. */
export function noteMarks(element: Element): Element[] {
  if (element.tagName === 'a') return isNoteMark(element) ? [element] : []
  if (attribute(element, 'role') === 'doc-noteref' && !firstElement(element.childNodes, 'a'))
    return isLabel(textBelow(element)) ? [element] : []
  if (element.tagName !== 'sup') return []
  const links = element.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'a')
  if (links.length === 0) return []
  const between = element.childNodes.filter((node) => !isElement(node) || node.tagName !== 'a').map(textBelow)
  return /^[\s,;[\]()–-]*$/.test(between.join('')) && links.every(isNoteMark) ? links : []
}

const isLabel = (text: string): boolean => text.length <= 20 && LABEL_PATTERN.test(text)

function isNoteMark(link: Element): boolean {
  const fragment = fragmentOf(link)
  if (fragment === null || attribute(link, 'role') === 'doc-backlink' || !isLabel(textBelow(link))) return false
  const isRaised = parentOf(link)?.tagName === 'sup' || firstElement(link.childNodes, 'sup') !== undefined
  return (
    isRaised ||
    attribute(link, 'role') === 'doc-noteref' ||
    NOTE_NAME.test(fragment) ||
    MARK_CLASS.test(attribute(link, 'class') ?? '')
  )
}

/** True for a link from a note back to its mark: a number or an arrow, without words. */
export function isBackLink(link: Element): boolean {
  if (attribute(link, 'role') === 'doc-backlink') return true
  const fragment = fragmentOf(link)
  const text = textBelow(link)
  return fragment !== null && BACK_NAME.test(fragment) && (isLabel(text) || !/[\p{L}\p{N}]/u.test(text))
}

/** True for the element that holds the footnotes of a page. */
export function isNoteList(element: Element): boolean {
  return (
    attribute(element, 'role') === 'doc-endnotes' ||
    NOTE_LIST_CLASS.test(attribute(element, 'class') ?? '') ||
    NOTE_LIST_STYLE.test(attribute(element, 'style') ?? '')
  )
}
