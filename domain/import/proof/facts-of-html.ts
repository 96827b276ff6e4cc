import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { isTracked } from '#domain/document/html/apparatus.ts'
import { Dropped } from '#domain/document/html/dropped.ts'
import { addressOfImage, signOf } from '#domain/document/html/image-of.ts'
import {
  attribute,
  type Element,
  isBlankNode,
  isElement,
  type Node,
  parentOf,
  textBelow,
} from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { textOfNodes, wordsOfText } from '#domain/document/html/words-of.ts'
import { evenText, noFacts, type StoryFacts, withoutAddresses } from '#domain/import/proof/compared-facts.ts'

const SKIPPED = new Set(['template', 'script', 'style', 'noscript'])
const CAPTIONS = new Set(['figcaption', 'caption'])
/** Places of the notes that marks lead to, and ids of the marks. */
type Notes = { targets: Set<string>; marks: Set<string> }
const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[*†‡a-z])[\])]?\s*$/

/**
 * Facts of a story's HTML, as an adapter made it or as it is in the export, read without the converter. Footnotes are
 * counted by the marks that lead to them.
 */
export const factsOfHtml = (html: string): StoryFacts => factsOfNodes(parseGuarded(html, new Dropped()))

/** The same of HTML that is parsed already. */
export function factsOfNodes(nodes: Node[]): StoryFacts {
  const facts = noFacts()
  const notes: Notes = { targets: new Set(), marks: new Set() }
  for (const node of nodes) visit(node, facts, notes)
  const words = wordsOfText(withoutAddresses(textOfNodes(nodes)))
  const marked = { struck: markedWords(nodes, isStruck), inserted: markedWords(nodes, isInserted) }
  return { ...facts, words, footnotes: [...notes.targets], ...marked }
}

/** Deletions that a word processor tracked are no text, and its insertions plain text. */
const isInserted = (element: Element): boolean => element.tagName === 'ins' && !isTracked(element)
const isStruck = (element: Element): boolean =>
  (/^(?:s|strike|del)$/.test(element.tagName) && !isTracked(element)) ||
  (element.tagName === 'span' && /line-through/i.test(attribute(element, 'style') ?? ''))

/** Words of the elements that `isMarked`; captions have no marks in a document. */
function markedWords(nodes: readonly Node[], isMarked: (element: Element) => boolean): string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node) || SKIPPED.has(node.tagName) || CAPTIONS.has(node.tagName)) return []
    return isMarked(node)
      ? wordsOfText(withoutAddresses(textOfNodes(withoutCaptions([node]))))
      : markedWords(node.childNodes, isMarked)
  })
}

const withoutCaptions = (nodes: readonly Node[]): Node[] =>
  nodes
    .filter((node) => !isElement(node) || !CAPTIONS.has(node.tagName))
    .map((node) => (isElement(node) ? { ...node, childNodes: withoutCaptions(node.childNodes) } : node))

function visit(node: Node, facts: StoryFacts, notes: Notes): void {
  if (!isElement(node) || SKIPPED.has(node.tagName)) return
  if (node.tagName === 'img') return addPicture(node, facts)
  if (node.tagName === 'figcaption') addCaption(node, facts)
  if (node.tagName === 'a') addLink(node, facts, notes)
  if (node.tagName === 'iframe') addEmbed(attribute(node, 'src') ?? '', facts)
  for (const child of node.childNodes) visit(child, facts, notes)
}

function addPicture(element: Element, facts: StoryFacts): void {
  const src = addressOfImage(element).trim()
  if (src === '' || signOf(element) !== null) return
  facts.pictures.push(src)
  const alt = evenText(attribute(element, 'alt') ?? '')
  if (alt !== '') facts.alts.push(alt)
}

function addCaption(element: Element, facts: StoryFacts): void {
  const last = element.childNodes.findLast((node) => !isBlankNode(node))
  const cite = last && isElement(last) && last.tagName === 'cite' ? last : undefined
  const text = evenText(
    element.childNodes
      .filter((node) => node !== cite)
      .map(textBelow)
      .join(''),
  )
  if (text !== '') facts.captions.push(text)
  const credit = cite ? evenText(textBelow(cite)) : ''
  if (credit !== '') facts.credits.push(credit)
}

function addLink(element: Element, facts: StoryFacts, notes: Notes): void {
  const href = attribute(element, 'href')?.trim() ?? ''
  const text = textBelow(element)
  if (href === '') return
  const fragment = /^[^#]*#(.+)$/.exec(href)?.[1]
  if (fragment !== undefined && NOTE_MARK.test(text)) addNote(element, fragment, notes)
  // Links within the page have no place in a document, and those of pictures are named by the adapters.
  if (href.startsWith('#') || text.trim() === '') return
  facts.links.push(href)
  // Only an address that stands alone is an embed; in a sentence it is a link.
  const around = parentOf(element)
  if (around && evenText(textBelow(around)) === evenText(text)) addEmbed(href, facts)
}

/** Notes a mark of a footnote. One that leads to an earlier mark stands in the note, and leads back. */
function addNote(element: Element, fragment: string, notes: Notes): void {
  if (attribute(element, 'role') === 'doc-backlink' || notes.marks.has(fragment)) return
  notes.targets.add(fragment)
  for (const one of [element, parentOf(element)]) {
    const id = one ? attribute(one, 'id') : undefined
    if (id !== undefined) notes.marks.add(id)
  }
}

function addEmbed(address: string, facts: StoryFacts): void {
  const embed = embedOf(address)
  if (embed) facts.embeds.push(`${embed.provider} ${embed.ref}`)
}
