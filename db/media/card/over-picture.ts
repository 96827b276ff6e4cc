import sharp from 'sharp'
import { block, heightOf, ROOM } from '#db/media/card/drawn-lines.ts'
import { fitLines } from '#db/media/card/lines.ts'
import { CARD_SIZE, type Card } from '#domain/card/card.ts'

const { width: WIDTH, height: HEIGHT } = CARD_SIZE
const TITLE_SIZES = [72, 66, 60, 54, 48, 44, 40]
/** The headline ends here, above the name of the paper. */
const TITLE_ENDS = 524
const QUALITY = 82

/**
 * Draws headline and name of the paper over a picture, as a JPEG. Under the words the picture is darkened so far that
 * white reads on any of it (contrast 4.5). Without a face for the headline it is the picture alone.
 */
export async function drawOverPicture(card: Card, picture: Uint8Array): Promise<Buffer> {
  const { language } = card
  const ground = sharp(picture).resize({ width: WIDTH, height: HEIGHT, fit: 'cover' })
  const title = await fitLines(card.title, language, { width: ROOM, height: 250, sizes: TITLE_SIZES })
  const paper = await fitLines(card.paper || ' ', language, { width: ROOM, height: 60, sizes: [34, 28] })
  if (!title) return ground.jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
  const { isRightToLeft } = title.of
  const top = TITLE_ENDS - heightOf(title)
  const words = [block(title, { y: top, fill: '#fff', isRightToLeft })]
  if (paper) words.push(block(paper, { y: 546, fill: '#fff', isRightToLeft }))
  return ground
    .composite([{ input: Buffer.from(shade(top) + words.join('') + '</svg>') }])
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer()
}

/** Darkens from 120 px above the words downwards. Half-black under white words leaves a contrast of 4.5 over white. */
function shade(top: number): string {
  const from = Math.max(0, top - 120)
  const at = (y: number) => ((y - from) / (HEIGHT - from)).toFixed(3)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="s" x2="0" y2="1">` +
    `<stop offset="0" stop-opacity="0"/><stop offset="${at(top)}" stop-opacity=".6"/><stop offset="1" stop-opacity=".84"/>` +
    `</linearGradient></defs><path fill="url(#s)" d="M0 ${from}h${WIDTH}V${HEIGHT}H0z"/>`
  )
}
