import type { Span } from '#domain/document/blocks/schema.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { loneAddress } from '#domain/document/html/lone-address.ts'

/** Converts a text on its own: a paragraph, an embed if it is only an embed's address, or nothing. */
export function paragraphOf(spans: Span[]): Draft[] {
  if (spans.length === 0) return []
  return [loneAddress(spans) ?? { type: 'paragraph', spans }]
}
