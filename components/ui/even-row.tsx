import type { Told } from '#components/ui/moment.tsx'
import type { Spanned } from '#components/ui/spans.ts'
import { Story, type StoryProps } from '#components/ui/story.tsx'
import type { TeaserView } from '#domain/views.ts'

type Props = Pick<StoryProps, 'speech' | 'inSection' | 'subSections' | 'byAuthor' | 'hasByline' | 'as' | 'level'> & {
  row: Spanned[]
  toldOf?: (story: TeaserView) => Told
}

/** Stories without pictures side by side, each as wide as its words demand, so that they end at about the same height. */
export function EvenRow({ row, toldOf, as = '', ...list }: Props) {
  return (
    <div className={`cols even spanned ${as}`.trim()}>
      {row.map(({ story, span, ...fit }) => (
        <Story key={story.id} story={story} told={toldOf?.(story) ?? null} as={`w${span}`} {...list} {...fit} />
      ))}
    </div>
  )
}
