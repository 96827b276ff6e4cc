import { CellOfStories, Cells } from '#components/ui/cells.tsx'
import type { Told } from '#components/ui/moment.tsx'
import type { StoryProps } from '#components/ui/story.tsx'
import { cellOf, filled } from '#domain/grid/fill.ts'
import { type Pattern, PATTERNS } from '#domain/grid/patterns.ts'
import type { TeaserView } from '#domain/views.ts'

type Props = Pick<StoryProps, 'speech' | 'inSection' | 'subSections'> & {
  stories: TeaserView[]
  as?: string
  toldOf?: (story: TeaserView) => Told
}
const PATTERN: Record<number, Pattern> = { 1: '6+6', 2: '6+6', 3: '4+4+4' }

/**
 * Stories side by side, up to four: all with pictures, if all have one; else with words, and pictures where these do not
 * fill.
 */
export function Strip({ stories, as = '', ...list }: Props) {
  const isPictured = stories.every(({ picture }) => picture)
  const pattern = PATTERN[stories.length] ?? '3+3+3+3'
  const cells = filled(
    stories.map((story) => ({ cells: [cellOf(PATTERNS[pattern][0], [story], isPictured)], spare: [] })),
  ).flatMap((part) => part.cells)
  return (
    <Cells pattern={pattern} as={`strip ${isPictured ? 'pictured' : ''} ${as}`.trim()}>
      {cells.map((cell) => (
        <CellOfStories key={cell.items[0]?.story.id} cell={cell} isPaired={isPictured} {...list} />
      ))}
    </Cells>
  )
}
