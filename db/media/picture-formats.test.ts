import fs from 'node:fs'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { addPicture } from '#db/media/add-picture.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { picturesOf } from '#db/queries/media/pictures-of.ts'
import { missingMedia } from '#db/queries/settings/missing-media.ts'
import { media } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { MOVING } from '#domain/urls/paths.ts'

const NOW = 1_700_000_000_000
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())
afterAll(closeDecoder)

const add = (bytes: Uint8Array, name = 'x') => addPicture(room.db, room.dir, { bytes, name }, NOW)
const plain = (width: number, height: number, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } })

async function taken(bytes: Uint8Array) {
  const added = await add(bytes)
  if (!added.ok) throw new Error(added.code)
  return added.value
}

async function pixelOf(picture: { id: string; widths: number[] }): Promise<number[]> {
  const file = mediaFile(room.dir, picture.id, picture.widths.at(-1) ?? 0, 'webp')
  return [...(await sharp(file).extract({ left: 1, top: 1, width: 1, height: 1 }).raw().toBuffer())]
}

/** Codes with which each is refused; then nothing may be left of them, and a good one must be taken. */
async function codesOf(bombs: readonly Uint8Array[]): Promise<string[]> {
  const codes: string[] = []
  for (const bytes of bombs) {
    const added = await add(bytes)
    codes.push(added.ok ? 'taken' : added.code)
  }
  expect(room.db.select().from(media).all()).toEqual([])
  expect(fs.existsSync(`${room.dir}/media`)).toBe(false)
  expect(await add(await plain(40, 30).png().toBuffer())).toMatchObject({ ok: true, value: { width: 40 } })
  return codes
}

/** A GIF with these numbers in its header, and the first pixel of each frame. */
function gif(width: number, height: number, colours: readonly number[]): Buffer {
  const word = (value: number) => [value & 255, value >> 8]
  const frames = colours.flatMap((colour) => [
    0x21,
    0xf9,
    4,
    0,
    10,
    0,
    0,
    0,
    0x2c,
    0,
    0,
    0,
    0,
    ...word(width),
    ...word(height),
    0,
    // A pixel by LZW of two bits: clear, the colour, end.
    2,
    2,
    0x44 | (colour << 3),
    1,
    0,
  ])
  const palette = [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]
  const head = [...Buffer.from('GIF89a'), ...word(width), ...word(height), 0x81, 0, 0, ...palette]
  return Buffer.from([...head, ...frames, 0x3b])
}

test('AVIF is a picture, also where HEIF is its first brand, and is stored as every other (P-265)', async () => {
  const bytes = await plain(400, 300).avif().toBuffer()
  expect(await taken(bytes)).toMatchObject({ width: 400, height: 300, widths: [320, 400] })
  const heif = Buffer.from(await plain(50, 40).avif().toBuffer())
  heif.write('mif1', 8, 'latin1')
  expect(await taken(heif)).toMatchObject({ width: 50, height: 40 })
})

const joined = async (frames: readonly Buffer[], delay: number) =>
  sharp([...frames], { join: { animated: true } })
    .gif({ delay: frames.map(() => delay) })
    .toBuffer()
const frames = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      plain(60, 40, n % 2 === 0 ? '#0000ff' : '#ff0000')
        .png()
        .toBuffer(),
    ),
  )
const movingFile = ({ file }: { file: string }) => mediaFile(room.dir, file, MOVING, 'webp')
const isMoving = ({ id }: { id: string }) => picturesOf(room.db, [id]).get(id)?.isMoving

test('a moving GIF is a picture by its first frame, with an animated WebP beside it (P-267)', async () => {
  const two = await taken(await joined(await frames(2), 80))
  expect(two).toMatchObject({ width: 60, height: 40, isStilled: false })
  const [red = 0, , blue = 0] = await pixelOf(two)
  expect(blue).toBeGreaterThan(red)
  expect(isMoving(two)).toBe(true)
  expect(await sharp(movingFile(two), { animated: true }).metadata()).toMatchObject({
    format: 'webp',
    pages: 2,
    delay: [80, 80],
    width: 60,
  })
  fs.rmSync(movingFile(two))
  expect(missingMedia(room.db, room.dir)).toMatchObject([{ id: two.id, files: [movingFile(two)] }])
  const still = await taken(await plain(60, 40).gif().toBuffer())
  expect([isMoving(still), still.isStilled, fs.existsSync(movingFile(still))]).toEqual([false, false, false])
})

test('a GIF that moves for too long is its first frame, and says so (P-267)', async () => {
  const bombs = [
    gif(
      1_000,
      1_000,
      Array.from({ length: 60 }, () => 1),
    ),
    gif(
      20,
      20,
      Array.from({ length: 30_000 }, () => 2),
    ),
    await joined(await frames(4), 20_000),
  ]
  for (const [n, bytes] of bombs.entries()) {
    const one = await taken(bytes)
    expect([n, one.isStilled, isMoving(one), fs.existsSync(movingFile(one))]).toEqual([n, true, false, false])
  }
})

test('AVIF and GIF of too many pixels are refused before they are decoded (P-265)', async () => {
  const wide = await plain(12_001, 16).avif({ effort: 0 }).toBuffer()
  expect(await codesOf([wide, gif(65_535, 65_535, [1]), gif(12_000, 12_000, [1, 2])])).toEqual(
    Array.from({ length: 3 }, () => 'too-many-pixels'),
  )
})

test('AVIF and GIF that are cut off or damaged are refused (P-265)', async () => {
  const avif = await plain(400, 300).avif().toBuffer()
  const broken = [
    avif.subarray(0, 200),
    avif.subarray(0, -40),
    Buffer.from('GIF89a000'),
    gif(20, 20, [1]).subarray(0, 30),
  ]
  expect(new Set(await codesOf(broken))).toEqual(new Set(['not-decodable']))
})
