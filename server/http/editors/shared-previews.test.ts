import { afterEach, beforeEach, expect, test } from 'vitest'
import { endPreviewLink } from '#db/commands/article/end-preview-link.ts'
import { makePreviewLink } from '#db/commands/article/make-preview-link.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { aDraft, must, openSections, OTTILIE } from '#db/testing/cast.ts'
import { press } from '#server/http/testing/final-page.ts'
import { SITE, testWebServer } from '#server/http/testing/web-server.ts'
import { countSharedPreview } from '#server/render/count-preview.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
let id: number
/** Shared previews never finish. */
let isHeld: boolean
beforeEach(async () => {
  paper = await testWebServer((request, response) =>
    isHeld && request.url?.startsWith('/shared-preview/') ? new Promise(() => {}) : press.page(request, response),
  )
  isHeld = false
  openSections(paper.db)
  addCast(paper.db)
  id = aDraft(paper.db, 'The quay at night').id
})
afterEach(() => paper.close())

const make = () => must(makePreviewLink(paper.db, OTTILIE, { id, days: 1 }, Date.now()))
const HEADERS = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }
const seen = () => paper.seen.map(({ url }) => url)

test('an open link shows the page without a session; nothing keeps it and nobody may frame it (P-223)', async () => {
  const { path } = make()
  for (const round of [1, 2]) {
    const answer = await paper.ask(path, { headers: { cookie: 'session=forged' } })
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject(HEADERS)
    expect(answer.headers['x-cache']).toBeUndefined()
    expect(answer.headers['etag']).toBeUndefined()
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(answer.text).not.toContain('flight')
    expect(seen().filter((url) => url === path)).toHaveLength(round)
  }
  expect((await paper.ask('/desk/articles/7/preview')).headers['content-security-policy']).toContain(
    "frame-ancestors 'self'",
  )
})

test('a revoked link answers as an unknown one, without asking a process behind, and no log of paths has it', async () => {
  const { id: link, path } = make()
  must(endPreviewLink(paper.db, OTTILIE, { id, link }, Date.now()))
  const paths = [
    path,
    `/shared-preview/${'a'.repeat(43)}`,
    `${path}/`,
    `${path}.`,
    path.toUpperCase(),
    '/shared-preview/',
  ]
  const answers = await Promise.all(paths.map((one) => paper.ask(one)))
  for (const { status, text, headers } of answers) {
    expect(status).toBe(404)
    expect(headers).toMatchObject(HEADERS)
    expect(text).toBe(answers[0]?.text)
  }
  expect(answers[0]?.text).toContain('This preview link has ended')
  expect(seen()).toEqual([])
  expect(paper.missed).toEqual([])
  const head = await paper.ask(path, { method: 'HEAD' })
  expect([head.status, head.text]).toEqual([404, ''])
})

test('hostile requests: another method, another site’s picture tag, odd spellings', async () => {
  const { path } = make()
  expect((await paper.ask(path, { method: 'POST', headers: { origin: SITE }, body: '{}' })).status).toBe(405)
  const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
  expect((await paper.ask(path, { headers: embedded })).status).toBe(403)
  const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  expect((await paper.ask(path, { headers: followed })).status).toBe(200)
  expect((await paper.ask(`${path}%2f`)).status).toBe(400)
  expect((await paper.ask('/shared-preview//')).status).toBe(400)
  expect((await paper.ask('/shared-preview/%00')).status).toBe(400)
  expect((await paper.ask('/shared-preview')).status).toBe(404)
})

test('a crowd with one link keeps nobody from the desk', async () => {
  const { path } = make()
  isHeld = true
  for (let n = 0; n < 70; n++) void paper.ask(path).catch(() => null)
  await expect.poll(() => seen().filter((url) => url === path).length).toBeGreaterThan(0)
  expect((await paper.ask('/desk')).status).toBe(200)
})

test('people who open it are counted; programs and fetching ahead are not', async () => {
  const { path } = make()
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const uses = () => paper.db.$client.prepare('select uses from preview_links').pluck().get()
  const count = (method: string, headers: Record<string, string>, url = path) =>
    countSharedPreview(paper.db, { method, url, headers }, Date.now())
  await count('GET', { 'user-agent': agent })
  await count('GET', { 'user-agent': agent }, `${path}?page=2`)
  expect(uses()).toBe(2)
  await count('HEAD', { 'user-agent': agent })
  await count('GET', { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' })
  await count('GET', {})
  await count('GET', { 'user-agent': agent, 'sec-purpose': 'prefetch' })
  await count('GET', { 'user-agent': agent }, `/shared-preview/${'a'.repeat(43)}`)
  await count('GET', { 'user-agent': agent }, '/desk/articles/1/preview')
  expect(uses()).toBe(2)
})
