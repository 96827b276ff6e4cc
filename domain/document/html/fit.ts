import type { ArticleDocument, Block, Span } from '#domain/document/blocks/schema.ts'
import { DOCUMENT_VERSION } from '#domain/document/blocks/schema.ts'
import type { Draft, DraftOf, ListItem, MissingPicture } from '#domain/document/html/draft.ts'
import type { Dropped } from '#domain/document/html/dropped.ts'
import { sizeBound } from '#domain/document/html/size-bound.ts'
import { trimEndOf } from '#domain/document/text/trim-end-of.ts'

/** A draft that becomes a block. */
export type BlockDraft = Exclude<Draft, MissingPicture>

const MAX_BLOCKS = 5_000
const MAX_BYTES = 1_000_000
const MAX_TEXT = 200_000
const MAX_SPANS = 5_000
/** Spans reserved for the text that lost its marks; a document has no room for more text than they hold. */
const MAX_REST = 10
const MAX_ITEMS = 2_000
const MAX_DEPTH = 8
const MAX_ROWS = 1_000

/**
 * Numbers the blocks and enforces the schema's limits; whatever had to be dropped is named. `lastOf` receives the id of
 * the last block that each draft became.
 */
export function fit(drafts: BlockDraft[], dropped: Dropped, lastOf?: Map<BlockDraft, string>): ArticleDocument {
  const fitting: BlockDraft[] = []
  for (const draft of drafts) {
    fitting.push(...fitDraft(draft, dropped))
    if (lastOf && fitting.length <= MAX_BLOCKS) lastOf.set(draft, `b${fitting.length}`)
  }
  if (fitting.length > MAX_BLOCKS) dropped.name('block after the five-thousandth', `(${fitting.length - MAX_BLOCKS})`)
  const blocks = fitting.slice(0, MAX_BLOCKS).map((draft, i): Block => ({ id: `b${i + 1}`, ...draft }))
  const document: ArticleDocument = { version: DOCUMENT_VERSION, blocks }
  if (sizeBound(blocks) <= MAX_BYTES || JSON.stringify(document).length <= MAX_BYTES) return document
  return cutToSize(document, dropped)
}

function cutToSize(document: ArticleDocument, dropped: Dropped): ArticleDocument {
  let size = 30
  const kept = document.blocks.findIndex((block) => {
    size += JSON.stringify(block).length + 1
    return size > MAX_BYTES
  })
  const blocks = kept < 0 ? document.blocks : document.blocks.slice(0, kept)
  const next = document.blocks[blocks.length]
  // A single text larger than a document keeps its beginning; any other block that is too large is dropped whole.
  if (blocks.length === 0 && next?.type === 'paragraph') {
    const text = next.spans.map((span) => span.text).join('')
    blocks.push({ ...next, spans: splitText({ text: wholeSlice(text, 0, MAX_BYTES / 8) }) })
  }
  dropped.name('what is beyond one megabyte', `(${document.blocks.length - blocks.length} blocks)`)
  return { ...document, blocks }
}

function fitDraft(draft: BlockDraft, dropped: Dropped): BlockDraft[] {
  switch (draft.type) {
    case 'paragraph':
      return paragraphs(draft.spans)
    case 'list':
      return lists(draft.ordered, draft.items, dropped)
    case 'table':
      return tables(draft, dropped)
    case 'heading':
    case 'quote':
    case 'pull-quote':
      return [{ ...draft, spans: fitSpans(draft.spans, dropped) }]
    default:
      return [draft]
  }
}

/** Splits a table with too many rows into several with the same head. */
function tables(draft: DraftOf<'table'>, dropped: Dropped): BlockDraft[] {
  const head = draft.head.map((spans) => fitSpans(spans, dropped))
  const rows = draft.rows.map((row) => row.map((spans) => fitSpans(spans, dropped)))
  if (rows.length <= MAX_ROWS) return [{ ...draft, head, rows }]
  const parts: BlockDraft[] = []
  for (let at = 0; at < rows.length; at += MAX_ROWS) {
    parts.push({ ...draft, caption: at === 0 ? draft.caption : '', head, rows: rows.slice(at, at + MAX_ROWS) })
  }
  return parts
}

function paragraphs(spans: Span[]): BlockDraft[] {
  const whole = splitTexts(spans)
  if (whole.length <= MAX_SPANS) return [{ type: 'paragraph', spans: whole }]
  const parts: BlockDraft[] = []
  for (let at = 0; at < whole.length; at += MAX_SPANS) {
    parts.push({ type: 'paragraph', spans: trimmed(whole.slice(at, at + MAX_SPANS)) })
  }
  return parts.filter((part) => part.type === 'paragraph' && part.spans.length > 0)
}

function lists(ordered: boolean, items: ListItem[], dropped: Dropped): BlockDraft[] {
  const flat = fitItems(items, 0, dropped)
  const parts: BlockDraft[] = []
  for (let at = 0; at < flat.length; at += MAX_ITEMS) {
    parts.push({ type: 'list', ordered, items: flat.slice(at, at + MAX_ITEMS) })
  }
  return parts
}

function fitItems(items: ListItem[], depth: number, dropped: Dropped): ListItem[] {
  return items.flatMap(({ spans, list }) => {
    const own = { spans: fitSpans(spans, dropped) }
    if (!list) return [own]
    if (depth === MAX_DEPTH) {
      dropped.name('level of a list below the ninth (its items stay)')
      return [...(own.spans.length > 0 ? [own] : []), ...fitItems(list.items, depth, dropped)]
    }
    const inner = fitItems(list.items, depth + 1, dropped)
    if (inner.length > MAX_ITEMS)
      dropped.name('inner list item after the two-thousandth', `(${inner.length - MAX_ITEMS})`)
    return [{ ...own, list: { ordered: list.ordered, items: inner.slice(0, MAX_ITEMS) } }]
  })
}

function fitSpans(spans: Span[], dropped: Dropped): Span[] {
  const whole = splitTexts(spans)
  if (whole.length <= MAX_SPANS) return whole
  dropped.name('marks in a text of more than 5,000 pieces (its words stay)')
  const kept = whole.slice(0, MAX_SPANS - MAX_REST)
  const rest = whole.slice(kept.length).map(plainWords).join('')
  return trimmed([...kept, ...splitText({ text: rest })].slice(0, MAX_SPANS))
}

function plainWords({ text, marks }: Span): string {
  const note = marks?.find((mark) => mark.type === 'footnote')
  return note ? `${text} (${note.text})` : text
}

function splitTexts(spans: Span[]): Span[] {
  return spans.some((span) => span.text.length > MAX_TEXT) ? spans.flatMap(splitText) : spans
}

function splitText(span: Span): Span[] {
  const parts: Span[] = []
  for (let at = 0; at < span.text.length;) {
    const text = wholeSlice(span.text, at, MAX_TEXT)
    parts.push({ ...span, text })
    at += text.length
  }
  return parts
}

/** Slices text without splitting a surrogate pair. */
function wholeSlice(text: string, from: number, length: number): string {
  const slice = text.slice(from, from + length)
  return slice.length === length ? slice.replace(/[\ud800-\udbff]$/, '') : slice
}

/** Trims the spaces that a cut may leave at the ends, so that a second conversion changes nothing. */
function trimmed(spans: Span[]): Span[] {
  const [first, ...rest] = spans
  if (!first) return spans
  const begun = [{ ...first, text: first.text.replace(/^[ \n]+/, '') }, ...rest]
  const last = begun.at(-1) ?? first
  begun[begun.length - 1] = { ...last, text: trimEndOf(last.text) }
  return begun.filter((span) => span.text !== '')
}
