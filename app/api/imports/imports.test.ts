import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as mapOf, PUT as saveMap } from '#app/api/imports/[id]/map/route.ts'
import { GET as planOf } from '#app/api/imports/[id]/plan/route.ts'
import { GET as proofPageOf } from '#app/api/imports/[id]/proof/page/route.ts'
import { GET as proofOf } from '#app/api/imports/[id]/proof/route.ts'
import { DELETE as remove, GET as read } from '#app/api/imports/[id]/route.ts'
import { DELETE as stop, POST as start } from '#app/api/imports/[id]/run/route.ts'
import { GET as incoming } from '#app/api/imports/incoming/route.ts'
import { GET as list, POST as create } from '#app/api/imports/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { DELETE as drop, GET as progress, PUT as send } from '#app/api/uploads/[id]/route.ts'
import { POST as begin, GET as uploads } from '#app/api/uploads/route.ts'
import { category, item, wxr } from '#db/import/archive/testing/wxr.ts'
import { batchFolder } from '#db/import/batch/batch-folder.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { stageArchive } from '#db/import/stage/stage-archive.ts'
import { uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'

let paper: ReturnType<typeof apiNewsroom>
let admin: { cookie: string }
let other: { cookie: string }
beforeAll(async () => {
  paper = apiNewsroom()
  admin = await paper.signedIn('admin')
  other = await paper.signedIn('admin', 'second')
})
afterAll(() => paper.close())

const BYTES = Buffer.from('<rss>sixteen bytes</rss>')
const of = (id: string | number, cookie = admin.cookie) => ({ params: { id: String(id) }, cookie })
const post = (handler: typeof begin, body: unknown, id: string | number = '') =>
  call(handler, { method: 'POST', body, ...of(id) })
const piece = (id: string, from: number, bytes: Uint8Array, cookie = admin.cookie) =>
  call(send, {
    method: 'PUT',
    path: `/api/uploads/${id}?from=${from}`,
    ...of(id, cookie),
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })
async function uploaded(name = 'paper.xml'): Promise<string> {
  const begun = await post(begin, { purpose: 'export', name, size: BYTES.length })
  const id = String(begun.json?.id)
  await piece(id, 0, BYTES)
  return id
}
const fromUpload = (id: string) => ({ files: [{ from: 'upload', id }] })

test('an upload goes on where it stopped, also by another admin, and is kept readable by the server alone', async () => {
  const begun = await post(begin, { purpose: 'export', name: '../../paper.xml', size: BYTES.length })
  expect(begun).toMatchObject({ status: 201, json: { received: 0 } })
  const id = String(begun.json?.id)
  expect(await piece(id, 0, BYTES.subarray(0, 9))).toMatchObject({ json: { received: 9 } })
  expect(await piece(id, 0, BYTES.subarray(0, 9))).toMatchObject({ json: { received: 9 } })
  expect(await piece(id, 12, BYTES.subarray(12))).toMatchObject({
    status: 409,
    json: { code: 'bytes-missing', received: 9 },
  })
  expect((await call(progress, of(id, other.cookie))).json).toEqual({ received: 9, size: BYTES.length })
  expect((await call(uploads, { ...of(''), path: '/api/uploads?purpose=export' })).json).toMatchObject({
    items: [{ id, name: 'paper.xml', received: 9 }],
  })
  expect(await post(create, fromUpload(id))).toMatchObject({ status: 409, json: { code: 'upload-incomplete' } })
  const over = Buffer.concat([BYTES.subarray(9), Buffer.alloc(1)])
  expect(await piece(id, 9, over)).toMatchObject({ status: 413 })
  expect(await piece(id, 9, BYTES.subarray(9), other.cookie)).toMatchObject({ json: { received: BYTES.length } })
  const file = uploadFile(paper.dir, { id, name: 'paper.xml' })
  expect(fs.readFileSync(file).equals(BYTES)).toBe(true)
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect((await call(drop, { method: 'DELETE', body: {}, ...of(id) })).status).toBe(204)
  expect(await piece(id, 0, BYTES)).toMatchObject({ status: 404 })
  await expect.poll(() => fs.existsSync(path.join(uploadsFolder(paper.dir), id))).toBe(false)
})

test('a file that is too large is refused before its first byte', async () => {
  expect(await post(begin, { purpose: 'export', name: 'paper.xml', size: 4 * 1024 ** 3 + 1 })).toMatchObject({
    status: 413,
  })
})

test('an import takes uploads once, waits for its plan, and can be stopped and deleted with its files', async () => {
  const id = await uploaded()
  const made = await post(create, fromUpload(id))
  expect(made.status).toBe(201)
  const batch = Number(made.json?.id)
  expect((await call(read, of(batch))).json).toMatchObject({
    name: 'paper.xml',
    state: 'new',
    wanted: 'plan',
    format: '',
    createdBy: 'admin',
    files: [{ from: 'upload', id }],
    fromTerminal: false,
    error: null,
  })
  expect(await post(create, fromUpload(id))).toMatchObject({ status: 409, json: { code: 'upload-in-use' } })
  // Its bytes do not change under the import, and it cannot be cancelled.
  expect(await piece(id, 0, Buffer.alloc(BYTES.length))).toMatchObject({ json: { received: BYTES.length } })
  expect(fs.readFileSync(uploadFile(paper.dir, { id, name: 'paper.xml' })).equals(BYTES)).toBe(true)
  expect(await call(drop, { method: 'DELETE', body: {}, ...of(id) })).toMatchObject({ status: 404 })
  expect((await call(uploads, { ...of(''), path: '/api/uploads?purpose=export' })).json).toEqual({
    items: [],
    next: null,
  })
  expect(await post(start, {}, batch)).toMatchObject({ status: 409, json: { code: 'import-busy' } })
  const gone = () => call(remove, { method: 'DELETE', body: {}, ...of(batch) })
  expect(await gone()).toMatchObject({ status: 409, json: { code: 'import-busy' } })
  expect((await call(stop, { method: 'DELETE', body: {}, ...of(batch) })).status).toBe(204)
  expect(await post(start, {}, batch)).toMatchObject({ status: 409, json: { code: 'import-not-ready' } })
  expect((await gone()).status).toBe(204)
  await expect.poll(() => fs.existsSync(path.join(uploadsFolder(paper.dir), id))).toBe(false)
  expect((await call(list, of(''))).json).toEqual({ items: [], next: null })
})

test('a name in the folder incoming is chosen, and nothing else of the server', async () => {
  const folder = path.join(paper.dir, 'incoming')
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'paper.zip'), 'PK')
  fs.symlinkSync(path.join(paper.dir, 'news.db'), path.join(folder, 'linked.xml'))
  const items = [{ name: 'paper.zip', kind: 'file', bytes: 2 }]
  expect((await call(incoming, of(''))).json).toMatchObject({ items })
  for (const name of ['../news.db', '..', 'a/b', '.secret', path.join(paper.dir, 'news.db')]) {
    const refused = await post(create, { files: [{ from: 'incoming', name }] })
    expect([name, refused.status, refused.json?.code]).toEqual([name, 422, 'validation-failed'])
  }
  for (const name of ['linked.xml', 'news.db'])
    expect(await post(create, { files: [{ from: 'incoming', name }] })).toMatchObject({
      json: { code: 'unknown-file', errors: [{ field: 'files.0' }] },
    })
  const whole = { files: [{ from: 'incoming', name: 'paper.zip' }], site: 'https://old.example' }
  expect(await post(create, { ...whole, media: 'pictures' })).toMatchObject({ json: { code: 'unknown-file' } })
  const made = await post(create, { ...whole, media: 'paper.zip', format: 'wordpress', fetchPictures: true })
  expect((await call(read, of(Number(made.json?.id)))).json).toMatchObject({
    format: 'wordpress',
    site: 'https://old.example/',
    media: 'paper.zip',
    fetchPictures: true,
  })
})

