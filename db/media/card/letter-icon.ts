import { boxOf, outlinesOf, typed } from '#db/media/card/typed.ts'
import { withoutArticle } from '#domain/paper/short-name.ts'

const SIDE = 512
/** Share of the square that a letter may fill, so that no mask cuts it. */
const ROOM = SIDE * 0.56
const INK = '#16171a'
const PAPER = '#fdfcf9'
/** Drawing of a front page, used where no face has the first letter of the name. */
const FRONT_PAGE =
  '<path d="M96 112h320v80H96zm0 128h144v32H96zm0 64h144v32H96zm0 64h144v32H96zm176-128h144v160H272z"/>'

type Place = { x: number; y: number; side: number }

/** SVG icon of a paper without a logo: the first letter or digit of its name, as large as the room allows. */
export async function letterIcon(name: string, language: string): Promise<string> {
  return square((await letterOf(name, language)) ?? FRONT_PAGE)
}

/** The icon of a paper whose name cannot be drawn, as a part of another SVG. */
export const frontPageIcon = (place: Place): string => square(FRONT_PAGE, place)

/** Outlines of the letter in the middle of the square, or null if no face has it. */
async function letterOf(name: string, language: string): Promise<string | null> {
  const clusters = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(withoutArticle(name))
  const letter = [...clusters].find(({ segment }) => /[\p{L}\p{N}]/u.test(segment))?.segment ?? ''
  const of = (await typed(letter.toLocaleUpperCase(language), language)) ?? (await typed(letter, language))
  if (!of) return null
  const whole = { start: 0, end: of.text.length }
  const { left, bottom, right, top } = boxOf(of, whole)
  const size = Math.min(ROOM / (right - left), ROOM / (top - bottom))
  return outlinesOf(of, whole, {
    x: SIDE / 2 - (size * (left + right)) / 2,
    y: SIDE / 2 + (size * (bottom + top)) / 2,
    size,
  })
}

const square = (drawn: string, { x, y, side }: Place = { x: 0, y: 0, side: SIDE }): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" x="${x}" y="${y}" viewBox="0 0 ${SIDE} ${SIDE}" width="${side}" height="${side}">` +
  `<path fill="${INK}" d="M0 0h${SIDE}v${SIDE}H0z"/><g fill="${PAPER}">${drawn}</g></svg>`
