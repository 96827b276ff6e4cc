import { setTimeout as wait } from 'node:timers/promises'
import { type Nginx, startNginx } from '#e2e/edge/nginx.ts'
import { ensureInstalled, ensureVarnish } from '#e2e/edge/programs.ts'
import { followsLiveStory, publishThrough, STORY } from '#e2e/edge/proxy-tests.ts'
import { type Relay, startRelay } from '#e2e/edge/relay.ts'
import { startVarnish, type Varnish } from '#e2e/edge/varnish.ts'
import { type Api, ask, signedInByPassword } from '#e2e/support/machine.ts'
import { freePort, type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, person, test } from '#e2e/support/test.ts'

const PUBLICATIONS = 300
/** How long a reader may see what was replaced, in ms: Varnish is notified, nginx counts one of its whole seconds. */
const ALLOWED_MS = { varnish: 1_000, nginx: 2_200 }
const LISTS = ['/', '/world', '/latest', '/feed.xml']

let paper: Newsroom
let relay: Relay
let varnish: Varnish
let nginx: Nginx
test.beforeAll(async () => {
  test.setTimeout(300_000)
  ensureInstalled('nginx', 'nginx-light openssl')
  ensureVarnish()
  // The certificate is our own, and this process asks nobody but this machine.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  const [http, purge, https, cached, other] = (await Promise.all([1, 2, 3, 4, 5].map(freePort))) as [
    number,
    number,
    number,
    number,
    number,
  ]
  relay = await startRelay(`http://127.0.0.1:${purge}/`)
  paper = await startNewsroom('demo', { SITE_URL: `https://localhost:${https}`, PURGE_URL: relay.url })
  const upstream = Number(new URL(paper.url).port)
  varnish = await startVarnish(upstream, { http, purge })
  nginx = await startNginx(upstream, { https, cached, purge: other })
})
test.afterAll(async () => {
  await nginx?.stop()
  await varnish?.stop()
  relay?.stop()
  await paper?.stop()
})

/** Publishes a story again and again with a number in its headline; `heard` has when each was acknowledged. */
async function publishNumbers(api: Api, id: number, heard: number[]): Promise<void> {
  let { version } = (await api('GET', `/api/articles/${id}`)).body as { version: number }
  for (let n = 1; n <= PUBLICATIONS; n++) {
    const saved = await api('PUT', `/api/articles/${id}`, { version, headline: `Ferry number ${n} sails` })
    const out = await api('POST', `/api/articles/${id}/publication`, { version: saved.body['version'], kind: 'minor' })
    expect(out.status, JSON.stringify(out.body)).toBe(200)
    version = out.body['version'] as number
    heard.push(performance.now())
  }
}

type Seen = { answers: number; late: number; longestMs: number }

/** Reads an address until told to stop, and counts the answers that are older than allowed. */
async function readOn(
  front: { url: string },
  path: string,
  allowedMs: number,
  heard: number[],
  until: { isOver: boolean },
): Promise<Seen> {
  const seen: Seen = { answers: 0, late: 0, longestMs: 0 }
  while (!until.isOver) {
    const asked = performance.now()
    const { status, text } = await ask(front, path)
    expect([path, status]).toEqual([path, 200])
    const number = Number(/Ferry number (\d+) sails/.exec(text)?.[1])
    // The first of the publications that it does not show: heard[n - 1] is that of number n.
    const missed = heard[number] ?? asked
    seen.answers += 1
    seen.longestMs = Math.max(seen.longestMs, asked - missed)
    if (asked - missed > allowedMs) seen.late += 1
    await wait(40)
  }
  return seen
}

