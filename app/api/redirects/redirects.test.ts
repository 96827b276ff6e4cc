import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as events } from '#app/api/events/route.ts'
import { DELETE as forget, GET as notFound } from '#app/api/not-found/route.ts'
import { GET as exported } from '#app/api/redirects/export/route.ts'
import { POST as addList } from '#app/api/redirects/list/route.ts'
import { DELETE as remove, GET as list, POST as add, PUT as change } from '#app/api/redirects/route.ts'
import { GET as suggest } from '#app/api/redirects/suggestions/route.ts'
import { apiNewsroom, call, ORIGIN } from '#app/api/testing/call.ts'
import { saveMissingPaths } from '#db/commands/links/save-missing-paths.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { aCast, aStory, NOON } from '#db/testing/seed.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  aCast(paper.db)
  aStory(paper.db, { headline: 'Night trains return', topics: ['rail'] })
  aStory(paper.db, { headline: 'Draft', end: 'draft' })
  cookie = (await paper.signedIn('editor')).cookie
})
afterAll(() => paper.close())

const send = (handler: typeof add, method: string, body: unknown) => call(handler, { method, body, cookie })
const ask = (handler: typeof add, query: Record<string, string> = {}) =>
  call(handler, { path: `/api/redirects?${new URLSearchParams(query)}`, cookie })
type Items = Record<string, unknown>[]
const itemsIn = ({ json }: Awaited<ReturnType<typeof call>>) => (json?.items ?? []) as Items
const itemsOf = async (query: Record<string, string>) => itemsIn(await ask(list, query))
const paths = async (query: Record<string, string>) => (await itemsOf(query)).map(({ path }) => path)

test('redirects are added, changed and deleted by any spelling of their address, each with an event', async () => {
  expect((await send(add, 'POST', { path: 'https://old.example/2019/Quay/', target: '/world' })).status).toBe(201)
  expect(await itemsOf({ q: 'quay' })).toMatchObject([
    { path: '/2019/quay', target: '/world', status: 301, answer: 301, isImported: false },
  ])
  expect((await send(change, 'PUT', { path: '/2019/QUAY', target: `${ORIGIN}/politics`, status: 302 })).status).toBe(
    204,
  )
  expect(addressOf(paper.db, '/2019/quay')).toEqual({ kind: 'moved', to: '/politics', status: 302 })
  expect((await send(change, 'PUT', { path: '/2019/quay', target: null })).status).toBe(204)
  expect(await itemsOf({ q: 'quay' })).toMatchObject([{ target: null, status: 410, answer: 410 }])
  expect((await send(remove, 'DELETE', { path: '/2019/quay/' })).status).toBe(204)
  expect((await send(remove, 'DELETE', { path: '/2019/quay/' })).status).toBe(404)
  expect((await send(change, 'PUT', { path: '/2019/quay', target: '/world' })).status).toBe(404)
  const said = itemsIn(await call(events, { cookie, path: '/api/events?kind=redirect' }))
  expect(said.map((one) => one['said'])).toEqual([
    'editor deleted the redirect from /2019/quay',
    'editor changed a redirect: marked /2019/quay as gone',
    'editor changed a redirect: redirected /2019/QUAY to /politics',
    'editor redirected https://old.example/2019/Quay/ to /world',
  ])
})

