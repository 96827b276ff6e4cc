import { StoryLinks } from '#components/article/after.tsx'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import type { TeaserView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import type { Speech } from '#domain/words/speech.ts'

/** True if blocks of the text stand in the margin of a wide page, which then has no room for more. */
export const hasHanging = ({ blocks }: ArticleDocument): boolean =>
  blocks.some(({ type }) => type === 'fact-box' || type === 'pull-quote')

/** Related stories in the margin beside the text; on a narrow page they follow it. In the paper's language. */
export function Rail({ stories, speech }: { stories: TeaserView[]; speech: Speech }) {
  return (
    <aside className="rail-related" aria-labelledby="related" lang={speech.page} dir={directionOf(speech.page)}>
      <h2 id="related">{speech.words.related}</h2>
      <StoryLinks stories={stories} speech={speech} />
    </aside>
  )
}
