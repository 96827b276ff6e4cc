import { afterAll, beforeAll, expect, test } from 'vitest'
import { DELETE as remove } from '#app/api/files/[id]/route.ts'
import { GET as uses } from '#app/api/files/[id]/uses/route.ts'
import { GET as list, POST as add } from '#app/api/files/route.ts'
import { GET as suggest } from '#app/api/link-suggestions/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { PUT as send } from '#app/api/uploads/[id]/route.ts'
import { POST as begin } from '#app/api/uploads/route.ts'
import { aStory, openSections } from '#db/testing/cast.ts'

let paper: ReturnType<typeof apiNewsroom>
let editor: { cookie: string }
let reporter: { cookie: string }
beforeAll(async () => {
  paper = apiNewsroom()
  openSections(paper.db)
  editor = await paper.signedIn('editor')
  reporter = await paper.signedIn('reporter')
})
afterAll(() => paper.close())

async function uploaded(text: string, name: string, { cookie } = reporter): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(text))
  const body = { purpose: 'file', name, size: bytes.length }
  const id = String((await call(begin, { method: 'POST', body, cookie })).json?.id)
  const path = `/api/uploads/${id}?from=0`
  const headers = { 'content-type': 'application/octet-stream' }
  await call(send, { method: 'PUT', path, params: { id }, cookie, body: bytes, headers })
  return id
}
const take = (upload: string, { cookie } = reporter) => call(add, { method: 'POST', body: { upload }, cookie })

test('a file is uploaded, found by the words of its name, linked, and told where it is used', async () => {
  const upload = await uploaded('%PDF-1.7 ports', 'Port report.pdf')
  expect((await take(upload, editor)).status).toBe(404)
  const added = await take(upload)
  expect(added).toMatchObject({ status: 201, json: { name: 'port-report.pdf', kind: 'pdf', uses: 0, isPublic: false } })
  const { id, path } = added.json as { id: string; path: string }
  expect((await take(upload)).json).toMatchObject({ id })
  const found = await call(suggest, { path: '/api/link-suggestions?q=port+report', ...editor })
  expect(found.json).toMatchObject({ items: [{ kind: 'file', path, name: 'port-report.pdf', story: null }] })
  const pasted = await call(suggest, { path: `/api/link-suggestions?q=${path}`, ...editor })
  expect(pasted.json).toEqual(found.json)
  const spans = [{ text: 'Report', marks: [{ type: 'link' as const, href: path }] }]
  const document = { version: 1 as const, blocks: [{ id: 'a', type: 'paragraph' as const, spans }] }
  const story = aStory(paper.db, 'Ports', { document })
  const shown = await call(list, { path: '/api/files?q=port', ...editor })
  expect(shown.json).toMatchObject({ items: [{ id, uses: 1, isPublic: true }], next: null })
  const used = await call(uses, { params: { id }, ...editor })
  expect(used.json).toMatchObject({ stories: [{ id: story.id, where: ['file'], isPublic: true }], pages: [] })
  expect((await call(remove, { method: 'DELETE', params: { id }, ...editor })).json).toMatchObject({ code: 'in-use' })
})

test('what is no such file is refused with what to do, and an unused one is deleted', async () => {
  const page = await uploaded('<html><p>a,b</p></html>', 'report.pdf')
  expect(await take(page)).toMatchObject({ status: 422, json: { code: 'not-a-file-kind' } })
  const track = await take(await uploaded('<gpx version="1.1"></gpx>', 'walk.xml'))
  expect(track.json).toMatchObject({ name: 'walk.gpx' })
  const id = String(track.json?.id)
  expect((await call(remove, { method: 'DELETE', params: { id }, ...reporter })).status).toBe(204)
  expect((await call(list, { path: '/api/files?q=', ...editor })).status).toBe(200)
  const left = await call(list, { path: '/api/files?q=walk', ...editor })
  expect(left.json).toMatchObject({ items: [] })
})