test(`${PUBLICATIONS} publications, each first purge failing: nobody reads an old page beyond its time (P-230)`, async () => {
  test.setTimeout(900_000)
  const { id, path } = await publishThrough(nginx, 'Ferry number 0 sails')
  const api = await signedInByPassword(nginx, 'editor')
  await expect.poll(async () => (await ask(varnish, '/world')).text).toContain('Ferry number 0 sails')
  await wait(ALLOWED_MS.nginx)
  const heard: number[] = []
  const until = { isOver: false }
  const readers = [path, ...LISTS].flatMap((one) => [
    readOn(varnish, one, ALLOWED_MS.varnish, heard, until),
    readOn(nginx, one, ALLOWED_MS.nginx, heard, until),
  ])
  // Awaited below; a failing reader must not end the process meanwhile.
  const all = Promise.all(readers)
  all.catch(() => {})
  await publishNumbers(api, id, heard)
  await wait(ALLOWED_MS.nginx + 300)
  until.isOver = true
  const seen = await all
  const sum = (behind: 0 | 1) => ({
    answers: seen.reduce((total, { answers }, n) => total + (n % 2 === behind ? answers : 0), 0),
    late: seen.reduce((total, { late }, n) => total + (n % 2 === behind ? late : 0), 0),
    longestMs: Math.round(Math.max(...seen.filter((_, n) => n % 2 === behind).map(({ longestMs }) => longestMs))),
  })
  console.log(
    `varnish ${JSON.stringify(sum(0))}, nginx ${JSON.stringify(sum(1))}, purges ${JSON.stringify(relay.counts)}`,
  )
  expect([sum(0).late, sum(1).late]).toEqual([0, 0])
  expect(relay.counts.failed).toBeGreaterThanOrEqual(PUBLICATIONS)
  // The last ones may wait for their second attempt.
  await expect.poll(() => relay.counts.passed).toBeGreaterThanOrEqual(PUBLICATIONS)
  for (const front of [varnish, nginx])
    for (const one of [path, ...LISTS])
      expect((await ask(front, one)).text, one).toContain(`Ferry number ${PUBLICATIONS} sails`)
})

test('an editor who is signed in sees a publication through nginx at once, and a withdrawal', async () => {
  const { email, password } = person('editor')
  const signIn = await ask(nginx, '/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: nginx.url },
    body: JSON.stringify({ email, password }),
  })
  const cookie = /[^=;, ]*session[^=]*=[^;]+/.exec(signIn.headers['set-cookie'] ?? '')?.[0] ?? ''
  await ask(nginx, '/world')
  const { id, path } = await publishThrough(nginx, 'Seen by its editor')
  expect((await ask(nginx, '/world', { headers: { cookie } })).text).toContain(path)
  await ask(nginx, path)
  const api = await signedInByPassword(nginx, 'editor')
  await api('DELETE', `/api/articles/${id}/publication`, { reason: 'For a test.' })
  expect((await ask(nginx, path, { headers: { cookie } })).status).toBe(410)
  for (const front of [varnish, nginx]) await expect.poll(async () => (await ask(front, path)).status).toBe(410)
})

test('a reader of a live story behind Varnish is told of an update before the page would ask again', async ({
  page,
}) => {
  await followsLiveStory(page, varnish, nginx)
})

