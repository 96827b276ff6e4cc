import { expect, test } from 'vitest'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

const CARDS = 100
/** Most that wait of one network. */
const IN_LINE_OF_ONE = 128
const cardOf = (n: number) => `/cards/${'a'.repeat(22)}${n}.png`

test('concurrent share pictures are queued, and pages do not wait for them (P-332)', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  let rendering = 0
  let most = 0
  let rendered = 0
  // Behaves like the renderer: a few at a time, and the rest is refused.
  const paper = await testWebServer(async (request, response) => {
    if (!request.url?.startsWith('/cards/')) return press.page(request, response)
    most = Math.max(most, ++rendering)
    if (rendering > 3) response.writeHead(503)
    else response.setHeader('content-type', 'image/png')
    await gate
    rendering--
    rendered++
    response.end('a picture')
  })
  const asked = Array.from({ length: CARDS }, (_, n) => paper.ask(cardOf(n)))
  await expect.poll(() => rendering).toBeGreaterThan(1)
  expect((await paper.ask('/corrections')).status).toBe(200)
  expect(rendered).toBe(0)
  open()
  const statuses = (await Promise.all(asked)).map((one) => one.status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect([most, rendered]).toEqual([2, CARDS])
  expect((await paper.ask(cardOf(7))).headers['x-cache']).toBe('hit')
  await paper.close()
})

test('addresses that anybody can make up wait by network, in turns, and too many of one are refused (P-414)', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const began: string[] = []
  const paper = await testWebServer(
    async (request, response) => {
      if (request.url?.startsWith('/status/')) return press.page(request, response)
      began.push(request.url ?? '')
      await gate
      response.setHeader('content-type', 'text/plain')
      response.end('a page')
    },
    { trusted: ['127.0.0.1'] },
  )
  const ask = (page: number, from: string) =>
    paper.ask(`/corrections?page=${page}`, { headers: { 'x-forwarded-for': from } })
  const first = Array.from({ length: 2 }, (_, n) => ask(n + 2, '192.0.2.1'))
  await expect.poll(() => began.length).toBe(2)
  const many = Array.from({ length: IN_LINE_OF_ONE }, (_, n) => ask(n + 4, '192.0.2.1'))
  await expect.poll(() => paper.web.pages.size().flights).toBe(2 + IN_LINE_OF_ONE)
  // The whole network counts, and no other.
  const refused = await ask(900, '192.0.2.200')
  expect([refused.status, refused.headers['retry-after'], refused.headers['cache-control']]).toEqual([
    503,
    '1',
    'private, no-store',
  ])
  const other = ask(901, '198.51.100.1')
  await expect.poll(() => paper.web.pages.size().flights).toBe(3 + IN_LINE_OF_ONE)
  open()
  const answers = await Promise.all([...first, ...many, other])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  // The order of the many is that of their connections.
  expect(began.slice(2, 4)).toContain('/corrections?page=901')
  await paper.close()
})
