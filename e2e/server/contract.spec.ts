import zlib from 'node:zlib'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const STRAIT = '/article/ilmara-and-tarn-to-reopen-the-strait'
const KINDS = [
  '/',
  '/world',
  STRAIT,
  '/topics/the-strait',
  '/authors/ruben-achterberg',
  '/sources/meridian-wire',
  '/latest',
  '/search?q=harbour',
  '/archive',
  '/archive/2026',
  '/archive/2026/11',
  '/feeds',
]
const MACHINES = [
  '/feed.xml',
  '/feed.atom',
  '/feed.json',
  '/world/feed.xml',
  '/feeds.opml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
]

test.describe('a reader page', () => {
  for (const path of KINDS) {
    test(`${path} is whole: status, headers, canonical, no framework script (P-2, P-114, P-228) @journey`, async ({
      halyard,
    }) => {
      const answer = await ask(halyard, path)
      expect(answer.status).toBe(200)
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(answer.headers.etag).toMatch(/^"[^"]+"$/)
      expect(answer.headers['cache-tag']).toBeTruthy()
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(answer.text).not.toMatch(/<(script|link)[^>]*_next/)
      expect(answer.text).not.toContain('__next_f')
      expect(answer.text).not.toMatch(/\sstyle="/)
      expect(answer.text.match(/<h1[\s>]/g)).toHaveLength(1)
      expect(answer.text.match(/rel="canonical"/g)).toHaveLength(1)
      expect(answer.text).toContain(
        `rel="canonical" href="${halyard.url}${path.split('?')[0] === '/' ? '' : path.split('?')[0]}`,
      )
    })
  }

  test('a page is made once and then served: miss, hit, 304, in three encodings (P-228, P-229)', async ({
    halyard,
  }) => {
    await ask(halyard, '/culture')
    const plain = await ask(halyard, '/culture')
    expect(plain.headers['x-cache']).toBe('hit')
    const br = await ask(halyard, '/culture', { headers: { 'accept-encoding': 'br' } })
    const gzip = await ask(halyard, '/culture', { headers: { 'accept-encoding': 'gzip' } })
    expect(zlib.brotliDecompressSync(br.body).toString()).toBe(plain.text)
    expect(zlib.gunzipSync(gzip.body).toString()).toBe(plain.text)
    expect(new Set([plain, br, gzip].map((one) => one.headers.etag)).size).toBe(3)
    for (const one of [plain, br, gzip]) {
      const again = await ask(halyard, '/culture', {
        headers: {
          'if-none-match': one.headers.etag ?? '',
          'accept-encoding': one.headers['content-encoding'] ?? 'identity',
          'cache-control': 'no-cache',
        },
      })
      expect(again.status).toBe(304)
      expect(again.headers.etag).toBe(one.headers.etag)
      expect(again.body).toHaveLength(0)
    }
  })

  test('HEAD says what GET says, without a body', async ({ halyard }) => {
    const get = await ask(halyard, STRAIT)
    const head = await ask(halyard, STRAIT, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })
})

test.describe('addresses', () => {
  test('unknown addresses are 404 with a text and noindex (P-218, P-222)', async ({ halyard }) => {
    for (const path of [
      '/nowhere',
      '/article/nothing-here',
      '/topics/none',
      '/authors/nobody',
      '/world?page=50',
      '/archive/1871/01/01x',
      '/status/404',
      '/index.php',
      '/_next/data/x.json',
    ]) {
      const answer = await ask(halyard, path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.text).toContain('<h1')
      expect(answer.headers['content-security-policy']).toBeTruthy()
    }
    expect((await ask(halyard, '/nowhere')).text).toMatch(/<meta name="robots" content="[^"]*noindex/)
  })

  test('a variant of an address leads to the right one in one hop (P-220)', async ({ halyard }) => {
    for (const [from, to] of [
      ['/world/', '/world'],
      ['/World', '/world'],
      [`${STRAIT}/`, STRAIT],
      [STRAIT.replace('ilmara', 'Ilmara'), STRAIT],
      [STRAIT.replace('a', '%61').replace('-', '%2D'), STRAIT],
      [`/${STRAIT.replace('/article/', '/article//')}`, STRAIT],
    ] as const) {
      const answer = await ask(halyard, from)
      expect([from, answer.status, answer.headers.location]).toEqual([from, 308, to])
    }
  })

  test('malformed addresses are 400 and never 500 (P-112)', async ({ halyard }) => {
    for (const path of [
      '/%',
      '/%zz',
      '/article/%E0%A4%A',
      '//desk',
      '/api//articles',
      '/%00',
      '/..%2f..%2fetc',
      '/a\\b',
    ]) {
      const answer = await ask(halyard, path)
      expect([path, answer.status]).toEqual([path, 400])
    }
  })

  test('a page takes no POST, whatever else is wrong with it (P-219)', async ({ halyard }) => {
    for (const path of ['/', '/world', STRAIT, '/nowhere']) {
      const answer = await ask(halyard, path, {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'next-action': 'x' },
      })
      expect([path, answer.status]).toEqual([path, 405])
      expect(answer.headers.allow).toBe('GET, HEAD')
    }
  })

  test('unknown query names make no second copy (P-221)', async ({ halyard }) => {
    await ask(halyard, '/science')
    const answer = await ask(halyard, '/science?utm_source=x&fbclid=y')
    expect(answer.headers['x-cache']).toBe('hit')
  })

  test('framework doors are shut on reader pages (P-136)', async ({ halyard }) => {
    const plain = await ask(halyard, STRAIT)
    for (const headers of [
      { rsc: '1' },
      { 'next-router-prefetch': '1' },
      { 'x-middleware-subrequest': 'middleware' },
      { 'x-forwarded-host': 'evil.example' },
    ]) {
      const answer = await ask(halyard, STRAIT, { headers })
      expect(answer.text).toBe(plain.text)
    }
    expect((await ask(halyard, `${STRAIT}.rsc`)).status).toBe(404)
  })
})

