import type { NamePlace } from '#domain/names/name-form.ts'

export type Edit = { at: number; length: number; as: string }
/** Words in which a name can stand. `place` is the same in every version; `isAddress` for slugs, links and anchors. */
export type Words = { place: string; kind: NamePlace; text: string; isAddress: boolean }
/** Returns the edits that the words get. */
export type Visit = (words: Words) => readonly Edit[]
type Node = Record<string, unknown>
type Piece = Node & { text: string; marks?: (Node & { type: string; text?: string })[] | undefined }
type Stretch = Node & { from: number; to: number }

const KINDS: Record<string, NamePlace> = {
  headline: 'headline',
  shortHeadline: 'headline',
  standfirst: 'standfirst',
  kicker: 'kicker',
  seo: 'seo',
  alt: 'alt',
  caption: 'caption',
  credit: 'caption',
  quote: 'quote',
  'pull-quote': 'quote',
  update: 'update',
  correction: 'correction',
  speaker: 'quote',
  role: 'quote',
  place: 'quote',
}
const WORDS_OF_STORY =
  'headline shortHeadline standfirst kicker alt caption credit speaker role place title description'
const WORDS_OF_TERMS = 'name strapline followUpNote about usage bio cadence notice reason'
const TEXTS = new Set(`${WORDS_OF_STORY} ${WORDS_OF_TERMS} figure note subject preheader text`.split(' '))
const ADDRESSES = new Set(['slug', 'anchor', 'feedId'])
const LINKS = new Set(['href', 'sourceUrl'])

/**
 * Visits all words of JSON in which a name can stand, as a story’s fields, a document, slots: text through its marks, the
 * words about pictures, quotes, footnotes, addresses and links. They are edited in place: the caller gives a copy.
 */
export function visitWords(node: Node, place: string, kind: NamePlace, visit: Visit): void {
  for (const [key, value] of Object.entries(node)) {
    const at = `${storyPlace(node) ?? place}.${key}`
    const own = KINDS[key] ?? kind
    if (typeof value === 'string') visitLine(node, key, { text: value, place: at, kind: own }, visit)
    else if (key.endsWith('Links') && Array.isArray(value)) {
      for (const link of value.slice()) visitLink(link as Node, at, visit, () => value.splice(value.indexOf(link), 1))
    } else if (Array.isArray(value)) visitList({ key, list: value, of: node }, at, own, visit)
    else if (isNode(value)) visitWords(value, at, own, visit)
  }
}

/** A slot is known by its story wherever it stands; an edition that was sent keeps its stories by their ids. */
function storyPlace(node: Node): string | null {
  const story = node['story'] ?? ('headline' in node ? node['id'] : null)
  return typeof story === 'number' ? `slot.${story}` : null
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSpans = (list: unknown[]): list is Piece[] =>
  list.length > 0 && list.every((one) => isNode(one) && typeof one['text'] === 'string')

type List = { list: unknown[]; of: object; key: number | string }

/** Text, or a list of elements: one keeps its place by its own id, since where it stands in the list changes. */
function visitList({ list, of, key }: List, place: string, kind: NamePlace, visit: Visit): void {
  if (isSpans(list)) return visitSpans(list, place, kind, visit, (spans) => Object.assign(of, { [key]: spans }))
  for (const [n, value] of list.entries()) {
    // Cells of a table, or paragraphs of a letter.
    if (Array.isArray(value)) visitList({ list: value, of: list, key: n }, place, kind, visit)
    else if (isNode(value)) {
      const { id, type } = value
      const own = typeof type === 'string' ? KINDS[type] : undefined
      visitWords(value, `${place}.${typeof id === 'string' || typeof id === 'number' ? id : ''}`, own ?? kind, visit)
    }
  }
}

function visitLine(node: Node, key: string, { text, place, kind }: Omit<Words, 'isAddress'>, visit: Visit): void {
  const remove = () => (key === 'href' ? delete node[key] : (node[key] = null))
  if (LINKS.has(key)) return visitLink(node, place, visit, remove, key)
  const isAddress = ADDRESSES.has(key)
  if (!isAddress && !TEXTS.has(key)) return
  const edits = visit({ place, kind: isAddress ? 'address' : kind, text, isAddress })
  if (edits.length === 0) return
  node[key] = isAddress ? tidySlug(edited(text, edits)) : edited(text, edits)
  for (const link of (node[`${key}Links`] ?? []) as Stretch[]) {
    link.from = movedTo(link.from, edits)
    link.to = movedTo(link.to, edits)
  }
}

/** A link to a story of the paper gets its new address; one to elsewhere cannot lead to another, and is removed. */
function visitLink(node: Node, place: string, visit: Visit, remove: () => void, key = 'href'): void {
  const text = node[key]
  if (typeof text !== 'string') return
  const edits = visit({ place, kind: 'link', text, isAddress: true })
  if (edits.length === 0) return
  if (text.startsWith('/article/') && edits.every(({ as }) => as !== '')) node[key] = edited(text, edits)
  else remove()
}

type Put = (spans: Piece[]) => void

/** Marks come before the text: editing the text copies their spans. */
function visitSpans(spans: Piece[], place: string, kind: NamePlace, visit: Visit, put: Put): void {
  // Neighbouring spans with the same text share one note.
  const notes = spans.flatMap(({ marks = [] }) => marks.filter(({ type }) => type === 'footnote'))
  for (const [text = '', same] of Map.groupBy(notes, (note) => note.text)) {
    const edits = visit({ place: `${place}.note`, kind: 'footnote', text, isAddress: false })
    for (const note of same) note.text = edited(text, edits)
  }
  for (const span of spans) {
    // A span of a letter is a link as a whole.
    visitLink(span, `${place}.link`, visit, () => delete span['href'])
    for (const mark of span.marks ?? []) {
      visitLink(mark, `${place}.link`, visit, () => {
        span.marks = span.marks?.filter((one) => one !== mark)
        if (span.marks?.length === 0) delete span.marks
      })
    }
  }
  const edits = visit({ place, kind, text: spans.map((span) => span.text).join(''), isAddress: false })
  if (edits.length > 0) put(editedSpans(spans, edits))
}

export const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((now, { at, length, as }) => now.slice(0, at) + as + now.slice(at + length), text)

/** A slug with single hyphens between its words. */
const tidySlug = (slug: string): string => slug.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '')

/** A place in a text after edits; one inside an edit becomes the end of the new words. */
const movedTo = (place: number, edits: readonly Edit[]): number =>
  edits.reduce((moved, { at, length, as }) => {
    if (at >= place) return moved
    return moved + (at + length > place ? at + as.length - place : as.length - length)
  }, place)

/** The new words stand in the span, with the marks, in which the name began. */
function editedSpans(spans: readonly Piece[], edits: readonly Edit[]): Piece[] {
  let from = 0
  const pieces = spans.map((span): Piece => {
    const begin = from
    from += span.text.length
    const own = edits.flatMap(({ at, length, as }): Edit[] => {
      const [first, last] = [Math.max(at, begin), Math.min(at + length, from)]
      return first < last ? [{ at: first - begin, length: last - first, as: at >= begin ? as : '' }] : []
    })
    return own.length === 0 ? span : { ...span, text: edited(span.text, own) }
  })
  return pieces.filter(({ text }) => text !== '')
}
