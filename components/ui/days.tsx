import { type Fit, fitRow, inRows } from '#components/ui/fit-row.ts'
import { SIZES } from '#components/ui/sizes.ts'
import { Story } from '#components/ui/story.tsx'
import type { InList } from '#components/ui/teaser-kicker.ts'
import { COLUMN } from '#domain/article/column-height.ts'
import type { TeaserView } from '#domain/views.ts'
import { dayIn, longDay, monthName } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

type Grouped<T> = { key: string; items: T[] }

/** Groups adjacent items with the same key, keeping their order. */
export function inRuns<T>(items: T[], keyOf: (item: T) => string): Grouped<T>[] {
  const runs: Grouped<T>[] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = runs.at(-1)
    if (last?.key === key) last.items.push(item)
    else runs.push({ key, items: [item] })
  }
  return runs
}

/** Letters of a headline that leaves most of a wider column blank. */
const BRIEF = 20
const isBrief = ({ headline, standfirst }: TeaserView) => headline.length <= BRIEF && standfirst === ''

type Row<T> = { row: T[]; fits: Fit[]; as: 'row' | 'card'; isPictured: boolean }

/**
 * Rows of a day or month: two with pictures beside their words, three without, four brief ones. Stories with pictures go
 * first and all are fitted beside each other, unless the order and the words of the list are its own.
 */
function rowsOf<T extends TeaserView>(stories: T[], isOwn: boolean): Row<T>[] {
  if (isOwn) return inRows(stories, 2).map((row) => ({ row, fits: [], as: 'row', isPictured: stories.length > 1 }))
  if (stories.some(isBrief)) return inRows(stories, 4).map(briefRow)
  const pictured = stories.filter(({ picture }) => picture)
  const beside = new Set(pictured.slice(0, pictured.length - (pictured.length % 2)))
  const words = stories.filter((story) => !beside.has(story))
  return [
    ...inRows([...beside], 2).map((row) => fittedRow(row, true)),
    ...inRows(words, 3).map((row) => fittedRow(row, false)),
  ]
}

const briefRow = <T extends TeaserView>(row: T[]): Row<T> => ({
  ...fittedRow(row, false),
  as: 'card',
  isPictured: row.length > 2 && row.every(({ picture }) => picture),
})

function fittedRow<T extends TeaserView>(row: T[], isPictured: boolean): Row<T> {
  const width = ((COLUMN * 4) / row.length) * (isPictured ? 2 / 3 : 1)
  const fits = row.length > 1 ? fitRow(row, { size: 3, room: 180, width }) : []
  return { row, fits, as: 'row', isPictured }
}

type Props<T extends TeaserView> = InList & {
  items: T[]
  by: 'day' | 'month'
  speech: Speech
  /**
   * True if the page heading already states the day; its `h2` is then visually hidden, so that no heading level is
   * skipped.
   */
  isOneDay?: boolean
  /** Renders headline and standfirst, if the list highlights something in them. */
  wordsOf?: (item: T) => { headline: React.ReactNode; standfirst: React.ReactNode }
}

/** A list of stories grouped by day or month of publication. */
export function Days<T extends TeaserView>({
  items,
  by,
  speech,
  inSection,
  subSections = [],
  byAuthor,
  isOneDay = false,
  wordsOf,
}: Props<T>) {
  const runs = inRuns(items, ({ publishedAt }) => dayIn(publishedAt, speech.zone).slice(0, by === 'day' ? 10 : 7))
  return (
    <div className="days">
      {runs.map(({ key, items: stories }) => (
        <section key={`${key}-${stories[0]?.id}`} className={stories.length === 1 ? 'one' : undefined}>
          <h2 className={isOneDay ? 'unseen' : undefined}>
            {by === 'day' ? longDay(key, speech) : monthName(key, speech)}
          </h2>
          {rowsOf(stories, wordsOf !== undefined).map(({ row, fits, as, isPictured }) => (
            <div key={row[0]?.id} className="even-rows">
              {row.map((story, n) => (
                <Story
                  key={story.id}
                  story={story}
                  speech={speech}
                  as={as}
                  size={3}
                  {...(isPictured ? { sizes: SIZES.thumb } : {})}
                  told={by === 'day' ? 'clock' : 'stamp'}
                  inSection={inSection}
                  subSections={subSections}
                  byAuthor={byAuthor}
                  {...fits[n]}
                  {...wordsOf?.(story)}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