test('a list is taken with its mistakes named by line, and comes out again as CSV', async () => {
  const text = [
    'from,to,status',
    '/list/a,/world,301',
    '/list/b,https://shop.example/,302',
    '/list/c,,410',
    '/world,/politics,301',
    '/list/d,/list/e',
    '/list/e,/list/d',
    '/list/f,/politics,399',
    'nonsense',
    '/list/a,/politics',
    '/list/g,/list/a',
  ].join('\n')
  const { status, json } = await send(addList, 'POST', { text })
  expect(status).toBe(200)
  expect(json).toEqual({
    saved: 4,
    unchanged: 0,
    mistakes: [
      { line: 5, text: '/world,/politics,301', why: 'path-taken' },
      { line: 6, text: '/list/d,/list/e', why: 'redirect-to-itself' },
      { line: 7, text: '/list/e,/list/d', why: 'redirect-to-itself' },
      { line: 8, text: '/list/f,/politics,399', why: 'unknown-status' },
      { line: 9, text: 'nonsense', why: 'no-target' },
      { line: 10, text: '/list/a,/politics', why: 'listed-twice' },
    ],
  })
  const csv = (await ask(exported)).text
  expect(csv).toBe(
    'from,to,status\r\n/list/a,/world,301\r\n/list/b,https://shop.example/,302\r\n/list/c,,410\r\n/list/g,/world,301\r\n',
  )
  expect((await send(addList, 'POST', { text: csv })).json).toEqual({ saved: 0, unchanged: 4, mistakes: [] })
  expect((await send(addList, 'POST', { text: '/a,/b\n'.repeat(10_001) })).json?.code).toBe('too-many-lines')
})

test('the list is searched, filtered and read page after page', async () => {
  await send(addList, 'POST', { text: Array.from({ length: 60 }, (_, n) => `/many/${100 + n},/world`).join('\n') })
  await send(add, 'POST', { path: '/many/draft', target: '/article/draft' })
  expect(await paths({ filter: 'elsewhere' })).toEqual(['/list/b'])
  expect(await paths({ filter: 'gone' })).toEqual(['/list/c'])
  expect(await paths({ q: 'shop.example' })).toEqual(['/list/b'])
  expect(await paths({ q: '%' })).toEqual([])
  const first = await ask(list, { q: '/many/' })
  expect(first.json?.items).toHaveLength(50)
  const rest = await ask(list, { q: '/many/', cursor: String(first.json?.next) })
  expect(itemsIn(rest).at(-1)).toMatchObject({ path: '/many/draft', answer: 404 })
  expect([itemsIn(rest).length, rest.json?.next]).toEqual([11, null])
})

test('paths that were not found are listed until they lead somewhere, and can be forgotten (P-243)', async () => {
  const row = (path: string, count: number) => ({ path, count, referrerHost: 'search.example' })
  saveMissingPaths(paper.db, [row('/2018/pier', 9), row('/2018/quay', 4), row('/2018/boats', 7)], NOON)
  const listed = async () => itemsIn(await ask(notFound)).map(({ path, count }) => [path, count])
  expect(await listed()).toEqual([
    ['/2018/pier', 9],
    ['/2018/boats', 7],
    ['/2018/quay', 4],
  ])
  await send(add, 'POST', { path: '/2018/pier/', target: '/world' })
  expect((await send(forget, 'DELETE', { path: '/2018/quay' })).status).toBe(204)
  expect((await send(forget, 'DELETE', { path: '/2018/quay' })).status).toBe(404)
  expect(await listed()).toEqual([['/2018/boats', 7]])
})

test('public pages are suggested by how alike their addresses are', async () => {
  const found = async (path: string) => itemsIn(await ask(suggest, { path })).map((one) => one['path'])
  expect(await found('/2019/05/night-train-returns.html')).toEqual(['/article/night-trains-return'])
  expect(await found('/category/world/')).toEqual(['/world'])
  expect(await found('/tag/rail/feed/')).toContain('/topics/rail')
  expect(await found('/2019/draft/')).toEqual([])
  expect(await found('/2019/05/')).toEqual([])
})

test('reporters have no part in redirects', async () => {
  const { cookie: reporter } = await paper.signedIn('reporter')
  const refused = [
    await call(list, { cookie: reporter }),
    await call(exported, { cookie: reporter }),
    await call(notFound, { cookie: reporter }),
    await call(suggest, { cookie: reporter }),
    await call(add, { method: 'POST', body: { path: '/x', target: '/world' }, cookie: reporter }),
    await call(add, { method: 'POST', body: { redirects: [{ from: '/x', to: '/world' }] }, cookie: reporter }),
    await call(addList, { method: 'POST', body: { text: '/x,/world' }, cookie: reporter }),
  ]
  expect(refused.map(({ status }) => status)).toEqual(Array<number>(7).fill(403))
})
