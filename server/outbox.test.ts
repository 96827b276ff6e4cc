import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextDeliveryAt } from '#db/commands/outbox-rows.ts'
import { testNewsroom } from '#db/testing.ts'
import { deliverOutbox, deliveryTo } from '#server/outbox.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const put = (kind: string, payload: unknown, dueAt: number) =>
  paper.db.$client
    .prepare('insert into outbox (kind, payload, dedupe_key, due_at) values (?, ?, ?, ?)')
    .run(kind, JSON.stringify(payload), `${kind}:${dueAt}`, dueAt)
const rows = () =>
  paper.db.$client.prepare('select attempts, due_at, last_error, done_at from outbox order by id').all()

test('what is due goes out in order, the rest waits', async () => {
  put('purge', { tags: ['b'] }, 2_000)
  put('purge', { tags: ['a'] }, 1_000)
  put('purge', { tags: ['later'] }, 9_000)
  expect(nextDeliveryAt(paper.db)).toBe(1_000)
  const sent: unknown[] = []
  await deliverOutbox(paper.db, async (_, payload) => void sent.push(payload), 5_000)
  expect(sent).toEqual([{ tags: ['a'] }, { tags: ['b'] }])
  expect(nextDeliveryAt(paper.db)).toBe(9_000)
})

test('what fails waits twice as long each time, with jitter, and says why', async () => {
  put('purge', { tags: [] }, 0)
  const fail = async () => {
    throw new Error('no route')
  }
  await deliverOutbox(paper.db, fail, 1_000, () => 1)
  expect(rows()).toEqual([{ attempts: 1, due_at: 3_000, last_error: 'no route', done_at: null }])
  await deliverOutbox(paper.db, fail, 3_000, () => 0)
  expect(rows()).toEqual([{ attempts: 2, due_at: 5_000, last_error: 'no route', done_at: null }])
})

test('an empty outbox is due never', () => {
  expect(nextDeliveryAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
})

test('a purge names its tags to the cache in front, escaped, a hundred at a time', async () => {
  const asked: { method: string | undefined; tags: string[] }[] = []
  const cache = http.createServer((request, response) => {
    asked.push({ method: request.method, tags: String(request.headers['cache-tag']).split(',') })
    response.writeHead(asked.length > 2 ? 500 : 204).end()
  })
  await new Promise<void>((resolve) => cache.listen(0, '127.0.0.1', () => resolve()))
  const deliver = deliveryTo(`http://127.0.0.1:${(cache.address() as AddressInfo).port}/`)
  const tags = ['address:/a,b', ...Array.from({ length: 149 }, (_, i) => `article:${i}`)]
  await deliver('purge', { tags })
  expect(asked.map((one) => one.method)).toEqual(['PURGE', 'PURGE'])
  expect(asked.flatMap((one) => one.tags)).toEqual(['address:/a%2Cb', ...tags.slice(1)])
  await expect(deliver('purge', { tags: ['x'] })).rejects.toThrow('500')
  await expect(deliver('telegram', {})).rejects.toThrow('telegram')
  await new Promise((resolve) => cache.close(resolve))
})
