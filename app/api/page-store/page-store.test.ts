import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUT as order } from '#app/api/page-store/fill/route.ts'
import { GET as read } from '#app/api/page-store/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { reportFill } from '#db/page-store/fill-state.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { markFailed, preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { storedPage } from '#db/page-store/testing/stored-page.ts'

let paper: ReturnType<typeof apiNewsroom>
let admin: { cookie: string }
let editor: { cookie: string }
beforeAll(async () => {
  paper = apiNewsroom()
  admin = await paper.signedIn('admin')
  editor = await paper.signedIn('editor')
})
afterAll(() => paper.close())

const seen = async ({ cookie } = admin) => call(read, { path: '/api/page-store', cookie })
const give = (what: unknown, { cookie } = admin) =>
  call(order, { method: 'PUT', path: '/api/page-store/fill', body: { order: what }, cookie })

test('without a store it says so, and refuses orders', async () => {
  expect((await seen()).json).toEqual({ store: null })
  expect(await give('fill')).toMatchObject({ status: 409, json: { code: 'page-store-off' } })
})

test('an admin sees how far the store is filled, pauses that, goes on, and begins anew', async () => {
  preparePageStore(paper.dir, { build: 'one', maxBytes: 64_000_000, note: noteOf(paper.db) })
  const writer = new PageStoreWriter({ file: pageStoreFile(paper.dir), maxBytes: 64_000_000 })
  writer.write([storedPage({ key: '/', note: noteOf(paper.db) })], noteOf(paper.db))
  reportFill(writer.client, { after: '1:2', total: 9, looked: 4, drawn: 3, failed: 1, isDone: false }, 0, 5_000)
  writer.close()
  const fill = { state: 'running', total: 9, looked: 4, drawn: 3, failed: 1, beganAt: null, changedAt: 5_000 }
  expect((await seen()).json).toMatchObject({ store: { pages: 1, maxBytes: 1_024 * 1_024 * 1_024, fill } })
  for (const [what, state] of [
    ['pause', 'paused'],
    ['resume', 'running'],
  ]) {
    const { status, json } = await give(what)
    expect([status, json]).toMatchObject([200, { store: { fill: { ...fill, state } } }])
  }
  const anew = await give('fill')
  expect(anew.json).toMatchObject({ store: { fill: { state: 'running', total: 0, looked: 0, drawn: 0 } } })
  expect((await seen()).json).toEqual(anew.json)
})

test('only admins see and order it, and only what there is', async () => {
  for (const answer of [await seen(editor), await give('pause', editor)])
    expect(answer).toMatchObject({ status: 403, json: { code: 'not-allowed' } })
  expect(await give('empty')).toMatchObject({ status: 422, json: { code: 'validation-failed' } })
})

test('a store that failed is off', async () => {
  markFailed(paper.dir)
  expect((await seen()).json).toEqual({ store: null })
  expect(await give('resume')).toMatchObject({ status: 409, json: { code: 'page-store-off' } })
})
