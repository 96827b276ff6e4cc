import type { NamePlace } from '#domain/names/name-form.ts'

export type Edit = { at: number; length: number; as: string }
/** Words in which a name can stand. `place` is the same in every version; `isAddress` for slugs, links and anchors. */
export type Words = {
  place: string
  kind: NamePlace
  text: string
  isAddress: boolean
  /** Changes the content that they were read from. */
  edit: (edits: readonly Edit[]) => void
}
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
const TEXTS = new Set(`${WORDS_OF_STORY} figure note subject preheader text`.split(' '))
const ADDRESSES = new Set(['slug', 'anchor', 'path'])
const LINKS = new Set(['href', 'sourceUrl'])

/**
 * All words of JSON in which a name can stand, as a story’s fields, a document, slots: text through its marks, the words
 * about pictures, quotes, footnotes, addresses and links. They are edited in place: the caller gives a copy.
 */
export function* wordsOf(node: Node, place: string, kind: NamePlace): Generator<Words> {
  for (const [key, value] of Object.entries(node)) {
    const at = `${storyPlace(node) ?? place}.${key}`
    const own = KINDS[key] ?? kind
    if (typeof value === 'string') yield* lineOf(node, key, value, at, own)
    else if (key.endsWith('Links') && Array.isArray(value)) yield* stretchesOf(value as Stretch[], at)
    else if (isSpans(value)) yield* spansOf(value, at, own, (spans) => (node[key] = spans))
    else if (Array.isArray(value)) yield* listOf(value, at, own)
    else if (isNode(value)) yield* wordsOf(value, at, own)
  }
}

/** A slot is known by its story wherever it stands; an edition that was sent keeps its stories by their ids. */
function storyPlace(node: Node): string | null {
  const story = node['story'] ?? ('headline' in node ? node['id'] : null)
  return typeof story === 'number' ? `slot.${story}` : null
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSpans = (value: unknown): value is Piece[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isNode(one) && typeof one['text'] === 'string')

/** An element keeps its place by its own id: where it stands in a list changes. */
function* listOf(list: unknown[], place: string, kind: NamePlace): Generator<Words> {
  for (const [n, value] of list.entries()) {
    // Cells of a table, or paragraphs of a letter: rows of spans.
    if (isSpans(value)) yield* spansOf(value, place, kind, (spans) => (list[n] = spans))
    else if (Array.isArray(value)) yield* listOf(value, place, kind)
    else if (isNode(value)) {
      const { id, type } = value
      const own = typeof type === 'string' ? KINDS[type] : undefined
      yield* wordsOf(value, `${place}.${typeof id === 'string' || typeof id === 'number' ? id : ''}`, own ?? kind)
    }
  }
}

function* lineOf(node: Node, key: string, text: string, place: string, kind: NamePlace): Generator<Words> {
  if (TEXTS.has(key)) {
    const links = (node[`${key}Links`] ?? []) as Stretch[]
    const edit = (edits: readonly Edit[]) => {
      node[key] = edited(text, edits)
      for (const link of links) {
        link.from = movedTo(link.from, edits)
        link.to = movedTo(link.to, edits)
      }
    }
    yield { place, kind, text, isAddress: false, edit }
  } else if (ADDRESSES.has(key)) {
    const edit = (edits: readonly Edit[]) => void (node[key] = tidySlug(edited(text, edits)))
    yield { place, kind: 'address', text, isAddress: true, edit }
  } else if (LINKS.has(key)) {
    yield* linkOf(node, key, place, () => (key === 'href' ? delete node[key] : (node[key] = null)))
  }
}

/** A link to a story of the paper gets its new address; one to elsewhere cannot lead to another, and is removed. */
function* linkOf(node: Node, key: string, place: string, remove: () => void): Generator<Words> {
  const text = node[key]
  if (typeof text !== 'string') return
  const edit = (edits: readonly Edit[]) => {
    if (text.startsWith('/article/') && edits.every(({ as }) => as !== '')) node[key] = edited(text, edits)
    else remove()
  }
  yield { place, kind: 'link', text, isAddress: true, edit }
}

/** Marks come before the text: editing the text copies their spans. */
function* spansOf(spans: Piece[], place: string, kind: NamePlace, put: (spans: Piece[]) => void): Generator<Words> {
  yield* footnotesOf(spans, `${place}.note`)
  for (const span of spans) {
    // A span of a letter is a link as a whole.
    yield* linkOf(span, 'href', `${place}.link`, () => delete span['href'])
    for (const mark of span.marks ?? []) {
      yield* linkOf(mark, 'href', `${place}.link`, () => {
        span.marks = span.marks?.filter((one) => one !== mark)
        if (span.marks?.length === 0) delete span.marks
      })
    }
  }
  const text = spans.map((span) => span.text).join('')
  yield { place, kind, text, isAddress: false, edit: (edits) => put(editedSpans(spans, edits)) }
}

/** Neighbouring spans with the same text share one note. */
function* footnotesOf(spans: readonly Piece[], place: string): Generator<Words> {
  const notes = spans.flatMap(({ marks = [] }) => marks.filter(({ type }) => type === 'footnote'))
  for (const text of new Set(notes.map((note) => note.text ?? ''))) {
    const same = notes.filter((note) => note.text === text)
    const edit = (edits: readonly Edit[]) => {
      for (const note of same) note.text = edited(text, edits)
    }
    yield { place, kind: 'footnote', text, isAddress: false, edit }
  }
}

function* stretchesOf(links: Stretch[], place: string): Generator<Words> {
  for (const link of [...links]) yield* linkOf(link, 'href', place, () => links.splice(links.indexOf(link), 1))
}

export const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((now, { at, length, as }) => now.slice(0, at) + as + now.slice(at + length), text)

/** A slug with single hyphens between its words. */
const tidySlug = (slug: string): string => slug.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '')

/** A place in a text after edits; one inside an edit becomes the end of the new words. */
const movedTo = (place: number, edits: readonly Edit[]): number =>
  edits.reduce((moved, { at, length, as }) => {
    if (at >= place) return moved
    const isInside = at + length > place
    return moved + (isInside ? at + as.length - place : as.length - length)
  }, place)

/** The new words stand in the span, with the marks, in which the name began. */
function editedSpans(spans: readonly Piece[], edits: readonly Edit[]): Piece[] {
  let from = 0
  const pieces = spans.map((span): Piece => {
    const [begin, end] = [from, from + span.text.length]
    from = end
    const own = edits.flatMap(({ at, length, as }): Edit[] => {
      const [first, last] = [Math.max(at, begin), Math.min(at + length, end)]
      return first < last ? [{ at: first - begin, length: last - first, as: at >= begin ? as : '' }] : []
    })
    return own.length === 0 ? span : { ...span, text: edited(span.text, own) }
  })
  return pieces.filter(({ text }) => text !== '')
}
