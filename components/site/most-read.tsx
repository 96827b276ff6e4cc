import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { foreign } from '#components/ui/story.tsx'
import { mostReadPath } from '#domain/urls/most-read-path.ts'
import type { SectionRef, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Five would leave a hole in their second row. */
const ROW = 4

type Props = { stories: TeaserView[]; speech: Speech; section?: SectionRef; isColumn?: boolean }

/** The most-read stories, numbered, under a heading that links to the full list. In rows if there is room, unless it is a column. */
export function MostRead({ stories, speech, section, isColumn = false }: Props) {
  const { words } = speech
  const shown = isColumn || stories.length !== ROW + 1 ? stories : stories.slice(0, ROW)
  const title = section ? words.mostReadIn(section.name) : words.mostRead
  return (
    <>
      <PlainHead title={<a href={mostReadPath({ section: section?.slug })}>{title}</a>} />
      <ol className="ranked">
        {shown.map((story) => (
          <li key={story.id} {...foreign(story, speech)}>
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
