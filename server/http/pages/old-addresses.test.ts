import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { deleteRedirect } from '#db/commands/links/delete-redirect.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { press } from '#server/http/testing/final-page.ts'
import { type Got, SITE, testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
let quay: { id: number }
const host = new URL(SITE).host
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(press.page, { isResolved: true })
  aCast(paper.db)
  quay = aStory(paper.db, { headline: 'The quay' })
  redirect('/2019/The-Quay/', '/article/the-quay')
  redirect('/?p=12', '/article/the-quay')
})
afterEach(() => paper.close())

function redirect(path: string, target: string | null, status?: 301 | 302 | 307 | 308): void {
  must(addRedirect(paper.db, SYSTEM, { path, target, status }, NOON))
}
const ask = (url: string, headers: Record<string, string> = {}) => paper.ask(url, { headers: { host, ...headers } })
const said = ({ status, headers }: Got) => (headers.location ? `${status} ${headers.location}` : status)
const answer = async (url: string, headers?: Record<string, string>) => said(await ask(url, headers))

test.each([
  '/2019/the-quay',
  '/2019/The-Quay/',
  '/2019/THE-QUAY',
  '/2019/%74he-quay/',
  '/2019/the-quay/?amp',
  '/?p=12',
  '/2019/the-quay/feed/',
  '/2019/The-Quay/amp/',
  '/index.php?p=12',
  '/?utm_source=x&p=12',
  '/2019/the-quay/2/',
])('%s leads to the story in one hop (P-72)', async (url) => {
  expect(await answer(url)).toBe('301 /article/the-quay')
  expect((await ask('/article/the-quay')).status).toBe(200)
})

test.each([
  ['/comments/feed/', '/feed.xml'],
  ['/feed/atom/', '/feed.atom'],
  ['/?feed=rss2', '/feed.xml'],
  ['/?feed=atom', '/feed.atom'],
])('the feed %s leads on to %s in one hop (P-282)', async (url, feed) => {
  expect(await answer(url)).toBe(`301 ${feed}`)
})

test('an address of the paper in another spelling leads to its canonical one, as before', async () => {
  expect(await answer('/Article/The-Quay/')).toBe('308 /article/the-quay')
  expect(await answer('/World/?page=2')).toBe('308 /world?page=2')
  expect(await answer('/Latest/')).toBe('308 /latest')
})

test.each([
  ['/article/the%2Dquay', '/article/the-quay'],
  ['/%61rticle/the-quay', '/article/the-quay'],
  ['/article//the-quay', '/article/the-quay'],
  ['//article/the-quay/', '/article/the-quay'],
  ['///world//feed.xml?before=9-1', '/world/feed.xml?before=9-1'],
  ['/l%61test//?page=2&x=1', '/latest?page=2'],
])('%s leads to %s, for GET and HEAD', async (url, to) => {
  for (const method of ['GET', 'HEAD'])
    expect(said(await paper.ask(url, { method, headers: { host } }))).toBe(`308 ${to}`)
})

test('what is nothing or gone is that in every spelling, and an old address leads on in one hop', async () => {
  expect([await answer('//nowhere'), await answer('/no%77here'), await answer('//evil.example/a')]).toEqual([
    404, 404, 404,
  ])
  expect(await answer('/2019//the-quay')).toBe('301 /article/the-quay')
  expect(await answer('//2019/the-quay')).toBe('301 /article/the-quay')
  must(withdrawArticle(paper.db, SYSTEM, { id: quay.id }, NOON))
  expect([await answer('/article//the-quay'), await answer('/article/the%2Dquay')]).toEqual([410, 410])
})

test('another spelling of a live address leads to it, whatever redirect an older page left there', async () => {
  redirect('https://old.example/tides', '/article/the-quay')
  expect(await answer('/Tides/')).toBe('301 /article/the-quay')
  must(createSection(paper.db, SYSTEM, { name: 'Tides' }, NOON))
  for (const url of ['/Tides/', '/t%69des']) expect(await answer(url)).toBe('308 /tides')
  expect(await answer('/tides')).toBe(200)
})

test('a number in a folder is looked up too, and on a fixed page means nothing', async () => {
  redirect('https://old.example/blog/?p=7', '/world')
  expect([await answer('/blog/?p=7'), await answer('/Blog?x=1&p=7'), await answer('/blog/?p=8')]).toEqual([
    '301 /world',
    '301 /world',
    404,
  ])
  expect(await answer('/corrections?p=7')).toBe(200)
})

