import { teaserKicker } from '#components/ui/teaser-kicker.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  story: TeaserView
  speech: Speech
  inSection?: string | undefined
  byAuthor?: string | undefined
}

/** The word or two over a headline in a list, and the sign of a story that is followed live. */
export function Kicker({ story, speech, inSection, byAuthor }: Props) {
  const kicker = teaserKicker(story, inSection, byAuthor)
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
