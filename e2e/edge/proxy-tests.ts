import fs from 'node:fs'
import zlib from 'node:zlib'
import type { Page } from 'playwright/test'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'
import { ask, paragraphs, publishStory, signedInByPassword } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, person, signInByForm, test } from '#e2e/support/test.ts'

/** A proxy in front of a newsroom: its https origin, and the port that leads there. */
export type Proxy = { url: string; plain: string; stop: () => Promise<void> }
/** `paper` answers directly, `proxy` as readers and editors reach it. Both are there once the tests begin. */
export type Place = { paper: Newsroom; proxy: Proxy }

export const STORY = '/article/ilmara-and-tarn-to-reopen-the-strait'
const LIVE = '/article/the-assembly-votes-on-the-harbour-fund'
const HSTS = 'max-age=31536000; includeSubDomains'

export const publishThrough = async (front: { url: string }, headline: string) =>
  publishStory(await signedInByPassword(front, 'editor'), headline, {
    sections: ['world'],
    document: paragraphs('It came through a proxy.'),
  })

const signInFrom = (front: { url: string }, email: string, password: string, from: string, headers = {}) =>
  ask(front, '/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: front.url, ...headers },
    body: JSON.stringify({ email, password }),
    from,
  })

/** Sign-in, cookies and addresses behind a proxy that speaks https. */
export function testSessions(place: Place): void {
  test('a session over https has a cookie for this host and https alone, and mutations work', async () => {
    const { paper, proxy } = place
    const { email, password } = person('editor')
    const answer = await signInFrom(proxy, email, password, '127.0.3.1')
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure/,
    )
    expect(answer.headers['set-cookie']).not.toMatch(/Domain=/i)
    const { path } = await publishThrough(proxy, 'Published through a proxy')
    expect((await ask(proxy, path)).text).toContain(`<link rel="canonical" href="${proxy.url}${path}"`)
    expect((await ask(proxy, '/desk/sign-in')).status).toBe(200)
    const foreign = await ask(proxy, '/api/articles', { method: 'POST', headers: { origin: paper.url }, body: '{}' })
    expect([foreign.status, foreign.text]).toEqual([403, expect.stringContaining('foreign-origin')])
  })

  test('wrong passwords of one network lock out nobody else, whatever that network claims to be', async () => {
    const { proxy } = place
    for (let n = 0; n < 50; n++) {
      const claims = { 'x-forwarded-for': `203.0.${n}.9`, 'x-real-ip': `203.0.${n}.9` }
      const { status } = await signInFrom(
        proxy,
        `nobody-${n}@paper.example`,
        'not the right words',
        '127.0.1.1',
        claims,
      )
      expect(status).toBe(401)
    }
    const { email, password } = person('admin')
    expect((await signInFrom(proxy, 'nobody@paper.example', 'not the right words', '127.0.1.2')).status).toBe(429)
    expect((await signInFrom(proxy, email, password, '127.0.2.1')).status).toBe(200)
    expect(JSON.parse((await ask(proxy, '/healthz')).text)).not.toHaveProperty('warnings')
  })

  test('an editor signs in with a browser, and stays signed in', async ({ page }) => {
    const { paper, proxy } = place
    await signInByForm(page, { ...paper, url: proxy.url }, 'editor')
    const cookies = await page.context().cookies()
    expect(cookies.find(({ name }) => name === '__Host-session')).toMatchObject({ secure: true, httpOnly: true })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
    await page.goto(proxy.url + STORY)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

/** Pages, files, statuses and headers as the newsroom sends them. */
export function testPages(place: Place): void {
  test('pages, feeds and gone addresses come as they are sent, in each encoding, and 304 where nothing changed', async () => {
    const { paper, proxy } = place
    for (const path of ['/', STORY, '/feed.xml', '/sitemap.xml', '/nowhere', '/World/']) {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const headers = { 'accept-encoding': encoding }
        const direct = await ask(paper, path, { headers })
        const answer = await ask(proxy, path, { headers })
        const sent = ['etag', 'content-encoding', 'location', 'cache-control', 'vary', 'content-security-policy']
        const kept = Object.fromEntries(
          sent.filter((name) => direct.headers[name]).map((name) => [name, direct.headers[name]]),
        )
        expect(answer, path).toMatchObject({
          status: direct.status,
          text: direct.text,
          headers: { ...kept, 'strict-transport-security': HSTS },
        })
        if (answer.status !== 200) continue
        const same = await ask(proxy, path, { headers: { ...headers, 'if-none-match': answer.headers['etag'] ?? '' } })
        expect([path, same.status, same.body.length]).toEqual([path, 304, 0])
      }
    }
    const packed = await ask(proxy, STORY, { headers: { 'accept-encoding': 'br' } })
    expect(zlib.brotliDecompressSync(packed.body).toString()).toContain('</html>')
  })

  test('http leads to https, and another spelling of an address to the page, each with 308', async () => {
    const { proxy } = place
    const moved = await ask({ url: proxy.plain }, '/world?page=2')
    expect([moved.status, moved.headers['location']]).toEqual([
      308,
      expect.stringMatching(/^https:\/\/localhost(:\d+)?\/world\?page=2$/),
    ])
    const spelt = await ask(proxy, '/World/')
    expect([spelt.status, spelt.headers['location']]).toEqual([308, '/world'])
  })

  test('a part of a picture is a range, and one that is not there is 416', async () => {
    const { proxy } = place
    const [picture = ''] = /\/media\/[a-f0-9]{64}-\d+\.jpg/.exec((await ask(proxy, STORY)).text) ?? []
    const whole = await ask(proxy, picture)
    const part = await ask(proxy, picture, { headers: { range: 'bytes=100-199' } })
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.body.length}`])
    expect(part.body.equals(whole.body.subarray(100, 200))).toBe(true)
    expect((await ask(proxy, picture, { headers: { range: `bytes=${whole.body.length}-` } })).status).toBe(416)
  })
}

/** Bodies that are large, and a live story that is asked for again and followed. A proxy that `isCached` keeps pages for a second. */
export function testChanges(place: Place, { isCached = false } = {}): void {
  test('a picture of 19 megabytes is uploaded, and what is too large is refused by the newsroom', async () => {
    const { proxy } = place
    const { email, password } = person('editor')
    const { headers } = await signInFrom(proxy, email, password, '127.0.3.2')
    const cookie = /[^=;, ]*session[^=]*=[^;]+/.exec(headers['set-cookie'] ?? '')?.[0] ?? ''
    const api = await signedInByPassword(proxy, 'editor')
    // Decoders ignore what follows the picture.
    const file = Buffer.concat([fs.readFileSync('db/sample/pictures/ferry.webp'), Buffer.alloc(18_800_000, 7)])
    const { body } = await api('POST', '/api/uploads', { name: 'ferry.webp', size: file.length })
    const sent = await ask(proxy, `/api/uploads/${String(body['id'])}?from=0`, {
      method: 'PUT',
      headers: { cookie, origin: proxy.url, 'content-type': 'application/octet-stream' },
      body: file,
    })
    expect(sent.status, sent.text).toBe(200)
    const done = await api('POST', `/api/uploads/${String(body['id'])}/completion`, { alt: 'A ferry' })
    expect(done.status).toBe(201)
    const long = await ask(proxy, '/api/articles', {
      method: 'POST',
      headers: { cookie, origin: proxy.url, 'content-type': 'application/json' },
      body: JSON.stringify({ headline: 'x'.repeat(2_000_000) }),
    })
    expect([long.status, long.headers['content-type']]).toEqual([413, 'application/problem+json'])
  })

  test('an open live story that asks again is answered 304 until there is more, and then at once', async () => {
    const { proxy } = place
    const { headers } = await ask(proxy, LIVE)
    const again = { headers: { 'if-none-match': headers['etag'] ?? '' } }
    expect((await ask(proxy, LIVE, again)).status).toBe(304)
    await addUpdate(proxy, 'Told through a proxy.')
    const more = async () => {
      const { status, text } = await ask(proxy, LIVE, again)
      return [status, text.includes('Told through a proxy.')]
    }
    if (isCached) await expect.poll(more).toEqual([200, true])
    else expect(await more()).toEqual([200, true])
  })

  test('a reader with the live story open is told of an update before the page would ask again, and then reads it', async ({
    page,
  }) => {
    await followsLiveStory(page, place.proxy, place.proxy)
  })
}

/** A reader follows the live story, an editor adds to it, and the reader sees that and reads it. */
export async function followsLiveStory(page: Page, reader: { url: string }, editor: { url: string }): Promise<void> {
  const opened = page.waitForResponse((response) => response.url().endsWith(EVENT_STREAM_PATH))
  await page.goto(reader.url + LIVE)
  expect((await opened).status()).toBe(200)
  await addUpdate(editor, 'Seen by a reader who waits.')
  // Without the stream it would be there after 20 s at the earliest.
  await page.getByRole('link', { name: /^Show 1 new update since/ }).click({ timeout: 15_000 })
  await expect(page.getByText('Seen by a reader who waits.')).toBeVisible()
}

/** Publishes the live story with one more update on top. */
async function addUpdate(front: { url: string }, text: string): Promise<void> {
  const api = await signedInByPassword(front, 'editor')
  const { body } = await api('GET', '/api/articles?q=Assembly+votes&status=published')
  const id = (body['items'] as { id: number; slug: string }[]).find(({ slug }) => LIVE.endsWith(slug))?.id
  const { body: got } = await api('GET', `/api/articles/${id}`)
  const { document } = got['article'] as { document: { version: number; blocks: object[] } }
  const update = {
    id: `edge-${Date.now()}`,
    type: 'update',
    at: new Date().toISOString(),
    headline: '',
    spans: [{ text }],
  }
  const blocks = [update, ...document.blocks]
  const saved = await api('PUT', `/api/articles/${id}`, { version: got['version'], document: { ...document, blocks } })
  const out = await api('POST', `/api/articles/${id}/publication`, { version: saved.body['version'], kind: 'update' })
  expect(out.status).toBe(200)
}
