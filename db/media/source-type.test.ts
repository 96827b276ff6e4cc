import fs from 'node:fs'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { addPicture } from '#db/media/add-picture.ts'
import { changePicture } from '#db/media/change-picture.ts'
import { contentCredentials } from '#db/media/content-credentials.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { embeddedMetadata } from '#db/media/embedded-metadata.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { sourceXmp } from '#db/media/source-xmp.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { must, NOON, OTTILIE } from '#db/testing/cast.ts'
import type { PictureFile } from '#domain/picture/crop-sizes.ts'
import { iptcUri, sourceTypeIn } from '#domain/picture/source-type.ts'

const room = newsroomForEach(() => {})
afterAll(closeDecoder)

const drawn = (background: string) => sharp({ create: { width: 640, height: 480, channels: 3, background } })
const add = async (bytes: Uint8Array) =>
  must(await addPicture(room.db, room.dir, { bytes, name: 'quay.png', by: OTTILIE }, NOON))
const change = (input: Parameters<typeof changePicture>[1]) =>
  changePicture({ db: room.db, dataDir: room.dir, actor: OTTILIE, now: NOON }, input)

/** The digital source types that the files of a picture or crop name, and the largest number of bytes of their XMP. */
async function said({ file, widths }: PictureFile) {
  const found = new Set<string | null>()
  let most = 0
  for (const width of widths)
    for (const format of RENDITION_FORMATS) {
      const bytes = fs.readFileSync(mediaFile(room.dir, file, width, format))
      const { xmp, exif, iptc } = await sharp(bytes).metadata()
      expect([exif, iptc]).toEqual([undefined, undefined])
      found.add(xmp ? embeddedMetadata(bytes, xmp).sourceType : null)
      most = Math.max(most, xmp?.length ?? 0)
    }
  return { found: [...found], most }
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s says that AI made it, and so do its files, alone (P-633)',
  async (format) => {
    const bytes = await drawn('#336699').withXmp(sourceXmp('synthetic')).toFormat(format).toBuffer()
    const { crops, ...picture } = await add(bytes)
    expect(picture).toMatchObject({ sourceType: 'synthetic', isSourceChosen: false, hasCredentials: false })
    for (const shown of [picture, crops['16x9'] ?? picture]) {
      const { found, most } = await said(shown)
      expect(found).toEqual(['synthetic'])
      expect(most).toBeLessThan(450)
    }
  },
)

test('files without a label have no metadata at all; a chosen label stands in new files, also in crops cut later', async () => {
  const { id, version, crops, ...before } = await add(await drawn('#993366').png().toBuffer())
  expect(before.sourceType).toBeNull()
  expect(await said(before)).toEqual({ found: [null], most: 0 })
  const labelled = must(await change({ id, version, sourceType: 'composite' }))
  expect(labelled).toMatchObject({ sourceType: 'composite', isSourceChosen: true, width: 640, widths: before.widths })
  expect(labelled.file).not.toBe(before.file)
  expect((await said(labelled)).found).toEqual(['composite'])
  const moved = must(await change({ id, version: labelled.version, focus: { x: 0.1, y: 0.5 } }))
  expect(moved.file).toBe(labelled.file)
  expect((await said(moved.crops['1x1'] ?? before)).found).toEqual(['composite'])
  // Readers may still have a page that names the former files.
  for (const file of [before.file, crops['1x1']?.file ?? '']) expect(mediaStanding(room.db, file).gone).toBeNull()
  const none = must(await change({ id, version: moved.version, sourceType: null }))
  expect(await said(none)).toEqual({ found: [null], most: 0 })
})

test('confirming what the file says makes no new files', async () => {
  const picture = await add(await drawn('#339966').withXmp(sourceXmp('synthetic')).png().toBuffer())
  const chosen = must(await change({ id: picture.id, version: picture.version, sourceType: 'synthetic' }))
  expect(chosen).toMatchObject({ file: picture.file, isSourceChosen: true })
})

const length = (bytes: number, size: number) => Buffer.from(bytes.toString(16).padStart(size * 2, '0'), 'hex')
const boxOf = (name: string, ...parts: (Buffer | string)[]) => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)))
  return Buffer.concat([length(content.length + 8, 4), Buffer.from(name), content])
}
/** A store as C2PA describes it, with one assertion. */
const storeOf = (uuid: string) =>
  boxOf(
    'jumb',
    boxOf('jumd', Buffer.from(uuid, 'hex'), '\x03c2pa\0'),
    boxOf('json', `{"digitalSourceType":"${iptcUri('synthetic')}"}`),
  )
const BOX = storeOf('6332706100110010800000aa00389b71')

/** The same pictures with the box of Content Credentials that each format has a place for. */
async function withCredentials(box: Buffer): Promise<Record<string, Buffer>> {
  const [jpeg, png, webp, avif] = await Promise.all([
    drawn('#111111').jpeg().toBuffer(),
    drawn('#111111').png().toBuffer(),
    drawn('#111111').webp().toBuffer(),
    drawn('#111111').avif().toBuffer(),
  ])
  const padded = box.length % 2 === 0 ? box : Buffer.concat([box, Buffer.alloc(1)])
  const riff = Buffer.concat([webp, Buffer.from('C2PA'), length(padded.length, 4).reverse(), padded])
  riff.writeUInt32LE(riff.length - 8, 4)
  const segment = Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01'), box])
  const uuid = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex')
  return {
    jpeg: Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xeb]),
      length(segment.length + 2, 2),
      segment,
      jpeg.subarray(2),
    ]),
    png: Buffer.concat([
      png.subarray(0, 33),
      length(box.length, 4),
      Buffer.from('caBX'),
      box,
      Buffer.alloc(4),
      png.subarray(33),
    ]),
    webp: riff,
    avif: Buffer.concat([avif, boxOf('uuid', uuid, '\0\0\0\0manifest\0', Buffer.alloc(8), box)]),
  }
}

test('Content Credentials are found in each format, and what they say of AI is taken', async () => {
  for (const [format, bytes] of Object.entries(await withCredentials(BOX))) {
    expect(embeddedMetadata(bytes), format).toMatchObject({ hasCredentials: true, sourceType: 'synthetic' })
    for (let cut = 0; cut < BOX.length + 60; cut++) {
      contentCredentials(bytes.subarray(0, cut))
      contentCredentials(bytes.subarray(-cut))
    }
  }
  for (const [format, bytes] of Object.entries(await withCredentials(storeOf('6332706100110010800000aa00389b72'))))
    expect(contentCredentials(bytes), format).toBeNull()
  expect(contentCredentials(Buffer.from(`GIF89a c2pa ${iptcUri('synthetic')}`))).toBeNull()
})

test('an upload with Content Credentials is told so, and no rendition has them', async () => {
  for (const bytes of Object.values(await withCredentials(BOX))) {
    const picture = await add(bytes)
    expect(picture).toMatchObject({ sourceType: 'synthetic', hasCredentials: true })
    const rendition = fs.readFileSync(mediaFile(room.dir, picture.file, 640, 'jpg'))
    expect(contentCredentials(rendition)).toBeNull()
  }
})

test.each([
  [iptcUri('captured'), 'captured'],
  ['https://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits/', 'edited'],
  ['trainedAlgorithmicMedia', 'synthetic'],
  ['http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic', 'composite'],
  ['http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt', null],
  ['constructor', null],
  ['', null],
])('“%s” is %s', (text, type) => expect(sourceTypeIn(text)).toBe(type))
