import { lengthOf, type Typed, typed } from '#db/media/card/typed.ts'
import { breaksIn } from '#domain/card/breaks-in.ts'

export type Line = { start: number; end: number; length: number }
export type Set = { of: Typed; lines: Line[]; size: number }
/** The available room in pixels, and the sizes to try, the largest first. */
export type TextBox = { width: number; height: number; sizes: readonly number[] }

/**
 * Sets a text as large as the room allows, with lines of about equal length; at the smallest size the rest is cut,
 * with an ellipsis. Null if no face has it.
 */
export async function fitLines(text: string, language: string, room: TextBox): Promise<Set | null> {
  const of = await typed(text, language)
  if (!of) return null
  const words = wordsOf(of)
  for (const size of room.sizes) {
    const lines = broken(of, words, room.width / size)
    if (lines && lines.length * of.leading * size <= room.height) return { of, size, lines: evened(of, words, lines) }
  }
  return cut(of, room)
}

type Word = { start: number; end: number; inked: number; length: number; advance: number }

/** Unbreakable pieces, with their length with and without the space after them. */
function wordsOf(of: Typed, starts = breaksIn(of.text, of.language)): Word[] {
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? of.text.length
    const inked = start + of.text.slice(start, end).trimEnd().length
    return { start, end, inked, length: lengthOf(of, start, inked), advance: lengthOf(of, start, end) }
  })
}

/** Breaks it into lines of a width in em; null if a word is longer. */
function broken(of: Typed, words: readonly Word[], width: number): Line[] | null {
  const lines: Line[] = []
  let end = 0
  for (const word of words) {
    const last = lines.at(-1)
    if (word.length > width) return null
    if (last && end + word.length <= width) {
      last.end = word.inked
      last.length = end + word.length
      end += word.advance
    } else {
      lines.push({ start: word.start, end: word.inked, length: word.length })
      end = word.advance
    }
  }
  return lines.map((line) => ({ ...line, length: lengthOf(of, line.start, line.end) }))
}

/** The same number of lines, at the least width that needs no more of them. */
function evened(of: Typed, words: readonly Word[], lines: Line[]): Line[] {
  let best = lines
  let low = Math.max(...words.map((word) => word.length))
  let high = Math.max(...lines.map((line) => line.length))
  for (let n = 0; n < 12; n++) {
    const middle = (low + high) / 2
    const tried = broken(of, words, middle)
    if (tried && tried.length <= lines.length) {
      best = tried
      high = middle
    } else low = middle
  }
  return best
}

const graphemes = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)].map(({ index }) => index)

/** As much of it as fits at the smallest size, cut between words if possible. */
async function cut(of: Typed, { width, height, sizes }: TextBox): Promise<Set | null> {
  const size = sizes.at(-1) ?? 1
  const most = Math.floor(height / (of.leading * size))
  const fits = (lines: Line[] | null) => lines !== null && lines.length <= most
  const isLong = wordsOf(of).some((word) => word.length > width / size)
  const ends = isLong ? graphemes(of.text, of.language) : breaksIn(of.text, of.language)
  const linesOf = (one: Typed) =>
    broken(one, wordsOf(one, isLong ? graphemes(one.text, one.language) : undefined), width / size)
  const whole = linesOf(of)
  if (whole && fits(whole)) return { of, size, lines: whole }
  let kept: Set | null = null
  let [low, high] = [1, ends.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const shorter = await typed(`${of.text.slice(0, ends[middle]).replace(/[\s\p{P}]+$/u, '')}…`, of.language)
    const lines = shorter && linesOf(shorter)
    if (shorter && lines && fits(lines)) {
      kept = { of: shorter, size, lines }
      low = middle + 1
    } else high = middle - 1
  }
  return kept
}
