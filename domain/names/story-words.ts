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
type Piece = { text: string; href?: string; marks?: { type: string; href?: string; text?: string }[] | undefined }
type Stretch = { from: number; to: number; href: string }

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
 * All words of a story’s fields and document, or of another JSON value, in which a name can stand: text through its marks,
 * the words about pictures, quotes, footnotes, addresses and links. They are edited in place: the caller gives a copy.
 */
export function* wordsOf(node: Node, place: string, kind: NamePlace): Generator<Words> {
  for (const [key, value] of Object.entries(node)) {
    const at = `${place}.${key}`
    const own = KINDS[key] ?? kind
    if (typeof value === 'string') yield* lineOf(node, key, value, at, own)
    else if (isSpans(value)) yield* spansOf(value, at, own, (spans) => (node[key] = spans))
    else if (key.endsWith('Links') && Array.isArray(value)) yield* stretchesOf(value as Stretch[], at)
    else if (Array.isArray(value)) for (const one of value) yield* elementOf(one, at, own)
    else if (isNode(value)) yield* wordsOf(value, at, own)
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSpans = (value: unknown): value is Piece[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isNode(one) && typeof one['text'] === 'string')

/** An element keeps its place by its own id: where it stands in a list changes. */
function* elementOf(value: unknown, place: string, kind: NamePlace): Generator<Words> {
  if (Array.isArray(value)) {
    // Cells of a table, or paragraphs of a letter: rows of spans.
    const rows: unknown[] = value
    if (isSpans(rows)) yield* spansOf(rows, place, kind, (spans) => rows.splice(0, rows.length, ...spans))
    else for (const one of rows) yield* elementOf(one, place, kind)
  } else if (isNode(value)) {
    const { id, type } = value
    const own = typeof type === 'string' ? KINDS[type] : undefined
    yield* wordsOf(value, `${place}.${typeof id === 'string' || typeof id === 'number' ? id : ''}`, own ?? kind)
  }
}

function* lineOf(node: Node, key: string, text: string, place: string, kind: NamePlace): Generator<Words> {
  if (TEXTS.has(key)) {
    const links = node[`${key}Links`] as Stretch[] | undefined
    yield {
      place,
      kind,
      text,
      isAddress: false,
      edit: (edits) => {
        node[key] = edited(text, edits)
        for (const link of links ?? []) {
          link.from = movedTo(link.from, edits)
          link.to = movedTo(link.to, edits)
        }
      },
    }
  } else if (ADDRESSES.has(key)) {
    const edit = (edits: readonly Edit[]) => void (node[key] = tidySlug(edited(text, edits)))
    yield { place, kind: 'address', text, isAddress: true, edit }
  } else if (LINKS.has(key)) {
    const edit = (edits: readonly Edit[]) => {
      const to = newLink(text, edits)
      if (to !== null) node[key] = to
      else if (key === 'href') delete node[key]
      else node[key] = null
    }
    yield { place, kind: 'link', text, isAddress: true, edit }
  }
}

/** Marks come before the text: editing the text copies their spans. */
function* spansOf(spans: Piece[], place: string, kind: NamePlace, put: (spans: Piece[]) => void): Generator<Words> {
  yield* footnotesOf(spans, `${place}.note`)
  for (const span of spans) {
    const at = `${place}.link`
    // A span of a letter is a link as a whole.
    if (span.href !== undefined) yield* lineOf(span, 'href', span.href, at, 'link')
    for (const mark of span.marks ?? []) {
      const { href } = mark
      if (href === undefined) continue
      const edit = (edits: readonly Edit[]) => {
        const to = newLink(href, edits)
        if (to !== null) mark.href = to
        else span.marks = span.marks?.filter((one) => one !== mark)
        if (span.marks?.length === 0) delete span.marks
      }
      yield { place: at, kind: 'link', text: href, isAddress: true, edit }
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
  for (const link of links) {
    const edit = (edits: readonly Edit[]) => {
      const to = newLink(link.href, edits)
      if (to !== null) link.href = to
      else links.splice(links.indexOf(link), 1)
    }
    yield { place, kind: 'link', text: link.href, isAddress: true, edit }
  }
}

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((now, { at, length, as }) => now.slice(0, at) + as + now.slice(at + length), text)

/** A slug with single hyphens between its words. */
const tidySlug = (slug: string): string => slug.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '')

/** The new address of a link to a story of the paper; null: a link to elsewhere cannot lead to another address. */
const newLink = (href: string, edits: readonly Edit[]): string | null =>
  href.startsWith('/article/') && edits.every(({ as }) => as !== '') ? edited(href, edits) : null

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
      if (first >= last) return []
      return [{ at: first - begin, length: last - first, as: at >= begin ? as : '' }]
    })
    return own.length === 0 ? span : { ...span, text: edited(span.text, own) }
  })
  return pieces.filter(({ text }) => text !== '')
}
