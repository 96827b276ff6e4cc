import type { ReactNode } from 'react'
import { StoryRow } from '#components/ui/story-row.tsx'
import type { InList } from '#domain/article/lists/teaser-kicker.ts'
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

/** Letters of a date that name the span. */
const SPANS = { day: 10, month: 7, year: 4 } as const
type Span = keyof typeof SPANS
const NAMES = { day: longDay, month: monthName, year: (year: string) => year } as const

function runsBy<T extends TeaserView>(span: Span, items: T[], { zone }: Speech): Grouped<T>[] {
  return inRuns(items, ({ publishedAt }) => dayIn(publishedAt, zone).slice(0, SPANS[span]))
}

/** The shortest span, from `shortest` on, of which each has about two stories, so that not every row has a heading. */
function spanOf(items: TeaserView[], shortest: Props<TeaserView>['by'], speech: Speech): Span {
  const spans = shortest === 'day' ? (['day', 'month'] as const) : (['month'] as const)
  return spans.find((span) => runsBy(span, items, speech).length <= items.length / 2) ?? 'year'
}

type Props<T extends TeaserView> = InList & {
  items: T[]
  /** The shortest span with a heading of its own; where few stories share one, a longer span takes its place. */
  by: 'day' | 'month'
  speech: Speech
  hasFaces?: boolean | undefined
  /**
   * True if the page heading already states the day; its `h2` is then visually hidden, so that no heading level is
   * skipped.
   */
  isOneDay?: boolean
  /** Renders headline and standfirst, if the list highlights something in them. */
  wordsOf?: (item: T) => { headline: ReactNode; standfirst: ReactNode }
}

/** A list of stories grouped by day, month or year of publication. */
export function Days<T extends TeaserView>(props: Props<T>) {
  const { items, by, speech, hasFaces, isOneDay = false, wordsOf, ...list } = props
  const span = isOneDay ? by : spanOf(items, by, speech)
  return (
    <div className="days">
      {runsBy(span, items, speech).map(({ key, items: stories }) => (
        <section key={`${key}-${stories[0]?.id}`}>
          <h2 className={isOneDay ? 'unseen' : undefined}>{NAMES[span](key, speech)}</h2>
          <div>
            {stories.map((story) => (
              <StoryRow
                key={story.id}
                story={story}
                speech={speech}
                format={span === 'day' ? 'clock' : 'stamp'}
                hasFace={hasFaces}
                {...list}
                {...wordsOf?.(story)}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
