import sharp, { type Metadata } from 'sharp'

const MAX_FRAMES = 500
/** Pixels of all frames together. */
const MAX_PIXELS = 50_000_000
const MAX_MS = 60_000
const MAX_BYTES = 4 * 1024 ** 2
/** The width of the text on a dense screen. */
const MAX_WIDTH = 1_200

/**
 * Converts a moving GIF to an animated WebP; `facts` are those of its header. Returns `too-long` if it has more than 500
 * frames, 50 million pixels of all frames, a minute or 4 MB, or cannot be decoded: its first frame is shown then.
 */
export async function animatedWebp(bytes: Uint8Array, facts: Metadata): Promise<Uint8Array | 'too-long'> {
  const { pages = 1, delay = [], width, height } = facts
  const lasts = delay.reduce((sum, ms) => sum + ms, 0)
  if (pages > MAX_FRAMES || width * height * pages > MAX_PIXELS || lasts > MAX_MS) return 'too-long'
  const moving = sharp(bytes, { animated: true, limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .resize({ width: MAX_WIDTH, withoutEnlargement: true })
    .webp({ quality: 70, effort: 1 })
  const made = await moving.toBuffer().catch(() => null)
  return made === null || made.byteLength > MAX_BYTES ? 'too-long' : made
}
