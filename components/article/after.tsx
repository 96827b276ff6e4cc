import type { ReactNode } from 'react'
import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign, Story } from '#components/ui/story.tsx'
import { articlePath, sourcePath, topicPath } from '#domain/urls/paths.ts'
import type { RelatedStoriesView, SectionRef, SourceRef, TeaserView } from '#domain/views.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
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
 * Links to read on: stories with pictures, headlines, and the neighbours in the section. The pictures are of stories on a
 * topic, where there are such, and of the related ones otherwise.
 */
export function After({ around, section, source, speech, hasRail = false }: Props) {
  const { related, fromTopic, fromSource, newer, older } = around
  const pictured = fromTopic?.stories ?? related
  if (pictured.length === 0 && fromSource.length === 0 && !newer && !older) return null
  const title = fromTopic ? (
    <a href={topicPath(fromTopic.topic.slug)}>{speech.words.moreOn(fromTopic.topic.name)}</a>
  ) : (
    speech.words.related
  )
  return (
    <aside className="after" aria-label={speech.words.moreToRead}>
      {pictured.length > 0 && (
        <>
          <PlainHead title={title} />
          <PicturedStories stories={pictured} section={section} speech={speech} />
        </>
      )}
      <div className="further">
        {fromTopic && !hasRail && related.length > 0 && (
          <Further id="related" name={speech.words.related} stories={related} speech={speech} />
        )}
        {source && fromSource.length > 0 && (
          <Further
            id="from-source"
            name={<a href={sourcePath(source.slug)}>{speech.words.moreFrom(source.name)}</a>}
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
            <Previous story={newer} speech={speech} isAlone />
          </div>
        )
      )}
    </aside>
  )
}

type Pictured = { stories: TeaserView[] } & Pick<Props, 'section' | 'speech'>

/**
 * Up to four stories side by side, those with pictures first; the others have standfirsts. The section of the page is not named
 * again; other sections are.
 */
function PicturedStories({ stories, section, speech }: Pictured) {
  const ordered = [...stories.filter(({ picture }) => picture), ...stories.filter(({ picture }) => !picture)]
  const others = stories.flatMap((story) => story.section?.slug ?? []).filter((slug) => slug !== section?.slug)
  return (
    <div className={stories.length === 2 ? 'more-on two' : 'more-on'}>
      {ordered.map((story) => (
        <Story
          key={story.id}
          story={story}
          speech={speech}
          sizes={SIZES.quarter}
          hasStandfirst={!story.picture}
          room={120}
          hasByline={false}
          inSection={section?.slug}
          subSections={others}
        />
      ))}
    </div>
  )
}

type FurtherProps = { id: string; name: ReactNode; stories: TeaserView[]; speech: Speech }

/** Further stories as headlines. */
function Further({ id, name, stories, speech }: FurtherProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
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
  const standfirst = trimStandfirst(story.standfirst)
  return (
    <div className="next story" data-section={story.section?.accent}>
      {story.picture && (
        <div className="shot">
          <Picture picture={story.picture} ratio="16x9" sizes={SIZES.article} />
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
function Previous({ story, speech, isAlone = false }: Beside & { isAlone?: boolean }) {
  return (
    <p className={isAlone ? 'previous' : 'also previous'}>
      {speech.words.previousStory}:{' '}
      <a href={articlePath(story.slug)} {...foreign(story, speech)}>
        <LiveSign story={story} speech={speech} />
        {story.headline}
      </a>
    </p>
  )
}
