import { BandHead } from '#components/ui/band-head.tsx'
import { type Fit, fitRow } from '#components/ui/fit-row.ts'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { spannedRow } from '#components/ui/spans.ts'
import { foreign, toldStandfirst } from '#components/ui/story.tsx'
import { teaserKicker } from '#components/ui/teaser-kicker.ts'
import type { FrontBand, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

const BESIDE_FACE = 222
const FIT: Fit = { size: 3, room: 0, hasStandfirst: false }

type Opinion = Extract<FrontBand, { kind: 'opinion' }>

/** Signed opinion: the writer's name, an italic headline, a portrait. */
export function OpinionBand({ band: { section, strapline, stories }, speech }: { band: Opinion; speech: Speech }) {
  const hasFaces = stories.some(({ authors }) => authors[0]?.portrait)
  const fits: (Fit & { span?: number })[] = hasFaces
    ? fitRow(stories, { size: 3, widths: [BESIDE_FACE], hasMeta: false })
    : spannedRow(stories, { size: 3, hasMeta: false })
  return (
    <section className="band opinion-band" aria-label={section.name}>
      <BandHead section={section} strapline={strapline} />
      <div className={hasFaces ? 'cols even' : 'cols even spanned'}>
        {stories.map((story, n) => (
          <Column key={story.id} story={story} speech={speech} inSection={section.slug} {...(fits[n] ?? FIT)} />
        ))}
      </div>
    </section>
  )
}

type ColumnProps = Fit & { span?: number; story: TeaserView; speech: Speech; inSection: string }

function Column({ story, speech, inSection, size, room, hasStandfirst, span }: ColumnProps) {
  const writer = story.authors[0]
  const kicker = writer?.name ?? teaserKicker(story, { inSection })
  const standfirst = hasStandfirst ? toldStandfirst(story.standfirst, room) : ''
  return (
    <article
      className={span ? `story w${span}` : 'story'}
      data-section={story.section?.accent}
      {...foreign(story, speech)}
    >
      {(kicker !== '' || story.live === 'open') && (
        <p className="kicker">
          <LiveSign story={story} speech={speech} />
          {kicker}
        </p>
      )}
      <Headline story={story} level={3} size={size} />
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
