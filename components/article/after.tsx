import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign } from '#components/ui/story.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { articlePath, sourcePath, topicPath } from '#domain/urls/paths.ts'
import type { RelatedStoriesView, SectionRef, SourceRef, TeaserView } from '#domain/views.ts'
import { toldStandfirst } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  around: RelatedStoriesView
  section: SectionRef | undefined
  source: SourceRef | null
  speech: Speech
  /** True if the related stories stand beside the text. */
  hasRail?: boolean
}

/**
 * Links to read on: a row of stories with pictures, headlines on the topic and from the source, and the neighbours in the
 * section. The row has the related stories, or those on the topic where the related ones stand beside the text.
 */
export function After({ around, section, source, speech, hasRail = false }: Props) {
  const { related, fromTopic, fromSource, newer, older } = around
  const row = hasRail ? (fromTopic?.stories ?? []) : related
  const topic = fromTopic && {
    href: topicPath(fromTopic.topic.slug),
    name: speech.words.moreOn(fromTopic.topic.name),
    stories: fromTopic.stories,
  }
  if (row.length === 0 && !topic && fromSource.length === 0 && !newer && !older) return null
  return (
    <aside className="after" aria-label={speech.words.moreToRead}>
      {row.length > 0 && (
        <>
          <PlainHead title={hasRail && topic ? <a href={topic.href}>{topic.name}</a> : speech.words.related} />
          <AlikeStrip stories={row} section={section} speech={speech} />
        </>
      )}
      <div className="further">
        {topic && !hasRail && <Further id="on-topic" {...topic} speech={speech} />}
        {source && fromSource.length > 0 && (
          <Further
            id="from-source"
            href={sourcePath(source.slug)}
            name={speech.words.moreFrom(source.name)}
            stories={fromSource}
            speech={speech}
          />
        )}
      </div>
      {older ? (
        <Next story={older} newer={newer} speech={speech} />
      ) : (
        newer && (
          <div className="next">
            <Previous story={newer} speech={speech} />
          </div>
        )
      )}
    </aside>
  )
}

/** Stories side by side. The section of the page is not named again; other sections are. */
function AlikeStrip({ stories, section, speech }: { stories: TeaserView[] } & Pick<Props, 'section' | 'speech'>) {
  const others = stories.flatMap((story) => story.section?.slug ?? []).filter((slug) => slug !== section?.slug)
  return (
    <Strip
      stories={stories}
      speech={speech}
      as={`of-${stories.length}`}
      inSection={section?.slug}
      subSections={others}
    />
  )
}

type FurtherProps = { id: string; href: string; name: string; stories: TeaserView[]; speech: Speech }

/** Further stories as headlines, under a link to all of them. */
function Further({ id, href, name, stories, speech }: FurtherProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <a href={href}>{name}</a>
      </h2>
      <StoryLinks stories={stories} speech={speech} />
    </section>
  )
}

/** Headlines under each other. */
export function StoryLinks({ stories, speech }: { stories: TeaserView[]; speech: Speech }) {
  return (
    <ul className="also">
      {stories.map((story) => (
        <li key={story.id} {...foreign(story, speech)}>
          <a href={articlePath(story.slug)}>
            <LiveSign story={story} speech={speech} />
            {story.headline}
          </a>
        </li>
      ))}
    </ul>
  )
}

type Beside = { story: TeaserView; speech: Speech }

function Next({ story, newer, speech }: Beside & { newer: TeaserView | null }) {
  const standfirst = toldStandfirst(story.standfirst)
  return (
    <div className="next story" data-section={story.section?.accent}>
      {story.picture && (
        <div className="shot">
          <Picture picture={story.picture} ratio="4x3" sizes={SIZES.thumb} isBare />
        </div>
      )}
      <div>
        <p className="kicker">
          <LiveSign story={story} speech={speech} />
          {speech.words.nextStory}
        </p>
        <div {...foreign(story, speech)}>
          <Headline story={story} level={2} size={5} />
          {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
        </div>
        {newer && <Previous story={newer} speech={speech} />}
      </div>
    </div>
  )
}

/** Link to the newer neighbour in the section: a single line, because most readers come from there. */
function Previous({ story, speech }: Beside) {
  return (
    <p className="also previous">
      {speech.words.previousStory}:{' '}
      <a href={articlePath(story.slug)} {...foreign(story, speech)}>
        <LiveSign story={story} speech={speech} />
        {story.headline}
      </a>
    </p>
  )
}
