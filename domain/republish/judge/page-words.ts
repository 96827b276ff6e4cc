import { Dropped } from '#domain/document/html/dropped.ts'
import { attribute, type Element, isElement, isText, type Node, textBelow } from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { INLINE } from '#domain/document/html/words-of.ts'
import { wordsIn } from '#domain/republish/judge/story-sentences.ts'

/** Bounds of a page: far more than stories have, and little to parse and search. */
const MOST_TAGS = 60_000
const MOST_CHARACTERS = 400_000
const UNREAD = new Set('script style noscript template title nav button select textarea svg iframe'.split(' '))
/** Classes and ids of what templates put around a story. */
const AROUND =
  /(?:^|\s)(?:comments?|comment-?(?:list|area|section)|disqus_thread|respond|replies|related(?:-\S+)?|recommended|more-(?:stories|on|from)|read-(?:more|next)|sidebar|trending|most-(?:read|popular)|teasers?)(?:\s|$)/i
const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[*†‡])[\])]?\s*$/
const MISSING =
  /<(?:title|h1)\b[^>]{0,200}>[^<]{0,200}?(?:\b(?:404|410|not found|no longer (?:available|exists)|nicht gefunden|introuvable|no encontrad[ao])\b|غير موجود)/iu

/** Words of a page without what stands around its story. `isMissing`: its title says that nothing is there. */
export type PageWords = { words: string; isMissing: boolean }

/** Reads a page, HTML or plain text; null for one beyond the bounds. */
export function readPage(body: string, isHtml: boolean): PageWords | null {
  if (isHtml && body.split('<', MOST_TAGS).length === MOST_TAGS) return null
  const text = isHtml ? textIn(parseGuarded(body, new Dropped())) : body
  return text.length > MOST_CHARACTERS ? null : { words: wordsIn(text), isMissing: isHtml && MISSING.test(body) }
}

const isLeftOut = (element: Element): boolean =>
  UNREAD.has(element.tagName) ||
  AROUND.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`) ||
  attribute(element, 'hidden') !== undefined ||
  /display:\s*none/i.test(attribute(element, 'style') ?? '')

/** The text of nodes, with a line for each block. */
const textIn = (nodes: readonly Node[]): string => nodes.map(textOf).join('')

function textOf(node: Node): string {
  if (isText(node)) return node.value.replaceAll(/\s/g, ' ')
  if (!isElement(node) || node.tagName === 'wbr') return ''
  if (isLeftOut(node)) return '\n'
  if (/^(?:a|sup)$/.test(node.tagName) && NOTE_MARK.test(textBelow(node))) return ''
  return INLINE.has(node.tagName) || node.tagName === 'font'
    ? textIn(node.childNodes)
    : `\n${textIn(node.childNodes)}\n`
}
