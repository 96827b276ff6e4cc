import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { nextDeliveryAt } from '#db/commands/outbox/steps/outbox-rows.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { indexNowKeyFile } from '#db/queries/outbox/index-now-key.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { ADMIN, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { SettingsChange } from '#domain/paper/settings.ts'
import { deliverAt, SITE } from '#server/jobs/notifications/testing/deliver-at.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

process.env['SITE_URL'] = SITE
const HUB = 'https://hub.wire.example/'
const ENGINE = 'https://engine.wire.example/indexnow'

let paper: ReturnType<typeof testNewsroom>
let internet: Awaited<ReturnType<typeof testInternet>>
let now = NOON
/** The stub's response: a status, or none. */
let answers: number | 'stall' | 'hang-up' | 'redirect' | 'endless' = 200
let retryAfter: string | undefined
beforeEach(async () => {
  paper = testNewsroom()
  openSections(paper.db)
  now = NOON
  answers = 200
  retryAfter = undefined
  internet = await testInternet((_, response) => {
    if (answers === 'stall') return
    if (answers === 'hang-up') return void response.destroy()
    if (answers === 'redirect') return void response.writeHead(307, { location: 'https://127.0.0.1/' }).end()
    if (answers === 'endless') {
      const more = () => response.write(Buffer.alloc(65_536)) && setImmediate(more)
      response.on('drain', more)
      return void more()
    }
    response.writeHead(answers, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('x')
  })
})
afterEach(async () => {
  await internet.close()
  paper.close()
})

const set = (telling: SettingsChange['telling']) => must(saveSettings(paper.db, ADMIN, { telling }, now))
const tell = (after = 10_000) => {
  now += after
  return deliverAt(paper.db, now, { ask: internet.ask })
}
const rows = (kind: string) =>
  paper.db.$client
    .prepare('select target, payload, attempts, last_error, done_at from outbox where kind = ? order by id')
    .all(kind) as {
    [name: string]: unknown
  }[]
/** The paths of which the hub was notified. */
const toHub = () =>
  internet.heard
    .filter(({ host }) => host === 'hub.wire.example')
    .map(({ body }) => new URLSearchParams(body).get('hub.url')?.slice(SITE.length))
/** The paths of each request to the search engine. */
const toEngine = () =>
  internet.heard
    .filter(({ host }) => host === 'engine.wire.example')
    .map(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList.map((url) => url.slice(SITE.length)))
const change = (story: { id: number }, fields: ArticleFields, kind: 'minor' | 'update' = 'update') => {
  const sql = 'select version from articles where id = ?'
  const version = paper.db.$client.prepare(sql).pluck().get(story.id) as number
  const saved = must(saveArticle(paper.db, OTTILIE, { id: story.id, version, fields }, now))
  must(publishArticle(paper.db, OTTILIE, { id: story.id, version: saved.version, kind }, now))
}

test('a hub is notified of each changed feed, once for many changes within seconds (P-94)', async () => {
  set({ hubs: [HUB] })
  aStory(paper.db, 'The ferry', { topics: ['the-strait'], authors: ['yusra-lindt'] })
  aStory(paper.db, 'The harbour')
  expect(rows('feeds-changed')).toHaveLength(1)
  await tell()
  const bases = ['', '/world', '/topics/the-strait', '/authors/yusra-lindt']
  expect(toHub().toSorted()).toEqual(
    bases.flatMap((base) => ['xml', 'atom', 'json'].map((format) => `${base}/feed.${format}`)).toSorted(),
  )
  expect(internet.heard[0]).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: expect.stringMatching(/^hub\.mode=publish&hub\.url=https%3A%2F%2Fhalyard\.example%2F/),
  })
  expect(rows('websub-publish')).toMatchObject([{ target: 'hub.wire.example', attempts: 1, last_error: null }])
  expect(nextDeliveryAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
})

test('a hub that was down for a day is notified of all changes once', async () => {
  set({ hubs: [HUB] })
  answers = 503
  aStory(paper.db, 'The ferry')
  await tell()
  aStory(paper.db, 'The vote', { sections: ['politics'] }, now)
  await tell()
  expect(rows('websub-publish')).toHaveLength(1)
  answers = 204
  internet.heard.length = 0
  await tell(DAY)
  expect(toHub()).toContain('/world/feed.xml')
  expect(toHub()).toContain('/politics/feed.xml')
  expect(new Set(toHub()).size).toBe(toHub().length)
})

test.each([
  ['stall', 'No answer within 0.4 s.'],
  ['hang-up', 'socket hang up'],
  ['redirect', 'The hub answered 307 to /feed.xml.'],
  [500, 'The hub answered 500 to /feed.xml.'],
] as const)('a hub that answers with %s is told again later', async (what, said) => {
  set({ hubs: [HUB] })
  aStory(paper.db, 'The ferry')
  answers = what
  await tell()
  expect(rows('websub-publish')).toMatchObject([{ attempts: 1, done_at: null }])
  expect(String(rows('websub-publish')[0]?.['last_error'])).toMatch(said === 'socket hang up' ? /./ : said)
  answers = 'endless'
  await tell(MINUTE)
  expect(rows('websub-publish')).toMatchObject([{ attempts: 2, last_error: null, done_at: now }])
  expect(internet.dialled.every((address) => address === '93.184.216.34:443')).toBe(true)
})

test('hubs in a private network, or removed from the settings, are never contacted', async () => {
  set({ hubs: [HUB] })
  internet.hosts.set('hub.wire.example', ['10.0.0.7'])
  aStory(paper.db, 'The ferry')
  await tell()
  expect(rows('websub-publish')).toMatchObject([{ last_error: 'Its host is in a private network.' }])
  set({ hubs: [] })
  await tell(DAY)
  expect(rows('websub-publish')).toMatchObject([{ last_error: expect.stringContaining('was removed'), done_at: now }])
  expect(internet.asked).toEqual([])
})

