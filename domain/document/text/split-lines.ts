import type { Span } from '#domain/document/blocks/schema.ts'

/** Splits a text into lines, each with its spans; in a quote each line is a paragraph. */
export function splitLines(spans: Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    for (const [i, text] of span.text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...span, text })
    }
  }
  return lines.filter((line) => line.length > 0)
}
