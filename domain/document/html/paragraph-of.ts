import type { Draft } from '#domain/document/html/draft.ts'
import { loneAddress } from '#domain/document/html/lone-address.ts'
import type { Span } from '#domain/document/schema.ts'

/** A text that stands for itself: a paragraph, the embed whose address it is, or nothing. */
export function paragraphOf(spans: Span[]): Draft[] {
  if (spans.length === 0) return []
  return [loneAddress(spans) ?? { type: 'paragraph', spans }]
}
