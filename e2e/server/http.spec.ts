import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { someOf } from '#db/sample/testing/some-of.ts'
import { type Answer, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

/** Expected response of each kind of resource, for GET and HEAD, from the page cache and freshly rendered. */
type Row = { path: string; status?: number; type?: RegExp; tags?: string[]; isUnlisted?: true }

const STRAIT = '/article/ilmara-and-tarn-to-reopen-the-strait'
const HTML = /^text\/html; charset=utf-8$/
const XML = /^application\/xml; charset=utf-8$/
const [RSS, ATOM, JSON_FEED] = ['rss+xml', 'atom+xml', 'feed+json'].map((type) => `application/${type}; charset=utf-8`)
const is = (type = '') => new RegExp(`^${type.replace(/[+/]/g, '\\$&')}$`)

const KEPT: Row[] = [
  { path: '/', tags: ['site', 'front', 'list:front'] },
  { path: '/world', tags: ['address:/world', 'list:section:1'] },
  { path: STRAIT, tags: [`address:${STRAIT}`] },
  { path: '/topics/the-strait', tags: ['address:/topics/the-strait'] },
  { path: '/authors/ruben-achterberg', tags: ['address:/authors/ruben-achterberg'] },
  { path: '/sources/meridian-wire', tags: ['address:/sources/meridian-wire'] },
  { path: '/latest', tags: ['list:front'] },
  { path: '/latest?page=2', tags: ['list:front'] },
  { path: '/most-read', tags: ['most-read:front:24h'] },
  { path: '/corrections', tags: ['corrections'] },
  { path: '/feeds', tags: ['lists', 'site'] },
  { path: '/archive', tags: ['site'] },
  { path: '/archive/2026', tags: ['month:2026-11'] },
  { path: '/archive/2026/11', tags: ['month:2026-11'] },
  { path: '/about', tags: ['address:/about'] },
  { path: '/search', isUnlisted: true },
  { path: '/saved', isUnlisted: true },
  { path: '/offline', isUnlisted: true },
  ...[
    '',
    '/world',
    '/topics/the-strait',
    '/authors/ruben-achterberg',
    '/sources/meridian-wire',
    '/corrections',
  ].flatMap((of): Row[] => [
    { path: `${of}/feed.xml`, type: is(RSS) },
    { path: `${of}/feed.atom`, type: is(ATOM) },
    { path: `${of}/feed.json`, type: is(JSON_FEED) },
  ]),
  { path: '/feeds.opml', type: is('text/x-opml; charset=utf-8'), tags: ['lists', 'site'] },
  { path: '/sitemap.xml', type: XML, tags: ['months', 'lists', 'pages'] },
  { path: '/sitemaps/2026-11.xml', type: XML, tags: ['month:2026-11'] },
  { path: '/sitemaps/topics.xml', type: XML, tags: ['lists'] },
  { path: '/news-sitemap.xml', type: XML, tags: ['news', 'policies'] },
  { path: '/robots.txt', type: is('text/plain; charset=utf-8'), tags: ['site', 'news', 'policies'] },
  { path: '/manifest.webmanifest', type: /^application\/manifest\+json/, tags: ['site'] },
  { path: '/banner.json', type: /^application\/json/, tags: ['banner'] },
  { path: '/corrections.json', type: /^application\/json/, tags: ['corrections', 'today'] },
  { path: '/nowhere', status: 404, tags: ['address:/nowhere'] },
  { path: '/license.xml', status: 404, tags: ['site'] },
  { path: '/ads.txt', status: 404, tags: ['site'] },
]

/** Headers that must not affect a response or its cache key, whether the request is a hit or a miss. */
const STRANGE = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-port': '99',
  'x-original-url': '/desk',
  'x-rewrite-url': '/desk',
  forwarded: 'host=evil.example;proto=gopher',
  'accept-language': 'de',
  accept: 'text/x-component',
  cookie: 'session=evil',
  'user-agent': 'Googlebot-News',
  rsc: '1',
}

let purged: http.Server
let paper: Newsroom
const gone = { withdrawn: '', legal: '', draft: '' }

