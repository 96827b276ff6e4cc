import { EvenRow } from '#components/ui/even-row.tsx'
import type { Told } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { spannedRows } from '#components/ui/spans.ts'
import { Story } from '#components/ui/story.tsx'
import { BETWEEN, leadHeight, storyHeight } from '#domain/article/column-height.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

const ROOM = 160
/** Characters of standfirst for a column that is shorter than the lead. */
const WORDY_ROOM = 200

type Props = {
  lead: TeaserView
  seconds: TeaserView[]
  speech: Speech
  toldOf: (story: TeaserView) => Told
}
const sizeAt = (n: number) => (n === 0 ? 4 : n === 1 ? 3 : 2)

/** The stories beside a lead with a picture: a column, in which the first that has a picture shows it. */
export function Seconds({ lead, seconds, speech, toldOf }: Props) {
  const pictured = seconds.findIndex(({ picture }) => picture)
  const height = seconds.reduce(
    (sum, { headline, standfirst }, n) =>
      sum +
      BETWEEN +
      storyHeight({
        headline: headline.length,
        size: sizeAt(n),
        standfirst: n < 2 ? Math.min(standfirst.length, ROOM) : 0,
        hasMeta: n < 2,
        hasPicture: n === pictured,
      }),
    0,
  )
  const { headline, standfirst } = lead
  const isShort = height < leadHeight({ headline: headline.length, standfirst: standfirst.length, hasPicture: true })
  return (
    <div className="seconds stack">
      {seconds.map((story, n) => (
        <Story
          key={story.id}
          story={story}
          speech={speech}
          size={sizeAt(n)}
          {...(n === pictured ? { sizes: SIZES.thumb } : {})}
          hasStandfirst={n < 2 || isShort}
          room={isShort ? WORDY_ROOM : ROOM}
          hasByline={n < 2}
          told={n < 2 ? toldOf(story) : null}
        />
      ))}
    </div>
  )
}

type RowProps = Omit<Props, 'lead'> & { isOpened: boolean; columns: 9 | 12 }

/** The stories under a lead without a picture, which is the first of them if `isOpened`. */
export function SecondRows({ seconds, speech, toldOf, isOpened, columns }: RowProps) {
  const rows = spannedRows(seconds, { size: 3, first: isOpened ? 6 : undefined, room: ROOM, columns })
  return (
    <div className="seconds rows">
      {rows.map((row, n) => (
        <EvenRow
          key={row[0]?.story.id}
          row={row}
          speech={speech}
          toldOf={toldOf}
          as={`${columns === 9 ? 'nine' : ''} ${n === 0 && isOpened ? 'opened' : ''}`}
          level={n === 0 && isOpened ? 2 : 3}
        />
      ))}
    </div>
  )
}
