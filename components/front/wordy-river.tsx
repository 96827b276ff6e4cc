import { EvenRow } from '#components/ui/even-row.tsx'
import { spannedRows } from '#components/ui/spans.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Letters of a headline that is too short to open a section without a standfirst. */
const BRIEF = 40

/** Moves the first story that has something to say to the front. */
function openedWithWords(stories: TeaserView[]): TeaserView[] {
  const at = stories.findIndex(({ headline, standfirst }) => headline.length > BRIEF || standfirst !== '')
  const first = stories[at]
  return first ? [first, ...stories.slice(0, at), ...stories.slice(at + 1)] : stories
}

type Props = { stories: TeaserView[]; speech: Speech; inSection: string }

/** Stories of a section without a picture at the top: rows, of which the first story is the largest. */
export function WordyRiver({ stories, speech, inSection }: Props) {
  return (
    <div className="rows">
      {spannedRows(openedWithWords(stories), { size: 2, first: 4, hasMeta: false }).map((row) => (
        <EvenRow key={row[0]?.story.id} row={row} speech={speech} hasByline={false} inSection={inSection} />
      ))}
    </div>
  )
}
