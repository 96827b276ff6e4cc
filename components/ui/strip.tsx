import { CellOfStories, Cells } from '#components/ui/cells.tsx'
import type { TimeFormat } from '#components/ui/moment.tsx'
import type { StoryProps } from '#components/ui/story.tsx'
import { type Cell, cellOf, filled } from '#domain/grid/fill.ts'
import { type Pattern, PATTERNS, rowPattern } from '#domain/grid/patterns.ts'
import type { TeaserView } from '#domain/views.ts'

type Props = Pick<StoryProps, 'speech' | 'inSection' | 'subSections'> & {
  stories: TeaserView[]
  as?: string
  /** Whether the faces of writers stand in place of pictures. */
  hasFaces?: boolean
  formatOf?: (story: TeaserView) => TimeFormat
}

/** A signed opinion with the face of its writer in place of its picture. */
export const withFace = (story: TeaserView): TeaserView => ({
  ...story,
  picture: story.authors[0]?.portrait ?? story.picture,
})

/** Shows faces small. */
export const withFaces = (cell: Cell): Cell => ({
  ...cell,
  items: cell.items.map((item) => {
    const { picture, authors } = item.story
    return picture && picture === authors[0]?.portrait ? { ...item, picture: 'small', isFace: true } : item
  }),
})

/**
 * Up to four stories in a cell each: all with pictures, if all have one; else with words, and pictures where these do not
 * fill.
 */
export function rowOf(
  stories: TeaserView[],
  hasFaces: boolean,
): { pattern: Pattern; cells: Cell[]; isPictured: boolean } {
  const isPictured = !hasFaces && stories.every(({ picture }) => picture)
  const pattern = rowPattern(stories.length)
  const bare = stories.map((story) => cellOf(PATTERNS[pattern][0], [story], isPictured))
  const parts = filled((hasFaces ? bare.map(withFaces) : bare).map((cell) => ({ cells: [cell], spare: [] })))
  return { pattern, cells: parts.flatMap((part) => part.cells), isPictured }
}

/** Stories side by side, up to four. */
export function Strip({ stories, as = '', hasFaces = false, ...list }: Props) {
  const { pattern, cells, isPictured } = rowOf(stories, hasFaces)
  return (
    <Cells pattern={pattern} as={`strip ${isPictured ? 'pictured' : ''} ${as}`.trim()}>
      {cells.map((cell) => (
        <CellOfStories key={cell.items[0]?.story.id} cell={cell} isPaired={isPictured} {...list} />
      ))}
    </Cells>
  )
}
