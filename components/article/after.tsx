import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, toldStandfirst } from '#components/ui/story.tsx'
import { Strip } from '#components/ui/strip.tsx'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { related: TeaserView[]; next: TeaserView | null; speech: Speech }

/** Where to read on: what belongs to the story, and the next one in its section. */
export function After({ related, next, speech }: Props) {
  if (related.length === 0 && !next) return null
  return (
    <aside className="after" aria-label={speech.words.moreToRead}>
      {related.length > 0 && (
        <>
          <PlainHead title={speech.words.related} />
          <Strip stories={related} speech={speech} />
        </>
      )}
      {next && <Next story={next} speech={speech} />}
    </aside>
  )
}

function Next({ story, speech }: { story: TeaserView; speech: Speech }) {
  const standfirst = toldStandfirst(story.standfirst)
  return (
    <div className="next story" data-section={story.section?.accent}>
      {story.picture && (
        <div className="shot">
          <Picture picture={story.picture} ratio="4x3" sizes={SIZES.thumb} isBare />
        </div>
      )}
      <div>
        {story.section && <p className="kicker">{speech.words.nextIn(story.section.name)}</p>}
        <div {...foreign(story, speech)}>
          <Headline story={story} level={2} size={5} />
          {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
        </div>
      </div>
    </div>
  )
}