/** Headers with which a stranger may try to change what others get. */
const POISONS: Record<string, string>[] = [
  { host: 'evil.example' },
  {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '1',
    forwarded: 'host=evil.example',
  },
  { 'x-original-url': '/desk', 'x-rewrite-url': '/desk', 'x-host': 'evil.example' },
  { 'x-http-method-override': 'POST' },
  { 'x-http-method': 'PUT' },
  { 'x-method-override': 'DELETE' },
  { 'next-action': 'x' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D', accept: 'text/x-component' },
  { 'x-middleware-subrequest': 'middleware', 'x-nextjs-data': '1', 'x-matched-path': '/desk' },
  { 'x-broadsheet-read': '1', 'x-broadsheet-note': 'a:1', 'x-broadsheet-csp': "default-src 'none'" },
  { cookie: 'session=x; __Host-session=y; theme=dark', authorization: 'Bearer x' },
  { 'accept-language': 'ar', 'user-agent': 'Googlebot', dnt: '1', 'sec-fetch-site': 'cross-site' },
  { 'accept-encoding': 'br;q=0, *;q=0, identity;q=0' },
  { range: 'bytes=0-9' },
  { 'if-match': '"x"', 'if-none-match': '*', 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT', 'if-range': '"x"' },
  { 'cache-control': 'no-store', pragma: 'no-cache' },
  { 'surrogate-key': 'everything', 'cache-tag': 'everything', 'cdn-cache-control': 'no-store', 'x-edge': 'hit' },
  { expect: '100-continue' },
  { 'content-length': '3' },
]

test('headers of a stranger change nothing that others get', async () => {
  const told = [
    'etag',
    'content-type',
    'content-encoding',
    'cache-control',
    'vary',
    'location',
    'content-security-policy',
  ]
  let n = 0
  for (const path of ['/', STORY, '/feed.xml', '/nowhere', '/World/', '/sitemap.xml'])
    for (const poison of POISONS) {
      // A query that the page does not know makes an entry of its own in the cache, and the same page.
      const address = `${path}?cold=${n++}`
      const direct = await ask(paper, address)
      for (const front of [varnish, nginx]) {
        const body = poison['content-length'] ? { body: 'abc' } : {}
        await ask(front, address, { headers: poison, ...body }).catch(() => null)
        const clean = await ask(front, address)
        const what = `${front.url}${address} after ${JSON.stringify(poison)}`
        expect([clean.status, clean.text === direct.text], what).toEqual([direct.status, true])
        for (const name of told) expect([name, clean.headers[name]], what).toEqual([name, direct.headers[name]])
        expect(clean.headers, what).not.toHaveProperty('set-cookie')
      }
    }
})

test('the newsroom is down for a minute, and readers are served; then it is there again', async () => {
  test.setTimeout(300_000)
  const paths = [STORY, ...LISTS]
  const before = new Map<string, string>()
  // Each purge comes again after 20 s, and what it takes away while the newsroom is down is in no cache.
  for (let passed = -1; passed !== relay.counts.passed; await wait(25_000)) passed = relay.counts.passed
  for (const front of [varnish, nginx])
    for (const path of paths) before.set(front.url + path, (await ask(front, path)).text)
  await paper.kill()
  const killed = performance.now()
  let answers = 0
  while (performance.now() - killed < 60_000) {
    for (const front of [varnish, nginx])
      for (const path of paths) {
        const { status, text } = await ask(front, path)
        expect([front.url, path, status, text === before.get(front.url + path)]).toEqual([front.url, path, 200, true])
        answers += 1
      }
    await wait(400)
  }
  console.log(`${answers} answers in a minute without the newsroom`)
  await paper.revive()
  const { path } = await publishThrough(nginx, 'The presses run again')
  for (const front of [varnish, nginx]) await expect.poll(async () => (await ask(front, '/world')).text).toContain(path)
})

test('after a restore nothing of the other history is shown', async () => {
  test.setTimeout(300_000)
  const file = `${paper.dataDir}/saved/news.db`
  expect((await paper.news('backup', file)).code).toBe(0)
  const { path } = await publishThrough(nginx, 'Published after the backup')
  await expect.poll(async () => (await ask(varnish, '/world')).text).toContain(path)
  for (const one of [path, '/about']) await ask(varnish, one)
  expect((await ask(varnish, '/about')).headers['x-edge']).toBe('hit')
  await paper.kill()
  const restored = await paper.news('restore', file)
  expect(restored.code, restored.output).toBe(0)
  await paper.revive()
  // No story of the backup's time has changed, and all the same every page is fetched anew.
  await expect.poll(async () => (await ask(varnish, '/about')).headers['x-edge']).toBe('miss')
  for (const front of [varnish, nginx]) {
    await expect.poll(async () => (await ask(front, path)).status).toBe(404)
    await expect.poll(async () => (await ask(front, '/world')).text).not.toContain(path)
  }
})
