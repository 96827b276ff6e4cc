import type { ReactNode } from 'react'
import { MoreLinks } from '#components/front/more-links.tsx'
import { SecondRows, Seconds } from '#components/front/seconds.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import type { Told } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, StoryMeta, toldStandfirst } from '#components/ui/story.tsx'
import type { FrontView, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Characters of standfirst for a lead across the page. */
const WIDE_ROOM = 400
/** Characters from which a standfirst across the page is set in two columns. */
const IN_COLUMNS = 200

/** Letters of a headline that is too short to run across the page: such a lead is the first of the seconds. */
const BRIEF = 30

export type TopProps = { front: FrontView; speech: Speech; toldOf: (story: TeaserView) => Told }
type Props = TopProps & { rail: ReactNode; isBig?: boolean }

/** The top of the front: one lead, the seconds beside or under it, and the latest with their times. */
export function LeadRow({ front: { lead, seconds, leadLinks }, speech, toldOf, rail, isBig = false }: Props) {
  const isWordy = !lead?.picture
  const isBrief = lead !== null && isWordy && leadLinks.length === 0 && (lead.headline.length <= BRIEF || !rail)
  const isAmong = isBrief && seconds.length > 0
  return (
    <section className={`cols top-row ${isWordy ? 'wordy' : ''}`.trim()} aria-label={speech.words.topStories}>
      {lead && !isAmong && (
        <Lead story={lead} links={leadLinks} speech={speech} told={toldOf(lead)} size={isBig ? 7 : 6} />
      )}
      {seconds.length > 0 &&
        (!lead?.picture ? (
          <SecondRows
            seconds={lead && isAmong ? [lead, ...seconds] : seconds}
            speech={speech}
            toldOf={toldOf}
            isOpened={isAmong}
            columns={rail ? 9 : 12}
          />
        ) : (
          <Seconds lead={lead} seconds={seconds} speech={speech} toldOf={toldOf} />
        ))}
      {rail}
    </section>
  )
}

type LeadProps = { story: TeaserView; links: TeaserView[]; speech: Speech; told: Told; size: 6 | 7 }

function Lead({ story, links, speech, told, size }: LeadProps) {
  const standfirst = toldStandfirst(story.standfirst, story.picture ? undefined : WIDE_ROOM)
  const isInColumns = !story.picture && links.length === 0 && standfirst.length >= IN_COLUMNS
  return (
    <article className="story lead" data-section={story.section?.accent} {...foreign(story, speech)}>
      <Kicker story={story} speech={speech} />
      <Headline story={story} level={2} size={size} />
      {story.picture && (
        <div className="lead-shot">
          <Picture picture={story.picture} ratio="16x9" sizes={SIZES.lead} alt={story.picture.alt} isFirst />
        </div>
      )}
      <div className="lead-foot">
        <div>
          {standfirst !== '' && (
            <p className={isInColumns ? 'standfirst flush in-columns' : 'standfirst flush'}>{standfirst}</p>
          )}
          <StoryMeta story={story} speech={speech} told={told} />
        </div>
        <MoreLinks links={links} speech={speech} />
      </div>
    </article>
  )
}
