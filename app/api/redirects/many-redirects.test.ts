import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as events } from '#app/api/events/route.ts'
import { GET as list, POST as add } from '#app/api/redirects/route.ts'
import { apiNewsroom, call, ORIGIN } from '#app/api/testing/call.ts'
import { aCast } from '#db/testing/seed.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  aCast(paper.db)
  cookie = (await paper.signedIn('editor')).cookie
})
afterAll(() => paper.close())

const send = (body: unknown) => call(add, { method: 'POST', body, cookie })
const itemsOf = async (handler: typeof list, path: string) =>
  ((await call(handler, { path, cookie })).json?.items ?? []) as Record<string, unknown>[]

test('many redirects are taken in one request, and those that cannot be stored are named by their place (P-243)', async () => {
  const redirects = [
    { from: '/many-at-once/a/', to: '/world', status: 302 },
    { from: 'https://old.example/many-at-once/B', to: `${ORIGIN}/many-at-once/a` },
    { from: '/many-at-once/c', to: null },
    { from: '/world', to: '/politics' },
    { from: '/many-at-once/d', to: '/many-at-once/d' },
    { from: '/many-at-once/a', to: '/politics' },
    { from: '/many-at-once/e', to: 'javascript:alert(1)' },
  ]
  const refused = [
    { index: 3, from: '/world', why: 'path-taken' },
    { index: 4, from: '/many-at-once/d', why: 'redirect-to-itself' },
    { index: 5, from: '/many-at-once/a', why: 'listed-twice' },
    { index: 6, from: '/many-at-once/e', why: 'not-an-address' },
  ]
  const first = await send({ redirects })
  expect([first.status, first.json]).toEqual([201, { saved: 3, unchanged: 0, refused }])
  expect(await itemsOf(list, '/api/redirects?q=/many-at-once/')).toMatchObject([
    { path: '/many-at-once/a', target: '/world', status: 302 },
    { path: '/many-at-once/b', target: '/world', status: 302 },
    { path: '/many-at-once/c', target: null, status: 410 },
  ])
  expect((await send({ redirects: redirects.slice(0, 3) })).json).toMatchObject({ saved: 0, unchanged: 3 })
  const [event] = await itemsOf(events, '/api/events?kind=redirect')
  expect(event?.['said']).toBe('editor added 3 redirects from a list')
})

test('a request for many redirects is refused whole where it is not understood', async () => {
  const row = { from: '/odd', to: '/world' }
  const bodies = [
    { redirects: [] },
    { redirects: Array.from({ length: 10_001 }, () => row) },
    { redirects: [{ ...row, status: 418 }] },
    { redirects: [{ from: '/odd' }] },
    { redirects: [row, { ...row, note: 'x' }] },
    { redirects: [row], path: '/odd', target: '/world' },
    {},
  ]
  for (const body of bodies) expect((await send(body)).json?.code).toBe('validation-failed')
  expect(await itemsOf(list, '/api/redirects?q=/odd')).toEqual([])
})
