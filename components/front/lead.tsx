import { MoreLinks } from '#components/front/more-links.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import type { TimeFormat } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, StoryMeta } from '#components/ui/story.tsx'
import type { Item } from '#domain/grid/fill.ts'
import type { TeaserView } from '#domain/views.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  item: Item
  links: TeaserView[]
  speech: Speech
  format: TimeFormat
  /** Whether its headline stands across the page, above its cell. */
  isHeaded?: boolean
}

/** The lead of the front in its cell: headline, picture, standfirst, by-line, its related headlines. */
export function Lead({ item: { story, size, room, hasLines }, links, speech, format, isHeaded = false }: Props) {
  const standfirst = trimStandfirst(story.standfirst, room)
  return (
    <article className="story lead" data-section={story.section?.accent} {...foreign(story, speech)}>
      {!isHeaded && (
        <>
          <Kicker story={story} speech={speech} />
          <Headline story={story} level={2} size={size} />
        </>
      )}
      {story.picture && (
        <div className={isHeaded ? 'lead-shot flush' : 'lead-shot'}>
          <Picture picture={story.picture} ratio="16x9" sizes={SIZES.lead} alt={story.picture.alt} isFirst />
        </div>
      )}
      {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
      {hasLines && <p className="first-lines">{story.firstLines}</p>}
      <StoryMeta story={story} speech={speech} format={format} />
      <MoreLinks links={links} speech={speech} />
    </article>
  )
}
