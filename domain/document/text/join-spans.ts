import type { Span } from '#domain/document/blocks/schema.ts'
import { stateOf } from '#domain/document/html/state.ts'
import { Line } from '#domain/document/text/line.ts'

/** Joins several texts into one, separated by line breaks or by spaces. */
export function joinSpans(texts: Span[][], by: '\n' | ' ' = '\n'): Span[] {
  const line = new Line()
  for (const spans of texts) {
    for (const span of spans) addPieces(line, span, by)
    part(line, by)
  }
  return line.finish()[0] ?? []
}

function addPieces(line: Line, span: Span, by: '\n' | ' '): void {
  const state = stateOf(span.marks)
  for (const [i, piece] of span.text.split('\n').entries()) {
    if (i > 0) part(line, by)
    line.add(piece, state)
  }
}

function part(line: Line, by: '\n' | ' '): void {
  if (by === '\n') line.lineBreak(true)
  else line.add(' ', stateOf(undefined))
}
