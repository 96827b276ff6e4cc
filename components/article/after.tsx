import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, toldStandfirst } from '#components/ui/story.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { articlePath, sourcePath } from '#domain/urls/paths.ts'
import type { RelatedStoriesView, SectionRef, SourceRef, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { around: RelatedStoriesView; section: SectionRef | undefined; source: SourceRef | null; speech: Speech }

/** Links to read on: related stories, more from the source, and the neighbours in the section, which is named. */
export function After({ around: { related, fromSource, newer, older }, section, source, speech }: Props) {
  if (related.length === 0 && fromSource.length === 0 && !newer && !older) return null
  return (
    <aside className="after" aria-label={speech.words.moreToRead}>
      {related.length > 0 && (
        <>
          <PlainHead title={speech.words.related} />
          <Strip stories={related} speech={speech} />
        </>
      )}
      {source && fromSource.length > 0 && <FromSource source={source} stories={fromSource} speech={speech} />}
      {older ? (
        <Next story={older} newer={newer} section={section} speech={speech} />
      ) : (
        newer && (
          <div className="next">
            <Previous story={newer} section={section} speech={speech} />
          </div>
        )
      )}
    </aside>
  )
}

function FromSource({ source, stories, speech }: { source: SourceRef; stories: TeaserView[]; speech: Speech }) {
  return (
    <section className="from-source" aria-labelledby="from-source">
      <h2 id="from-source">
        <a href={sourcePath(source.slug)}>{speech.words.moreFrom(source.name)}</a>
      </h2>
      <ul className="also">
        {stories.map((story) => (
          <li key={story.id} {...foreign(story, speech)}>
            <a href={articlePath(story.slug)}>{story.headline}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Beside = { story: TeaserView; section: SectionRef | undefined; speech: Speech }

function Next({ story, newer, section, speech }: Beside & { newer: TeaserView | null }) {
  const standfirst = toldStandfirst(story.standfirst)
  return (
    <div className="next story" data-section={section?.accent}>
      {story.picture && (
        <div className="shot">
          <Picture picture={story.picture} ratio="4x3" sizes={SIZES.thumb} isBare />
        </div>
      )}
      <div>
        <p className="kicker">{speech.words.nextIn(section?.name ?? '')}</p>
        <div {...foreign(story, speech)}>
          <Headline story={story} level={2} size={5} />
          {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
        </div>
        {newer && <Previous story={newer} section={section} speech={speech} />}
      </div>
    </div>
  )
}

/** Link to the newer neighbour in the section: a single line, because most readers come from there. */
function Previous({ story, section, speech }: Beside) {
  return (
    <p className="also previous">
      {speech.words.previousIn(section?.name ?? '')}:{' '}
      <a href={articlePath(story.slug)} {...foreign(story, speech)}>
        {story.headline}
      </a>
    </p>
  )
}
