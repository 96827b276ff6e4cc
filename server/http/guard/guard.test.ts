import { expect, test } from 'vitest'
import { createGuard, type Verdict } from '#server/http/guard/guard.ts'
import { plainAnswer } from '#server/http/plain.ts'

const FOREIGN = { code: 'foreign-origin', forMachine: true }

const house = { siteUrl: 'https://paper.example', isPublicFile: (path: string) => path === '/js/page.js' }
const guard = createGuard(house)
const ask = (url: string, method = 'GET', headers: Record<string, string> = {}): Verdict =>
  guard({ method, url, headers: { host: 'paper.example', ...headers } })
const statusOf = (verdict: Verdict) => (verdict.kind === 'refused' ? verdict.status : verdict.kind)
const page = (url: string) => {
  const verdict = ask(url)
  if (verdict.kind !== 'page') throw new Error(`${url} is ${verdict.kind}`)
  return verdict
}

test.each([
  // Only readers' paths are written another way: nothing of the desk, the API, previews and files.
  '//api/articles',
  '/api//articles',
  '//desk',
  '/desk//',
  '//shared-preview/a',
  '//media/a',
  '//js/page.js',
  '/_next/static//a.js',
  '//healthz',
  '//api/oembed',
  '///../x',
  '//%2e%2e/x',
  '/a\\b',
  '/%5cx',
  '/a%00',
  '/%',
  '/%zz',
  '/%ff',
  '/a/../b',
  '/a/./b',
  '/..',
  '/%2e%2e/x',
  '/.%2e',
  '/a%2fb',
  '/a%2Fb',
  'ftp://other/',
  '*',
  '/search?q=%',
  '/search?q=%e0%a4',
  '/search?q=%00',
  '/a#b',
  '/é',
])('%s is malformed: 400 (P-112)', (url) => {
  expect(statusOf(ask(url))).toBe(400)
})

test('a mutation of a page is 405 before any other check (P-135, P-219)', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    expect(statusOf(ask('/', method))).toBe(405)
    expect(statusOf(ask('//x%', method, { 'next-action': 'x' }))).toBe(405)
    expect(statusOf(ask('/desk', method))).toBe(405)
  }
  expect(statusOf(ask('/api/articles', 'TRACE'))).toBe(405)
  expect(statusOf(ask('/apix', 'POST'))).toBe(405)
})

test('everything below shared previews is a preview, with its path as it was written', () => {
  for (const path of ['/shared-preview/abc', '/Shared-Preview/ABC/', '/shared-preview/'])
    expect(ask(`${path}?page=2`)).toEqual({ kind: 'preview', path })
  expect(statusOf(ask('/shared-preview'))).toBe('page')
  expect(statusOf(ask('/shared-preview/abc', 'POST'))).toBe(405)
  expect(statusOf(ask('/shared-preview/abc', 'GET', { 'sec-fetch-site': 'cross-site' }))).toBe(403)
})

test('an address has at most 2 KB (P-133)', () => {
  expect(statusOf(ask(`/search?q=${'a'.repeat(2_030)}`))).toBe('page')
  expect(statusOf(ask(`/search?q=${'a'.repeat(2_050)}`))).toBe(414)
})

test('server actions, method overrides and HTTP/1.1 without a host are refused; an upgrade is ignored (P-135)', () => {
  expect(statusOf(ask('/', 'GET', { upgrade: 'websocket' }))).toBe('page')
  expect(statusOf(ask('/desk', 'GET', { 'next-action': 'abc' }))).toBe(400)
  expect(statusOf(ask('/api/articles', 'POST', { 'x-http-method-override': 'DELETE' }))).toBe(400)
  expect(statusOf(guard({ method: 'GET', url: '/', headers: {}, httpVersion: '1.1' }))).toBe(400)
  expect(statusOf(guard({ method: 'GET', url: '/', headers: {}, httpVersion: '1.0' }))).toBe('page')
})