/** An import that was read and planned, as its process leaves it. */
async function planned(): Promise<number> {
  const file = path.join(paper.dir, 'paper.xml')
  const story = item({ id: '1', terms: [['category', 'world', 'World']] })
  fs.writeFileSync(file, wxr(category('5', 'world', 'World'), story))
  const options = { paths: [file], format: null, site: null, permalink: null, map: {}, createdBy: null }
  const staged = await stageArchive(paper.db, paper.dir, options, {}, Date.now())
  if (!staged.ok) throw new Error(staged.code)
  await planBatch(paper.db, paper.dir, staged.value.batchId, { media: null }, {})
  return staged.value.batchId
}

test('the plan is read, and the map is changed, which has the plan made again', async () => {
  const id = await planned()
  expect((await call(planOf, of(id))).json).toMatchObject({ batchId: id, counts: { stories: 1 } })
  const map = (await call(mapOf, of(id))).json as { categories: Record<string, { to: string }> }
  expect(map.categories['world']).toMatchObject({ to: 'section', name: 'World' })
  const save = (body: unknown) => call(saveMap, { method: 'PUT', body, ...of(id) })
  expect(await save({ categories: { world: { to: 'nowhere' } } })).toMatchObject({
    status: 422,
    json: { errors: [{ field: 'categories.world.to' }] },
  })
  const changed = { ...map, categories: { world: { to: 'topic', name: 'The world' } } }
  expect((await save(changed)).status).toBe(204)
  expect((await call(read, of(id))).json).toMatchObject({ wanted: 'plan' })
  expect((await call(mapOf, of(id))).json).toMatchObject({ categories: { world: { to: 'topic', name: 'The world' } } })
  // Its process may be reading the map.
  expect(await save(map)).toMatchObject({ status: 409, json: { code: 'import-busy' } })
  expect((await call(mapOf, of(id))).json).toMatchObject({ categories: { world: { to: 'topic' } } })
})

test('the page of the proof runs no script, and neither it nor the plan is there before it is made', async () => {
  const id = await planned()
  for (const handler of [proofOf, proofPageOf]) expect((await call(handler, of(id))).status).toBe(404)
  fs.writeFileSync(path.join(batchFolder(paper.dir, id), 'proof.html'), '<h1>Proof</h1><script>alert(1)</script>')
  const page = await call(proofPageOf, of(id))
  expect(page).toMatchObject({ status: 200, text: '<h1>Proof</h1><script>alert(1)</script>' })
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox')
  expect(policy).not.toMatch(/script-src|allow-scripts/)
})
