import { COLUMN, type HeadlineSize, storyHeight } from '#domain/article/column-height.ts'
import type { TeaserView } from '#domain/views.ts'
import { toldStandfirst } from '#domain/words/opening-of.ts'

/** The size of a story's headline beside others, and the room for its standfirst. */
export type Fit = { size: HeadlineSize; room: number; hasStandfirst: boolean }
type Fitted = Fit & { story: TeaserView; told: string; width: number }
type Options = {
  size: HeadlineSize
  /** Size of the first story. */
  first?: HeadlineSize | undefined
  /** Characters of standfirst to begin with. */
  room?: number
  /** Characters up to which a standfirst may grow beside a taller story. */
  most?: number
  /** Width of each story in px; of the last for those that follow. */
  widths?: readonly number[]
  hasMeta?: boolean
}

const ROOM = 130
const MOST = 320
/** Difference of heights in px that is left: about two lines. */
const ENOUGH = 45
const BRIEF = 24
const TURNS = 24

/** Fits stories that stand beside each other, so that their columns end at about the same height. */
export function fitRow(stories: TeaserView[], options: Options): Fit[] {
  const { size, first = size, room = ROOM, most = MOST, widths = [COLUMN], hasMeta = true } = options
  const row = stories.map((story, n): Fitted => {
    const told = toldStandfirst(story.standfirst, room)
    const own = n === 0 ? first : size
    const larger = story.headline.length <= BRIEF && own < 4 ? ((own + 1) as HeadlineSize) : own
    const width = widths[n] ?? widths.at(-1) ?? COLUMN
    return { story, told, size: larger, room, hasStandfirst: told !== '', width }
  })
  const heightOf = ({ story, size: own, told, width }: Fitted) =>
    storyHeight({ headline: story.headline.length, size: own, standfirst: told.length, hasMeta }, width)
  for (let turn = 0; turn < TURNS && row.length > 1; turn++) {
    const sorted = row.toSorted((a, b) => heightOf(a) - heightOf(b))
    const [shortest, tallest] = [sorted[0], sorted.at(-1)]
    if (!shortest || !tallest || heightOf(tallest) - heightOf(shortest) <= ENOUGH) break
    if (!lengthen(shortest, heightOf(tallest), { most, heightOf }) && !shorten(tallest)) break
  }
  return row.map(({ size: own, told }) => ({ size: own, room: told.length, hasStandfirst: told !== '' }))
}

type Limits = { most: number; heightOf: (fitted: Fitted) => number }

/** Adds sentences while the story stays below `height`. */
function lengthen(fitted: Fitted, height: number, { most, heightOf }: Limits): boolean {
  for (const room of [most, most * 0.6, most * 0.35]) {
    const told = toldStandfirst(fitted.story.standfirst, room)
    if (
      told.length > fitted.told.length &&
      told.length <= most &&
      heightOf({ ...fitted, told }) <= height + ENOUGH / 2
    ) {
      fitted.told = told
      return true
    }
  }
  return false
}

/** Takes a sentence away, or else a step of the headline. */
function shorten(fitted: Fitted): boolean {
  if (fitted.told !== '') {
    const shorter = toldStandfirst(fitted.story.standfirst, Math.floor(fitted.told.length * 0.6))
    fitted.told = shorter.length < fitted.told.length ? shorter : ''
    return true
  }
  if (fitted.size === 1) return false
  fitted.size = (fitted.size - 1) as HeadlineSize
  return true
}

/** Parts a list into columns of about the same height, in its order. */
export function inColumns<T>(items: T[], count: number, heightOf: (item: T) => number): T[][] {
  if (count <= 1 || items.length <= 1) return items.length > 0 ? [items] : []
  const heights = items.map(heightOf)
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, height) => total + height, 0)
  // The best end of each column: the one after which the tallest column is shortest.
  const best = (from: number, left: number): { tallest: number; ends: number[] } => {
    if (left === 1) return { tallest: sum(from, items.length), ends: [items.length] }
    let found = { tallest: Number.POSITIVE_INFINITY, ends: [items.length] }
    for (let end = from + 1; end <= items.length - (left - 1); end++) {
      const rest = best(end, left - 1)
      const tallest = Math.max(sum(from, end), rest.tallest)
      if (tallest < found.tallest) found = { tallest, ends: [end, ...rest.ends] }
    }
    return found
  }
  const { ends } = best(0, Math.min(count, items.length))
  return ends.map((end, n) => items.slice(ends[n - 1] ?? 0, end))
}

/** Parts a list into rows of at most `most`, as equal as they can be: seven in rows of three are three, two and two. */
export function inRows<T>(items: T[], most: number): T[][] {
  const count = Math.ceil(items.length / most)
  const [each, more] = [Math.floor(items.length / Math.max(1, count)), items.length % Math.max(1, count)]
  return Array.from({ length: count }, (_, n) => {
    const from = n * each + Math.min(n, more)
    return items.slice(from, from + each + (n < more ? 1 : 0))
  })
}
