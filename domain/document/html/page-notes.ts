import { fragmentOf, isBackLink, isNoteList } from '#domain/document/html/apparatus.ts'
import {
  attribute,
  closest,
  type Element,
  firstElement,
  isElement,
  isText,
  type Node,
  textBelow,
} from '#domain/document/html/node.ts'
import { collapse } from '#domain/document/text/line.ts'

const MAX_NOTE = 2_000
const HOLDER = new Set(['li', 'p', 'div', 'dd', 'aside', 'section', 'td', 'article', 'body'])
/** Elements that a plain text note cannot hold. */
const TOO_MUCH = [
  'table',
  'img',
  'figure',
  'iframe',
  'ul',
  'ol',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]

export type Note = { text: string; links: string[] }

/** Footnotes of a page: the targets of its marks, and which of them are attached to a text already. */
export class PageNotes {
  #roots: Node[]
  #named: Map<string, Element> | undefined
  #order = new Map<Element, number>()
  #listed: Element[] = []
  #controlled = new Set<string>()
  #taken = new Set<Element>()
  /** Cache, since several marks may refer to one note. */
  #known = new Map<Element, { label: string | null; note: Note | null }>()

  constructor(roots: Node[]) {
    this.#roots = roots
  }

  get hasTaken(): boolean {
    return this.#taken.size > 0
  }

  /** True for a note that is attached to a text, and so must not stay in the list below as well. */
  isTaken(element: Element): boolean {
    return this.#taken.size > 0 && this.#taken.has(element)
  }

  /** True for an element that a button or tab of the page opens. */
  isControlled(id: string): boolean {
    this.#named ??= this.#index()
    return this.#controlled.has(id)
  }

  /** Note that a mark refers to; null where none follows the mark, or it is more than one piece of text. */
  take(mark: Element): Note | null {
    const named = (this.#named ??= this.#index())
    const link = mark.tagName === 'a' ? mark : firstElement(mark.childNodes, 'a')
    const fragment = link ? fragmentOf(link) : null
    const target =
      fragment === null
        ? this.#listed[Number(textBelow(mark)) - 1]
        : (named.get(fragment) ?? named.get(fragment.replace(/^_/, '')))
    const holder = target && holderOf(target)
    if (!holder || (this.#order.get(target) ?? 0) < (this.#order.get(mark) ?? 0)) return null
    if (closest(mark, (one) => one === holder)) return null
    // Notes found by number (`doc-noteref`), as our own export writes them, have no labels: a note may begin with a
    // number of its own.
    const label = fragment === null ? null : textBelow(mark)
    const known = this.#known.get(holder)
    const note = known && known.label === label ? known.note : noteOf(holder, label)
    this.#known.set(holder, { label, note })
    if (note) this.#taken.add(holder)
    return note
  }

  #index(): Map<string, Element> {
    const named = new Map<string, Element>()
    const visit = (nodes: Node[]): void => {
      for (const node of nodes) {
        if (!isElement(node)) continue
        this.#order.set(node, this.#order.size)
        for (const name of namesOf(node)) if (!named.has(name)) named.set(name, node)
        for (const name of controlledBy(node)) this.#controlled.add(name)
        if (isNoteList(node)) this.#listed = itemsOf(node)
        visit(node.childNodes)
      }
    }
    visit(this.#roots)
    return named
  }
}

function controlledBy(element: Element): string[] {
  const target = attribute(element, 'data-target') ?? attribute(element, 'data-bs-target')
  const isOpener = ['tab', 'button'].includes(attribute(element, 'role') ?? '') || attribute(element, 'data-toggle')
  const fragment = isOpener ? fragmentOf(element) : null
  return [...(attribute(element, 'aria-controls') ?? '').split(' '), target?.replace('#', ''), fragment].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[]
}

function namesOf(element: Element): string[] {
  const id = attribute(element, 'id')
  const name = element.tagName === 'a' ? attribute(element, 'name') : undefined
  return [id, name].filter((one) => one !== undefined)
}

function itemsOf(list: Element): Element[] {
  const ordered = list.tagName === 'ol' ? list : firstElement(list.childNodes, 'ol')
  return (ordered?.childNodes ?? []).filter((node): node is Element => isElement(node) && node.tagName === 'li')
}

/** Element that holds a note. Notes of Word and Substack are a box with paragraphs. */
function holderOf(target: Element): Element | null {
  const near = closest(target, (one) => HOLDER.has(one.tagName))
  if (near?.tagName === 'body' || near?.tagName === 'article') return null
  return closest(target, (one) => one.tagName === 'li' || isNoteBox(one)) ?? near
}

const isNoteBox = (element: Element): boolean =>
  /mso-element\s*:\s*(?:foot|end)note(?!-)/i.test(attribute(element, 'style') ?? '') ||
  /(?:^|\s)footnote(?:$|\s)/.test(attribute(element, 'class') ?? '')

/** A note as one piece of text; null where it is empty or more than that. */
function noteOf(holder: Element, label: string | null): Note | null {
  if (TOO_MUCH.some((name) => firstElement(holder.childNodes, name))) return null
  const links: string[] = []
  const text = collapse(label === null ? textBelow(holder) : noteWords(holder, label, links)).trim()
  return text.length > MAX_NOTE || !/[^\s\u200b]/.test(text) ? null : { text, links }
}

/** Words of a note without its number and its link back to the text; its links are added to `links`. */
function noteWords(holder: Element, label: string, links: string[]): string {
  const bare = bareLabel(label)
  let isBegun = false
  const words = (node: Node): string => {
    if (isText(node)) {
      isBegun ||= /[\p{L}\p{N}]/u.test(node.value)
      return node.value
    }
    if (!isElement(node)) return ''
    const isLabel = !isBegun && bare !== '' && bareLabel(textBelow(node)) === bare
    if (isLabel && /^(?:a|sup|span|b|strong)$/.test(node.tagName)) return ''
    if (node.tagName === 'a') {
      if (isBackLink(node)) return ''
      const href = attribute(node, 'href')
      if (href !== undefined && fragmentOf(node) === null) links.push(href)
    }
    const inner = node.childNodes.map(words).join('')
    return HOLDER.has(node.tagName) || node.tagName === 'br' ? ` ${inner} ` : inner
  }
  const all = holder.childNodes
    .map(words)
    .join('')
    .replace(/^[\s^↑↩]+/u, '')
  const before = [`[${bare}]`, `${bare}.`, `${bare})`, `${bare}:`].find((one) => bare !== '' && all.startsWith(one))
  return before === undefined ? all : all.slice(before.length)
}

const bareLabel = (text: string): string => text.replace(/[^\p{L}\p{N}*†‡§¶]/gu, '')
