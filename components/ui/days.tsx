import { SIZES } from '#components/ui/sizes.ts'
import { Story } from '#components/ui/story.tsx'
import type { InList } from '#components/ui/teaser-kicker.ts'
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
        <section key={`${key}-${stories[0]?.id}`}>
          <h2 className={isOneDay ? 'unseen' : undefined}>
            {by === 'day' ? longDay(key, speech) : monthName(key, speech)}
          </h2>
          <div>
            {stories.map((story) => (
              <Story
                key={story.id}
                story={story}
                speech={speech}
                as="row"
                size={3}
                sizes={SIZES.thumb}
                told={by === 'day' ? 'clock' : 'stamp'}
                inSection={inSection}
                subSections={subSections}
                byAuthor={byAuthor}
                {...wordsOf?.(story)}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
