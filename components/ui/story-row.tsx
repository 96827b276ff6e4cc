import type { ReactNode } from 'react'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import { Moment, type TimeFormat } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign } from '#components/ui/story.tsx'
import { type InList, teaserKicker } from '#domain/article/lists/teaser-kicker.ts'
import type { TeaserView } from '#domain/views.ts'
import { bylineOf } from '#domain/words/byline.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

export type RowProps = InList & {
  story: TeaserView
  speech: Speech
  format: TimeFormat
  /** True in a list of opinion, which shows the faces of its writers instead of pictures. */
  hasFace?: boolean | undefined
  /** Replace the story's own texts, for highlighted hits. */
  headline?: ReactNode
  standfirst?: ReactNode
}

/** A story in a list by date: its time and kicker, its words, and its picture or its writer's face, a cell each. */
export function StoryRow({ story, speech, format, hasFace = false, headline, standfirst, ...list }: RowProps) {
  const words = trimStandfirst(story.standfirst) || trimStandfirst(story.firstLines)
  const names = bylineOf(story, speech, list.byAuthor)
  const isNamed = names === '' || names === teaserKicker(story, list)
  return (
    <article className="story row" data-section={story.section?.accent} {...foreign(story, speech)}>
      <div className="when" data-cell="">
        <p className="meta">
          <Moment at={story.publishedAt} format={format} speech={speech} />
        </p>
        <Kicker story={story} speech={speech} {...list} />
      </div>
      <div className="words" data-cell="">
        <Headline story={story} level={3} size={3}>
          {headline ?? story.headline}
        </Headline>
        {standfirst ?? (words !== '' && <p className="standfirst">{words}</p>)}
        {!isNamed && <p className="meta">{names}</p>}
      </div>
      <Shot story={story} hasFace={hasFace} />
    </article>
  )
}

function Shot({ story, hasFace }: Required<Pick<RowProps, 'story' | 'hasFace'>>) {
  const face = hasFace ? story.authors[0]?.portrait : null
  const picture = face ?? story.picture
  if (!picture) return null
  return (
    <div className={face ? 'shot face' : 'shot'} data-cell="">
      <Picture picture={picture} ratio={face ? '1x1' : '4x3'} sizes={face ? SIZES.smallFace : SIZES.thumb} />
    </div>
  )
}
