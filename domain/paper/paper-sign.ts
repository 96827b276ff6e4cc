import { INITIALS } from '#domain/paper/initials.ts'
import { withoutArticle } from '#domain/paper/short-name.ts'

const SIDE = 512
/** Share of the square that a letter may fill, so that no mask cuts it. */
const ROOM = SIDE * 0.56
const INK = '#16171a'
const PAPER = '#fdfcf9'
/** Drawing of a front page, used where the name begins with a letter without an outline. */
const SHEET = 'M96 112h320v80H96zm0 128h144v32H96zm0 64h144v32H96zm0 64h144v32H96zm176-128h144v160H272z'

/** SVG icon of a paper without a logo: the first letter of its name in the nameplate's typeface. */
export function paperSign(name: string): string {
  const letter = withoutArticle(name).normalize('NFD').charAt(0).toUpperCase()
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}">` +
    `<path fill="${INK}" d="M0 0h${SIDE}v${SIDE}H0z"/>${drawn(letter)}</svg>`
  )
}

function drawn(letter: string): string {
  const initial = INITIALS[letter]
  if (!initial) return `<path fill="${PAPER}" d="${SHEET}"/>`
  const [left, bottom, right, top] = initial.box
  const scale = Math.min(ROOM / (right - left), ROOM / (top - bottom))
  const x = SIDE / 2 - (scale * (left + right)) / 2
  const y = SIDE / 2 + (scale * (bottom + top)) / 2
  const place = `matrix(${[scale, 0, 0, -scale, x, y].map((n) => Number(n.toFixed(3))).join(' ')})`
  return `<path fill="${PAPER}" transform="${place}" d="${initial.d}"/>`
}
