import { EvenRow } from '#components/ui/even-row.tsx'
import { inRows } from '#components/ui/fit-row.ts'
import { Story, toldStandfirst } from '#components/ui/story.tsx'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

const IN_A_ROW = 4
const CROSS_ROOM = 260
/** Letters of a headline that is too short to run across the page without a standfirst. */
const BRIEF = 40
const BRIEF_IN_A_ROW = 6

const hasWords = ({ headline, standfirst }: TeaserView) =>
  headline.length > BRIEF || toldStandfirst(standfirst, CROSS_ROOM) !== ''

/** Moves the first story that has something to say across the page to the front. */
function openedWithWords(stories: TeaserView[]): TeaserView[] {
  const at = stories.findIndex(hasWords)
  const first = stories[at]
  return first ? [first, ...stories.slice(0, at), ...stories.slice(at + 1)] : stories
}

type Props = { stories: TeaserView[]; speech: Speech; inSection: string }

/** Stories of a section without a picture at the top: the first across the page, the others in rows under it. */
export function WordyRiver({ stories, speech, inSection }: Props) {
  if (stories.length < IN_A_ROW) return <EvenRow stories={stories} speech={speech} size={3} inSection={inSection} />
  const [first, ...rest] = openedWithWords(stories)
  const areBrief = stories.every(({ headline }) => headline.length <= BRIEF * 2)
  if (first && !hasWords(first)) {
    return <Rows stories={stories} most={areBrief ? BRIEF_IN_A_ROW : IN_A_ROW} speech={speech} inSection={inSection} />
  }
  return (
    <div className="rows">
      {first && <Story story={first} speech={speech} as="cross" size={5} room={CROSS_ROOM} inSection={inSection} />}
      <Rows stories={rest} most={IN_A_ROW} speech={speech} inSection={inSection} />
    </div>
  )
}

function Rows({ stories, most, speech, inSection }: Props & { most: number }) {
  return (
    <div className="rows">
      {inRows(stories, most).map((row) => (
        <EvenRow key={row[0]?.id} stories={row} speech={speech} hasByline={false} inSection={inSection} />
      ))}
    </div>
  )
}
