import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { ClockOverDay, Moment, type TimeFormat } from '#components/ui/moment.tsx'
import { foreign } from '#components/ui/story.tsx'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { stories: TeaserView[]; speech: Speech; formatOf: (story: TeaserView) => TimeFormat }

/** Lines that a phone shows; the style sheet hides the others there. */
const ON_A_PHONE = 5

/** Lists the newest stories of the paper with their times. */
export function Latest({ stories, speech, formatOf }: Props) {
  // A column of times is only as wide as a short day; once there is a year, dates go above the headlines.
  const isDated = stories.some((story) => formatOf(story) !== 'stamp')
  return (
    <div className="rail" data-cell="">
      <div className="band-head">
        <h2>
          <a href="/latest">{speech.words.latest}</a>
        </h2>
      </div>
      <ol className={isDated ? 'latest dated' : 'latest'}>
        {stories.map((story) => (
          <li key={story.id}>
            {isDated ? (
              <Moment at={story.publishedAt} format={formatOf(story)} speech={speech} />
            ) : (
              <ClockOverDay at={story.publishedAt} speech={speech} />
            )}
            <div {...foreign(story, speech)}>
              <Headline story={story} level={3} size={1}>
                <LiveSign story={story} speech={speech} />
                {story.headline}
              </Headline>
            </div>
          </li>
        ))}
      </ol>
      {stories.length > ON_A_PHONE && (
        <p className="more-latest">
          <a href="/latest">{speech.words.moreLatest}</a>
        </p>
      )}
    </div>
  )
}
