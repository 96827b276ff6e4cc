import { rowOf, withFace, withFaces } from '#components/ui/strip.tsx'
import { type Cell, cellHeight, cellOf, type Item } from '#domain/grid/fill.ts'
import { type Columns, isBrief, type Pattern, PATTERNS } from '#domain/grid/patterns.ts'
import { BETWEEN, mostReadHeight } from '#domain/grid/teaser-height.ts'
import type { TeaserView } from '#domain/views.ts'

/** Shorter most-read lists are not shown. */
const FEWEST_READ = 3
export const isRead = (mostRead: TeaserView[]): boolean => mostRead.length >= FEWEST_READ
const IN_A_ROW = 4
/** Stories that are tried under the first, beside it, and under what is read most. */
const [MOST_UNDER, MOST_BESIDE, MOST_BELOW] = [6, 8, 5]
/** Px by which each story more must make the cells more even. */
const WORTH = 8
/** Px that a headline costs under a list that names it already. */
const AGAIN = 160
/** Px by which the cells of a row may end apart. */
const EVEN = 110

/** Stories of the cell of the first one, of the cell beside it, of that under what is read most, and of the row under them. */
export type Opening = {
  pattern: Pattern
  lead: TeaserView[]
  seconds: TeaserView[]
  below: TeaserView[]
  second: TeaserView[]
}

/** The numbers from `from` to `to`. */
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n)

/** The cell of the first story: where no wide picture opens the page, its headline does. */
export const leadCell = (lead: TeaserView[], columns: Columns, hasFaces: boolean): Cell => {
  const made = cellOf(columns, lead)
  const cell = hasFaces ? withFaces(made) : made
  const opens = (item: Item, n: number) => n === 0 && columns > 4 && item.picture !== 'wide'
  return { ...cell, items: cell.items.map((item, n) => (opens(item, n) ? { ...item, size: 5 } : item)) }
}

export const secondsCell = (seconds: TeaserView[], columns: Columns, hasFaces: boolean): Cell => {
  const cell = cellOf(columns, seconds)
  if (hasFaces) return withFaces(cell)
  return { ...cell, items: cell.items.map((item, n) => ({ ...item, picture: n === 0 ? 'wide' : 'none' })) }
}

/** Headlines under what is read most. */
export const belowCell = (below: TeaserView[], columns: Columns): Cell => {
  const cell = cellOf(columns, below)
  return { ...cell, items: cell.items.map((item) => ({ ...item, size: 2, room: 0, picture: 'none', hasMeta: false })) }
}

export const readHeight = (mostRead: TeaserView[]) => mostReadHeight(mostRead.map(({ headline }) => headline.length))

/** Px between the ends of cells side by side. */
const apart = (heights: number[]) => Math.max(...heights) - Math.min(...heights)

/** Whether four stories end near each other side by side; else they are for the days. */
function isEvenRow(stories: TeaserView[], hasFaces: boolean): boolean {
  if (stories.length < IN_A_ROW) return false
  return apart(rowOf(stories, hasFaces).cells.map(cellHeight)) <= EVEN
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

type Counts = { lead: number; seconds: number; below: number }
type Options = { wide: Columns; narrow: Columns; mostRead: TeaserView[]; hasFaces: boolean }

/** How many stories each cell has: so many that the cells end near each other, and no more than that is worth. */
function countsOf(stories: TeaserView[], { wide, narrow, mostRead, hasFaces }: Options): Counts {
  const hasRead = isRead(mostRead)
  const read = hasRead ? [readHeight(mostRead)] : []
  const named = new Set(mostRead.map(({ id }) => id))
  const under = stories.map((story) => BETWEEN + cellHeight(belowCell([story], 3)))
  const again = stories.map(({ id }) => (named.has(id) ? AGAIN : 0))
  const tries = range(1, Math.min(stories.length, 1 + MOST_UNDER)).flatMap((lead) => {
    const leadHeight = cellHeight(leadCell(stories.slice(0, lead), wide, hasFaces))
    return range(1, Math.min(stories.length - lead, MOST_BESIDE)).flatMap((seconds) => {
      const to = lead + seconds
      const heights = [leadHeight, cellHeight(secondsCell(stories.slice(lead, to), narrow, hasFaces))]
      return range(0, hasRead ? Math.min(stories.length - to, MOST_BELOW) : 0).map((below) => {
        const third = read.map((height) => height + sum(under.slice(to, to + below)))
        const cost = apart([...heights, ...third]) + (to + below) * WORTH + sum(again.slice(to, to + below))
        return { lead, seconds, below, cost }
      })
    })
  })
  const none = { lead: stories.length, seconds: 0, below: 0, cost: Number.POSITIVE_INFINITY }
  return tries.reduce((best, one) => (one.cost < best.cost ? one : best), none)
}

/** Parts the newest stories of a section so that its first cells end near each other; the rest is for its days. */
export function openingOf(all: TeaserView[], mostRead: TeaserView[], hasFaces = false): Opening {
  // A picture that opens the section stays.
  const stories = hasFaces ? all.map((story, n) => (n === 0 && story.picture ? story : withFace(story))) : all
  const [first, next] = stories
  const isNarrow = first !== undefined && isBrief(first)
  const pattern = isRead(mostRead) && next ? (isNarrow ? '4+4+4' : '6+3+3') : isNarrow ? '6+6' : '8+4'
  const [wide, narrow] = PATTERNS[pattern]
  const { lead, seconds, below } = countsOf(stories, { wide, narrow, mostRead, hasFaces })
  const taken = lead + seconds + below
  const row = stories.slice(taken, taken + IN_A_ROW)
  return {
    pattern,
    lead: stories.slice(0, lead),
    seconds: stories.slice(lead, lead + seconds),
    below: stories.slice(lead + seconds, taken),
    second: isEvenRow(row, hasFaces) ? row : [],
  }
}
