import fs from 'node:fs'
import zlib from 'node:zlib'
import { ensureNginx, type Nginx, type Ports, startNginx } from '#e2e/edge/nginx.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/machine.ts'
import { freePort, type Newsroom, startNewsroom } from '#e2e/newsroom.ts'
import { expect, person, test } from '#e2e/test.ts'

const STORY = '/article/ilmara-and-tarn-to-reopen-the-strait'

let paper: Newsroom
let nginx: Nginx
/** The paper behind https, as readers and editors reach it; and behind nginx's own cache. */
let front: { url: string }
let cached: { url: string }
test.beforeAll(async () => {
  test.setTimeout(300_000)
  ensureNginx()
  // The certificate is our own, and this process asks nobody but this machine.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  const ports: Ports = { https: await freePort(), cached: await freePort(), purge: await freePort() }
  front = { url: `https://localhost:${ports.https}` }
  cached = { url: `http://localhost:${ports.cached}` }
  paper = await startNewsroom('demo', { SITE_URL: front.url, PURGE_URL: `http://127.0.0.1:${ports.purge}/` })
  nginx = await startNginx(Number(new URL(paper.url).port), ports)
})
test.afterAll(async () => {
  await nginx?.stop()
  await paper?.stop()
})

const signIn = (email: string, password: string, from: string, headers: Record<string, string> = {}) =>
  ask(front, '/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: front.url, ...headers },
    body: JSON.stringify({ email, password }),
    from,
  })
const fields = { sections: ['world'], document: paragraphs('It came by nginx.') }
const story = (headline: string) => signedIn(front, 'editor').then((api) => publishStory(api, headline, fields))

test('a session over https has a cookie for https alone, and the desk and its mutations work', async () => {
  const { email, password } = person('editor')
  const answer = await signIn(email, password, '127.0.3.1')
  expect(answer.status).toBe(200)
  expect(answer.headers['set-cookie']).toMatch(/; Secure/i)
  expect(answer.headers['set-cookie']).toMatch(/; HttpOnly/i)
  const { path } = await story('Published through a proxy')
  expect((await ask(front, path)).text).toContain(`<link rel="canonical" href="${front.url}${path}"`)
  expect((await ask(front, '/desk/sign-in')).status).toBe(200)
  const foreign = await ask(front, '/api/articles', { method: 'POST', headers: { origin: paper.url }, body: '{}' })
  expect([foreign.status, foreign.text]).toEqual([403, expect.stringContaining('foreign-origin')])
})

test('wrong passwords of one network lock out nobody else, whatever that network claims to be', async () => {
  for (let n = 0; n < 50; n++) {
    const claims = { 'x-forwarded-for': `203.0.${n}.9`, 'x-real-ip': `203.0.${n}.9` }
    const { status } = await signIn(`nobody-${n}@paper.example`, 'not the right words', '127.0.1.1', claims)
    expect(status).toBe(401)
  }
  const { email, password } = person('admin')
  expect((await signIn('nobody@paper.example', 'not the right words', '127.0.1.2')).status).toBe(429)
  expect((await signIn(email, password, '127.0.2.1')).status).toBe(200)
  expect(JSON.parse((await ask(front, '/healthz')).text)).not.toHaveProperty('warnings')
})

test('pages, feeds and gone addresses come as they are sent, in each encoding, and 304 where nothing changed', async () => {
  for (const path of ['/', STORY, '/feed.xml', '/sitemap.xml', '/nowhere', '/World/']) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'accept-encoding': encoding }
      const direct = await ask(paper, path, { headers })
      const answer = await ask(front, path, { headers })
      expect(answer, path).toMatchObject({
        status: direct.status,
        text: direct.text,
        headers: {
          ...(direct.headers['etag'] && { etag: direct.headers['etag'] }),
          ...(direct.headers['content-encoding'] && { 'content-encoding': direct.headers['content-encoding'] }),
          ...(direct.headers['location'] && { location: direct.headers['location'] }),
          'cache-control': direct.headers['cache-control'],
          vary: direct.headers['vary'],
        },
      })
      if (answer.status !== 200) continue
      const same = await ask(front, path, { headers: { ...headers, 'if-none-match': answer.headers['etag'] ?? '' } })
      expect([path, same.status, same.body.length]).toEqual([path, 304, 0])
    }
  }
  const packed = await ask(front, STORY, { headers: { 'accept-encoding': 'br' } })
  expect(zlib.brotliDecompressSync(packed.body).toString()).toContain('</html>')
})

