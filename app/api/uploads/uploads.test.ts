import fs from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as preview } from '#app/api/backups/previews/route.ts'
import { POST as createImport } from '#app/api/imports/route.ts'
import { POST as replace } from '#app/api/media/[id]/replacement/route.ts'
import { GET as read, PUT as change } from '#app/api/media/[id]/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { POST as complete } from '#app/api/uploads/[id]/completion/route.ts'
import { DELETE as drop, GET as progress, PUT as send } from '#app/api/uploads/[id]/route.ts'
import { GET as list, POST as begin } from '#app/api/uploads/route.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { masterFile, mediaFile } from '#db/media/media-file.ts'
import { sweepMedia } from '#db/media/sweep-media.ts'
import { uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { MIDDLE } from '#domain/picture/focus.ts'

let paper: ReturnType<typeof apiNewsroom>
let editor: { cookie: string }
let reporter: { cookie: string }
beforeAll(async () => {
  paper = apiNewsroom()
  editor = await paper.signedIn('editor')
  reporter = await paper.signedIn('reporter')
})
afterAll(() => {
  closeDecoder()
  paper.close()
})

/** Draws a picture with shapes, so that it is similar to itself and to nothing else. */
const drawn = (width: number, colour: string) => {
  const quay = Buffer.from(
    `<svg width="${width}" height="${width / 2}"><rect width="60%" height="50%" fill="${colour}"/><circle cx="80%" cy="70%" r="15%" fill="white"/></svg>`,
  )
  return sharp({ create: { width, height: width / 2, channels: 3, background: '#203040' } }).composite([
    { input: quay },
  ])
}

const asked = (id: string) => ({ params: { id }, cookie: editor.cookie })
const post = (handler: typeof begin, id: string, body: unknown) => call(handler, { method: 'POST', body, ...asked(id) })
const piece = (id: string, from: number, bytes: Uint8Array, by = editor.cookie) =>
  call(send, {
    method: 'PUT',
    path: `/api/uploads/${id}?from=${from}`,
    params: { id },
    cookie: by,
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })
async function uploaded(bytes: Uint8Array, name = 'quay.jpg'): Promise<string> {
  const begun = await post(begin, '', { name, size: bytes.length })
  expect(begun).toMatchObject({ status: 201, json: { received: 0 } })
  const id = String(begun.json?.id)
  const half = Math.floor(bytes.length / 2)
  await piece(id, 0, bytes.subarray(0, half))
  await piece(id, half, bytes.subarray(half))
  return id
}
const pictureOf = async (id: string) => (await call(read, asked(id))).json as unknown as MediaView

test('an upload goes on where a lost connection left it, and becomes a picture once (P-56)', async () => {
  const bytes = await drawn(800, 'teal').jpeg().toBuffer()
  const begun = await post(begin, '', { name: 'quay.jpg', size: bytes.length })
  const id = String(begun.json?.id)
  expect(await piece(id, 0, bytes.subarray(0, 900))).toMatchObject({ json: { received: 900, size: bytes.length } })
  // Sends a piece again whose response was lost.
  expect(await piece(id, 0, bytes.subarray(0, 900))).toMatchObject({ json: { received: 900 } })
  expect(await piece(id, 1_000, bytes.subarray(1_000))).toMatchObject({
    status: 409,
    json: { code: 'bytes-missing', received: 900 },
  })
  expect((await call(progress, asked(id))).json).toEqual({ received: 900, size: bytes.length })
  expect(await post(complete, id, {})).toMatchObject({
    status: 409,
    json: { code: 'upload-incomplete', received: 900 },
  })
  expect(await piece(id, 900, Buffer.concat([bytes.subarray(900), Buffer.alloc(9)]))).toMatchObject({ status: 413 })
  await piece(id, 900, bytes.subarray(900))
  const done = await post(complete, id, { alt: 'A quay', credit: 'Halyard' })
  expect(done).toMatchObject({ status: 201, json: { alt: 'A quay', width: 800, isDouble: false, likenesses: [] } })
  expect(await post(complete, id, {})).toMatchObject({ status: 201, json: { id: done.json?.id } })
  expect(fs.existsSync(uploadFile(paper.dir, { id, name: 'quay.jpg' }))).toBe(false)
  const again = await post(complete, await uploaded(bytes), {})
  expect(again.json).toMatchObject({ id: done.json?.id, isDouble: true })
})

test('an upload is its owner’s alone (P-153)', async () => {
  const bytes = await drawn(300, 'maroon').png().toBuffer()
  const id = await uploaded(bytes)
  expect(await piece(id, 0, bytes, reporter.cookie)).toMatchObject({ status: 404 })
  expect(await call(progress, { params: { id }, cookie: reporter.cookie })).toMatchObject({ status: 404 })
  expect((await call(drop, { method: 'DELETE', ...asked(id), body: {} })).status).toBe(204)
  expect(await call(progress, asked(id))).toMatchObject({ status: 404 })
})

test('an upload is of use for its purpose alone, and listed for it', async () => {
  const admin = await paper.signedIn('admin')
  const byAdmin = { cookie: admin.cookie, method: 'POST' }
  const sent = async (purpose: string) => {
    const begun = await call(begin, { ...byAdmin, body: { purpose, name: 'quay.jpg', size: 4, changedAt: 7 } })
    const id = String(begun.json?.id)
    await piece(id, 0, Buffer.from('quay'), admin.cookie)
    return id
  }
  const [picture, exported, backup] = [await sent('picture'), await sent('export'), await sent('backup')]
  for (const [purpose, id] of Object.entries({ picture, export: exported, backup })) {
    const { json } = await call(list, { path: `/api/uploads?purpose=${purpose}`, cookie: admin.cookie })
    expect(json?.items).toEqual([{ id, name: 'quay.jpg', size: 4, received: 4, changedAt: 7 }])
  }
  for (const id of [picture, backup]) {
    const { json } = await call(createImport, { ...byAdmin, body: { files: [{ from: 'upload', id }] } })
    expect(json).toMatchObject({ code: 'unknown-file', errors: [{ field: 'files.0' }] })
  }
  for (const id of [picture, exported])
    expect(await call(preview, { ...byAdmin, body: { backup: `upload:${id}` } })).toMatchObject({
      json: { code: 'unknown-file' },
    })
  for (const id of [exported, backup])
    expect(await call(complete, { ...byAdmin, body: {}, params: { id } })).toMatchObject({ status: 404 })
  for (const id of [picture, exported, backup])
    expect((await call(drop, { ...byAdmin, method: 'DELETE', body: {}, params: { id } })).status).toBe(204)
})

test('exports and backups are begun, listed and continued by admins alone', async () => {
  const admin = await paper.signedIn('admin', 'agnes')
  for (const purpose of ['export', 'backup']) {
    expect(await post(begin, '', { purpose, name: 'x.db', size: 4 })).toMatchObject({ json: { code: 'not-allowed' } })
    const body = { purpose, name: 'x.db', size: 4 }
    const begun = await call(begin, { method: 'POST', body, cookie: admin.cookie })
    const id = String(begun.json?.id)
    expect(await piece(id, 0, Buffer.from('quay'))).toMatchObject({ status: 404 })
    expect((await call(list, { ...asked(''), path: `/api/uploads?purpose=${purpose}` })).json?.items).toEqual([])
    expect(await call(progress, asked(id))).toMatchObject({ status: 404 })
    expect(await call(drop, { method: 'DELETE', body: {}, ...asked(id) })).toMatchObject({ status: 404 })
    expect((await call(drop, { method: 'DELETE', body: {}, params: { id }, cookie: admin.cookie })).status).toBe(204)
  }
})

test('hostile, huge and truncated uploads become no picture and leave no file (P-152)', async () => {
  const bytes = await drawn(900, 'navy').jpeg().toBuffer()
  const cut = bytes.subarray(0, bytes.length / 2)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const bomb = await sharp({ create: { width: 12_000, height: 5_000, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const expected = [
    [cut, 'not-decodable'],
    [svg, 'not-decodable'],
    [bomb, 'too-many-pixels'],
    [Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.alloc(64, 0xff)]), 'not-decodable'],
  ] as const
  for (const [file, code] of expected) {
    expect(await post(complete, await uploaded(file), {})).toMatchObject({ status: 422, json: { code } })
  }
  expect(await post(begin, '', { name: 'x', size: 21 * 1024 ** 2 })).toMatchObject({ status: 413 })
  const later = Date.now() + 2 * 86_400_000
  expect((await sweepMedia(paper.db, paper.dir, later)).uploads).toBe(expected.length)
  expect(fs.readdirSync(uploadsFolder(paper.dir))).toEqual([])
})

test('a picture’s crops follow what matters in it; another file takes its place under the same id', async () => {
  const done = await post(complete, await uploaded(await drawn(1_280, 'olive').webp().toBuffer()), {})
  const id = String(done.json?.id)
  const before = await pictureOf(id)
  expect(before).toMatchObject({
    focus: MIDDLE,
    placeholder: expect.stringMatching(/^#[0-9a-f]{6} #[0-9a-f]{6}$/) as string,
  })
  const square = before.crops['1x1']
  expect(square).toMatchObject({ width: 640, height: 640, widths: [320, 640] })
  const cut = await sharp(mediaFile(paper.dir, square?.file ?? '', 640, 'avif')).metadata()
  expect(cut).toMatchObject({ width: 640, height: 640 })
  expect(fs.existsSync(masterFile(paper.dir, before.file))).toBe(true)

  const moved = await call(change, {
    method: 'PUT',
    ...asked(id),
    body: { version: 1, focus: { x: 0.9, y: 0.5 }, alt: 'A quay' },
  })
  const after = moved.json as unknown as MediaView
  expect(after).toMatchObject({ version: 2, alt: 'A quay', file: before.file, focus: { x: 0.9, y: 0.5 } })
  expect(after.crops['1x1']?.file).not.toBe(square?.file)
  // Pages that were read before still refer to the old file.
  expect(fs.existsSync(mediaFile(paper.dir, square?.file ?? '', 640, 'jpg'))).toBe(true)

  const upload = await uploaded(await drawn(640, 'crimson').png().toBuffer())
  const replaced = await post(replace, id, { upload })
  expect(replaced).toMatchObject({
    status: 200,
    json: { id, version: 3, width: 640, alt: 'A quay', focus: { x: 0.9, y: 0.5 } },
  })
  expect(replaced.json?.file).not.toBe(before.file)
  expect(await post(replace, id, { upload })).toMatchObject({ status: 200, json: { version: 3 } })
  const other = await post(complete, await uploaded(await drawn(1_280, 'olive').webp().toBuffer()), {})
  expect(other.json?.id).not.toBe(id)
})

test('a smaller, re-encoded copy is reported as similar', async () => {
  const first = await post(complete, await uploaded(await drawn(1_000, 'gold').jpeg({ quality: 95 }).toBuffer()), {})
  const small = await sharp(await drawn(1_000, 'gold').png().toBuffer())
    .resize(500)
    .webp({ quality: 60 })
    .toBuffer()
  const second = await post(complete, await uploaded(small), {})
  const alike = second.json as unknown as { likenesses: MediaView[] }
  const ids = alike.likenesses.map((one) => one.id)
  expect(second.json?.isDouble).toBe(false)
  expect(ids).toContain(first.json?.id)
})

test('an upload that was not whole yet becomes a picture with the key of the first try', async () => {
  const bytes = await drawn(640, 'olive').jpeg().toBuffer()
  const begun = await post(begin, '', { name: 'quay.jpg', size: bytes.length })
  const id = String(begun.json?.id)
  await piece(id, 0, bytes.subarray(0, 900))
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const finish = () => call(complete, { method: 'POST', body: {}, headers, ...asked(id) })
  expect(await finish()).toMatchObject({ status: 409, json: { code: 'upload-incomplete' } })
  await piece(id, 900, bytes.subarray(900))
  const done = await finish()
  expect(done).toMatchObject({ status: 201, json: { width: 640 } })
  expect((await finish()).json).toEqual(done.json)
})
