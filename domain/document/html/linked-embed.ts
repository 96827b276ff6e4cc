import { embedOf } from '#domain/document/blocks/embed-of.ts'
import type { Span } from '#domain/document/blocks/schema.ts'
import type { DraftOf } from '#domain/document/html/draft.ts'

const MAX_TITLE = 2_000

/** Embed for a text that is only a link to a video or a post, titled with the link's words; otherwise null. */
export function linkedEmbed(spans: Span[]): DraftOf<'embed'> | null {
  const [span] = spans
  const [mark, another] = span?.marks ?? []
  if (!span || spans.length > 1 || another || mark?.type !== 'link' || span.text.length > MAX_TITLE) return null
  const embed = embedOf(mark.href)
  return embed && { type: 'embed', ...embed, title: span.text === mark.href ? '' : span.text.replaceAll('\n', ' ') }
}
