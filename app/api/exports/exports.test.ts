import fs from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as download } from '#app/api/exports/[id]/file/route.ts'
import { DELETE as remove } from '#app/api/exports/[id]/route.ts'
import { GET as list, POST as begin } from '#app/api/exports/route.ts'
import { apiNewsroom, call, ORIGIN } from '#app/api/testing/call.ts'
import { finishExport } from '#db/commands/export/finish-export.ts'
import { exportFiles } from '#db/export/desk/export-files.ts'
import { makeExport } from '#db/export/desk/make-export.ts'
import { zipFiles } from '#db/import/archive/zip-files.ts'
import { events } from '#db/schema/tables.ts'
import { aDraft, aStory, openSections } from '#db/testing/cast.ts'

let paper: ReturnType<typeof apiNewsroom>
let admin: { id: string; cookie: string }
let editor: { cookie: string }
beforeAll(async () => {
  paper = apiNewsroom()
  openSections(paper.db)
  aStory(paper.db, 'Tides')
  aDraft(paper.db, 'Not yet public')
  admin = await paper.signedIn('admin', 'casimir')
  editor = await paper.signedIn('editor', 'ana')
})
afterAll(() => paper.close())

const at = (id: number, cookie: string, method = 'GET') => ({ cookie, method, params: { id: String(id) } })
const ask = (cookie: string, format = 'markdown') => call(begin, { method: 'POST', cookie, body: { format } })
const listed = async () => (await call(list, { cookie: admin.cookie })).json?.['items'] as Record<string, unknown>[]
const downloads = () => paper.db.select().from(events).where(eq(events.what, 'export.downloaded')).all()

async function made(): Promise<number> {
  const id = Number((await ask(admin.cookie)).json?.['id'])
  const { signal } = new AbortController()
  const done = await makeExport(paper.dir, { id, format: 'markdown', origin: ORIGIN, signal, onProgress: () => {} })
  if (done === 'interrupted') throw new Error(done)
  finishExport(paper.db, id, done, Date.now())
  return id
}

test('an admin downloads a zip with the drafts, which no cache keeps, and the audit log says so (P-298)', async () => {
  const id = await made()
  const cookie = { headers: { cookie: admin.cookie } }
  const response = await download(new Request(`${ORIGIN}/api/exports/${id}/file`, cookie), {
    params: Promise.resolve({ id: String(id) }),
  })
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'private, no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="export-markdown-[\d-]+\.zip"$/) as string,
  })
  const copy = `${paper.dir}/downloaded.zip`
  fs.writeFileSync(copy, Buffer.from(await response.arrayBuffer()))
  expect(fs.readFileSync(copy)).toEqual(fs.readFileSync(exportFiles(paper.dir, id).zip))
  const files = await zipFiles(copy)
  expect(files.names.filter((name) => name.endsWith('.md')).toSorted()).toEqual([
    'content/posts/tides.md',
    'drafts/posts/not-yet-public.md',
  ])
  await files.close()
  expect(downloads().map(({ actor, details }) => [actor, details])).toEqual([
    [admin.id, { export: id, format: 'markdown' }],
  ])
})

test('nobody else sees, starts, downloads or deletes an export', async () => {
  const id = await made()
  const before = downloads().length
  for (const { cookie } of [editor, { cookie: '' }]) {
    const status = cookie === '' ? 401 : 403
    expect((await call(list, { cookie })).status).toBe(status)
    expect((await ask(cookie)).status).toBe(status)
    expect((await call(download, at(id, cookie))).status).toBe(status)
    expect((await call(remove, at(id, cookie, 'DELETE'))).status).toBe(status)
  }
  expect(fs.existsSync(exportFiles(paper.dir, id).zip)).toBe(true)
  expect(downloads()).toHaveLength(before)
})

test('one that is being made has no file yet, and only one is made at a time', async () => {
  const id = Number((await ask(admin.cookie, 'ghost')).json?.['id'])
  fs.writeFileSync(exportFiles(paper.dir, id).zip, 'PK')
  expect(await call(download, at(id, admin.cookie))).toMatchObject({ status: 404 })
  expect(await ask(admin.cookie)).toMatchObject({ status: 409, json: { code: 'export-running' } })
  expect((await listed())[0]).toMatchObject({ id, format: 'ghost', state: 'waiting', createdBy: 'casimir' })
  expect((await call(remove, at(id, admin.cookie, 'DELETE'))).status).toBe(204)
})

test('one that is deleted takes its file along; one whose file is gone is listed as such', async () => {
  const id = await made()
  expect((await listed())[0]).toMatchObject({ id, state: 'done', counts: { public: 1, hidden: 1, withChanges: 0 } })
  const { zip } = exportFiles(paper.dir, id)
  fs.renameSync(zip, `${zip}.away`)
  expect((await listed())[0]).toMatchObject({ id, state: 'gone' })
  expect((await call(download, at(id, admin.cookie))).status).toBe(404)
  fs.renameSync(`${zip}.away`, zip)
  expect((await call(remove, at(id, admin.cookie, 'DELETE'))).status).toBe(204)
  expect(fs.existsSync(zip)).toBe(false)
  expect((await call(remove, at(id, admin.cookie, 'DELETE'))).status).toBe(404)
})
