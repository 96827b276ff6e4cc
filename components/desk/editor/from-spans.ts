import type { JSONContent } from '@tiptap/react'
import type { Mark, Span } from '#domain/document/blocks/schema.ts'

/** Converts spans to text nodes; a line break within a span becomes a node of its own. */
export function inline(spans: Span[]): JSONContent[] {
  return spans.flatMap((span) => {
    const marks = (span.marks ?? []).map(markNode)
    return span.text
      .split('\n')
      .flatMap((text, at): JSONContent[] => [
        ...(at > 0 ? [{ type: 'hardBreak' }] : []),
        ...(text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }]),
      ])
  })
}

/** Splits the spans of a quote or a notice into paragraphs at line breaks. */
export const paragraphsOf = (spans: Span[]): JSONContent[] =>
  linesOf(spans).map((line) => ({ type: 'paragraph', attrs: { id: null }, content: inline(line) }))

function linesOf(spans: Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    for (const [at, text] of span.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...span, text })
    }
  }
  return lines
}

function markNode(mark: Mark) {
  if (mark.type === 'link') return { type: 'link', attrs: { href: mark.href } }
  return mark.type === 'footnote' ? { type: 'footnote', attrs: { text: mark.text } } : { type: mark.type }
}
