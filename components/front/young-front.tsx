import { Feature } from '#components/front/feature.tsx'
import { CellOfStories, Cells } from '#components/ui/cells.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import type { TimeFormat } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, StoryMeta } from '#components/ui/story.tsx'
import { bandOf } from '#domain/grid/band-of.ts'
import { patternsFor } from '#domain/grid/patterns.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { stories: TeaserView[]; speech: Speech; formatOf: (story: TeaserView) => TimeFormat }

/** Letters of standfirst, and stories up to which each also shows its first lines. */
const [ROOM, FEW] = [280, 5]
const MOST_IN_A_BAND = 7

/** The front of a paper that has a few stories: one very large, and the others under it with their first lines. */
export function YoungFront({ stories: [lead, ...others], speech, formatOf }: Props) {
  if (!lead) return null
  const bands =
    others.length > MOST_IN_A_BAND ? [others.slice(0, 3), others.slice(3)] : others.length > 0 ? [others] : []
  return (
    <>
      <section className="young" aria-label={speech.words.topStories}>
        <Poster story={lead} speech={speech} format={formatOf(lead)} />
      </section>
      {bands.map((stories) => {
        const [only] = stories
        if (only && stories.length === 1) {
          return (
            <div key={only.id} className="ruled">
              <Feature story={only} speech={speech} format={formatOf(only)} isPlain />
            </div>
          )
        }
        const { pattern, cells } = bandOf(stories, { room: ROOM, hasLines: others.length < FEW })
        return (
          <div key={stories[0]?.id} className="ruled">
            <Cells pattern={pattern}>
              {cells.map((cell) => (
                <CellOfStories key={cell.items[0]?.story.id} cell={cell} speech={speech} formatOf={formatOf} />
              ))}
            </Cells>
          </div>
        )
      })}
    </>
  )
}

/** One story as a poster: its headline across the page, and under it its picture and its words. */
function Poster({ story, speech, format }: { story: TeaserView; speech: Speech; format: TimeFormat }) {
  const { standfirst, firstLines, picture } = story
  const said = standfirst !== '' && <p className="standfirst flush">{standfirst}</p>
  const lines = firstLines !== '' && <p className="first-lines">{firstLines}</p>
  const meta = <StoryMeta story={story} speech={speech} format={format} />
  return (
    <article className="story lead" data-section={story.section?.accent} {...foreign(story, speech)}>
      <Kicker story={story} speech={speech} />
      <Headline story={story} level={2} size={7} />
      {picture || (said && lines) ? (
        <Cells pattern={picture ? patternsFor([story])[0] : '6+6'} as="split">
          <div data-cell="">
            {picture ? (
              <div className="lead-shot">
                <Picture picture={picture} ratio="16x9" sizes={SIZES.opening} alt={picture.alt} isFirst />
              </div>
            ) : (
              said
            )}
          </div>
          <div data-cell="">
            {picture && said}
            {lines}
            {meta}
          </div>
        </Cells>
      ) : (
        <>
          {said || lines}
          {meta}
        </>
      )}
    </article>
  )
}
