import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { pinSectionLead } from '#db/commands/front/pin-section-lead.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { checkAgain } from '#db/commands/receipts/check-again.ts'
import { nextReceiptAt } from '#db/commands/receipts/steps/receipt-rows.ts'
import { receiptPage } from '#db/queries/receipts/receipt-view.ts'
import { receipts } from '#db/schema/tables.ts'
import { aStory, DAY, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { createPageAsker, type PageAsker } from '#server/jobs/receipts/ask-page.ts'
import { type Asking, askReceipts } from '#server/jobs/receipts/ask-receipts.ts'
import { ORIGIN, pageOf, send, testPaper } from '#server/jobs/receipts/testing/paper.ts'

let paper: ReturnType<typeof testNewsroom>
let pages: Awaited<ReturnType<typeof testPaper>>
let front: PageAsker
let now = NOON
let red: string[] = []
let asking: Asking

beforeEach(async () => {
  paper = testNewsroom()
  openSections(paper.db)
  pages = await testPaper(paper.db)
  front = createPageAsker({ host: '127.0.0.1', port: pages.port, siteUrl: ORIGIN })
  now = NOON
  red = []
  const onUnseen: Asking['onUnseen'] = ({ check }) => red.push(`${check.name}: ${check.code}`)
  asking = { ask: front.ask, origin: ORIGIN, clock: () => ++now, onUnseen }
})
afterEach(async () => {
  front.close()
  await pages.close()
  paper.close()
})

const FULL = { topics: ['the-strait'], authors: ['ruben-achterberg'], source: { name: 'Coastal Wire', url: null } }
const publish = (story: { id: number; version: number }, fields: object = {}, correction?: string) => {
  const { version } = must(saveArticle(paper.db, OTTILIE, { ...story, fields }, now))
  const how = correction === undefined ? { kind: 'update' as const } : { kind: 'correction' as const, note: correction }
  must(publishArticle(paper.db, OTTILIE, { id: story.id, version, ...how }, now))
  return { id: story.id, version }
}
const receiptOf = (id: number | null) => {
  const { receipt } = receiptPage(paper.db, { id })
  if (!receipt) throw new Error('There is no receipt.')
  return receipt
}
/** Checks the due receipts after a moment without publications. */
const askNow = () => {
  now = Math.max(now, nextReceiptAt(paper.db))
  return askReceipts(paper.db, asking)
}
/** Checks receipts, as often as they come due, until nothing waits. */
const untilDone = async (most = 20) => {
  for (let n = 0; n < most && nextReceiptAt(paper.db) < Number.POSITIVE_INFINITY; n++) {
    await askNow()
  }
}
const bad = (id: number | null) =>
  receiptOf(id)
    .checks.filter((check) => check.state !== 'seen')
    .map((check) => [check.name, check.code])

test.each(['', 'The strait'])(
  'a publication is seen on its page, the front, its section and the feed, by one asking; short headline: “%s” (P-43)',
  async (shortHeadline) => {
    const story = aStory(paper.db, 'The ferry & the “strait”', { ...FULL, shortHeadline })
    publish(story, {}, 'The ferry is not blue.')
    await askNow()
    const { state, checks, attempts, allSeenAt } = receiptOf(story.id)
    expect(bad(story.id)).toEqual([])
    expect(state).toBe('seen')
    expect(checks.map(({ name, paths, said }) => [name, paths, said])).toEqual([
      ['Article page', ['/article/the-ferry-the-strait'], ''],
      ['Front', ['/'], ''],
      ['Section World', ['/world'], ''],
      ['Feed', ['/feed.json'], ''],
    ])
    expect(attempts).toBe(1)
    expect(allSeenAt).toBeGreaterThanOrEqual(NOON)
    expect(pages.asked).toEqual(checks.flatMap(({ paths }) => paths))
  },
)

test('a withdrawn story must be nowhere, and neither must one in a section that it left', async () => {
  const story = aStory(paper.db, 'The ferry', FULL)
  const moved = publish(story, { sections: ['politics'], slug: 'the-other-ferry' })
  await askNow()
  expect(bad(story.id)).toEqual([])
  const names = () => receiptOf(story.id).checks.map((check) => check.name)
  expect(names()).toEqual(['Article page', 'Front', 'Section World', 'Section Politics', 'Feed'])
  must(withdrawArticle(paper.db, OTTILIE, { id: moved.id, legal: true }, now))
  await askNow()
  expect(bad(story.id)).toEqual([])
  expect(names()).toEqual(['Article page', 'Front', 'Section Politics', 'Feed'])
  expect(pages.asked.slice(-4)).toEqual(['/article/the-other-ferry', '/', '/politics', '/feed.json'])
})

test('what is kept after a withdrawal is seen', async () => {
  const story = aStory(paper.db, 'The ferry', FULL)
  const stale = ['/article/the-ferry', '/', '/world', '/feed.json'].map(
    (path) => [path, pageOf(paper.db, path)] as const,
  )
  must(withdrawArticle(paper.db, OTTILIE, { id: story.id }, now))
  for (const [path, before] of stale) pages.faults.set(path, (response) => send(response, before))
  await askNow()
  expect(bad(story.id)).toEqual([
    ['Article page', 'wrong-status'],
    ['Front', 'still-there'],
    ['Section World', 'still-there'],
    ['Feed', 'still-there'],
  ])
  expect(receiptOf(story.id).checks.map(({ said }) => said)).toEqual([
    'It answered 200 and not 410.',
    ...Array.from({ length: 3 }, () => 'It still has the story.'),
  ])
})

test('a section is looked at as its page is made, with the pinned story before the newest', async () => {
  const [pinned, next] = Array.from({ length: 21 }, (_, n) => aStory(paper.db, `Ferry ${n}`, {}, NOON + n))
  const id = pinned?.id ?? 0
  must(pinSectionLead(paper.db, OTTILIE, { section: 1, article: id }, now))
  for (const story of [pinned, next]) must(checkAgain(paper.db, OTTILIE, { id: story?.id ?? 0 }, now))
  await untilDone()
  const section = (story: number) => receiptOf(story).checks.find(({ name }) => name === 'Section World')?.state
  expect([section(id), section(next?.id ?? 0)]).toEqual(['seen', undefined])
  expect([receiptOf(id).state, receiptOf(next?.id ?? 0).state]).toEqual(['seen', 'seen'])
})

test('a page with the old text stays red, says why once, and is green when it is put right (P-44)', async () => {
  const story = aStory(paper.db, 'The ferry', FULL)
  const stale = pageOf(paper.db, '/feed.json')
  publish(story, { headline: 'The ferry came back' })
  pages.faults.set('/feed.json', (response) => send(response, stale))
  await askNow()
  expect(receiptOf(story.id)).toMatchObject({ state: 'asking', attempts: 1 })
  expect(red).toEqual([])
  await untilDone()
  expect(receiptOf(story.id)).toMatchObject({ state: 'not-seen', attempts: 7, nextAt: null })
  expect(bad(story.id)).toEqual([['Feed', 'old-headline']])
  expect(red).toEqual(['Feed: old-headline'])
  // Pages that were seen are not requested again.
  const times = (path: string) => pages.asked.filter((one) => one === path).length
  expect([times('/'), times('/feed.json')]).toEqual([1, 7])
  pages.faults.clear()
  must(checkAgain(paper.db, OTTILIE, { id: story.id }, now))
  await untilDone()
  expect(receiptOf(story.id)).toMatchObject({ state: 'seen', attempts: 1 })
})

test('the next publication has the red ones looked at again', async () => {
  const story = aStory(paper.db, 'The ferry')
  pages.faults.set('/world', (response) => send(response, { status: 500, body: '' }))
  await untilDone()
  expect(bad(story.id)).toEqual([['Section World', 'wrong-status']])
  pages.faults.clear()
  aStory(paper.db, 'The lantern', {}, now)
  await untilDone()
  expect(receiptOf(story.id).state).toBe('seen')
})

test('a page that redirects, hangs up, is no page or tells lies is not seen; the others are', async () => {
  const story = aStory(paper.db, 'The ferry', FULL)
  pages.faults.set('/', (response) => send(response, { status: 302, body: '' }))
  pages.faults.set('/world', (response) => response.destroy())
  pages.faults.set('/feed.json', (response) => send(response, { status: 200, body: '{"items":' }))
  await askNow()
  expect(bad(story.id)).toEqual([
    ['Front', 'wrong-status'],
    ['Section World', 'no-answer'],
    ['Feed', 'not-there'],
  ])
  pages.faults.set('/', (response) => send(response, { status: 200, body: '<main>' }))
  pages.faults.set('/world', (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed')
  })
  pages.faults.delete('/feed.json')
  await askNow()
  expect(bad(story.id)).toEqual([
    ['Front', 'not-there'],
    ['Section World', 'no-answer'],
  ])
})

test('the page of the story is compared word for word with what was published, the feed by date', async () => {
  const story = aStory(paper.db, 'The ferry')
  const stale = ['/article/the-ferry', '/feed.json'].map((path) => [path, pageOf(paper.db, path)] as const)
  const blocks = [{ id: 'b1', type: 'paragraph', spans: [{ text: 'It came ' }, { text: 'back', marks: [] }] }]
  now += 60_000
  publish(story, { document: { version: 1, blocks } })
  for (const [path, before] of stale) pages.faults.set(path, (response) => send(response, before))
  await askNow()
  expect(bad(story.id)).toEqual([
    ['Article page', 'old-text'],
    ['Feed', 'old-date'],
  ])
})

test('of a live story the first page is compared with the updates that stand on it', async () => {
  const blocks = Array.from({ length: 50 }, (_, n) => ({
    id: `u${n}`,
    type: 'update' as const,
    headline: '',
    spans: [{ text: `It stands at ${n}.` }],
    at: new Date(NOON - (50 - n) * 60_000).toISOString(),
  }))
  const story = aStory(paper.db, 'Fifty tides', { live: 'open', document: { version: 1, blocks } })
  const first = pageOf(paper.db, '/article/fifty-tides')
  expect(first.body).not.toContain('It stands at 3.')
  const body = first.body.replace('It stands at 49.', '')
  pages.faults.set('/article/fifty-tides', (response) => send(response, { ...first, body }))
  await askNow()
  expect(bad(story.id)).toEqual([['Article page', 'old-text']])
  pages.faults.clear()
  await askNow()
  expect(bad(story.id)).toEqual([])
})

test('while somebody publishes, nobody asks', async () => {
  aStory(paper.db, 'The ferry')
  await askReceipts(paper.db, asking)
  expect(pages.asked).toEqual([])
  now = NOON + 200
  aStory(paper.db, 'The lantern', {}, now)
  expect(nextReceiptAt(paper.db)).toBe(NOON + 450)
  await askNow()
  expect(pages.asked).not.toEqual([])
})

test('of very many at once a sample is asked for, and the others say so', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => aStory(paper.db, `Ferry ${n}`).id)
  await askNow()
  const states = paper.db.select().from(receipts).all()
  const count = (state: string) => states.filter((row) => row.state === state).length
  expect([count('seen'), count('sampled-out'), states.length]).toEqual([12, 48, 60])
  const [second = 0] = ids.slice(1)
  must(checkAgain(paper.db, OTTILIE, { id: second }, now))
  await untilDone()
  expect(receiptOf(second).state).toBe('seen')
})

