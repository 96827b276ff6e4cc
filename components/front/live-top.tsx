import { Minutes } from '#components/front/minutes.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import { foreign } from '#components/ui/story.tsx'
import type { FrontLive } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

const NEWEST = 3

/** A live story on a calm day: its headline, and the newest updates side by side. */
export function LiveTop({ live, speech }: { live: FrontLive; speech: Speech }) {
  const { story, updates } = live
  return (
    <section className="live-top" aria-label={speech.words.live} data-section={story.section?.accent}>
      <article className="story" {...foreign(story, speech)}>
        <Kicker story={story} speech={speech} />
        <Headline story={story} level={2} size={5} />
      </article>
      {updates.length > 0 && <Minutes live={live} speech={speech} count={NEWEST} />}
    </section>
  )
}
