import { LiveSign } from '#components/ui/live-sign.tsx'
import { type InList, teaserKicker } from '#domain/article/lists/teaser-kicker.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = InList & { story: TeaserView; speech: Speech }

/** The kicker of a story in a list, with the sign of a live story. */
export function Kicker({ story, speech, ...list }: Props) {
  const kicker = teaserKicker(story, list)
  if (kicker === '' && story.live !== 'open') return null
  return (
    <p className="kicker">
      <LiveSign story={story} speech={speech} />
      {kicker}
    </p>
  )
}
