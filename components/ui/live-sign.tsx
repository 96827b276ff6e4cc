import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The sign of an open live story before its headline, in lists that show no kicker. */
export function LiveSign({ story, speech }: { story: Pick<TeaserView, 'live'>; speech: Speech }) {
  if (story.live !== 'open') return null
  return (
    <>
      <span className="live-sign">{speech.words.live}</span>{' '}
    </>
  )
}
