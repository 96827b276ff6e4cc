import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(press.page)
  for (const path of ['/article/a', '/world', '/article/broken', '/article/late', '/article/gone']) {
    paper.addresses.set(path, { kind: 'page' })
  }
})
afterEach(() => paper.close())

test('a page is rendered once, stripped, and then served from memory', async () => {
  const first = await paper.ask('/article/a')
  expect(first.status).toBe(200)
  expect(first.text).toContain('edition 1')
  expect(first.text).not.toContain('flight')
  expect(first.headers).toMatchObject({
    'x-cache': 'miss',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
    'cache-tag': 'address:/article/a,page:/article/a,site',
  })
  expect(first.headers['set-cookie']).toBeUndefined()
  expect(first.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[^']+'; img-src/)
  const second = await paper.ask('/article/a?utm_source=x')
  expect(second.headers['x-cache']).toBe('hit')
  expect(second.text).toBe(first.text)
  expect(paper.seen.length).toBe(1)
})

test('the request after a change sees it (P-4)', async () => {
  await paper.ask('/article/a')
  press.edition = 2
  expect((await paper.ask('/article/a')).text).toContain('edition 1')
  paper.change('site')
  const fresh = await paper.ask('/article/a')
  expect(fresh.text).toContain('edition 2')
  expect(fresh.headers['x-cache']).toBe('miss')
})

test('three encodings of one text, each with an ETag of its own', async () => {
  const plain = await paper.ask('/world')
  const br = await paper.ask('/world', { headers: { 'accept-encoding': 'gzip, br' } })
  const gz = await paper.ask('/world', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
  expect(br.headers['content-encoding']).toBe('br')
  expect(gz.headers['content-encoding']).toBe('gzip')
  expect(zlib.brotliDecompressSync(br.body).toString()).toBe(plain.text)
  expect(zlib.gunzipSync(gz.body).toString()).toBe(plain.text)
  expect(new Set([plain, br, gz].map((one) => one.headers.etag)).size).toBe(3)
})

test('a hot page gets a better brotli under another ETag, and the old one still matches', async () => {
  const headers = { 'accept-encoding': 'br' }
  const cold = await paper.ask('/world', { headers })
  let hot = cold
  for (let i = 0; i < 500 && hot.headers.etag === cold.headers.etag; i++) hot = await paper.ask('/world', { headers })
  expect(hot.headers.etag).not.toBe(cold.headers.etag)
  expect(zlib.brotliDecompressSync(hot.body)).toEqual(zlib.brotliDecompressSync(cold.body))
  const again = await paper.ask('/world', { headers: { ...headers, 'if-none-match': cold.headers.etag ?? '' } })
  expect(again.status).toBe(304)
})

test('validators: If-None-Match first, else If-Modified-Since; a stale page is never 304', async () => {
  paper.change('site')
  const { headers } = await paper.ask('/world')
  expect(headers['last-modified']).toBe(new Date(1_000_000).toUTCString())
  const modified = headers['last-modified'] ?? ''
  const ask = async (given: Record<string, string>) => (await paper.ask('/world', { headers: given })).status
  expect(await ask({ 'if-none-match': headers.etag ?? '', 'cache-control': 'no-cache' })).toBe(304)
  expect(await ask({ 'if-none-match': `W/${headers.etag}` })).toBe(304)
  expect(await ask({ 'if-none-match': '*' })).toBe(304)
  expect(await ask({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200)
  expect(await ask({ 'if-modified-since': modified })).toBe(304)
  expect(await ask({ 'if-modified-since': new Date(0).toUTCString() })).toBe(200)
  press.edition = 2
  paper.change('site')
  expect(await ask({ 'if-none-match': headers.etag ?? '' })).toBe(200)
})

test('a copy that is named and is not the present one is 412, of pages and files; of what is not there it is 404 (P-303)', async () => {
  paper.change('site')
  fs.utimesSync(path.join(paper.dir, 'public/js/page.js'), 1_000, 1_000)
  for (const url of ['/world', '/world', '/world', '/world', '/js/page.js']) {
    const { headers } = await paper.ask(url)
    const ask = async (given: Record<string, string>) => (await paper.ask(url, { headers: given })).status
    const before = new Date(Date.parse(headers['last-modified'] ?? '') - 1_000).toUTCString()
    expect(await ask({ 'if-match': headers.etag ?? '' })).toBe(200)
    expect(await ask({ 'if-match': '*' })).toBe(200)
    expect(await ask({ 'if-match': '"other"' })).toBe(412)
    expect(await ask({ 'if-match': `W/${headers.etag}` })).toBe(412)
    expect(await ask({ 'if-unmodified-since': headers['last-modified'] ?? '' })).toBe(200)
    expect(await ask({ 'if-unmodified-since': before })).toBe(412)
    expect(await ask({ 'if-modified-since': '2036' })).toBe(200)
  }
  expect((await paper.ask('/none', { headers: { 'if-match': '"other"' } })).status).toBe(404)
  const failed = await paper.ask('/world', { headers: { 'if-match': '"other"' } })
  expect(failed.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
})

test('a flood of addresses of nothing evicts no page, and redirects of any spelling do not either (P-326)', async () => {
  await paper.ask('/world')
  const agent = new http.Agent({ keepAlive: true })
  const flood = async (n: number) => {
    for (const path of [`/no-such-page-${n}`, `/World?page=${n % 9_000}`, `/nothing/${n}/${'a'.repeat(1_500)}`]) {
      await new Promise((resolve, reject) => {
        const request = http.get({ port: paper.port, path, agent }, (answer) => answer.resume().on('end', resolve))
        request.on('error', reject)
      })
    }
  }
  for (let n = 1; n <= 700; n++) await flood(n)
  agent.destroy()
  expect(paper.web.pages.cache.evicted()).toBeGreaterThan(500)
  expect((await paper.ask('/world')).headers['x-cache']).toBe('hit')
  expect(paper.web.pages.size().bytes).toBeLessThan(4_000_000 / 8)
})

test('HEAD has the headers of GET and no body', async () => {
  const get = await paper.ask('/world')
  const head = await paper.ask('/world', { method: 'HEAD' })
  expect(head.body.length).toBe(0)
  expect(head.headers['content-length']).toBe(get.headers['content-length'])
  expect(head.headers.etag).toBe(get.headers.etag)
})

test('withdrawn, moved and nothing are answered without a render but of their words (P-218)', async () => {
  paper.addresses.set('/article/out', { kind: 'withdrawn', legal: false })
  paper.addresses.set('/article/law', { kind: 'withdrawn', legal: true })
  paper.addresses.set('/article/old', { kind: 'moved', to: '/article/a' })
  paper.addresses.set('/2013/old-post', { kind: 'moved', to: '/article/a' })
  const out = await paper.ask('/article/out')
  expect(out.status).toBe(410)
  expect(out.text).toContain('/status/410')
  expect(out.headers['cache-tag']).toContain('address:/article/out')
  expect((await paper.ask('/article/law')).status).toBe(451)
  expect(await paper.ask('/article/old')).toMatchObject({ status: 308, headers: { location: '/article/a' } })
  expect(await paper.ask('/Article/Old/')).toMatchObject({ status: 308, headers: { location: '/article/a' } })
  expect(await paper.ask('/2013/Old-Post/')).toMatchObject({ status: 308, headers: { location: '/article/a' } })
  expect(await paper.ask('/World/')).toMatchObject({ status: 308, headers: { location: '/world' } })
  paper.addresses.set('/article/sorry', { kind: 'withdrawn', legal: false, notice: 12 })
  paper.addresses.set('/embed/sorry', { kind: 'withdrawn', legal: false, notice: 12 })
  const nothing = await paper.ask('/article/nothing')
  expect(nothing.status).toBe(404)
  expect(paper.seen.map((one) => one.url)).toEqual(['/status/410', '/status/451', '/status/404'])
  const sorry = await paper.ask('/article/sorry')
  expect([sorry.status, paper.seen.at(-1)?.url]).toEqual([410, '/status/410/12'])
  const framed = await paper.ask('/embed/sorry')
  expect([framed.status, paper.seen.at(-1)?.url]).toEqual([410, '/embed/status/410'])
  paper.addresses.set('/article/nothing', { kind: 'page' })
  paper.change('address:/article/nothing')
  expect((await paper.ask('/article/nothing')).status).toBe(200)
  expect((await paper.ask('/status/404')).status).toBe(404)
})

test('a failed render is answered with our status page, which is not cached (P-218)', async () => {
  const broken = await paper.ask('/article/broken')
  expect(broken.status).toBe(500)
  expect(broken.text).toContain('/status/500')
  expect(broken.text).not.toContain('secret')
  expect(broken.headers['cache-control']).toBe('private, no-store')
  expect((await paper.ask('/article/late')).status).toBe(500)
  expect((await paper.ask('/article/gone')).status).toBe(404)
  expect((await paper.ask('/article/broken')).headers['x-cache']).toBe('miss')
})

test('without a renderer what is fresh goes on, the rest is 503 with Retry-After, health too (P-225)', async () => {
  await paper.ask('/world')
  expect((await paper.ask('/healthz')).status).toBe(200)
  expect(await paper.ask('/up')).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-store' } })
  await paper.killRenderer()
  expect((await paper.ask('/world')).headers['x-cache']).toBe('hit')
  const away = await paper.ask('/article/a')
  expect(away).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
  expect((await paper.ask('/healthz')).status).toBe(503)
  expect((await paper.ask('/up')).status).toBe(503)
  paper.change('site')
  expect((await paper.ask('/world')).status).toBe(503)
  await paper.reviveRenderer()
  expect((await paper.ask('/world')).status).toBe(200)
})

test('a reader that leaves does not stop the render, which is kept', async () => {
  const socket = net.connect(paper.port, '127.0.0.1')
  socket.write('GET /world HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => paper.web.pages.size().flights + paper.web.pages.size().entries).toBeGreaterThan(0)
  socket.destroy()
  await expect.poll(() => paper.web.pages.size().entries).toBe(1)
  expect((await paper.ask('/world')).headers['x-cache']).toBe('hit')
})

test('feeds are not stripped, and open to every origin', async () => {
  const feed = await paper.ask('/feed.xml')
  expect(feed.text).toContain('flight()')
  expect(feed.headers['access-control-allow-origin']).toBe('*')
})

test('every answer of every status carries the security headers (P-115, P-133)', async () => {
  const answers = await Promise.all([
    paper.ask('/world'),
    paper.ask('/none'),
    paper.ask('/World'),
    paper.ask('//desk'),
    paper.ask('/', { method: 'POST' }),
    paper.ask('/article/broken'),
    paper.ask('/healthz'),
    paper.ask('/desk'),
    paper.ask('/js/page.js'),
    paper.ask('/api/x', { method: 'POST' }),
    paper.ask('/', { headers: { expect: 'tea' } }),
    paper.ask('/', { headers: { 'x-long': 'a'.repeat(20_000) } }),
    paper.ask('/', { headers: { upgrade: 'h2c', connection: 'upgrade' } }),
  ])
  expect(answers.map((one) => one.status)).toEqual([200, 404, 308, 400, 405, 500, 200, 200, 200, 403, 417, 431, 200])
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeDefined()
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toBeDefined()
  }
})

test('a client that never finishes its headers is let go while others are answered (P-110, P-133)', async () => {
  const server = paper.web.server
  expect([server.headersTimeout, server.maxHeadersCount === 0, server.maxConnections > 0]).toEqual([8_000, false, true])
  server.headersTimeout = 50
  const stalled = net.connect(paper.port, '127.0.0.1')
  let said = ''
  stalled.on('data', (chunk) => (said += chunk))
  const ended = new Promise((resolve) => stalled.on('close', resolve))
  stalled.write('GET / HTTP/1.1\r\nHost:')
  expect((await paper.ask('/world')).status).toBe(200)
  await ended
  expect(said).toContain('408')
})
