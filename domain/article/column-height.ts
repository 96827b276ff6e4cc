/** A step of the type scale; 2 is the default size of a headline. */
export type HeadlineSize = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Width of the narrowest column of a front on a desktop, in px: a quarter of the page. */
export const COLUMN = 306
/** Width of one of twelve columns with its gutter, and of a gutter, in px. */
const [STEP, GUTTER] = [(COLUMN + 32) / 3, 32]
/** Width of a story that has so many of the twelve columns of a front on a desktop, in px. */
export const spanWidth = (columns: number): number => STEP * columns - GUTTER
/** Room in px between two stories of a stack, with the rule in it. */
export const BETWEEN = 29
/** Size and height of a line in px, by size of headline. */
const LINES = {
  1: [17, 21],
  2: [20, 23.4],
  3: [23, 26.2],
  4: [30, 33],
  5: [42, 44.5],
  6: [56, 57],
  7: [100, 96],
} as const satisfies Record<HeadlineSize, readonly [number, number]>
/** Mean width of a letter, in parts of the size of the type. */
const LETTER = 0.46
const TEXT = { size: 17, line: 23.5, letter: 0.43, above: 8 }
const KICKER = 22
const META = 26
const BELOW_PICTURE = 12
/** Letters of a headline that its size is made for; a longer one takes a step down for each of them. */
const LONG = [90, 140]
const SMALLEST = 1

/** The size of a headline in a slot of `size`: a long one is set a step or two smaller. */
export function sizeForLength(size: HeadlineSize, length: number): HeadlineSize {
  const steps = LONG.filter((limit) => length > limit).length
  return Math.max(SMALLEST, size - steps) as HeadlineSize
}

export type Column = {
  headline: number
  size: HeadlineSize
  standfirst?: number
  hasKicker?: boolean
  hasMeta?: boolean
  hasPicture?: boolean
}

/** Height of a headline of so many letters in a column, in px. */
export function headlineHeight(letters: number, slot: HeadlineSize, width: number = COLUMN): number {
  const [size, line] = LINES[sizeForLength(slot, letters)]
  return Math.ceil((letters * size * LETTER) / width + 0.2) * line
}

/** Height of a story in a column, in px: an estimate within a line or two. Lengths are numbers of characters. */
export function storyHeight(story: Column, width: number = COLUMN): number {
  const { headline, size, standfirst = 0, hasKicker = true, hasMeta = true, hasPicture = false } = story
  const lines = Math.ceil((standfirst * TEXT.size * TEXT.letter) / width)
  return (
    (hasPicture ? (width * 2) / 3 + BELOW_PICTURE : 0) +
    (hasKicker ? KICKER : 0) +
    headlineHeight(headline, size, width) +
    (lines > 0 ? lines * TEXT.line + TEXT.above : 0) +
    (hasMeta ? META : 0)
  )
}

type Lengths = { headline: number; standfirst: number }
/** Width of a lead beside the seconds, and of one without a picture above them, in px. */
const LEAD = 644
const WIDE_LEAD = 982
const LEAD_TEXT = { line: 28, letters: 72, room: 240 }
const HEADING = 45
/** Height of a time over its day. */
const CLOCK = 42

/** Height of the front’s lead in px: half of the page with a picture, three quarters without. */
export function leadHeight({ headline, standfirst, hasPicture }: Lengths & { hasPicture: boolean }): number {
  const told = Math.min(standfirst, LEAD_TEXT.room)
  const text = Math.ceil(told / LEAD_TEXT.letters) * LEAD_TEXT.line
  if (hasPicture) return KICKER + headlineHeight(headline, 6, LEAD) + (LEAD * 9) / 16 + 28 + text + META
  return KICKER + headlineHeight(headline, 6, WIDE_LEAD / 1.3) * 1.3 + 12 + text + META
}

/** Height of *Latest* in px, whose times stand beside its headlines. */
export const latestHeight = (headlines: number[]): number =>
  HEADING + headlines.reduce((sum, letters) => sum + 19 + Math.max(CLOCK, headlineHeight(letters, 1, COLUMN - 84)), 0)
