import { EvenRow } from '#components/ui/even-row.tsx'
import { fitRow, inRows } from '#components/ui/fit-row.ts'
import type { Told } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { spannedRows } from '#components/ui/spans.ts'
import { Story } from '#components/ui/story.tsx'
import type { InList } from '#components/ui/teaser-kicker.ts'
import { spanWidth } from '#domain/article/column-height.ts'
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

/** Stories in a row of two; the last row of an odd number has three. */
const inPairs = (count: number) => (count < 2 ? 2 : count / Math.floor(count / 2))

/** Parts stories into those shown with pictures, two at least, and the others. */
function parted<T extends TeaserView>(stories: T[], isOwn: boolean): { pictured: T[]; worded: T[] } {
  if (isOwn) return { pictured: stories, worded: [] }
  const all = stories.filter(({ picture }) => picture)
  const pictured = all.length > 1 ? all : []
  return { pictured, worded: stories.filter((story) => !pictured.includes(story)) }
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
export function Days<T extends TeaserView>({ items, by, speech, isOneDay = false, wordsOf, ...list }: Props<T>) {
  const runs = inRuns(items, ({ publishedAt }) => dayIn(publishedAt, speech.zone).slice(0, by === 'day' ? 10 : 7))
  return (
    <div className="days">
      {runs.map(({ key, items: stories }) => (
        <section
          key={`${key}-${stories[0]?.id}`}
          className={stories.length === 1 && !wordsOf && !isOneDay ? 'one' : undefined}
        >
          <h2 className={isOneDay ? 'unseen' : undefined}>
            {by === 'day' ? longDay(key, speech) : monthName(key, speech)}
          </h2>
          <Runs stories={stories} told={by === 'day' ? 'clock' : 'stamp'} speech={speech} wordsOf={wordsOf} {...list} />
        </section>
      ))}
    </div>
  )
}

type RunProps<T extends TeaserView> = InList &
  Pick<Props<T>, 'speech'> & {
    stories: T[]
    told: Told
    wordsOf: Props<T>['wordsOf']
  }

/**
 * The rows of a day or month: two with pictures beside their words, then more without. The order of a list with words
 * of its own is kept.
 */
function Runs<T extends TeaserView>({ stories, told, wordsOf, ...list }: RunProps<T>) {
  const { pictured, worded } = parted(stories, wordsOf !== undefined)
  return (
    <>
      {inRows(pictured, inPairs(pictured.length)).map((row) => {
        const fits = wordsOf ? [] : fitRow(row, { size: 3, room: 180, widths: [spanWidth(8 / row.length)] })
        return (
          <div key={row[0]?.id} className="even-rows">
            {row.map((story, n) => (
              <Story
                key={story.id}
                story={story}
                as="row"
                size={3}
                {...(stories.length > 1 ? { sizes: SIZES.thumb } : {})}
                told={told}
                {...list}
                {...fits[n]}
                {...wordsOf?.(story)}
              />
            ))}
          </div>
        )
      })}
      {spannedRows(worded, { size: 3 }).map((row) => (
        <EvenRow key={row[0]?.story.id} row={row} as="even-rows" toldOf={() => told} {...list} />
      ))}
    </>
  )
}