test.describe('for machines', () => {
  for (const path of MACHINES) {
    test(`${path} answers with validators (P-224)`, async ({ halyard }) => {
      const answer = await ask(halyard, path)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toContain('charset=utf-8')
      const again = await ask(halyard, path, { headers: { 'if-none-match': answer.headers.etag ?? '' } })
      expect(again.status).toBe(304)
    })
  }

  test('the sitemap leads to every public story, and robots.txt to the sitemap', async ({ halyard }) => {
    expect((await ask(halyard, '/robots.txt')).text).toContain(`Sitemap: ${halyard.url}/sitemap.xml`)
    const index = await ask(halyard, '/sitemap.xml')
    const shards = [...index.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
    const pages = await Promise.all(shards.map((shard) => ask(halyard, shard)))
    const all = pages.map((page) => page.text).join('')
    expect(all).toContain(`${halyard.url}${STRAIT}`)
    expect([...all.matchAll(/<loc>[^<]+\/article\//g)].length).toBeGreaterThan(50)
  })

  test('healthz says that it can serve (P-225)', async ({ halyard }) => {
    const answer = await ask(halyard, '/healthz')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'ok' })
  })
})

test.describe('the API refuses', () => {
  test('the signed-out, the foreign and what does not fit, with a stable code (P-147, P-231)', async ({ halyard }) => {
    expect((await ask(halyard, '/api/articles')).status).toBe(401)
    const json = { 'content-type': 'application/json' }
    const missing = await ask(halyard, '/api/articles', { method: 'POST', headers: json, body: '{"headline":"x"}' })
    const foreign = await ask(halyard, '/api/articles', {
      method: 'POST',
      headers: { ...json, origin: 'https://evil.example' },
      body: '{"headline":"x"}',
    })
    for (const answer of [missing, foreign]) {
      expect(answer.status).toBe(403)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'foreign-origin' })
    }
    const api = await signedIn(halyard, 'editor')
    const unknown = await api('POST', '/api/articles', { headline: 'x', nonsense: 1 })
    expect(unknown.status).toBe(422)
    expect(JSON.stringify(unknown.body)).toContain('nonsense')
    const story = await publishStory(api, 'A story for the edges', {
      sections: ['world'],
      document: paragraphs('Words.'),
    })
    const section = await api('PUT', `/api/articles/${story.id}`, { version: story.version, sections: ['nowhere'] })
    expect(section).toMatchObject({ status: 422, body: { code: 'unknown-section' } })
    const block = await api('PUT', `/api/articles/${story.id}`, {
      version: story.version,
      document: { version: 1, blocks: [{ id: 'a', type: 'marquee' }] },
    })
    expect(block.status).toBe(422)
    const script = await api('PUT', `/api/articles/${story.id}`, {
      version: story.version,
      document: {
        version: 1,
        blocks: [
          {
            id: 'a',
            type: 'paragraph',
            spans: [{ text: 'x', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }],
          },
        ],
      },
    })
    expect(script.status).toBe(422)
    expect((await api('GET', '/api/nothing')).status).toBe(404)
    const read = await api('GET', `/api/articles/${story.id}`)
    expect(read.body['version']).toBe(story.version)
  })

  test('a key sent twice answers the same and acts once (P-128)', async ({ halyard }) => {
    const api = await signedIn(halyard, 'editor')
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const first = await api('POST', '/api/articles', { headline: 'Only once' }, headers)
    const second = await api('POST', '/api/articles', { headline: 'Only once' }, headers)
    expect(first.status).toBe(201)
    expect(second).toMatchObject({ status: 201, body: first.body })
    const other = await api('POST', '/api/articles', { headline: 'Another' }, headers)
    expect(other.status).toBe(422)
  })
})
