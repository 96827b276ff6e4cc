import { BandHead } from '#components/ui/band-head.tsx'
import { Cells } from '#components/ui/cells.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign } from '#components/ui/story.tsx'
import { teaserKicker } from '#domain/article/lists/teaser-kicker.ts'
import { cellOf, filled, type Item } from '#domain/grid/fill.ts'
import { type Columns, PATTERNS, rowPattern } from '#domain/grid/patterns.ts'
import type { FrontPart } from '#domain/views.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Signed opinion: the writer's name, an italic headline, a portrait. */
export function OpinionBand({ part: { section, strapline, stories }, speech }: { part: FrontPart; speech: Speech }) {
  const pattern = rowPattern(stories.length)
  const columns: Columns = PATTERNS[pattern][0]
  const parts = filled(stories.map((story) => ({ cells: [cellOf(columns, [{ ...story, picture: null }])], spare: [] })))
  return (
    <section className="band opinion-band" aria-label={section.name}>
      <BandHead section={section} strapline={strapline} />
      <Cells pattern={pattern}>
        {parts.map(({ cells: [cell] }) =>
          cell?.items.map((item) => (
            <Opinion key={item.story.id} item={item} speech={speech} inSection={section.slug} />
          )),
        )}
      </Cells>
    </section>
  )
}

type Props = { item: Item; speech: Speech; inSection: string }

function Opinion({ item: { story, room, hasLines }, speech, inSection }: Props) {
  const writer = story.authors[0]
  const kicker = writer?.name ?? teaserKicker(story, { inSection })
  const standfirst = room > 0 ? trimStandfirst(story.standfirst, room) : ''
  return (
    <article className="story" data-cell="" data-section={story.section?.accent} {...foreign(story, speech)}>
      {writer?.portrait && (
        <div className="face">
          <Picture picture={writer.portrait} ratio="1x1" sizes={SIZES.smallFace} />
        </div>
      )}
      {(kicker !== '' || story.live === 'open') && (
        <p className="kicker">
          <LiveSign story={story} speech={speech} />
          {kicker}
        </p>
      )}
      <Headline story={story} level={3} size={3} />
      {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
      {hasLines && <p className="first-lines">{story.firstLines}</p>}
    </article>
  )
}