test('facts about an address do not override checks of method and headers', () => {
  for (const url of ['/world', '/desk', '/api/articles']) {
    const once = statusOf(ask(url))
    expect(statusOf(ask(url, 'GET', { 'next-action': 'abc' }))).toBe(400)
    expect(statusOf(ask(url, 'TRACE'))).toBe(405)
    expect(statusOf(ask(url))).toBe(once)
  }
})

test('a cookie mutation needs our own Origin; a key needs none (P-146)', () => {
  const origin = 'https://paper.example'
  expect(statusOf(ask('/api/articles', 'POST', { origin }))).toBe('api')
  expect(statusOf(ask('/api/auth/sign-in/email', 'POST'))).toBe(403)
  expect(statusOf(ask('/api/articles', 'POST', { origin: 'https://evil.example' }))).toBe(403)
  expect(statusOf(ask('/api/articles', 'POST', { origin: 'null' }))).toBe(403)
  expect(statusOf(ask('/api/articles', 'POST', { origin, 'sec-fetch-site': 'same-site' }))).toBe(403)
  expect(statusOf(ask('/api/articles', 'POST', { origin, 'sec-fetch-site': 'same-origin' }))).toBe('api')
  expect(statusOf(ask('/api/articles', 'POST', { authorization: 'Bearer x' }))).toBe('api')
  expect(statusOf(ask('/api/articles', 'POST', { authorization: 'Basic x' }))).toBe(403)
})

test('a server on loopback takes changes under any loopback name; another origin is told the address to open (P-403)', () => {
  const local = createGuard({ ...house, siteUrl: 'http://localhost:3000' })
  const change = (host: string, origin = `http://${host}`) =>
    statusOf(local({ method: 'POST', url: '/api/auth/sign-in/email', headers: { host, origin } }))
  expect(change('127.0.0.1:3000')).toBe('api')
  expect(change('[::1]:3000')).toBe('api')
  expect(change('127.0.0.1:3001')).toBe(403)
  expect(change('localhost.evil:3000')).toBe(403)
  expect(change('localhost:3000', 'http://127.0.0.1:3000')).toBe(403)
  const { body } = plainAnswer(403, { siteUrl: 'http://localhost:3000', hasPurge: false }, FOREIGN)
  expect(JSON.parse(body)).toMatchObject({
    code: 'foreign-origin',
    title: expect.stringContaining('http://localhost:3000'),
  })
})

