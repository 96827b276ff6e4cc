import http from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SITE, testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer(async (_request, response) => void response.end('a page'), { trusted: ['127.0.0.1'] })
})
afterEach(() => paper.close())

const BROWSER = {
  origin: SITE,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
const tell = (body: string, headers: Record<string, string> = {}) =>
  paper.ask('/api/reads', { method: 'POST', body, headers: { ...BROWSER, ...headers } })
const without = (name: keyof typeof BROWSER) => {
  const { [name]: _, ...rest } = BROWSER
  return paper.ask('/api/reads', { method: 'POST', body: '{"story":7}', headers: rest })
}

test('a read is recorded with its network, and the response reveals nothing', async () => {
  const { status, headers, text } = await tell('{"story":7}', { 'x-forwarded-for': '198.51.100.4' })
  expect([status, text]).toEqual([204, ''])
  expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
  expect(headers['set-cookie']).toBeUndefined()
  expect(paper.reads).toEqual([[7, '198.51.100.4']])
  expect(paper.seen).toEqual([])
})

test('uncounted reads get the same response', async () => {
  expect((await tell('{"story":7}', { 'user-agent': 'Googlebot/2.1' })).status).toBe(204)
  expect((await without('sec-fetch-site')).status).toBe(204)
  expect((await without('user-agent')).status).toBe(204)
  expect(paper.reads).toEqual([])
})

describe('refused is', () => {
  test.each([
    '',
    '7',
    'null',
    '[]',
    '{}',
    '{"story":"7"}',
    '{"story":0}',
    '{"story":-1}',
    '{"story":1.5}',
    '{"story":7',
  ])('what is no read: %s', async (body) => expect((await tell(body)).status).toBe(400))
  test('what is not JSON', async () => {
    expect((await tell('{"story":7}', { 'content-type': 'text/plain' })).status).toBe(400)
  })
  test('another site', async () => {
    expect((await tell('{"story":7}', { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await tell('{"story":7}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await without('origin')).status).toBe(403)
    expect(paper.reads).toEqual([])
  })
  test('a long body, whether or not it says so', async () => {
    const long = `{"story":7,"more":"${'x'.repeat(300)}"}`
    expect((await tell(long)).status).toBe(413)
    expect(await chunked(long)).toBe(413)
    expect(paper.reads).toEqual([])
  })
})

test('there is nothing to read at the address', async () => {
  await paper.ask('/api/reads')
  expect(paper.seen.map(({ url }) => url)).toEqual(['/api/reads'])
})

function chunked(body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { port: paper.port, path: '/api/reads', method: 'POST', headers: BROWSER, agent: false },
      (response) => resolve(response.statusCode ?? 0),
    )
    request.on('error', reject)
    request.write(body.slice(0, 5))
    request.end(body.slice(5))
  })
}
