import { Cells } from '#components/ui/cells.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import type { TimeFormat } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, StoryMeta } from '#components/ui/story.tsx'
import type { Pattern } from '#domain/grid/patterns.ts'
import { type HeadlineSize, teaserHeight } from '#domain/grid/teaser-height.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Px of words beside which a picture is eight columns wide. */
const TALL = 420

/** A picture beside few words is as wide as they are. */
function patternOf(story: TeaserView, size: HeadlineSize): Pattern {
  const { headline, standfirst, firstLines } = story
  const letters = { headline: headline.length, standfirst: standfirst.length, firstLines: firstLines.length }
  return story.picture && teaserHeight({ ...letters, size }, 4) >= TALL ? '8+4' : '6+6'
}

type Props = { story: TeaserView; speech: Speech; inSection?: string; format?: TimeFormat | null; isPlain?: boolean }

/** One story across the page: its picture beside its words, or else its headline. A feature is set in a light face. */
export function Feature({ story, speech, inSection, format = null, isPlain = false }: Props) {
  const head = (
    <>
      <Kicker story={story} speech={speech} inSection={inSection} />
      <Headline story={story} level={isPlain ? 3 : 2} size={isPlain ? 5 : 6} {...(isPlain ? {} : { as: 'quiet' })} />
    </>
  )
  const { standfirst, firstLines, picture } = story
  return (
    <article
      className={isPlain ? 'story' : 'feature story'}
      data-section={story.section?.accent}
      {...foreign(story, speech)}
    >
      <Cells pattern={patternOf(story, isPlain ? 5 : 6)} as="split">
        {picture ? (
          <div data-cell="">
            <div className="shot">
              <Picture picture={picture} ratio="16x9" sizes={SIZES.feature} />
            </div>
          </div>
        ) : (
          <div data-cell="">{head}</div>
        )}
        <div data-cell="">
          {picture && head}
          {standfirst !== '' && <p className={picture ? 'standfirst' : 'standfirst flush'}>{standfirst}</p>}
          {firstLines !== '' && <p className="first-lines">{firstLines}</p>}
          <StoryMeta story={story} speech={speech} format={format} />
        </div>
      </Cells>
    </article>
  )
}