test('a provider’s report of a letter that came back needs no Origin, and has 256 KB at most (P-251)', () => {
  const report = (headers = {}, path = '/api/newsletter-returns/ses', method = 'POST') =>
    statusOf(ask(path, method, headers))
  expect(report()).toBe('api')
  expect(report({ 'content-length': '262145' })).toBe(413)
  expect(report({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(report({}, '/api/newsletter-returns/ses', 'PUT')).toBe(403)
  expect(report({}, '/api/newsletter-returns-of-mine')).toBe(403)
  expect(report({}, '/api/newsletter-returns/../articles')).toBe(400)
})

test('another site cannot read the desk, but a person may follow a link to it', () => {
  const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  expect(statusOf(ask('/desk/link', 'GET', visit))).toBe('desk')
  expect(statusOf(ask('/desk', 'GET', { ...visit, 'sec-fetch-dest': 'iframe' }))).toBe(403)
  expect(statusOf(ask('/desk', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }))).toBe(403)
  expect(statusOf(ask('/api/articles', 'GET', visit))).toBe(403)
})

test('bodies are bounded, pictures less so', () => {
  const headers = { origin: 'https://paper.example' }
  expect(statusOf(ask('/api/articles/1', 'PUT', { ...headers, 'content-length': '1500001' }))).toBe(413)
  expect(statusOf(ask('/api/media', 'POST', { ...headers, 'content-length': '1500001' }))).toBe('api')
  expect(statusOf(ask('/api/media', 'POST', { ...headers, 'content-length': '21000001' }))).toBe(413)
  expect(statusOf(ask('/api/uploads/1?from=0', 'PUT', { ...headers, 'content-length': '2097152' }))).toBe('api')
  expect(statusOf(ask('/api/mediax', 'POST', { ...headers, 'content-length': '1500001' }))).toBe(413)
})

test('unknown query names make no second key, nor do empty and doubled values (P-221)', () => {
  // A day, a month and a year of the archive are one page each.
  for (const path of ['/archive', '/archive/2026', '/archive/2026/11', '/archive/2026/11/24'])
    expect(page(`${path}?page=2`).key).toBe(path)
  expect(page('/latest?utm_source=x&page=2').query).toBe('page=2')
  expect(page('/latest?page=1').query).toBe('')
  expect(page('/?page=2').query).toBe('')
  expect(page('/search?page=2&q=port+hallin&q=x&section=').query).toBe('q=port%20hallin&page=2')
  expect(page('/search?q=%20').query).toBe('')
  expect(page('/world/feed.xml?before=1764000000000-7&x=1').query).toBe('before=1764000000000-7')
  expect(page('/feed.xml?before=yesterday').route).toBeNull()
})

test('an API address with a last slash is nothing, whatever the method; a page’s leads on (P-320)', () => {
  for (const url of ['/api/', '/api/articles/', '/api/articles/?limit=1', '/api/oembed/', '/api/auth/sign-in/email/']) {
    expect(ask(url)).toMatchObject({ kind: 'refused', status: 404, code: 'not-found', forMachine: true })
    expect(statusOf(ask(url, 'POST', { authorization: 'Bearer x' }))).toBe(404)
  }
  expect(ask('/api/articles?path=/')).toEqual({ kind: 'api' })
  expect(page('/world/').canonical).toBe('/world')
})

test('a page number that is none is no page', () => {
  expect(page('/latest?page=0').route).toBeNull()
  expect(page('/latest?page=02').route).toBeNull()
  expect(page('/latest?page=-1').route).toBeNull()
})

test('capitals and a last slash have a canonical address (P-220)', () => {
  expect(page('/World/').canonical).toBe('/world')
  expect(page('/').canonical).toBe('/')
  expect(page('/caf%c3%a9').canonical).toBe('/caf%C3%A9')
})

test('an escaped spelling and two slashes have a canonical address, which is never one of ours (P-423)', () => {
  for (const url of [
    '/article/harbour%2Dopens',
    '/%61rticle/harbour-opens',
    '/article//harbour-opens',
    '//article/harbour-opens',
  ])
    expect(page(url)).toMatchObject({ path: url, canonical: '/article/harbour-opens', key: url })
  expect(page('/latest//?page=2&x=1')).toMatchObject({ canonical: '/latest', query: 'page=2' })
  expect(page('//evil.example/a').canonical).toBe('/evil.example/a')
  for (const url of ['/%61pi/oembed?url=x', '/a%70i/articles', '/%64esk', '/des%6B/stories'])
    expect(page(url).route).toBeNull()
  expect(ask('/%73hared-preview/secret')).toEqual({ kind: 'preview', path: '/%73hared-preview/secret' })
  for (const url of ['//world', '/%77orld']) expect(statusOf(ask(url, 'POST'))).toBe(405)
})

test('readers have no route to what is ours', () => {
  for (const path of ['/status/404', '/article', '/topics', '/_next/image', '/_next/data/x', '/a/b/c', '/x.php']) {
    expect(page(path).route).toBeNull()
  }
  for (const path of [
    '/world',
    '/article/a-b',
    '/world/feed.xml',
    '/archive/2026/11',
    '/sitemaps/2026-11.xml',
    '/feed.json',
  ]) {
    expect(page(path).route).not.toBeNull()
  }
})

test('files and health checks are distinguished from pages', () => {
  expect(ask('/_next/static/chunks/A.js').kind).toBe('asset')
  expect(ask('/media/abc-320.webp').kind).toBe('media')
  expect(ask('/js/page.js').kind).toBe('public')
  expect(ask('/healthz').kind).toBe('health')
  expect(ask('/up').kind).toBe('health')
  expect(ask('/metrics').kind).toBe('metrics')
  expect(ask('/event-stream').kind).toBe('events')
  expect(ask('/desk/articles/1').kind).toBe('desk')
  expect(ask('/desks').kind).toBe('page')
})
