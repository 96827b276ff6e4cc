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

const thirdHeight = (mostRead: TeaserView[], below: TeaserView[]) =>
  readHeight(mostRead) + (below.length > 0 ? BETWEEN + cellHeight(belowCell(below, 3)) : 0)

/** Px between the ends of cells side by side. */
const apart = (heights: number[]) => Math.max(...heights) - Math.min(...heights)

/** Whether four stories end near each other side by side; else they are for the days. */
function isEvenRow(stories: TeaserView[], hasFaces: boolean): boolean {
  if (stories.length < IN_A_ROW) return false
  return apart(rowOf(stories, hasFaces).cells.map(cellHeight)) <= EVEN
}

/** Parts the newest stories of a section so that its first cells end near each other; the rest is for its days. */
export function openingOf(all: TeaserView[], mostRead: TeaserView[], hasFaces = false): Opening {
  // A picture that opens the section stays.
  const stories = hasFaces ? all.map((story, n) => (n === 0 && story.picture ? story : withFace(story))) : all
  const [first, second] = stories
  const hasRead = isRead(mostRead)
  const isNarrow = first !== undefined && isBrief(first)
  const pattern = hasRead && second ? (isNarrow ? '4+4+4' : '6+3+3') : isNarrow ? '6+6' : '8+4'
  const [wide, narrow] = PATTERNS[pattern]
  const named = new Set(mostRead.map(({ id }) => id))
  const heightsOf = (make: (count: number) => Cell, counts: number[]) =>
    counts.map((count) => ({ count, height: cellHeight(make(count)) }))
  const most = stories.length
  const leads = heightsOf(
    (count) => leadCell(stories.slice(0, count), wide, hasFaces),
    range(1, Math.min(most, 1 + MOST_UNDER)),
  )
  let best = {
    lead: Math.min(1, most),
    seconds: Math.min(1, Math.max(0, most - 1)),
    below: 0,
    cost: Number.POSITIVE_INFINITY,
  }
  for (const lead of leads) {
    const left = stories.slice(lead.count)
    const besides = heightsOf(
      (count) => secondsCell(left.slice(0, count), narrow, hasFaces),
      range(1, Math.min(left.length, MOST_BESIDE)),
    )
    for (const beside of besides) {
      const under = left.slice(beside.count)
      const belows = hasRead ? range(0, Math.min(under.length, MOST_BELOW)) : [0]
      for (const below of belows) {
        const third = hasRead ? [thirdHeight(mostRead, under.slice(0, below))] : []
        const again = under.slice(0, below).filter(({ id }) => named.has(id)).length
        const count = lead.count + beside.count + below
        const cost = apart([lead.height, beside.height, ...third]) + count * WORTH + again * AGAIN
        if (cost < best.cost) best = { lead: lead.count, seconds: beside.count, below, cost }
      }
    }
  }
  const [a, b] = [best.lead, best.lead + best.seconds]
  const left = stories.slice(b + best.below)
  return {
    pattern,
    lead: stories.slice(0, a),
    seconds: stories.slice(a, b),
    below: stories.slice(b, b + best.below),
    second: isEvenRow(left.slice(0, IN_A_ROW), hasFaces) ? left.slice(0, IN_A_ROW) : [],
  }
}
