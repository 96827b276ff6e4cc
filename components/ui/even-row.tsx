import { fitRow } from '#components/ui/fit-row.ts'
import type { Told } from '#components/ui/moment.tsx'
import { Story, type StoryProps } from '#components/ui/story.tsx'
import { COLUMN, type HeadlineSize } from '#domain/article/column-height.ts'
import type { TeaserView } from '#domain/views.ts'

type Props = Pick<StoryProps, 'speech' | 'inSection' | 'subSections' | 'hasByline'> & {
  stories: TeaserView[]
  size?: HeadlineSize
  room?: number
  /** Columns of the page that the row fills. */
  columns?: number
  toldOf?: (story: TeaserView) => Told
}

/** Stories without pictures side by side in columns of the same width, which end at about the same height. */
export function EvenRow({ stories, size = 2, room = 110, columns = 4, toldOf, hasByline = true, ...list }: Props) {
  const width = (COLUMN * columns) / Math.max(1, stories.length)
  const fits = fitRow(stories, { size, room, width, hasMeta: hasByline || toldOf !== undefined })
  return (
    <div className="cols even">
      {stories.map((story, n) => (
        <Story
          key={story.id}
          story={story}
          hasByline={hasByline}
          told={toldOf?.(story) ?? null}
          {...list}
          {...fits[n]}
        />
      ))}
    </div>
  )
}
