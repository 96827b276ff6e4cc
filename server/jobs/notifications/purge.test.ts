import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deliverPurge } from '#server/jobs/notifications/deliver-purge.ts'
import { EVERYTHING, headerTag, tagHeaders } from '#server/shared/headers.ts'

let answer: (response: ServerResponse, url: string) => void
let heard: { method: string; url: string; headers: IncomingHttpHeaders }[]
let cache: http.Server
let address: string
beforeEach(async () => {
  heard = []
  answer = (response) => void response.writeHead(204).end()
  cache = http.createServer(({ method = '', url = '', headers }, response) => {
    heard.push({ method, url, headers })
    answer(response, url)
  })
  await new Promise<void>((resolve) => cache.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(cache.address() as AddressInfo).port}/purge`
})
afterEach(() => {
  cache.closeAllConnections()
  cache.close()
})

const purge = (tags: string[]) => deliverPurge(address, 400)({ tags })
const tagsHeard = () => heard.flatMap(({ headers }) => String(headers['cache-tag']).split(','))

test('tags go out a hundred at a time, written as the pages carry them (P-230)', async () => {
  await purge(['address:/a b', ...Array.from({ length: 149 }, (_, n) => `article:${n}`)])
  expect(heard.map(({ method, headers }) => [method, String(headers['cache-tag']).split(',').length])).toEqual([
    ['PURGE', 100],
    ['PURGE', 50],
  ])
  expect(heard[0]?.headers['surrogate-key']).toMatch(/^address:\/a%20b article:0 article:1 /)
})

test('everything is a tag of its own, which every cached response has', async () => {
  await deliverPurge(address, 400)({ everything: true, isSecond: true })
  expect(tagsHeard()).toEqual([EVERYTHING])
  expect(tagHeaders(['a'], { siteUrl: 'https://x', hasPurge: true })['Cache-Tag']?.split(',')).toContain(EVERYTHING)
})

test('property: every tag that a cached page can have is sent, in lines that servers accept', async () => {
  const tag = fc.string({ minLength: 1, maxLength: 2_600, unit: 'binary' })
  await fc.assert(
    fc.asyncProperty(fc.array(tag, { minLength: 1, maxLength: 130 }), async (tags) => {
      heard = []
      await purge(tags)
      const sent = new Set(tagsHeard())
      for (const one of tags) {
        const { 'Cache-Tag': cached } = tagHeaders([one], { siteUrl: 'https://x', hasPurge: true })
        if (cached) expect(sent).toContain(headerTag(one))
      }
      for (const { headers } of heard)
        expect(Math.max(...Object.values(headers).map((line) => String(line).length))).toBeLessThan(8_000)
    }),
    { numRuns: 30 },
  )
})

test('long tags go out in several requests, each shorter than the 8 KB that Varnish accepts in a line', async () => {
  const tags = Array.from({ length: 60 }, (_, n) => `address:/${String(n).padStart(300, 'x')}`)
  await purge(tags)
  expect(tagsHeard()).toEqual(tags)
  const longest = Math.max(...heard.map(({ headers }) => String(headers['cache-tag']).length))
  expect([heard.length, longest < 8_000]).toEqual([3, true])
})

test('nothing is purged without a cache in front', async () => {
  await deliverPurge(null)({ tags: ['site'] })
  expect(heard).toEqual([])
})

test.each<[string, typeof answer]>([
  ['fails', (response) => void response.writeHead(500).end()],
  ['does not know how', (response) => void response.writeHead(405).end()],
  ['stalls', () => undefined],
  ['hangs up', (response) => void response.destroy()],
  ['redirects', (response, url) => void response.writeHead(url === '/purge' ? 307 : 204, { location: '/other' }).end()],
])('a cache that %s is told again later', async (_, bad) => {
  answer = bad
  await expect(purge(['site'])).rejects.toThrow()
  // A redirect of the CDN is not followed.
  expect(heard.map(({ url }) => url)).toEqual(['/purge'])
})

test('one that says yes and never ends what it says is not listened to', async () => {
  answer = (response) => {
    const more = () => response.write(Buffer.alloc(65_536)) && setImmediate(more)
    response.writeHead(200).on('drain', more)
    more()
  }
  await purge(['site'])
  expect(heard).toHaveLength(1)
})
