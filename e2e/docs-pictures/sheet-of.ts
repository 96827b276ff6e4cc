import sharp from 'sharp'

/** Of what is on the screen, in the pictures. */
const SCALE = 0.46
const GAP = 14
const AROUND = '#8d8b86'

/** Screens side by side, all at one scale, as WebP. */
export async function sheetOf(screens: readonly Buffer[]): Promise<Buffer> {
  const tiles = await Promise.all(
    screens.map(async (screen) => {
      const { width } = await sharp(screen).metadata()
      return sharp(screen)
        .resize({ width: Math.round(width * SCALE) })
        .png()
        .toBuffer({ resolveWithObject: true })
    }),
  )
  let left = GAP
  const placed = tiles.map(({ data, info }) => {
    const tile = { input: data, left, top: GAP }
    left += info.width + GAP
    return tile
  })
  const height = Math.max(...tiles.map(({ info }) => info.height)) + 2 * GAP
  const ground = sharp({ create: { width: left, height, channels: 3, background: AROUND } })
  return ground.composite(placed).webp({ quality: 74, effort: 4 }).toBuffer()
}

/** A printed page with its margins, which are the printer's, and not in the picture of a screen. */
export const printed = (screen: Buffer): Promise<Buffer> =>
  sharp(screen).extend({ top: 70, right: 40, bottom: 0, left: 40, background: '#ffffff' }).png().toBuffer()
