import type { ArticleDocument, Mark, Span } from '#domain/document/blocks/schema.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'

/** Footnote texts of a document in reading order, and the number, from 1, of each footnote mark. */
export type Footnotes = { texts: string[]; numbers: ReadonlyMap<Mark, number> }

/** Numbers the footnotes of a document. Numbers are keyed by the mark objects, so splitting a text keeps them. */
export function footnotesOf(document: Pick<ArticleDocument, 'blocks'>): Footnotes {
  const texts: string[] = []
  const numbers = new Map<Mark, number>()
  for (const spans of textsOf(document)) {
    let before: string | null = null
    for (const span of spans) {
      const note = noteOf(span)
      if (note && note.text !== before) texts.push(note.text)
      if (note) numbers.set(note, texts.length)
      before = note?.text ?? null
    }
  }
  return { texts, numbers }
}

/** Number to print after a span, if its footnote does not continue in the next span; otherwise null. */
export function noteAfter(spans: Span[], at: number, { numbers }: Footnotes): number | null {
  const number = numberOf(spans[at], numbers)
  return number === numberOf(spans[at + 1], numbers) ? null : number
}

function numberOf(span: Span | undefined, numbers: Footnotes['numbers']): number | null {
  const note = span && noteOf(span)
  return (note && numbers.get(note)) ?? null
}

function noteOf(span: Span) {
  return span.marks?.find((mark) => mark.type === 'footnote')
}
