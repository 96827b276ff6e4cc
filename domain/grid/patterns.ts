import type { HeadlineSize } from '#domain/grid/teaser-height.ts'
import { teaserHeight } from '#domain/grid/teaser-height.ts'

/** How the twelve columns of a desktop are parted into cells. There are no others. */
export const PATTERNS = {
  '12': [12],
  '8+4': [8, 4],
  '6+6': [6, 6],
  '6+3+3': [6, 3, 3],
  '4+4+4': [4, 4, 4],
  '3+3+3+3': [3, 3, 3, 3],
} as const
export type Pattern = keyof typeof PATTERNS
export type Columns = (typeof PATTERNS)[Pattern][number]

/** Size of the first headline of a cell. */
export const FIRST_SIZE = { 12: 6, 8: 5, 6: 4, 4: 3, 3: 3 } as const satisfies Record<Columns, HeadlineSize>
/** Letters of a headline that a wide cell would leave half blank. */
const BRIEF = 40

/** The facts of a story that decide about a pattern. */
export type Facts = { headline: string; standfirst: string; firstLines: string; picture: object | null }

/** Whether a story has too little to say for a wide cell. */
export const isBrief = ({ headline, standfirst, firstLines, picture }: Facts): boolean =>
  picture === null && standfirst === '' && firstLines === '' && headline.length <= BRIEF

/**
 * The patterns that a band of stories may have, the most important story first; the one that suits best comes first. A
 * picture opens a band wide, unless all have one; stories that are alike stand alike.
 */
export function patternsFor(stories: readonly Facts[]): readonly [Pattern, ...Pattern[]] {
  const [first] = stories
  const hasPicture = first?.picture != null
  const isAlike = stories.every(({ picture }) => (picture != null) === hasPicture)
  switch (stories.length) {
    case 0:
    case 1:
      return hasPicture ? ['8+4'] : ['6+6']
    case 2:
      return isAlike ? ['6+6', '8+4'] : ['8+4', '6+6']
    case 3:
      return isAlike ? ['4+4+4', '6+3+3', '8+4'] : ['6+3+3', '8+4', '4+4+4']
    case 4:
      return isAlike ? ['3+3+3+3', '6+3+3', '6+6', '4+4+4'] : ['6+3+3', '3+3+3+3', '8+4', '6+6']
    default:
      if (first && isBrief(first)) return ['4+4+4', '3+3+3+3', '6+6']
      return hasPicture ? ['6+3+3', '4+4+4', '3+3+3+3'] : ['6+3+3', '4+4+4', '3+3+3+3', '6+6']
  }
}

/** Parts stories among cells of these columns, in their order: a wide first cell has one, the others end as near each other as can be. */
export function partedInto<T extends Facts>(stories: readonly T[], cells: readonly Columns[]): T[][] {
  const [widest = 12, next = widest] = cells
  if (widest > next && stories.length > 1) return [stories.slice(0, 1), ...even(stories.slice(1), cells.slice(1))]
  return even(stories, cells)
}

function even<T extends Facts>(stories: readonly T[], cells: readonly Columns[]): T[][] {
  const heights = stories.map(({ headline, picture }, n) =>
    teaserHeight({ headline: headline.length, size: 3, picture: n === 0 && picture ? 'wide' : 'none' }, cells[0] ?? 3),
  )
  return evenColumns(heights, cells.length).map(([from, to]) => stories.slice(from, to))
}

/** Ends of columns, in order, of which the tallest is as short as can be; none is empty while there is enough. */
function evenColumns(heights: readonly number[], count: number): [number, number][] {
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, height) => total + height, 0)
  const best = (from: number, left: number): { tallest: number; ends: number[] } => {
    if (left <= 1) return { tallest: sum(from, heights.length), ends: [heights.length] }
    let found = { tallest: Number.POSITIVE_INFINITY, ends: [heights.length] }
    for (let end = from + 1; end <= heights.length - (left - 1); end++) {
      const rest = best(end, left - 1)
      const tallest = Math.max(sum(from, end), rest.tallest)
      if (tallest < found.tallest) found = { tallest, ends: [end, ...rest.ends] }
    }
    return found
  }
  const { ends } = best(0, Math.min(count, heights.length))
  return ends.map((end, n) => [ends[n - 1] ?? 0, end])
}

/** The pattern of up to four stories in a cell each. */
export const rowPattern = (count: number): Pattern => (count < 3 ? '6+6' : count === 3 ? '4+4+4' : '3+3+3+3')
