import { expect, test } from 'vitest'
import { press } from '#server/http/testing/final-page.ts'
import { testFront } from '#server/http/testing/front.ts'

const CARDS = 100
const cardOf = (n: number) => `/cards/${'a'.repeat(22)}${n}.png`

test('concurrent share pictures are queued, and pages do not wait for them', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  let drawing = 0
  let most = 0
  let drawn = 0
  // Behaves like the renderer: a few at a time, and the rest is refused.
  const paper = await testFront(async (request, response) => {
    if (!request.url?.startsWith('/cards/')) return press.page(request, response)
    most = Math.max(most, ++drawing)
    if (drawing > 3) response.writeHead(503)
    else response.setHeader('content-type', 'image/png')
    await gate
    drawing--
    drawn++
    response.end('a picture')
  })
  const asked = Array.from({ length: CARDS }, (_, n) => paper.ask(cardOf(n)))
  await expect.poll(() => drawing).toBeGreaterThan(1)
  expect((await paper.ask('/corrections')).status).toBe(200)
  expect(drawn).toBe(0)
  open()
  const statuses = (await Promise.all(asked)).map((one) => one.status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect([most, drawn]).toEqual([2, CARDS])
  expect((await paper.ask(cardOf(7))).headers['x-cache']).toBe('hit')
  await paper.close()
})
