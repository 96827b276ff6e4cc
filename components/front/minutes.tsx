import { ClockOverDay } from '#components/ui/moment.tsx'
import { foreign } from '#components/ui/story.tsx'
import { articlePath } from '#domain/urls/paths.ts'
import type { FrontLive } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { live: FrontLive; speech: Speech; count?: number }

/** The newest updates of a live story, each linking to its place on the story's page. */
export function Minutes({ live: { story, updates }, speech, count = updates.length }: Props) {
  const visible = updates.slice(0, count)
  return (
    <ol className="latest">
      {visible.map(({ anchor, at, headline }) => (
        <li key={anchor}>
          <ClockOverDay at={at} speech={speech} />
          <h3 className="headline h1" {...foreign(story, speech)}>
            <a href={`${articlePath(story.slug)}#${anchor}`}>{headline}</a>
          </h3>
        </li>
      ))}
    </ol>
  )
}

/** The newest updates of a live story beside its picture, under a heading that leads to it. */
export function LiveRail({ live, speech }: Pick<Props, 'live' | 'speech'>) {
  return (
    <div className="rail" data-cell="">
      <div className="band-head">
        <h2>
          <a href={articlePath(live.story.slug)}>{speech.words.minuteByMinute}</a>
        </h2>
      </div>
      <Minutes live={live} speech={speech} />
    </div>
  )
}
