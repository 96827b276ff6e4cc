/**
 * Decodes untrusted pictures in a process of its own, without database, environment or secrets; its parent kills it on
 * a timeout. It communicates over its channel only: bytes in, renditions out.
 */
import sharp, { type OutputInfo } from 'sharp'
import { animatedWebp } from '#db/media/animated-webp.ts'
import { appearanceOf } from '#db/media/appearance-of.ts'
import type { Cropped, Decoded, DecoderAnswer, DecoderJob, Icon, LetterIcon, Rendition } from '#db/media/decoder.ts'
import { embeddedMetadata } from '#db/media/embedded-metadata.ts'
import {
  LARGEST,
  LARGEST_CROP,
  RENDITION_FORMATS,
  type RenditionFormat,
  renditionWidths,
} from '#db/media/renditions.ts'
import { sourceXmp } from '#db/media/source-xmp.ts'
import { CARD_SIZE, type Card } from '#domain/card/card.ts'
import { cropBox, RATIOS } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import type { SourceType } from '#domain/picture/source-type.ts'

const MAX_PIXELS = 50_000_000
const MAX_SIDE = 12_000
/** AVIF takes twenty bytes a pixel to decode. */
const MAX_AVIF_PIXELS = 25_000_000
/** Memory of a whole child in bytes, more than any picture within the other bounds takes. */
const MAX_MEMORY = 1_000_000_000

// By default every loader is allowed, SVG's too.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((loader) => `VipsForeignLoad${loader}Buffer`),
})
sharp.cache(false)
sharp.concurrency(1)

type Job = { bytes: Uint8Array; focus: Focus; sourceType?: SourceType | null }
type Pixels = { data: Buffer; info: OutputInfo }

const bare = ({ data, info }: Pixels) =>
  sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })

async function decode({ bytes, focus, ...job }: Job, onPixels: () => void): Promise<DecoderAnswer> {
  const input = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  const facts = await input.metadata()
  const most = facts.format === 'heif' ? MAX_AVIF_PIXELS : MAX_PIXELS
  if (facts.width > MAX_SIDE || facts.height > MAX_SIDE || facts.width * facts.height > most) {
    return { ok: false, code: 'too-many-pixels' }
  }
  // Decoded once and rotated upright; later steps use bare pixels, so nothing of EXIF or GPS is left, nor of XMP but our own.
  const pixels = await input
    .autoOrient()
    .resize({ width: LARGEST, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const words = embeddedMetadata(bytes, facts.xmp)
  const { sourceType = words.sourceType } = job
  onPixels()
  const { width, height } = facts.autoOrient
  const value: Decoded = {
    width,
    height,
    words,
    ...(await appearanceOf(bare(pixels))),
    renditions: await renditionsOf(pixels, renditionWidths(width), sourceType),
    crops: await cropsOf(pixels, focus, sourceType),
    master: await bare(pixels).webp({ quality: 92, effort: 0 }).toBuffer(),
    moving: facts.format === 'gif' && (facts.pages ?? 1) > 1 ? await animatedWebp(bytes, facts) : null,
  }
  return { ok: true, value }
}

async function svg({ bytes, focus, folder }: Job & { folder: string }, onPixels: () => void): Promise<DecoderAnswer> {
  const { drawSvg } = await import('#db/media/svg/draw-svg.ts')
  return decode({ bytes: await withSvg(() => drawSvg(bytes, folder)), focus }, onPixels)
}

async function crop({ bytes, focus, sourceType = null }: Job, onPixels: () => void): Promise<DecoderAnswer> {
  const pixels = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  onPixels()
  return { ok: true, value: await cropsOf(pixels, focus, sourceType) }
}

/** Allows the SVG loader only while it reads an SVG that Broadsheet itself has drawn or written anew. */
async function withSvg<T>(work: () => Promise<T>): Promise<T> {
  const SVG = { operation: ['VipsForeignLoadSvgBuffer'] }
  sharp.unblock(SVG)
  try {
    return await work()
  } finally {
    sharp.block(SVG)
  }
}

async function card({ bytes, card: shown }: { bytes: Uint8Array; card: Card }): Promise<DecoderAnswer> {
  // Imported late: its faces are a few megabytes that no picture needs.
  const { drawCard } = await import('#db/media/card/draw-card.ts')
  return { ok: true, value: await withSvg(() => drawCard(shown, bytes.length === 0 ? null : bytes)) }
}

async function icon({ bytes, side, room, ground }: Icon & Pick<Job, 'bytes'>): Promise<DecoderAnswer> {
  const inner = Math.round(side * room)
  const drawn = await sharp(bytes)
    .resize({ width: inner, height: inner, fit: 'contain', background: '#00000000' })
    .toColourspace('srgb')
    .png()
    .toBuffer()
  const square = sharp({ create: { width: side, height: side, channels: 3, background: ground } })
  const value = await square
    .composite([{ input: drawn }])
    .png({ compressionLevel: 9 })
    .toBuffer()
  return { ok: true, value }
}

async function letter({ name, language, side }: LetterIcon): Promise<DecoderAnswer> {
  const { letterIcon } = await import('#db/media/card/letter-icon.ts')
  const svg = Buffer.from(await letterIcon(name, language))
  if (side === null) return { ok: true, value: svg }
  const png = () => sharp(svg).resize(side).removeAlpha().png({ compressionLevel: 9 }).toBuffer()
  return { ok: true, value: await withSvg(png) }
}

/** Crops a picture to the shape of a card. */
async function cut({ bytes }: Pick<Job, 'bytes'>): Promise<DecoderAnswer> {
  const picture = sharp(bytes)
    .resize({ ...CARD_SIZE, fit: 'cover' })
    .flatten({ background: '#ffffff' })
  return { ok: true, value: await picture.jpeg({ quality: 80, progressive: true }).toBuffer() }
}

async function cropsOf(pixels: Pixels, focus: Focus, sourceType: SourceType | null): Promise<Cropped> {
  const crops: Cropped = {}
  for (const ratio of RATIOS) {
    const box = cropBox(pixels.info, ratio, focus)
    const piece = await bare(pixels).extract(box).raw().toBuffer({ resolveWithObject: true })
    const renditions = await renditionsOf(piece, renditionWidths(box.width, LARGEST_CROP), sourceType)
    crops[ratio] = { width: box.width, height: box.height, renditions }
  }
  return crops
}

async function renditionsOf(pixels: Pixels, widths: number[], type: SourceType | null): Promise<Rendition[]> {
  const renditions: Rendition[] = []
  for (const width of widths) {
    const scaled = await bare(pixels).resize({ width }).raw().toBuffer({ resolveWithObject: true })
    for (const format of RENDITION_FORMATS)
      renditions.push({ width, format, bytes: await encode(scaled, format, type) })
  }
  return renditions
}

function encode(pixels: Pixels, format: RenditionFormat, type: SourceType | null): Promise<Buffer> {
  const picture = type === null ? bare(pixels) : bare(pixels).withXmp(sourceXmp(type))
  if (format === 'avif') return picture.avif({ quality: 45, effort: 2 }).toBuffer()
  if (format === 'webp') return picture.webp({ quality: 76, effort: 2 }).toBuffer()
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }).toBuffer()
}

function done(job: DecoderJob, onPixels: () => void): Promise<DecoderAnswer> {
  switch (job.what) {
    case 'decode':
      return decode(job, onPixels)
    case 'svg':
      return svg(job, onPixels)
    case 'crop':
      return crop(job, onPixels)
    case 'icon':
      return icon(job)
    case 'letter':
      return letter(job)
    case 'card':
      return card(job)
    case 'cut':
      return cut(job)
  }
}

process.on('message', (job: DecoderJob) => {
  const { id } = job
  const say = (answer: DecoderAnswer | 'has-pixels') => process.send?.({ id, answer })
  const onPixels = () => void say('has-pixels')
  void done(job, onPixels)
    .catch((error: unknown): DecoderAnswer => ({
      ok: false,
      code: String(error).includes('pixel limit') ? 'too-many-pixels' : 'not-decodable',
    }))
    .then(say)
})
// Decoders run on threads of their own, so that this one can end the process while they take too much.
setInterval(() => process.memoryUsage.rss() > MAX_MEMORY && process.exit(1), 50)
process.on('disconnect', () => process.exit(0))
// Signals to the process group are ignored, so that the parent can finish first.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