test('a change of the front is seen in its places', async () => {
  const [first, second] = ['The ferry', 'The lantern'].map((name) => aStory(paper.db, name))
  await untilDone()
  must(saveFront(paper.db, OTTILIE, { version: 0, slots: { ...emptyFront(), lead: first?.id ?? null } }, now))
  const old = pageOf(paper.db, '/')
  await untilDone()
  expect(receiptOf(null)).toMatchObject({ state: 'seen', what: 'front' })
  must(saveFront(paper.db, OTTILIE, { version: 1, slots: { ...emptyFront(), lead: second?.id ?? null } }, now + DAY))
  pages.faults.set('/', (response) => send(response, old))
  now += DAY
  await untilDone(3)
  expect(bad(null)).toEqual([['Front', 'wrong-order']])
})

test('a receipt that cannot be checked holds up no other, is asked for again later, and turns red (P-311)', async () => {
  const one = aStory(paper.db, 'The ferry')
  const other = aStory(paper.db, 'The vote')
  const errors: unknown[] = []
  asking = { ...asking, onError: (error) => errors.push(error) }
  paper.db.$client.prepare("update receipts set was = '{}', checks = '{}' where article_id = ?").run(one.id)
  await askNow()
  expect(errors).toHaveLength(1)
  expect(receiptOf(other.id).state).toBe('seen')
  expect(nextReceiptAt(paper.db)).toBeGreaterThan(now)
  paper.db.$client.prepare("update receipts set was = '{}' where article_id = ?").run(one.id)
  await untilDone()
  expect(errors.length).toBeLessThan(10)
  expect(receiptOf(one.id)).toMatchObject({ state: 'not-seen', nextAt: null, checks: [{ key: 'receipt' }] })
})
