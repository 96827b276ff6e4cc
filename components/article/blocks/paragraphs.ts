import type { Span } from '#domain/document/schema.ts'

/** In a quote a line feed parts two paragraphs: its spans, one list a paragraph, empty ones left out. */
export function paragraphsOf(spans: Span[]): Span[][] {
  const paragraphs: Span[][] = [[]]
  for (const span of spans) {
    for (const [n, text] of span.text.split('\n').entries()) {
      if (n > 0) paragraphs.push([])
      if (text !== '') paragraphs.at(-1)?.push({ ...span, text })
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