test.beforeAll(async () => {
  test.setTimeout(240_000)
  purged = http.createServer((_, response) => void response.end())
  await new Promise<void>((resolve) => purged.listen(0, '127.0.0.1', resolve))
  const { port } = purged.address() as AddressInfo
  paper = await startNewsroom('demo', { PURGE_URL: `http://127.0.0.1:${port}/` })
})
test.afterAll(async () => {
  await paper.stop()
  purged.close()
})

/** Returns status and headers, without the headers that change by themselves. */
function told({ status, headers }: Answer) {
  const { date: _date, 'x-cache': _cache, connection: _connection, 'keep-alive': _alive, ...others } = headers
  return { status, ...others }
}

test('responses do not depend on the first requester or their headers (P-136)', async () => {
  for (const [n, { path, status = 200 }] of KEPT.entries()) {
    const first = await ask(paper, path, { headers: STRANGE })
    expect([path, first.status]).toEqual([path, status])
    expect(first.text).not.toContain('evil.example')
    const plain = await ask(paper, path)
    expect(told(plain)).toMatchObject({ ...told(first), status })
    expect(plain.text, path).toBe(first.text)
    expect(plain.headers['set-cookie'], path).toBeUndefined()
    for (const [name, value] of someOf(Object.entries(STRANGE), 4, n)) {
      const one = await ask(paper, path, { headers: { [name]: value } })
      expect([path, name, one.headers.etag, told(one)]).toEqual([path, name, plain.headers.etag, told(plain)])
    }
  }
})

test('each kind has the headers of its row, the same for GET and HEAD (P-228, P-230)', async () => {
  for (const { path, status = 200, type = HTML, tags = [], isUnlisted } of KEPT) {
    const answer = await ask(paper, path)
    const { headers } = answer
    expect([path, answer.status]).toEqual([path, status])
    expect(headers, path).toMatchObject({
      'content-type': expect.stringMatching(type),
      'cache-control': 'public, max-age=0, must-revalidate',
      'cdn-cache-control': 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400',
      vary: 'Accept-Encoding',
      etag: expect.stringMatching(/^"[^"]+"$/),
      'x-content-type-options': 'nosniff',
    })
    const named = (headers['cache-tag'] ?? '').split(',')
    expect(named, path).toEqual(expect.arrayContaining(tags))
    expect(headers['surrogate-key'], path).toBe(named.join(' '))
    expect(headers['cache-groups'], path).toBe(named.map((tag) => `"${tag}"`).join(', '))
    expect([path, headers['x-robots-tag']]).toEqual([path, isUnlisted ? 'noindex, follow' : undefined])
    const isFeed = /feed\.(?:xml|atom|json)$|\.opml$/.test(path)
    if (isFeed) expect(headers['access-control-allow-origin'], path).toBe('*')
    const head = await ask(paper, path, { method: 'HEAD' })
    expect(told(head), path).toEqual(told(answer))
    expect(head.body, path).toHaveLength(0)
  }
})

test('unchanged pages are 304 by either validator; the entity tag wins (P-229)', async () => {
  for (const { path } of KEPT.filter(({ status = 200 }) => status === 200)) {
    const { headers } = await ask(paper, path)
    const { etag = '', 'last-modified': date = '' } = headers
    expect(Date.parse(date), path).toBeLessThanOrEqual(Date.now())
    for (const asked of [{ 'if-none-match': etag }, { 'if-none-match': '*' }, { 'if-modified-since': date }]) {
      const same = await ask(paper, path, { headers: { ...asked, 'cache-control': 'no-cache' } })
      expect([path, asked, same.status, same.body.length]).toEqual([path, asked, 304, 0])
      for (const name of ['etag', 'cache-control', 'vary', 'cache-tag', 'last-modified'])
        expect([path, name, same.headers[name]]).toEqual([path, name, headers[name]])
      expect(same.headers.date, path).toBeTruthy()
    }
    const before = new Date(Date.parse(date) - 1_000).toUTCString()
    for (const asked of [{ 'if-none-match': '"other"', 'if-modified-since': date }, { 'if-modified-since': before }])
      expect([path, (await ask(paper, path, { headers: asked })).status]).toEqual([path, 200])
  }
})

