import { embedOf } from '#domain/document/embed-of.ts'
import type { DraftOf } from '#domain/document/html/draft.ts'
import type { Span } from '#domain/document/schema.ts'

/** A paragraph that is nothing but the address of a video or a post, linked or not: that embed. */
export function loneAddress(spans: Span[]): DraftOf<'embed'> | null {
  const [span] = spans
  if (!span || spans.length > 1 || !/^https?:\/\/\S+$/.test(span.text)) return null
  const [mark, another] = span.marks ?? []
  if (another) return null
  if (mark && (mark.type !== 'link' || mark.href !== span.text)) return null
  const embed = embedOf(span.text)
  return embed && { type: 'embed', ...embed, title: '' }
}
