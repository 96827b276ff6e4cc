import { defaultTreeAdapter, parseFragment, serialize } from 'parse5'
import { Dropped } from '#domain/document/html/dropped.ts'
import { attribute, type Element, isElement, type Node, textBelow } from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'

/** Replaces an element by HTML, or leaves it with null. `inner` is the element's content after these rules. */
export type HtmlRule = (element: Element, inner: (of: Element) => string) => string | null

type Parent = { childNodes: Node[] }
const OPTIONS = { scriptingEnabled: false }

/** Applies a rule to all elements, outermost first, and closes what is left open. */
export function rewriteHtml(html: string, rule: HtmlRule, notes: ArchiveNotes): string {
  const dropped = new Dropped()
  const root = defaultTreeAdapter.createDocumentFragment()
  root.childNodes = parseGuarded(html, dropped)
  for (const { what, count } of dropped.list()) notes.lost(what, count)
  replaceIn(root, rule)
  return serialize(root, OPTIONS)
}

function replaceIn(parent: Parent, rule: HtmlRule): void {
  const inner = (element: Element): string => {
    replaceIn(element, rule)
    return serialize(element, OPTIONS)
  }
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    const replaced = rule(node, inner)
    if (replaced !== null) return parseFragment(replaced, OPTIONS).childNodes
    replaceIn('content' in node ? (node.content as Parent) : node, rule)
    return [node]
  })
}

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name)

/** All elements below for which `is` holds, in order. */
export function elementsBelow(element: Parent, is: (one: Element) => boolean): Element[] {
  return element.childNodes.flatMap((node) =>
    isElement(node) ? [...(is(node) ? [node] : []), ...elementsBelow(node, is)] : [],
  )
}

export const byTag = (element: Parent, name: string): Element | undefined =>
  elementsBelow(element, (one) => one.tagName === name)[0]

export const byClass = (element: Parent, name: string): Element | undefined =>
  elementsBelow(element, (one) => hasClass(one, name))[0]

/** Text of the first element with that class, without spaces around it. */
export function textOfClass(element: Parent, name: string): string {
  const found = byClass(element, name)
  return found ? textBelow(found).trim() : ''
}

/** Text of HTML, without its markup. */
export const plainOf = (html: string): string => parseFragment(html, OPTIONS).childNodes.map(textBelow).join('').trim()