test('a part of a picture is a range, and one that is not there is 416', async () => {
  const [picture = ''] = /\/media\/[a-f0-9]{64}-\d+\.jpg/.exec((await ask(front, STORY)).text) ?? []
  const whole = await ask(front, picture)
  const part = await ask(front, picture, { headers: { range: 'bytes=100-199' } })
  expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.body.length}`])
  expect(part.body.equals(whole.body.subarray(100, 200))).toBe(true)
  expect((await ask(front, picture, { headers: { range: `bytes=${whole.body.length}-` } })).status).toBe(416)
})

test('a picture of several megabytes is uploaded, and what is too large is refused by the newsroom', async () => {
  const { email, password } = person('editor')
  const { headers } = await signIn(email, password, '127.0.3.2')
  const cookie = /[^=;, ]*session[^=]*=[^;]+/.exec(headers['set-cookie'] ?? '')?.[0] ?? ''
  const api = await signedIn(front, 'editor')
  // Decoders ignore what follows the picture.
  const file = Buffer.concat([fs.readFileSync('db/sample/pictures/ferry.webp'), Buffer.alloc(6_000_000, 7)])
  const { body } = await api('POST', '/api/uploads', { name: 'ferry.webp', size: file.length })
  const sent = await ask(front, `/api/uploads/${String(body['id'])}?from=0`, {
    method: 'PUT',
    headers: { cookie, origin: front.url, 'content-type': 'application/octet-stream' },
    body: file,
  })
  expect(sent.status, sent.text).toBe(200)
  const done = await api('POST', `/api/uploads/${String(body['id'])}/completion`, { alt: 'A ferry' })
  expect(done.status).toBe(201)
  const long = await ask(front, '/api/articles', {
    method: 'POST',
    headers: { cookie, origin: front.url, 'content-type': 'application/json' },
    body: JSON.stringify({ headline: 'x'.repeat(2_000_000) }),
  })
  expect([long.status, long.headers['content-type']]).toEqual([413, 'application/problem+json'])
})

test('nginx keeps pictures and no page: a publication and a withdrawal are there with the next request', async () => {
  const [picture = ''] = /\/media\/[a-f0-9]{64}-\d+\.jpg/.exec((await ask(cached, STORY)).text) ?? []
  const statuses = [await ask(cached, picture), await ask(cached, picture)].map((one) => one.headers['x-nginx-cache'])
  expect(statuses).toEqual(['MISS', 'HIT'])
  for (const path of ['/', '/world', '/feed.xml']) await ask(cached, path)
  const { id, path } = await story('Fresh behind a cache')
  for (const list of ['/', '/world', '/feed.xml']) {
    const answer = await ask(cached, list)
    expect([list, answer.text.includes(path), answer.headers['x-nginx-cache']]).toEqual([list, true, 'MISS'])
  }
  expect((await ask(cached, path)).status).toBe(200)
  const api = await signedIn(front, 'editor')
  expect((await api('DELETE', `/api/articles/${id}/publication`, { reason: 'For a test.' })).status).toBe(200)
  for (const list of ['/', '/world', '/feed.xml']) expect((await ask(cached, list)).text, list).not.toContain(path)
  expect((await ask(cached, path)).status).toBe(410)
  for (const list of ['/desk/sign-in', '/api/openapi.json', '/healthz']) {
    const twice = [await ask(cached, list), await ask(cached, list)].map((one) => one.headers['x-nginx-cache'])
    expect([list, twice]).toEqual([list, ['MISS', 'MISS']])
  }
})

test('nginx is told by PURGE which tags changed', async () => {
  const { id } = await story('Told to the cache in front')
  const told = () => nginx.purges().flatMap((line) => line.split(','))
  await expect.poll(told).toEqual(expect.arrayContaining([`article:${id}`, 'list:front']))
})

test('an open live story that asks again is answered 304 until there is more, and then at once', async () => {
  const live = '/article/the-assembly-votes-on-the-harbour-fund'
  const { headers } = await ask(front, live)
  const again = { headers: { 'if-none-match': headers['etag'] ?? '' } }
  expect((await ask(front, live, again)).status).toBe(304)
  const api = await signedIn(front, 'editor')
  const { body } = await api('GET', '/api/articles?q=Assembly+votes&status=published')
  const id = (body['items'] as { id: number; slug: string }[]).find(({ slug }) => live.endsWith(slug))?.id
  const { body: got } = await api('GET', `/api/articles/${id}`)
  const { document } = got['article'] as { document: { version: number; blocks: object[] } }
  const update = {
    id: 'edge',
    type: 'update',
    at: new Date().toISOString(),
    headline: '',
    spans: [{ text: 'By nginx.' }],
  }
  const saved = await api('PUT', `/api/articles/${id}`, {
    version: got['version'],
    document: { ...document, blocks: [update, ...document.blocks] },
  })
  const out = await api('POST', `/api/articles/${id}/publication`, { version: saved.body['version'], kind: 'update' })
  expect(out.status).toBe(200)
  const more = await ask(front, live, again)
  expect([more.status, more.text.includes('By nginx.')]).toEqual([200, true])
})
