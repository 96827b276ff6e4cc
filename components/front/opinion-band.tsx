import { BandHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, toldStandfirst } from '#components/ui/story.tsx'
import { teaserKicker } from '#components/ui/teaser-kicker.ts'
import type { FrontBand, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Opinion = Extract<FrontBand, { kind: 'opinion' }>

/** Signed opinion: the writer's name, an italic headline, a portrait. */
export function OpinionBand({ band: { section, strapline, stories }, speech }: { band: Opinion; speech: Speech }) {
  return (
    <section className="band opinion-band" aria-label={section.name}>
      <BandHead section={section} strapline={strapline} />
      <div className="cols">
        {stories.map((story) => (
          <Column key={story.id} story={story} speech={speech} inSection={section.slug} />
        ))}
      </div>
    </section>
  )
}

function Column({ story, speech, inSection }: { story: TeaserView; speech: Speech; inSection: string }) {
  const writer = story.authors[0]
  const kicker = writer?.name ?? teaserKicker(story, { inSection })
  const standfirst = toldStandfirst(story.standfirst, 160)
  return (
    <article className="story span-3" data-section={story.section?.accent} {...foreign(story, speech)}>
      {(kicker !== '' || story.live === 'open') && (
        <p className="kicker">
          <LiveSign story={story} speech={speech} />
          {kicker}
        </p>
      )}
      <Headline story={story} level={3} size={3} />
      {writer?.portrait ? (
        <div className="face">
          <Picture picture={writer.portrait} ratio="1x1" sizes={SIZES.smallFace} />
        </div>
      ) : (
        standfirst !== '' && <p className="standfirst">{standfirst}</p>
      )}
    </article>
  )
}
