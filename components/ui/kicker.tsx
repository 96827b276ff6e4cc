import { type InList, teaserKicker } from '#components/ui/teaser-kicker.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = InList & { story: TeaserView; speech: Speech }

/** The word or two over a headline in a list, and the sign of a story that is followed live. */
export function Kicker({ story, speech, ...list }: Props) {
  const kicker = teaserKicker(story, list)
  const isLive = story.live === 'open'
  if (kicker === '' && !isLive) return null
  return (
    <p className="kicker">
      {isLive && <span className="live-sign">{speech.words.live}</span>}
      {isLive && kicker !== '' && ' '}
      {kicker}
    </p>
  )
}