test('unbounded queries are not cached, and still have validators', async () => {
  const older = new URL((JSON.parse((await ask(paper, '/feed.json')).text) as { next_url: string }).next_url)
  const archive = older.pathname + older.search
  for (const path of [
    '/search?q=harbour',
    archive,
    '/feed.xml?before=1767225600000-1',
    '/corrections/feed.atom?before=9-1',
  ]) {
    const [first, second] = [await ask(paper, path), await ask(paper, path)]
    expect([path, first.headers['x-cache'], second.headers['x-cache']]).toEqual([path, 'miss', 'miss'])
    expect(told(second)).toEqual(told(first))
    if (first.status === 200)
      expect((await ask(paper, path, { headers: { 'if-none-match': first.headers.etag ?? '' } })).status).toBe(304)
  }
})

test('gone is 410, gone for the law 451; a draft is what nothing is; each is told by its own tag (P-218)', async () => {
  const api = await signedIn(paper, 'editor')
  const fields = { sections: ['world'], document: paragraphs('Words.') }
  for (const [name, reason] of [
    ['withdrawn', {}],
    ['legal', { legal: true }],
  ] as const) {
    const story = await publishStory(api, `A story to be ${name}`, fields)
    gone[name] = story.path
    const out = await api('DELETE', `/api/articles/${story.id}/publication`, reason)
    expect(out.status).toBe(200)
    expect(out.headers['cache-group-invalidation']).toContain(`"article:${story.id}"`)
  }
  const draft = await api('POST', '/api/articles', { headline: 'A story that is none yet' })
  expect(draft.status).toBe(201)
  gone.draft = '/article/a-story-that-is-none-yet'
  const nothing = '/article/a-story-that-is-never'
  for (const [path, status] of [
    [gone.withdrawn, 410],
    [gone.legal, 451],
    [gone.draft, 404],
    [nothing, 404],
  ] as const) {
    const answer = await ask(paper, path)
    expect([path, answer.status]).toEqual([path, status])
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    })
    expect(answer.headers['cache-tag']?.split(',')).toContain(`address:${path}`)
    expect(answer.text).toMatch(/<meta name="robots" content="noindex/)
    expect(answer.text).not.toContain('Words.')
    expect(told(await ask(paper, path, { method: 'HEAD' }))).toEqual(told(answer))
  }
  const [draftly, nothingly] = await Promise.all([gone.draft, nothing].map((path) => ask(paper, path)))
  const without = (answer: Answer | undefined, path: string) =>
    JSON.stringify(answer && told(answer)).replaceAll(path, '/it')
  expect(without(draftly, gone.draft)).toBe(without(nothingly, nothing))
})

test('a moved address redirects in one hop (P-217)', async () => {
  for (const [from, to] of [
    ['/World/', '/world'],
    [`${STRAIT}/`, STRAIT],
    ['/World/feed.xml', '/world/feed.xml'],
  ] as const) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(paper, from, { method, headers: STRANGE })
      expect([from, answer.status, answer.headers.location]).toEqual([from, 308, to])
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(answer.headers['cache-tag']).toMatch(/address:\/(?:World|article)/)
    }
  }
})

test('files whose name holds what is in them are for ever; the desk and the API are nobody’s to keep or to list (P-154)', async () => {
  const { text } = await ask(paper, STRAIT)
  const [picture = ''] = /\/media\/[a-f0-9]{64}-\d+\.jpg/.exec(text) ?? []
  for (const path of [picture]) {
    const answer = await ask(paper, path)
    expect([path, answer.status, answer.headers['cache-control']]).toEqual([
      path,
      200,
      'public, max-age=31536000, immutable',
    ])
    expect(told(await ask(paper, path, { method: 'HEAD' }))).toEqual(told(answer))
  }
  for (const path of ['/desk', '/desk/sign-in', '/api/articles', '/api/openapi.json', '/api/nothing', '/healthz']) {
    const { headers } = await ask(paper, path)
    expect([path, headers['cache-control'], headers['x-robots-tag']]).toEqual([path, 'private, no-store', 'noindex'])
    expect([path, headers['cache-tag'], headers['cdn-cache-control']]).toEqual([path, undefined, undefined])
  }
})
