import type { Sharp } from 'sharp'

/** What a picture looks like in a few bytes: two colours to stand in for it, and a likeness to find its doubles by. */
export type Look = { placeholder: string; likeness: string | null }

/** Below this many of 256 steps of grey a picture has no shape that could be compared. */
const FLAT = 8

export async function lookOf(picture: Sharp): Promise<Look> {
  const [colours, likeness] = [await coloursOf(picture.clone()), await likenessOf(picture.clone())]
  return { placeholder: colours, likeness }
}

/** The average colours of its upper and its lower half, as `#rrggbb #rrggbb`; none of a picture that they would shine through. */
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

/** Of nine columns and eight rows of grey: where it gets lighter from left to right (dHash). It outlives scaling and re-encoding. */
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
