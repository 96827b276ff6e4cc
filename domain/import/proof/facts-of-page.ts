import { Dropped } from '#domain/document/html/dropped.ts'
import { attribute, type Element, isElement, isText, type Node, textBelow } from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { evenText, type StoryFacts } from '#domain/import/proof/compared-facts.ts'
import { factsOfNodes } from '#domain/import/proof/facts-of-html.ts'

/** A story or standing page as readers get it. */
export type PageFacts = {
  /** Facts of its headline, standfirst, text and lead picture, in this order. */
  facts: StoryFacts
  /** Its text outside code, where nothing of a template may stand. */
  text: string
  /** Paths of the files of its pictures, every rendition of each. */
  files: string[]
  bylines: string[]
  /** Ms UTC; null for none. */
  publishedAt: number | null
}

/** Words of the page around the story's own: hints of an embed, of a wide table, and the title of the notes. */
const FURNITURE = ['host', 'asking', 'scrolls', 'poster']
const CODE = new Set(['code', 'pre', 'script', 'style'])

/** Reads the HTML of a public page; null for a page that has no story, such as that of a section. */
export function factsOfPage(html: string): PageFacts | null {
  const all = elementsIn(parseGuarded(html, new Dropped()))
  const withClass = (name: string) => all.filter((one) => hasClass(one, name))
  const prose = withClass('prose')
  const heads = withClass('article-head')
  if (prose.length === 0 || heads.length === 0) return null
  const titles = elementsIn(heads).filter((one) => hasClass(one, 'headline') || hasClass(one, 'standfirst'))
  const leads = withClass('lead-figure')
  const shown = [...titles, ...prose, ...leads].map(withoutFurniture)
  const facts = factsOfNodes(shown)
  const quoted = elementsIn(shown).flatMap((one) =>
    one.tagName === 'blockquote' ? (attribute(one, 'cite') ?? []) : [],
  )
  const at = elementsIn(heads).flatMap((one) => (one.tagName === 'time' ? (attribute(one, 'datetime') ?? []) : []))[0]
  return {
    facts: { ...facts, links: [...facts.links, ...quoted] },
    text: shown.map(textOutsideCode).join('\n'),
    files: [...new Set(elementsIn(shown).flatMap(filesOf))],
    bylines: elementsIn(heads)
      .filter((one) => attribute(one, 'rel') === 'author')
      .map((one) => evenText(textBelow(one))),
    publishedAt: at === undefined ? null : Date.parse(at),
  }
}

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name)

function elementsIn(nodes: readonly Node[]): Element[] {
  const found: Element[] = []
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return found
}

function withoutFurniture(element: Element): Element {
  const isFurniture = (node: Node) =>
    isElement(node) && (FURNITURE.some((name) => hasClass(node, name)) || attribute(node, 'id') === 'notes-title')
  const childNodes = element.childNodes
    .filter((node) => !isFurniture(node))
    .map((node) => (isElement(node) ? withoutFurniture(node) : node))
  return { ...element, childNodes }
}

const textOutsideCode = (node: Node): string =>
  isText(node)
    ? node.value
    : isElement(node) && !CODE.has(node.tagName)
      ? node.childNodes.map(textOutsideCode).join('')
      : ' '

/** Files of the paper that an element of a picture names. */
function filesOf(element: Element): string[] {
  const listed = (attribute(element, 'srcset') ?? '').split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? '')
  return [attribute(element, 'src') ?? '', ...listed].filter((address) => address.startsWith('/media/'))
}
