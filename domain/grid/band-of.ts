import { type Cell, cellHeight, cellsOf, filled, type Item } from '#domain/grid/fill.ts'
import { type Pattern, patternsFor } from '#domain/grid/patterns.ts'
import type { TeaserView } from '#domain/views.ts'

/** Px by which the cells of a band may end apart, so that no other pattern is looked for. */
const EVEN = 130

type Band = { pattern: Pattern; cells: Cell[] }
type Options = { spare?: TeaserView[] } & Partial<Pick<Item, 'room' | 'hasLines'>>

/** A band of stories, filled: in the first pattern that suits them in which its cells end near each other, or else the most even one. */
export function bandOf(stories: readonly TeaserView[], { spare = [], ...parts }: Options = {}): Band {
  const hasPictures = stories.every(({ picture }) => picture)
  const tries = patternsFor(stories).map((pattern) => {
    const bare = cellsOf(pattern, stories, hasPictures).map((cell) => ({
      ...cell,
      items: cell.items.map((item) => ({ ...item, ...parts })),
    }))
    const [{ cells } = { cells: bare }] = filled([{ cells: bare, spare }])
    const heights = cells.map(cellHeight)
    return { pattern, cells, apart: Math.max(0, ...heights) - Math.min(...heights) }
  })
  const { pattern, cells } =
    tries.find(({ apart }) => apart <= EVEN) ??
    tries.reduce(
      (best, one) => (one.apart < best.apart ? one : best),
      tries[0] ?? { pattern: '12', cells: [], apart: 0 },
    )
  return { pattern, cells }
}
