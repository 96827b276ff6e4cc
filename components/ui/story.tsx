import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import { Moment, type TimeFormat } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import type { InList } from '#domain/article/lists/teaser-kicker.ts'
import type { HeadlineSize } from '#domain/grid/teaser-height.ts'
import type { Ratio } from '#domain/picture/crop-sizes.ts'
import type { TeaserView } from '#domain/views.ts'
import { bylineOf } from '#domain/words/byline.ts'
import { directionOf } from '#domain/words/direction.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

export type StoryProps = InList & {
  story: TeaserView
  speech: Speech
  level?: 2 | 3
  size?: HeadlineSize
  /** The class of its slot. */
  as?: string
  /** Value of `sizes`, if the slot shows a picture. */
  sizes?: string
  ratio?: Ratio
  isFirst?: boolean
  hasStandfirst?: boolean
  /** Characters of standfirst that fit into the slot. A longer one is cut after a sentence, or left out. */
  room?: number
  /** Whether the beginning of its text is shown. */
  hasLines?: boolean
  hasByline?: boolean
  format?: TimeFormat | null
}

/** A story in a list. The whole area is the target of its one link. Every part is optional. */
export function Story(props: StoryProps) {
  const {
    story,
    speech,
    level = 3,
    size = 2,
    as = '',
    sizes,
    ratio = '4x3',
    isFirst,
    hasStandfirst = true,
    room,
  } = props
  const standfirst = hasStandfirst ? trimStandfirst(story.standfirst, room) : ''
  return (
    <article className={`story ${as}`.trim()} data-section={story.section?.accent} {...foreign(story, speech)}>
      {sizes && story.picture && (
        <div className="shot">
          <Picture picture={story.picture} ratio={ratio} sizes={sizes} isFirst={isFirst ?? false} />
        </div>
      )}
      <Kicker
        story={story}
        speech={speech}
        inSection={props.inSection}
        subSections={props.subSections ?? []}
        byAuthor={props.byAuthor}
      />
      <Headline story={story} level={level} size={size}></Headline>
      {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
      {props.hasLines && story.firstLines !== '' && <p className="first-lines">{story.firstLines}</p>}
      <StoryMeta {...props} />
    </article>
  )
}

/** The line under a story: its byline and time. */
export function StoryMeta({ story, speech, byAuthor, hasByline = true, format = null }: StoryProps) {
  const names = hasByline ? bylineOf(story, speech, byAuthor) : ''
  if (names === '' && format === null) return null
  return (
    <p className="meta">
      {names}
      {names !== '' && format !== null && ' · '}
      {format !== null && <Moment at={story.publishedAt} format={format} speech={speech} />}
    </p>
  )
}

/** Returns `lang` and `dir` of a story whose language differs from the page's. */
export function foreign(story: { language: string }, speech: Speech) {
  return story.language === speech.page ? {} : { lang: story.language, dir: directionOf(story.language) }
}
