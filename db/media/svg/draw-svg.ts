import sharp from 'sharp'
import { LARGEST } from '#db/media/renditions.ts'
import { sniff } from '#db/media/sniff.ts'
import { cleanSvg } from '#db/media/svg/clean-svg.ts'
import { writeFaces } from '#db/media/svg/write-faces.ts'

const MAX_PIXELS = 50_000_000
const MAX_EMBEDDED_PIXELS = 25_000_000
/** A narrower drawing is a sign or a logo, and keeps its size; every other is drawn as large as pictures are stored. */
const SMALLEST_ENLARGED = 320

/**
 * Draws an SVG of somebody else as a PNG, its texts in bundled faces only. `folder` is an empty one for them. Once in
 * the life of a process, because the faces are found when the first text is drawn. Throws if it cannot be drawn, with
 * “pixel limit” if it is too large.
 */
export async function drawSvg(bytes: Uint8Array, folder: string): Promise<Buffer> {
  const { svg, text, pictures } = cleanSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  await checkEmbedded(pictures)
  process.env['FONTCONFIG_FILE'] = await writeFaces(folder, text)
  const source = Buffer.from(svg)
  const { width, height } = await sharp(source, { limitInputPixels: MAX_PIXELS }).metadata()
  const scale = width < SMALLEST_ENLARGED ? 1 : Math.min(LARGEST / width, (2 * LARGEST) / height)
  return sharp(source, { density: 72 * scale, limitInputPixels: MAX_PIXELS })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

async function checkEmbedded(pictures: readonly Buffer[]): Promise<void> {
  let pixels = 0
  for (const picture of pictures) {
    const format = sniff(picture)
    if (format !== 'png' && format !== 'jpeg') throw new Error('The SVG embeds a file that is no PNG or JPEG.')
    const { width, height } = await sharp(picture).metadata()
    pixels += width * height
  }
  if (pixels > MAX_EMBEDDED_PIXELS) throw new Error('The embedded pictures exceed the pixel limit.')
}