test('nothing is sent for feeds that are off, or without hubs', async () => {
  aStory(paper.db, 'The ferry')
  expect(nextDeliveryAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
  set({ hubs: [HUB] })
  must(saveSettings(paper.db, ADMIN, { feeds: { sections: false } }, now))
  aStory(paper.db, 'The harbour')
  await tell()
  expect(toHub()).toEqual(['/feed.xml', '/feed.atom', '/feed.json'])
})

test('IndexNow is notified of publications, updates, moves and withdrawals, but not of minor fixes (P-95)', async () => {
  set({ indexNow: true, indexNowEndpoint: ENGINE })
  const { indexNowKey } = paperSettings(paper.db).telling
  expect(indexNowKey).toMatch(/^[a-f0-9]{32}$/)
  const story = aStory(paper.db, 'The ferry')
  aStory(paper.db, 'The harbour')
  await tell()
  expect(JSON.parse(internet.heard[0]?.body ?? '')).toEqual({
    host: 'halyard.example',
    key: indexNowKey,
    keyLocation: `${SITE}/${indexNowKey}.txt`,
    urlList: [`${SITE}/article/the-ferry`, `${SITE}/article/the-harbour`],
  })
  change(story, { headline: 'The ferries' }, 'minor')
  await tell()
  change(story, { headline: 'The ferries again' })
  await tell()
  change(story, { slug: 'ferries' }, 'minor')
  await tell()
  must(withdrawArticle(paper.db, OTTILIE, { id: story.id }, now))
  await tell()
  expect(toEngine().slice(1)).toEqual([
    ['/article/the-ferry'],
    ['/article/the-ferry', '/article/ferries'],
    ['/article/ferries'],
  ])
  // The key stays when IndexNow is turned off and on again.
  set({ indexNow: false })
  expect(indexNowKeyFile(paper.db, `/${indexNowKey}.txt`)).toBeNull()
  set({ indexNow: true })
  expect(indexNowKeyFile(paper.db, `/${indexNowKey}.txt`)).toBe(indexNowKey)
  expect(indexNowKeyFile(paper.db, `/${'0'.repeat(32)}.txt`)).toBeNull()
})

test('a change of noindex is notified once, for a story or a whole source', async () => {
  set({ indexNow: true, indexNowEndpoint: ENGINE })
  aStory(paper.db, 'Hidden', { source: { name: 'Meridian Wire' }, sourcePolicy: 'no-index' })
  const story = aStory(paper.db, 'The ferry', { source: { name: 'Meridian Wire' } })
  await tell()
  expect(toEngine()).toEqual([['/article/the-ferry']])
  change(story, { sourcePolicy: 'no-index' }, 'minor')
  await tell()
  change(story, { headline: 'The ferries' })
  await tell()
  expect(toEngine().slice(1)).toEqual([['/article/the-ferry']])
  aStory(paper.db, 'The harbour', { source: { name: 'Meridian Wire' } }, now)
  await tell()
  const id = paper.db.$client.prepare('select id from sources').pluck().get() as number
  must(updateSource(paper.db, OTTILIE, { id, policy: 'no-index' }, now))
  await tell()
  expect(toEngine().slice(2)).toEqual([['/article/the-harbour'], ['/article/the-harbour']])
})

test.each([
  [400, 'it did not understand the request'],
  [403, 'it could not read the key at its address'],
  [422, 'the addresses or the key are not of this site'],
])('a search engine that refuses with %i is not asked again, and says why', async (status, why) => {
  set({ indexNow: true, indexNowEndpoint: ENGINE })
  aStory(paper.db, 'The ferry')
  answers = status
  await tell()
  expect(rows('indexnow')).toMatchObject([{ done_at: now, last_error: `It answered ${status}: ${why}.` }])
  // Addresses that failed are sent with the next ones.
  answers = 202
  aStory(paper.db, 'The harbour', {}, now)
  await tell()
  expect(toEngine().at(-1)).toEqual(['/article/the-ferry', '/article/the-harbour'])
})

test('Retry-After of a search engine is honoured', async () => {
  set({ indexNow: true, indexNowEndpoint: ENGINE })
  aStory(paper.db, 'The ferry')
  answers = 429
  retryAfter = '600'
  await tell()
  await tell(5 * MINUTE)
  expect(internet.heard).toHaveLength(1)
  answers = 200
  await tell(6 * MINUTE)
  expect(toEngine()).toHaveLength(2)
  expect(rows('indexnow')).toMatchObject([{ done_at: now, last_error: null }])
})

test('ten thousand addresses go in one request, and what changes while they are on their way is not forgotten', async () => {
  set({ indexNow: true, indexNowEndpoint: ENGINE })
  aStory(paper.db, 'The ferry')
  paper.db.$client.exec(`insert into indexnow_paths (path) select '/article/story-' || value
    from (with recursive n (value) as (select 1 union all select value + 1 from n where value < 10500) select * from n)`)
  const story = aStory(paper.db, 'The harbour')
  let isFirst = true
  const ask: typeof internet.ask = async (url, asking) => {
    if (isFirst) change(story, { headline: 'The harbours' })
    isFirst = false
    return internet.ask(url, asking)
  }
  now += 10_000
  await deliverAt(paper.db, now, { ask })
  expect(toEngine().map((urls) => urls.length)).toEqual([10_000, 502])
  await tell()
  expect(paper.db.$client.prepare('select count(*) from indexnow_paths').pluck().get()).toBe(0)
  expect(rows('indexnow').at(-1)).toMatchObject({ last_error: null, done_at: expect.any(Number) })
})
