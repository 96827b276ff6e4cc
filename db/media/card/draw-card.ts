import sharp, { type Sharp } from 'sharp'
import { block, heightOf, MARGIN, ROOM } from '#db/media/card/drawn-lines.ts'
import { frontPageIcon } from '#db/media/card/letter-icon.ts'
import { fitLines } from '#db/media/card/lines.ts'
import { drawOverPicture } from '#db/media/card/over-picture.ts'
import { GROUNDS } from '#domain/article/fields/contrast.ts'
import { CARD_SIZE, type Card } from '#domain/card/card.ts'

const [PAPER] = GROUNDS.light
const INK = '#16171a'
const SOFT = '#5b5d62'
const HAIR = '#dad7ce'

const { width: WIDTH, height: HEIGHT } = CARD_SIZE
const TITLE_SIZES = [128, 116, 104, 96, 88, 80, 72, 66, 60, 54, 48]
const NAME_SIZES = [144, 128, 112, 96, 84, 72, 60, 48]
const LOGO = { width: 420, height: 64 }
const LARGE_LOGO = { width: 800, height: 220 }
/** Place of the paper's icon, used if not even its name can be drawn. */
const ICON = { x: (WIDTH - 330) / 2, y: (HEIGHT - 330) / 2, side: 330 }

/**
 * Draws a card as a PNG, with the bytes of the paper's logo if it has one and shows it; or as a JPEG over a picture, with
 * the bytes of that.
 */
export async function drawCard(card: Card, picture: Uint8Array | null): Promise<Buffer> {
  if (card.over !== undefined && picture) return drawOverPicture(card, picture)
  const logo = picture
  const isPapers = card.paper === ''
  const drawn = isPapers ? await papersCard(card, logo !== null) : await pageCard(card, logo !== null)
  const box = isPapers ? LARGE_LOGO : LOGO
  const ground = sharp(Buffer.from(drawn.svg))
  if (!logo) return packed(ground)
  const mark = await sharp(logo)
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
  const left = drawn.isRightToLeft ? WIDTH - MARGIN - mark.info.width : MARGIN
  const top = Math.round((isPapers ? 250 : 572) - mark.info.height / 2)
  return packed(ground.composite([{ input: mark.data, left, top }]))
}

const packed = (picture: Sharp) => picture.png({ palette: true, colours: 96, effort: 7, dither: 0 }).toBuffer()

type Drawn = { svg: string; isRightToLeft: boolean }

/** A story's or a section's card: its title between its label and the paper's name. */
async function pageCard(card: Card, hasLogo: boolean): Promise<Drawn> {
  const { language, colour } = card
  const label = await fitLines(card.label || ' ', language, { width: ROOM, height: 60, sizes: [36] })
  const top = label ? 148 : 84
  const line =
    card.line === '' ? null : await fitLines(card.line, language, { width: ROOM, height: 110, sizes: [38, 34] })
  const height = 500 - top - (line ? 120 : 0)
  const title = await fitLines(card.title, language, { width: ROOM, height, sizes: TITLE_SIZES })
  if (!title) return wordless(card, hasLogo)
  const { isRightToLeft } = title.of
  const paper = hasLogo ? null : await fitLines(card.paper, language, { width: ROOM, height: 60, sizes: [40, 34, 28] })
  const under = top + heightOf(title) + 24
  const svg = sheet(colour, [
    ...(label ? [block(label, { y: 70, fill: colour, isRightToLeft })] : []),
    block(title, { y: top, fill: INK, isRightToLeft }),
    ...(line ? [block(line, { y: under, fill: SOFT, isRightToLeft })] : []),
    `<path fill="${HAIR}" d="M${MARGIN} 526h${ROOM}v2H${MARGIN}z"/>`,
    ...(paper ? [block(paper, { y: 548, fill: INK, isRightToLeft })] : []),
  ])
  return { svg, isRightToLeft }
}

/** The paper's own card: its name large in the middle, with its description under it. */
async function papersCard(card: Card, hasLogo: boolean): Promise<Drawn> {
  const { language, colour } = card
  const title = hasLogo ? null : await fitLines(card.title, language, { width: ROOM, height: 330, sizes: NAME_SIZES })
  const line =
    card.line === '' ? null : await fitLines(card.line, language, { width: ROOM, height: 110, sizes: [44, 38] })
  if (!title && !hasLogo) return { svg: sheet(colour, [frontPageIcon(ICON)]), isRightToLeft: false }
  const isRightToLeft = (title ?? line)?.of.isRightToLeft ?? false
  const top = title ? (HEIGHT - heightOf(title) - (line ? heightOf(line) + 28 : 0)) / 2 : 110
  const under = title ? top + heightOf(title) + 28 : 400
  const svg = sheet(colour, [
    ...(title ? [block(title, { y: top, fill: INK, isRightToLeft })] : []),
    ...(line ? [block(line, { y: under, fill: SOFT, isRightToLeft })] : []),
  ])
  return { svg, isRightToLeft }
}

/**
 * A card without title, if no face has its letters: it shows the section and the paper, as far as their names can be
 * drawn.
 */
const wordless = ({ label, paper, ...card }: Card, hasLogo: boolean): Promise<Drawn> =>
  label === ''
    ? papersCard({ ...card, title: paper, label, line: '', paper: '' }, hasLogo)
    : pageCard({ ...card, title: label, label: '', line: '', paper }, hasLogo)

const sheet = (colour: string, parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
  `<path fill="${PAPER}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/><path fill="${colour}" d="M0 0h${WIDTH}v16H0z"/>` +
  `${parts.join('')}</svg>`
