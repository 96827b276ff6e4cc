/**
 * Decodes what strangers made. A process of its own, without database, environment or secrets; whoever started it ends
 * it after its time. It speaks over its channel only: bytes in, renditions out.
 */
import sharp, { type OutputInfo } from 'sharp'
import type { DecodeAnswer, Decoded, DecodeJob } from '#db/media/decoder.ts'
import { exifWords } from '#db/media/exif.ts'
import { RENDITION_FORMATS, type RenditionFormat, renditionWidths } from '#db/media/renditions.ts'

const MAX_PIXELS = 50_000_000
const MAX_SIDE = 12_000

// Every loader is open by default, SVG's too.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

async function decode(bytes: Uint8Array): Promise<DecodeAnswer['result']> {
  const input = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  const facts = await input.metadata()
  if (facts.width > MAX_SIDE || facts.height > MAX_SIDE || facts.width * facts.height > MAX_PIXELS) {
    return { ok: false, code: 'too-many-pixels' }
  }
  // Decoded once and turned upright; what comes after works on bare pixels, so nothing of EXIF or GPS is left.
  const { data, info } = await input
    .autoOrient()
    .resize({ width: 2_000, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = facts.autoOrient
  const renditions: Decoded['renditions'] = []
  for (const to of renditionWidths(width)) {
    const scaled = await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
      .resize({ width: to })
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (const format of RENDITION_FORMATS) {
      renditions.push({ width: to, format, bytes: await encode(scaled.data, scaled.info, format) })
    }
  }
  return { ok: true, value: { width, height, ...exifWords(facts.exif), renditions } }
}

function encode(pixels: Buffer, raw: OutputInfo, format: RenditionFormat): Promise<Buffer> {
  const picture = sharp(pixels, { raw: { width: raw.width, height: raw.height, channels: raw.channels } })
  if (format === 'avif') return picture.avif({ quality: 50, effort: 1 }).toBuffer()
  if (format === 'webp') return picture.webp({ quality: 76, effort: 2 }).toBuffer()
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }).toBuffer()
}

process.on('message', (job: DecodeJob) => {
  void decode(job.bytes)
    .catch((error: unknown): DecodeAnswer['result'] => ({
      ok: false,
      code: String(error).includes('pixel limit') ? 'too-many-pixels' : 'not-decodable',
    }))
    .then((result) => process.send?.({ id: job.id, result } satisfies DecodeAnswer))
})
process.on('disconnect', () => process.exit(0))
// Whoever stops the parent's group lets the parent finish first.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
