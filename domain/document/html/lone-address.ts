import { embedOf } from '#domain/document/blocks/embed-of.ts'
import type { Span } from '#domain/document/blocks/schema.ts'
import type { DraftOf } from '#domain/document/html/draft.ts'

/** Embed for a paragraph that is only the address of a video or a post, linked or not; otherwise null. */
export function loneAddress(spans: Span[]): DraftOf<'embed'> | null {
  const [span] = spans
  if (!span || spans.length > 1 || !/^https?:\/\/\S+$/.test(span.text)) return null
  const [mark, another] = span.marks ?? []
  if (another) return null
  if (mark && (mark.type !== 'link' || mark.href !== span.text)) return null
  const embed = embedOf(span.text)
  return embed && { type: 'embed', ...embed, title: '' }
}
