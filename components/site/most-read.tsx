import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { foreign } from '#components/ui/story.tsx'
import { mostReadPath } from '#domain/urls/most-read-path.ts'
import type { SectionRef, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { stories: TeaserView[]; speech: Speech; section?: SectionRef; isRow?: boolean }

/** The most-read stories, numbered, under a heading that links to the full list; three in a row, if there is room. */
export function MostRead({ stories, speech, section, isRow = false }: Props) {
  const { words } = speech
  const title = section ? words.mostReadIn(section.name) : words.mostRead
  return (
    <>
      <PlainHead title={<a href={mostReadPath({ section: section?.slug })}>{title}</a>} />
      <ol className={isRow ? 'ranked three' : 'ranked'}>
        {stories.map((story) => (
          <li key={story.id} {...(isRow ? { 'data-cell': '' } : {})} {...foreign(story, speech)}>
            <Headline story={story} level={3} size={1}>
              <LiveSign story={story} speech={speech} />
              {story.headline}
            </Headline>
          </li>
        ))}
      </ol>
    </>
  )
}
