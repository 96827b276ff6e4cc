import { Latest } from '#components/front/latest.tsx'
import { LeadRow, type TopProps } from '#components/front/lead-row.tsx'
import { Minutes } from '#components/front/minutes.tsx'
import { MoreLinks } from '#components/front/more-links.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, Story, toldStandfirst } from '#components/ui/story.tsx'
import { articlePath } from '#domain/urls/paths.ts'
import type { FrontView } from '#domain/views.ts'

/** One story across the page: its headline, then its picture, the seconds, its links, and the latest stories. */
export function BigRow({ front, speech, toldOf }: TopProps) {
  const { lead, seconds, leadLinks, latest } = front
  if (!lead) return null
  const rail =
    front.live && front.live.updates.length > 0 ? (
      <LiveRail live={front.live} speech={speech} />
    ) : (
      latest.length > 0 && <Latest stories={latest} speech={speech} toldOf={toldOf} />
    )
  if (!lead.picture) return <LeadRow front={front} speech={speech} toldOf={toldOf} rail={rail} isBig />
  const gist = toldStandfirst(lead.standfirst)
  return (
    <section className="big" aria-label={speech.words.topStories} data-section={lead.section?.accent}>
      <article className="story" {...foreign(lead, speech)}>
        <Kicker story={lead} speech={speech} />
        <Headline story={lead} level={2} size={7} />
      </article>
      <div className="cols">
        <div className="big-shot">
          <Picture picture={lead.picture} sizes={SIZES.lead} alt={lead.picture.alt} isFirst />
        </div>
        {(gist !== '' || seconds.length > 0) && (
          <div className="big-side stack">
            {gist !== '' && (
              <p className="gist" {...foreign(lead, speech)}>
                {gist}
              </p>
            )}
            {seconds.map((story, n) => (
              <Story
                key={story.id}
                story={story}
                speech={speech}
                size={n === 0 ? 3 : 2}
                hasStandfirst={gist === ''}
                room={110}
                hasByline={n === 0}
                told={n === 0 ? toldOf(story) : null}
              />
            ))}
          </div>
        )}
        <MoreLinks links={leadLinks} speech={speech} as="big-also" />
        {rail}
      </div>
    </section>
  )
}

function LiveRail({ live, speech }: { live: NonNullable<FrontView['live']>; speech: TopProps['speech'] }) {
  return (
    <div className="rail">
      <div className="band-head">
        <h2>
          <a href={articlePath(live.story.slug)}>{speech.words.minuteByMinute}</a>
        </h2>
      </div>
      <Minutes live={live} speech={speech} />
    </div>
  )
}
