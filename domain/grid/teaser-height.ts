/** A step of the type scale; 2 is the default size of a headline. */
export type HeadlineSize = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** How a story shows its picture in a list: small at the end of its headline's lines, or as wide as its cell. */
export type PictureSize = 'none' | 'small' | 'wide'

/** Width of one of twelve columns with its gutter, and of a gutter, on a desktop of 1,440 px. */
const [STEP, GUTTER] = [338 / 3, 32]
/** Width in px of a cell of so many of the twelve columns of a desktop of 1,440 px. */
export const cellWidth = (columns: number): number => STEP * columns - GUTTER
/** Widths of cells on a desktop and on a screen of 2,560 px, in parts of the first, at the same size of type. */
const SCREENS = [1, 1.19] as const
const onBothScreens = (heightOn: (wider: number) => number): number =>
  SCREENS.reduce((sum, wider) => sum + heightOn(wider), 0) / SCREENS.length
/** Height of the heading of a list in px. */
const HEADING = 45
/** Room in px between two stories of a cell, with the rule in it. */
export const BETWEEN = 29
/** Size and height of a line in px, by size of headline. */
const LINES = {
  1: [17, 21],
  2: [20, 23.4],
  3: [23, 26.2],
  4: [30, 33],
  5: [42, 44.5],
  6: [56, 57],
  7: [96, 92],
} as const satisfies Record<HeadlineSize, readonly [number, number]>
/** Mean width of a letter, in parts of the size of the type. */
const LETTER = 0.46
/** Widest line of text in px: a standfirst in a wide cell is no wider. */
const MEASURE = 644
const STANDFIRST = { letter: 7.3, line: 23.5 }
const FIRST_LINES = { letter: 6.9, line: 24 }
const [KICKER, META, ABOVE_TEXT, BELOW_PICTURE] = [22, 26, 8, 12]
/** Share of a cell that a small picture takes, with its margin. */
const SMALL = 0.38
const MOST_SMALL = 116
/** Height of a picture that opens a band, in parts of its width: 16:9, and 2:1 on a very wide screen. */
const WIDE = 0.53
/** Letters of a headline that its size is made for; a longer one takes a step down for each of them. */
const LONG = [90, 140]
const SMALLEST = 1

/** The size of a headline in a slot of `size`: a long one is set a step or two smaller. */
export function sizeForLength(size: HeadlineSize, length: number): HeadlineSize {
  const steps = LONG.filter((limit) => length > limit).length
  return Math.max(SMALLEST, size - steps) as HeadlineSize
}

/** Size and by-line of a story beside the lead, by its place there: the first is the largest. */
export const besideLead = (n: number): { size: HeadlineSize; hasMeta: boolean } => ({
  size: n === 0 ? 4 : n === 1 ? 3 : 2,
  hasMeta: n < 2,
})

/** The parts of a story that a list shows. Texts are numbers of characters. */
export type TeaserParts = {
  headline: number
  size: HeadlineSize
  standfirst?: number
  firstLines?: number
  hasKicker?: boolean
  hasMeta?: boolean
  picture?: PictureSize
  /** Whether its script stands taller than Latin. */
  isTall?: boolean
}
/** Lines of scripts that stand taller, in parts of the others. */
const TALLER = 1.22

/** Height in px of a headline of so many letters in a cell. */
export function headlineHeight(letters: number, slot: HeadlineSize, width: number): number {
  const [size, line] = LINES[sizeForLength(slot, letters)]
  return Math.ceil((letters * size * LETTER) / width + 0.2) * line
}

const textHeight = (letters: number, { letter, line }: typeof STANDFIRST, width: number) =>
  letters === 0 ? 0 : Math.ceil((letters * letter) / Math.min(width, MEASURE)) * line + ABOVE_TEXT

/**
 * Height in px of a story in a cell of so many columns, in the mean of both screens: an estimate within a line or two,
 * which only chooses content.
 */
export const teaserHeight = (parts: TeaserParts, columns: number): number =>
  onBothScreens((wider) => heightIn(parts, cellWidth(columns) * wider, columns))

function heightIn(parts: TeaserParts, width: number, columns: number): number {
  const { headline, size, standfirst = 0, firstLines = 0, hasKicker = true, hasMeta = true, picture = 'none' } = parts
  const side = Math.min(width * SMALL, MOST_SMALL)
  const beside = picture === 'small' ? width - side : width
  const taller = parts.isTall ? TALLER : 1
  const head = ((hasKicker ? KICKER : 0) + headlineHeight(headline, size, beside)) * taller
  const shape = columns > 4 ? WIDE : 2 / 3
  return (
    (picture === 'wide' ? width * shape + BELOW_PICTURE : 0) +
    Math.max(head, picture === 'small' ? side : 0) +
    (textHeight(standfirst, STANDFIRST, width) + textHeight(firstLines, FIRST_LINES, width)) * taller +
    (hasMeta ? META : 0)
  )
}

/** Height in px of a list of headlines under a heading, in a cell beside whose words stands something `aside` px wide. */
const listHeight = (
  headlines: number[],
  { aside, between, least }: { aside: number; between: number; least: number },
) =>
  onBothScreens((wider) => {
    const width = cellWidth(3) * wider - aside
    return headlines.reduce((sum, one) => sum + between + Math.max(least, headlineHeight(one, 1, width)), HEADING)
  })

/** Height in px of *Latest*, whose times stand beside its headlines. */
export const latestHeight = (headlines: number[]): number =>
  listHeight(headlines, { aside: 92, between: 17, least: 42 })

/** Height in px of the numbered list of what is read most. */
export const mostReadHeight = (headlines: number[]): number =>
  listHeight(headlines, { aside: 38, between: 25, least: 29 })
