import { type Columns, FIRST_SIZE, type Pattern, PATTERNS, partedInto } from '#domain/grid/patterns.ts'
import { BETWEEN, type HeadlineSize, type PictureSize, teaserHeight } from '#domain/grid/teaser-height.ts'
import type { TeaserView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'

/** A story in a cell. `room` is the length of standfirst that fits; 0 shows none. */
export type Item = {
  story: TeaserView
  size: HeadlineSize
  picture: PictureSize
  room: number
  hasLines: boolean
  hasMeta: boolean
  /** Whether its picture is the face of its writer, which is never wide. */
  isFace?: boolean
}
export type Cell = { columns: Columns; items: Item[] }
/** Cells of one source: `spare` are its next stories, of which a cell that is too short takes the headlines. */
export type Part = { cells: Cell[]; spare: TeaserView[] }

/** Lengths of standfirst that are tried. */
const ROOMS = [160, 280] as const
/** Px below the tallest cell from which a cell is filled, and px above it where it may end. */
const [SHORT, OVER] = [40, 44]
const MOST_SPARE = 4
/** Columns of each of two stories side by side in a wide cell. */
const HALF = { 12: 6, 8: 4, 6: 3, 4: null, 3: null } as const

/** Heights of what stories show, because many cells are tried with the same. */
const heights = new WeakMap<TeaserView, Map<string, number>>()

/** Height of a story in px. */
export function itemHeight(item: Item, columns: number): number {
  const { story, size, picture, room, hasLines, hasMeta } = item
  const known = heights.get(story) ?? new Map<string, number>()
  heights.set(story, known)
  const key = [size, picture, room, hasLines, hasMeta, columns].join()
  const height = known.get(key) ?? measured(item, columns)
  known.set(key, height)
  return height
}

function measured({ story, size, picture, room, hasLines, hasMeta }: Item, columns: number): number {
  const standfirst = room === 0 ? '' : trimStandfirst(story.standfirst, room)
  return teaserHeight(
    {
      headline: story.headline.length,
      size,
      standfirst: standfirst.length,
      firstLines: hasLines ? story.firstLines.length : 0,
      hasKicker: story.kicker !== '' || story.live === 'open',
      hasMeta,
      picture: story.picture ? picture : 'none',
      isTall: directionOf(story.language) === 'rtl',
    },
    columns,
  )
}

/** The first story of a cell, and the others: two or more of a wide cell stand in two columns. */
export function columnsOf({ columns, items }: Cell): { first: Item | undefined; columns: Columns; stacks: Item[][] } {
  const [first, ...others] = items
  const half = HALF[columns]
  if (half === null || others.length < 2) return { first, columns, stacks: others.length > 0 ? [others] : [] }
  const stacks: [Item[], Item[]] = [[], []]
  const ends = [0, 0]
  for (const item of others) {
    const side = (ends[0] ?? 0) <= (ends[1] ?? 0) ? 0 : 1
    stacks[side].push(item)
    ends[side] = (ends[side] ?? 0) + BETWEEN + itemHeight(item, half)
  }
  return { first, columns: half, stacks }
}

/** Height of a cell in px, with the rules between its stories. */
export function cellHeight(cell: Cell): number {
  const { first, columns, stacks } = columnsOf(cell)
  const heights = stacks.map((stack) => stack.reduce((sum, item) => sum + BETWEEN + itemHeight(item, columns), 0))
  return (first ? itemHeight(first, cell.columns) : 0) + Math.max(0, ...heights)
}

/** Stories of a cell as they begin: headlines, the first with its picture where there is room for it, or else its standfirst. */
export const cellOf = (columns: Columns, stories: readonly TeaserView[], hasPicture = columns > 4): Cell => ({
  columns,
  items: stories.map((story, n): Item => {
    const isPictured = n === 0 && hasPicture && story.picture !== null
    return {
      story,
      size: n === 0 ? FIRST_SIZE[columns] : HALF[columns] ? 3 : 2,
      picture: isPictured ? 'wide' : 'none',
      room: n === 0 && (columns > 4 || !isPictured) ? ROOMS[0] : 0,
      hasLines: false,
      hasMeta: n === 0,
    }
  }),
})

/** Stories in the cells of a pattern, as they begin. */
export function cellsOf(pattern: Pattern, stories: readonly TeaserView[], hasPictures = false): Cell[] {
  const columns = PATTERNS[pattern]
  return partedInto(stories, columns).map((some, n) =>
    cellOf(columns[n] ?? 3, some, hasPictures || (columns[n] ?? 3) > 4),
  )
}

/** The things that a cell may take next, in the order in which they are tried. `spare` is the next headline, if there is one. */
function* longer(cell: Cell, spare: TeaserView | undefined): Generator<{ cell: Cell; isSpare?: true }> {
  const withItem = (at: number, change: Partial<Item>): { cell: Cell } => ({
    cell: { ...cell, items: cell.items.map((item, n) => (n === at ? { ...item, ...change } : item)) },
  })
  for (const room of ROOMS)
    for (const [n, item] of cell.items.entries())
      if (trimStandfirst(item.story.standfirst, room) !== trimStandfirst(item.story.standfirst, item.room))
        if (room > item.room) yield withItem(n, { room })
  for (const [n, { story, hasLines }] of cell.items.entries())
    if (!hasLines && story.firstLines !== '') yield withItem(n, { hasLines: true })
  if (spare && cell.items.length <= MOST_SPARE) {
    const items = [
      ...cell.items,
      ...cellOf(3, [spare]).items.map((item) => ({ ...item, size: 2 as const, hasMeta: false })),
    ]
    yield { cell: { ...cell, items }, isSpare: true }
  }
  for (const [n, { story, picture }] of cell.items.entries())
    if (picture === 'none' && story.picture) yield withItem(n, { picture: 'small' })
  const [first] = cell.items
  if (first?.picture === 'small' && !first.isFace) yield withItem(0, { picture: 'wide' })
}

/**
 * Fills cells that end far above the tallest one, or above `least` px: with standfirsts, first lines, further headlines, a
 * small picture, a wide one. What is left stays blank at a cell's end; no width, size or distance ever changes.
 */
export function filled(parts: readonly Part[], least = 0): Part[] {
  const rest = parts.map(({ cells, spare }) => ({ cells: [...cells], spare: [...spare] }))
  const target = Math.max(least, ...rest.flatMap(({ cells }) => cells.map(cellHeight)))
  const isDone = new Set<Cell>()
  for (;;) {
    const open = rest
      .flatMap((part) => part.cells.map((cell) => ({ part, cell, height: cellHeight(cell) })))
      .filter(({ cell, height }) => !isDone.has(cell) && target - height > SHORT)
    const shortest = open.toSorted((a, b) => a.height - b.height)[0]
    if (!shortest) return rest
    const { part, cell } = shortest
    const next = [...longer(cell, part.spare[0])].find((one) => cellHeight(one.cell) <= target + OVER)
    if (!next) isDone.add(cell)
    else {
      part.cells[part.cells.indexOf(cell)] = next.cell
      if (next.isSpare) part.spare.shift()
    }
  }
}
