import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

export type DrawnFile = { name: string; mimeType: string; buffer: Buffer }

const HUES = ['#1b4f8f', '#a11d2c', '#735400', '#22663a', '#7d2b73', '#a8430a']
let drawn = 0

/** Draws boxes on a background, different for each seed, so that no picture is similar to another. */
function sketch(seed: number): string {
  const place = (n: number, within: number) => ((seed + 1) * 7_919 * (n + 3)) % within
  const boxes = Array.from({ length: 9 }, (_, n) => {
    const fill = HUES[(seed + n) % HUES.length]
    return `<rect x="${place(n, 800)}" y="${place(n + 20, 560)}" width="${120 + place(n + 40, 260)}" height="${90 + place(n + 60, 220)}" fill="${fill}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640" fill="#ece4d4"/>${boxes.join('')}</svg>`
}

/** Creates a unique picture of a few dozen kilobytes as JPEG. */
export async function drawnPicture(name: string): Promise<DrawnFile> {
  const seed = (Date.now() % 100_000) + drawn++
  const buffer = await sharp(Buffer.from(sketch(seed)))
    .jpeg({ quality: 90 })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

/** Encodes the same picture again: different bytes, similar content. */
export const savedAgain = async ({ buffer }: DrawnFile, name: string): Promise<DrawnFile> => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp(buffer).resize(800).jpeg({ quality: 70 }).toBuffer(),
})

/**
 * Creates a picture whose left half is red and whose right half is blue, so that the colour of a crop shows its
 * position.
 */
export const redAndBlue = async (name: string): Promise<DrawnFile> => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 1_200, height: 400, channels: 3, background: '#b0221a' } })
    .composite([
      { input: { create: { width: 600, height: 400, channels: 3, background: '#1d46b4' } }, left: 600, top: 0 },
      // A random speck makes each file unique.
      {
        input: await sharp(randomBytes(48), { raw: { width: 4, height: 4, channels: 3 } })
          .png()
          .toBuffer(),
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer(),
})

/** Creates a file of incompressible noise: 1.2 megabytes, which is three pieces of an upload. */
export async function heavyPicture(name: string): Promise<DrawnFile> {
  const [width, height] = [720, 560]
  const raw = { width, height, channels: 3 } as const
  const buffer = await sharp(randomBytes(width * height * 3), { raw })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

/** Returns the colour of the middle pixel of a picture: `red`, `blue` or neither. */
export async function middleOf(bytes: Buffer): Promise<'red' | 'blue' | 'neither'> {
  const { width, height } = await sharp(bytes).metadata()
  const at = { left: Math.floor(width / 2), top: Math.floor(height / 2), width: 1, height: 1 }
  const [red = 0, , blue = 0] = await sharp(bytes).extract(at).removeAlpha().raw().toBuffer()
  return red > blue + 60 ? 'red' : blue > red + 60 ? 'blue' : 'neither'
}
