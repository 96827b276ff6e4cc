import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { addPicture } from '#db/media/add-picture.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { media } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = 1_700_000_000_000
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())
afterAll(closeDecoder)

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
const add = (bytes: Uint8Array, name = 'quay.jpg') => addPicture(room.db, room.dir, { bytes, name }, NOW)

test('a photograph becomes renditions without EXIF, its caption and credit read first (P-152)', async () => {
  const bytes = await plain(1_000, 500)
    .withExif({ IFD0: { ImageDescription: 'The quay at six', Artist: 'T. Ilvar' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const added = await add(bytes)
  if (!added.ok) throw new Error(added.code)
  expect(added.value).toMatchObject({
    width: 1_000,
    height: 500,
    widths: [320, 640, 1_000],
    caption: 'The quay at six',
    credit: 'T. Ilvar',
  })
  for (const format of ['jpg', 'webp', 'avif'] as const) {
    const facts = await sharp(fs.readFileSync(mediaFile(room.dir, added.value.id, 640, format))).metadata()
    expect(facts).toMatchObject({ width: 640, height: 320 })
    expect(facts.exif).toBeUndefined()
  }
  const left = fs.readdirSync(path.join(room.dir, 'media'), { recursive: true }).map(String)
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
})

test('the same file twice is one row, and EXIF orientation is applied', async () => {
  const bytes = await plain(200, 100).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const first = await add(bytes)
  const second = await add(bytes, 'again.jpg')
  expect(first).toMatchObject({ ok: true, value: { width: 100, height: 200, widths: [100], isNew: true } })
  expect(second).toMatchObject({ ok: true, value: { isNew: false } })
  expect(room.db.select().from(media).all()).toHaveLength(1)
})

test('files that are no picture are refused by their bytes, not their names (P-152)', async () => {
  const page = Buffer.from('<html><body><svg width="10" height="10"/></body></html>')
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')
  for (const bytes of [page, heic, Buffer.from('BM000000'), Buffer.alloc(0)])
    expect(await add(bytes)).toMatchObject({ ok: false, code: 'not-a-picture' })
  expect(await add(Buffer.alloc(MAX_PICTURE_BYTES + 1))).toMatchObject({ ok: false, code: 'too-large' })
})

test('a broken file, and one that unpacks to too many pixels, are refused and leave nothing (P-152)', async () => {
  const good = await plain(400, 300).jpeg().toBuffer()
  expect(await add(good.subarray(0, 400))).toMatchObject({ ok: false, code: 'not-decodable' })
  const disguised = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<svg width="9" height="9"/>')])
  expect(await add(disguised)).toMatchObject({ ok: false, code: 'not-decodable' })
  const bomb = await sharp({ create: { width: 12_001, height: 60, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  expect(await add(bomb)).toMatchObject({ ok: false, code: 'too-many-pixels' })
  const wide = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  expect(await add(wide)).toMatchObject({ ok: false, code: 'too-many-pixels' })
  expect(room.db.select().from(media).all()).toEqual([])
  expect(fs.existsSync(path.join(room.dir, 'media'))).toBe(false)
})

test('a picture with transparency keeps it where the format can', async () => {
  const bytes = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const added = await add(bytes, 'logo.png')
  if (!added.ok) throw new Error(added.code)
  expect((await sharp(mediaFile(room.dir, added.value.id, 50, 'webp')).metadata()).hasAlpha).toBe(true)
  expect((await sharp(mediaFile(room.dir, added.value.id, 50, 'jpg')).metadata()).hasAlpha).toBe(false)
})
