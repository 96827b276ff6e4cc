import type { Sharp } from 'sharp'

/** A picture's appearance in a few bytes: two placeholder colours, and a perceptual hash to find duplicates. */
export type Appearance = { placeholder: string; likeness: string | null }

/** Range of grey (of 256 steps) below which a picture has no shape to compare. */
const FLAT = 8

export async function appearanceOf(picture: Sharp): Promise<Appearance> {
  const [colours, likeness] = [await coloursOf(picture.clone()), await likenessOf(picture.clone())]
  return { placeholder: colours, likeness }
}

/**
 * The average colours of its upper and its lower half, as `#rrggbb #rrggbb`; empty for a transparent picture, which
 * they would shine through.
 */
async function coloursOf(picture: Sharp): Promise<string> {
  if (!(await picture.stats()).isOpaque) return ''
  const halves = await picture
    .flatten({ background: '#ffffff' })
    .resize({ width: 1, height: 2, fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  const [upper, lower] = [halves.subarray(0, 3), halves.subarray(-3)]
  return `#${upper.toString('hex')} #${lower.toString('hex')}`
}

/**
 * Perceptual hash of nine columns and eight rows of grey: where it gets lighter from left to right (dHash). It
 * survives scaling and re-encoding.
 */
async function likenessOf(picture: Sharp): Promise<string | null> {
  const grey = await picture
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize({ width: 9, height: 8, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  if (Math.max(...grey) - Math.min(...grey) < FLAT) return null
  const bytes = Array.from({ length: 8 }, (_, row) => {
    const at = row * 9
    return Array.from({ length: 8 }, (_, n) => Number((grey[at + n + 1] ?? 0) > (grey[at + n] ?? 0)))
  })
  return Buffer.from(bytes.map((bits) => Number.parseInt(bits.join(''), 2))).toString('hex')
}
