import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { attribute, type Element, isElement, isText, type Node, textBelow } from '#domain/document/html/node.ts'

type Roll = () => number
/** Changes a page in one place; false where the page has nothing of the kind. */
type Mutation = (page: Page, roll: Roll) => boolean
type Page = { all: Element[]; texts: DefaultTreeAdapterTypes.TextNode[] }

const hasClass = (element: Element, name: string) => (attribute(element, 'class') ?? '').split(' ').includes(name)
const elementsIn = (node: Node): Element[] => (isElement(node) ? [node, ...node.childNodes.flatMap(elementsIn)] : [])
const pick = <T>(list: readonly T[], roll: Roll): T | undefined => list[Math.floor(roll() * list.length)]
const FURNITURE = ['host', 'asking', 'scrolls', 'note-number', 'poster']

/** Parts of a story on its page, as a reader sees them: headline, standfirst, text and lead picture. */
function partsOf(html: string) {
  const document = parse(html)
  const every = document.childNodes.flatMap(elementsIn)
  const roots = every.filter((one) =>
    ['headline', 'standfirst', 'prose', 'lead-figure'].some((name) => hasClass(one, name)),
  )
  const shown = (node: Node): Node[] =>
    isElement(node) &&
    (FURNITURE.some((name) => hasClass(node, name)) ||
      attribute(node, 'id') === 'notes-title' ||
      attribute(node, 'role') === 'doc-backlink' ||
      node.tagName === 'style')
      ? []
      : isElement(node)
        ? [node, ...node.childNodes.flatMap(shown)]
        : [node]
  const nodes = roots.flatMap(shown)
  const head = every.filter((one) => hasClass(one, 'article-head')).flatMap(elementsIn)
  return { document, head, page: { all: nodes.filter(isElement), texts: nodes.filter(isText) } }
}

/** Changes or takes away a word that a pattern finds. Addresses are counted as links, not as words. */
const word =
  (pattern: RegExp): Mutation =>
  ({ texts }, roll) => {
    const found = texts.flatMap((node) =>
      /https?:|www\./i.test(node.value) ? [] : [...node.value.matchAll(pattern)].map((match) => ({ node, match })),
    )
    const one = pick(found, roll)
    if (!one) return false
    const { node, match } = one
    const other = roll() < 0.5 ? '' : /\d/.test(match[0]) ? `${match[0]}0` : `${match[0]}ly`
    node.value = node.value.slice(0, match.index) + other + node.value.slice(match.index + match[0].length)
    return true
  }

const onElement =
  (is: (element: Element) => boolean, change: (element: Element, roll: Roll) => void): Mutation =>
  ({ all }, roll) => {
    const one = pick(all.filter(is), roll)
    if (one) change(one, roll)
    return one !== undefined
  }

function setAttribute(element: Element, name: string, value: string): void {
  for (const attr of element.attrs) if (attr.name === name) attr.value = value
}
const remove = (element: Element): void => {
  const parent = element.parentNode
  if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== element)
}
const isLink = (element: Element): boolean =>
  element.tagName === 'a' && !(attribute(element, 'href') ?? '#').startsWith('#') && textBelow(element).trim() !== ''

const MUTATIONS = {
  word: word(/\p{L}+/gu),
  figure: word(/\d+/g),
  link: onElement(isLink, (one, roll) =>
    roll() < 0.5 ? setAttribute(one, 'href', 'https://wrong.example/') : remove(one),
  ),
  'dead link': onElement(isLink, (one) => setAttribute(one, 'href', '/article/no-such-story')),
  picture: onElement((one) => one.tagName === 'img', remove),
  'other picture': onElement(
    (one) => one.tagName === 'img',
    (one) => setAttribute(one, 'src', `/media/${'0'.repeat(64)}-640.jpg`),
  ),
  'alternative text': onElement(
    (one) => one.tagName === 'img' && (attribute(one, 'alt') ?? '') !== '',
    (one) => setAttribute(one, 'alt', ''),
  ),
  mark: onElement(
    (one) => /^(?:s|ins|sub|sup)$/.test(one.tagName) && textBelow(one).trim() !== '' && one.childNodes.every(isText),
    (one, roll) => {
      one.tagName = one.nodeName = roll() < 0.5 ? 'span' : 'em'
    },
  ),
  footnote: onElement((one) => one.tagName === 'li' && (attribute(one, 'id') ?? '').startsWith('note-'), remove),
  template: ({ texts }, roll) => {
    const node = pick(
      texts.filter(
        ({ parentNode }) => parentNode && isElement(parentNode as Node) && (parentNode as Element).tagName === 'p',
      ),
      roll,
    )
    if (node) node.value += roll() < 0.5 ? ' {{ site.name }}' : ' [gallery ids="4"]'
    return node !== undefined
  },
} satisfies Record<string, Mutation>

const OF_HEAD: Record<string, (head: Element[]) => boolean> = {
  date: (head) => {
    const time = head.find(({ tagName }) => tagName === 'time')
    if (time) setAttribute(time, 'datetime', '2001-01-01T00:00:00Z')
    return time !== undefined
  },
  byline: (head) => {
    const by = head.find((one) => attribute(one, 'rel') === 'author')
    if (by) remove(by)
    return by !== undefined
  },
}

/** Kinds of changes of a page, and the section page that stands in place of a story. */
export const PAGE_MUTATIONS = [...Object.keys(MUTATIONS), ...Object.keys(OF_HEAD), 'another page']

/** Changes a page in one place; null where it has nothing of the kind. */
export function mutatePage(html: string, kind: string, roll: Roll): string | null {
  if (kind === 'another page') return '<main><h1>Harbour</h1><a href="/article/x">A story</a></main>'
  const { document, head, page } = partsOf(html)
  const ofText = Object.entries(MUTATIONS).find(([name]) => name === kind)?.[1]
  const isChanged = ofText ? ofText(page, roll) : (OF_HEAD[kind]?.(head) ?? false)
  return isChanged ? serialize(document) : null
}
