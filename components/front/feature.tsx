import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, StoryMeta } from '#components/ui/story.tsx'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Letters of a headline that leaves the picture more room. */
const BRIEF = 24

/** A long read across the page, in an upright light face that marks it as one. */
export function Feature({ story, speech }: { story: TeaserView; speech: Speech }) {
  return (
    <article
      className={story.headline.length > BRIEF ? 'feature story' : 'feature brief story'}
      data-section={story.section?.accent}
      {...foreign(story, speech)}
    >
      {story.picture && (
        <div className="shot">
          <Picture picture={story.picture} ratio="4x3" sizes={SIZES.feature} />
        </div>
      )}
      <div className="feature-text">
        <Kicker story={story} speech={speech} />
        <Headline story={story} level={2} size={6} as="quiet" />
        {story.standfirst !== '' && <p className="standfirst">{story.standfirst}</p>}
        <StoryMeta story={story} speech={speech} />
      </div>
    </article>
  )
}
