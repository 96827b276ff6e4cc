import { Latest } from '#components/front/latest.tsx'
import { MoreLinks } from '#components/front/more-links.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import type { Told } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, Story, StoryMeta, toldStandfirst } from '#components/ui/story.tsx'
import type { FrontView, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Characters of standfirst for a column without a picture. */
const WORDY_ROOM = 200
/** Characters of standfirst for a lead across the page. */
const WIDE_ROOM = 400

export type TopProps = { front: FrontView; speech: Speech; toldOf: (story: TeaserView) => Told }

/** The top of the front: one lead, two to four seconds beside it, and the latest with their times. */
export function LeadRow({ front, speech, toldOf }: TopProps) {
  const { lead, seconds, latest } = front
  // Without a picture beside the lead and *Latest*, longer standfirsts fill the space.
  const isWordy = !seconds[0]?.picture
  return (
    <section className={lead && !lead.picture ? 'cols wordy' : 'cols'} aria-label={speech.words.topStories}>
      {lead && <Lead story={lead} links={front.leadLinks} speech={speech} told={toldOf(lead)} />}
      {seconds.length > 0 && (
        <div className="seconds stack">
          {seconds.map((story, n) => (
            <Story
              key={story.id}
              story={story}
              speech={speech}
              size={n === 0 ? 4 : n === 1 ? 3 : 2}
              {...(n === 0 ? { sizes: SIZES.thumb } : {})}
              hasStandfirst={n < 2 || isWordy}
              room={isWordy ? WORDY_ROOM : 160}
              hasByline={n < 2}
              told={n < 2 ? toldOf(story) : null}
            />
          ))}
        </div>
      )}
      {latest.length > 0 && <Latest stories={latest} speech={speech} toldOf={toldOf} />}
    </section>
  )
}

type LeadProps = { story: TeaserView; links: TeaserView[]; speech: Speech; told: Told }

function Lead({ story, links, speech, told }: LeadProps) {
  const standfirst = toldStandfirst(story.standfirst, story.picture ? undefined : WIDE_ROOM)
  return (
    <article className="story lead" data-section={story.section?.accent} {...foreign(story, speech)}>
      <Kicker story={story} speech={speech} />
      <Headline story={story} level={2} size={6} />
      {story.picture && (
        <div className="lead-shot">
          <Picture picture={story.picture} ratio="16x9" sizes={SIZES.lead} alt={story.picture.alt} isFirst />
        </div>
      )}
      <div className="lead-foot">
        <div>
          {standfirst !== '' && <p className="standfirst flush">{standfirst}</p>}
          <StoryMeta story={story} speech={speech} told={told} />
        </div>
        <MoreLinks links={links} speech={speech} />
      </div>
    </article>
  )
}
