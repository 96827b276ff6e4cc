import { PlainHead } from '#components/ui/band-head.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { spannedRows } from '#components/ui/spans.ts'
import { foreign } from '#components/ui/story.tsx'
import { mostReadPath } from '#domain/urls/most-read-path.ts'
import type { SectionRef, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Width of a number in px. */
const NUMBER = 52

type Props = { stories: TeaserView[]; speech: Speech; section?: SectionRef; isColumn?: boolean; columns?: number }

/** The most-read stories, numbered, under a heading that links to the full list. In rows if there is room, unless it is a column. */
export function MostRead({ stories, speech, section, isColumn = false, columns = 12 }: Props) {
  const { words } = speech
  const row = spannedRows(stories, { size: 1, room: 0, hasMeta: false, columns, aside: NUMBER }).flat()
  const title = section ? words.mostReadIn(section.name) : words.mostRead
  return (
    <>
      <PlainHead title={<a href={mostReadPath({ section: section?.slug })}>{title}</a>} />
      <ol className={isColumn ? 'ranked' : columns === 12 ? 'ranked spanned' : 'ranked spanned nine'}>
        {row.map(({ story, span }) => (
          <li key={story.id} className={isColumn ? undefined : `w${span}`} {...foreign(story, speech)}>
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