test('nothing in another spelling is nothing at once', async () => {
  expect([await answer('/Nowhere/'), await answer('/2019/Nothing/'), await answer('/2019/nothing/feed/')]).toEqual([
    404, 404, 404,
  ])
})

test('on the host of the old site an old address leads to the whole address of the paper (P-72)', async () => {
  const old = { host: 'www.old.example' }
  expect(await answer('/2019/the-quay/', old)).toBe(`301 ${SITE}/article/the-quay`)
  expect(await answer('/?p=12', old)).toBe(`301 ${SITE}/article/the-quay`)
  redirect('/shop', 'https://shop.example/', 302)
  expect(await answer('/shop/', old)).toBe('302 https://shop.example/')
  expect(await answer('/2019/the-quay/', { host: host.toUpperCase() })).toBe('301 /article/the-quay')
  expect(await answer('/World/', old)).toBe('308 /world')
})

const MADE_UP = Number(process.env['MADE_UP_NUMBERS'] ?? 600)

test('made-up numbers get the front page and leave the cache as it was', async () => {
  const web = await ask('/')
  await ask('/?p=12')
  const before = [paper.web.pages.size().entries, paper.web.pages.cache.evicted()]
  const renders = paper.seen.length
  for (let n = 100; n < 100 + MADE_UP; n += 50) {
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, at) => ask(`/?${['p', 'page_id', 'attachment_id'][at % 3]}=${n + at}`)),
    )
    expect(new Set(made.map(({ status, text, headers }) => [status, headers['x-cache'], text].join()))).toEqual(
      new Set([[200, 'hit', web.text].join()]),
    )
  }
  expect([paper.web.pages.size().entries, paper.web.pages.cache.evicted()]).toEqual(before)
  expect(paper.seen).toHaveLength(renders)
}, 60_000)

test('a redirect that is added, changed or deleted answers right with the next request', async () => {
  for (const url of ['/2019/pier/', '/2019/pier/feed/', '/?p=13']) {
    const path = url.replace('feed/', '')
    const nothing = path === '/?p=13' ? 200 : 404
    expect(await answer(url)).toBe(nothing)
    redirect(path, '/article/the-quay')
    expect(await answer(url)).toBe('301 /article/the-quay')
    expect((await ask(url)).headers['x-cache']).toBe('hit')
    redirect(path, '/world', 302)
    expect(await answer(url)).toBe(url.includes('feed') ? '302 /world/feed.xml' : '302 /world')
    redirect(path, null)
    expect(await answer(url)).toBe(410)
    must(deleteRedirect(paper.db, SYSTEM, { path }, NOON))
    expect(await answer(url)).toBe(nothing)
  }
})

test('old addresses of a withdrawn story are gone, and the next request knows', async () => {
  const urls = ['/2019/The-Quay/', '/?p=12', '/2019/the-quay/amp/']
  for (const url of urls) expect(await answer(url)).toBe('301 /article/the-quay')
  must(withdrawArticle(paper.db, SYSTEM, { id: quay.id }, NOON))
  for (const url of urls) expect(await answer(url)).toBe(410)
})

test('an old library at our own address for pictures leads on too', async () => {
  expect(await answer('/media/2019/Quay.jpg')).toBe(404)
  redirect('/media/2019/quay.jpg', '/media/quay-960.jpg')
  expect(await answer('/media/2019/Quay.jpg')).toBe('301 /media/quay-960.jpg')
})

test('the sampler makes the redirect of a number again as it was made', async () => {
  await ask('/?p=12')
  expect(paper.web.pages.cache.pick(0)?.key).toBe('old:/?p=12')
  await paper.web.sampler.check()
  expect([paper.web.sampler.checks, paper.web.sampler.differences]).toEqual([1, 0])
})

test('paths of nothing are counted with the page that led there; pages, redirects and what is gone are not', async () => {
  const referer = 'https://search.example/?q=quay'
  for (const url of ['/2019/pier/', '/2019/Pier', '/media/none.jpg', '/nowhere?utm=1']) await ask(url, { referer })
  for (const url of ['/', '/?p=99', '/world', '/2019/the-quay/']) await ask(url)
  expect(paper.missed).toEqual(
    ['/2019/pier', '/2019/pier', '/media/none.jpg', '/nowhere'].map((path) => [path, referer]),
  )
})
