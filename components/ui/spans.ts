import { type Fit, fitRow, inRows } from '#components/ui/fit-row.ts'
import { type HeadlineSize, spanWidth, storyHeight } from '#domain/article/column-height.ts'
import type { TeaserView } from '#domain/views.ts'
import { toldStandfirst } from '#domain/words/opening-of.ts'

const ALL = 12
const [NARROWEST, WIDEST] = [2, 8]
const ROOM = 130
/** Height in px above which a row has fewer stories. */
const TALL = 230

export type Spanned = Fit & { story: TeaserView; span: number }
type Options = {
  size: HeadlineSize
  /** Size of the first story. */
  first?: HeadlineSize | undefined
  /** Characters of standfirst to begin with. */
  room?: number
  hasMeta?: boolean
  /** Columns of the page that a row fills. */
  columns?: number
  /** Width in px beside each story that is not its own. */
  aside?: number
}

/** Difference of heights in px between the stories of a row that is left. */
const EVEN = 70

/**
 * Parts stories into rows, and shares the columns of the page among those of a row: a brief one has few, a long one
 * many, so that all are about as tall. Their standfirsts do the rest. Rows have as many stories as stay even in them.
 */
export function spannedRows(stories: TeaserView[], options: Options): Spanned[][] {
  const { columns = ALL } = options
  const [most, fewest] = [Math.floor(columns / NARROWEST), columns / 4]
  const tries = Array.from({ length: most - fewest + 1 }, (_, n) => {
    const rows = inRows(stories, most - n).map((row, at) =>
      spannedRow(row, at === 0 ? options : { ...options, first: undefined }),
    )
    const heights = rows.map((row) => row.map((one) => heightOf(one, options)))
    return {
      rows,
      tallest: Math.max(0, ...heights.flat()),
      uneven: Math.max(0, ...heights.map((row) => Math.max(...row) - Math.min(...row))),
    }
  })
  const good = tries.find(({ tallest, uneven }) => tallest <= TALL && uneven <= EVEN)
  return (good ?? tries.toSorted((a, b) => a.uneven - b.uneven)[0])?.rows ?? []
}

const heightOf = ({ story, size, room, span }: Spanned, { hasMeta = true, aside = 0 }: Options) =>
  storyHeight(
    { headline: story.headline.length, size, standfirst: toldStandfirst(story.standfirst, room).length, hasMeta },
    spanWidth(span) - aside,
  )

/** Stories that stand beside each other, with their shares of the page. */
export function spannedRow(stories: TeaserView[], options: Options): Spanned[] {
  const { size, first = size, room = ROOM, columns = ALL, aside = 0 } = options
  const row = stories.map((story, n): Spanned => ({
    story,
    span: NARROWEST,
    size: n === 0 ? first : size,
    room,
    hasStandfirst: true,
  }))
  shareColumns(row, columns, (one) => heightOf(one, options))
  const fits = fitRow(stories, { ...options, room, widths: row.map(({ span }) => spanWidth(span) - aside) })
  return row.map((one, n) => ({ ...one, ...fits[n] }))
}

/** Gives each column of the page that is left to the item that is then the tallest. */
export function shareColumns<T extends { span: number }>(items: T[], columns: number, heightOf: (item: T) => number) {
  for (let left = columns - items.reduce((sum, { span }) => sum + span, 0); left > 0 && items.length > 0; left--) {
    const open = items.filter(({ span }) => span < WIDEST)
    // Among equals, the one with the fewest columns.
    const heights = open.map((item) => heightOf(item) - item.span / ALL)
    const tallest = open[heights.indexOf(Math.max(...heights))]
    if (tallest) tallest.span++
  }
}
