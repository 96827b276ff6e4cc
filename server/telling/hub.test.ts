import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askSubscription } from '#db/commands/ask-subscription.ts'
import { ADMIN, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/commands/cast.testing.ts'
import { dropSubscriber } from '#db/commands/drop-subscriber.ts'
import { nextDeliveryAt, trimOutbox } from '#db/commands/outbox-rows.ts'
import { withdrawArticle } from '#db/commands/withdraw-article.ts'
import { deliveries } from '#db/queries/deliveries.ts'
import { subscribers } from '#db/queries/subscribers.ts'
import { testNewsroom } from '#db/testing.ts'
import { readHubRequest } from '#domain/telling/hub-request.ts'
import { type Heard, testInternet } from '#server/outgoing/stub.testing.ts'
import type { Page } from '#server/receipts/ask-front.ts'
import { deliverAt, SITE } from '#server/telling/deliver-at.testing.ts'

process.env['SITE_URL'] = SITE
const READER = 'https://reader.wire.example/told?of=halyard'
const SECRET = 'a lantern on the quay'

let paper: ReturnType<typeof testNewsroom>
let internet: Awaited<ReturnType<typeof testInternet>>
let now = NOON
/** What our own front answers. */
let front: Page
type Answer = (heard: Heard, response: ServerResponse) => void
/** How a callback answers: to the question whether it meant it, and to what it is told. */
let verify: Answer
let receive: Answer
const repeats: Answer = ({ path }, response) =>
  void response.end(new URL(path, READER).searchParams.get('hub.challenge') ?? '')
const status =
  (code: number): Answer =>
  (_, response) =>
    void response.writeHead(code).end()
beforeEach(async () => {
  paper = testNewsroom()
  openSections(paper.db)
  now = NOON
  front = { status: 200, location: null, text: '<rss>one</rss>', type: 'application/rss+xml; charset=utf-8' }
  verify = repeats
  receive = status(204)
  internet = await testInternet((heard, response) => (heard.method === 'GET' ? verify : receive)(heard, response))
})
afterEach(async () => {
  await internet.close()
  paper.close()
})

const tell = (after = 10_000) => {
  now += after
  return deliverAt(paper.db, now, { ask: internet.ask, askFront: async () => front })
}
const subscribe = (over: Record<string, string> = {}) => {
  const form = { mode: 'subscribe', topic: `${SITE}/feed.xml`, callback: READER, ...over }
  const named = Object.entries(form).map(([name, value]) => [`hub.${name}`, value])
  return askSubscription(paper.db, must(readHubRequest(new URLSearchParams(named), SITE)), now)
}
const list = () => subscribers(paper.db, {}).items
const told = () => internet.heard.filter(({ method }) => method === 'POST')
const asked = () => internet.heard.filter(({ method }) => method === 'GET')
const last = () => deliveries(paper.db, {}).items[0]

test('who asks is asked back, subscribed when it meant it, and told of what is new: signed, in full, as it stands then', async () => {
  must(subscribe({ secret: SECRET }))
  expect(list()).toEqual([])
  await tell()
  const question = new URL(asked()[0]?.path ?? '', READER).searchParams
  expect(Object.fromEntries(question)).toEqual({
    of: 'halyard',
    'hub.mode': 'subscribe',
    'hub.topic': `${SITE}/feed.xml`,
    'hub.challenge': expect.stringMatching(/^[\w-]{32}$/),
    'hub.lease_seconds': '864000',
  })
  expect(list()).toMatchObject([{ topic: '/feed.xml', host: 'reader.wire.example', leaseUntil: now + 10 * DAY }])

  aStory(paper.db, 'The ferry', {}, now)
  front = { ...front, text: '<rss>the ferry, then withdrawn</rss>' }
  await tell()
  const [sent] = told()
  expect(sent).toMatchObject({ path: '/told?of=halyard', body: '<rss>the ferry, then withdrawn</rss>' })
  expect(sent?.headers).toMatchObject({
    'content-type': 'application/rss+xml; charset=utf-8',
    link: `<${SITE}/feed.xml>; rel="self", <${SITE}/api/websub>; rel="hub"`,
    'x-hub-signature': `sha256=${createHmac('sha256', SECRET)
      .update(sent?.body ?? '')
      .digest('hex')}`,
  })
  expect(list()).toMatchObject([{ deliveredAt: now, isSigned: true }])

  // The same body is not sent again, whatever made somebody look.
  aStory(paper.db, 'The vote', { sections: ['politics'] }, now)
  await tell()
  expect(told()).toHaveLength(1)
  expect(nextDeliveryAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
})

test('of a feed that did not change nobody is told; without a secret nothing is signed', async () => {
  must(subscribe({ topic: `${SITE}/politics/feed.json` }))
  must(subscribe({ topic: `${SITE}/world/feed.atom`, callback: 'https://other.wire.example/' }))
  await tell()
  aStory(paper.db, 'The ferry', {}, now)
  await tell()
  expect(told().map(({ host }) => host)).toEqual(['other.wire.example'])
  expect(told()[0]?.headers).not.toHaveProperty('x-hub-signature')
})

test.each<[string, Answer]>([
  ['404', status(404)],
  ['a redirect', (_, response) => void response.writeHead(302, { location: READER }).end()],
  ['another challenge', (_, response) => void response.end('yes, yes')],
  ['more than the challenge', (heard, response) => (response.write('x'), repeats(heard, response))],
  ['nothing', () => undefined],
  ['half of what it promised', (_, response) => void response.writeHead(200, { 'content-length': '99' }).write('x')],
  ['an endless body', endless],
])('a callback that answers %s did not mean it: it is asked once, and never told', async (_, answer) => {
  verify = answer
  must(subscribe())
  await tell()
  await tell(DAY)
  expect(asked()).toHaveLength(1)
  expect(list()).toEqual([])
  expect(last()).toMatchObject({ kind: 'websub-verify', state: 'given-up', attempts: 1 })
  expect(nextDeliveryAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
})

function endless(_: Heard, response: ServerResponse): void {
  const more = () => response.write(Buffer.alloc(65_536)) && setImmediate(more)
  response.on('drain', more)
  more()
}

test('a callback inside our own network is never asked', async () => {
  internet.hosts.set('reader.wire.example', ['169.254.169.254'])
  must(subscribe())
  await tell()
  expect(internet.dialled).toEqual([])
  expect(last()?.lastError).toBe('It leads into a network that is not public.')
})

test.each<[string, Answer]>([
  ['500', status(500)],
  ['a redirect', (_, response) => void response.writeHead(308, { location: 'https://10.0.0.1/' }).end()],
  ['nothing', () => undefined],
  ['a broken connection', (_, response) => void response.destroy()],
])('a subscriber that answers %s is told later, then as it stands; others are told at once', async (_, answer) => {
  must(subscribe())
  must(subscribe({ callback: 'https://other.wire.example/' }))
  await tell()
  receive = (heard, response) => (heard.host === 'reader.wire.example' ? answer : status(200))(heard, response)
  aStory(paper.db, 'The ferry', {}, now)
  await tell()
  const late = () => told().filter(({ host }) => host === 'reader.wire.example')
  expect(late()).toHaveLength(1)
  expect(list()).toMatchObject([{ deliveredAt: now }, { deliveredAt: null, lastError: expect.stringMatching(/./) }])
  aStory(paper.db, 'The vote', {}, now)
  front = { ...front, text: '<rss>both</rss>' }
  receive = status(200)
  await tell(MINUTE)
  expect(late().map(({ body }) => body)).toEqual(['<rss>one</rss>', '<rss>both</rss>'])
})

test('410 ends the subscription; so does a feed that is no more, and its lease', async () => {
  must(subscribe())
  await tell()
  receive = status(410)
  aStory(paper.db, 'The ferry', {}, now)
  await tell()
  expect(list()).toEqual([])

  must(subscribe())
  await tell()
  front = { ...front, status: 410 }
  aStory(paper.db, 'The harbour', {}, now)
  await tell()
  await tell()
  expect(list()).toEqual([])
  const denied = new URL(asked().at(-1)?.path ?? '', READER).searchParams
  expect([denied.get('hub.mode'), denied.get('hub.reason')]).toEqual(['denied', 'There is no such feed any more.'])

  front = { ...front, status: 200 }
  receive = status(200)
  must(subscribe({ lease_seconds: '1' }))
  await tell()
  expect(list()).toMatchObject([{ leaseUntil: now + 3_600_000 }])
  now += 3_600_001
  internet.heard.length = 0
  aStory(paper.db, 'The vote', {}, now)
  await tell()
  expect(told()).toEqual([])
  trimOutbox(paper.db, now)
  expect(list()).toEqual([])
})

test('a renewal keeps the subscription and takes the new secret; what was not confirmed changes nothing', async () => {
  must(subscribe({ secret: SECRET }))
  await tell()
  must(subscribe({ secret: 'another one', lease_seconds: '99999999' }))
  await tell(DAY)
  expect(list()).toMatchObject([{ since: NOON + 10_000, leaseUntil: now + 30 * DAY }])
  verify = status(404)
  must(subscribe({ mode: 'unsubscribe' }))
  await tell()
  expect(list()).toHaveLength(1)
  aStory(paper.db, 'The ferry', {}, now)
  await tell()
  const signature = createHmac('sha256', 'another one').update('<rss>one</rss>').digest('hex')
  expect(told()[0]?.headers['x-hub-signature']).toBe(`sha256=${signature}`)
  verify = repeats
  must(subscribe({ mode: 'unsubscribe' }))
  await tell()
  expect(list()).toEqual([])
  // Nobody is asked whether to end what there is not.
  const before = asked().length
  must(subscribe({ mode: 'unsubscribe' }))
  await tell()
  expect(asked()).toHaveLength(before)
})

test('a secret stands nowhere but beside its subscription', async () => {
  must(subscribe({ secret: SECRET }))
  await tell()
  aStory(paper.db, 'The ferry', {}, now)
  await tell()
  const rows = JSON.stringify(paper.db.$client.prepare('select * from outbox union all select * from outbox').all())
  const events = JSON.stringify(paper.db.$client.prepare('select * from events').all())
  const shown = JSON.stringify([subscribers(paper.db, {}), deliveries(paper.db, {})])
  for (const text of [rows, events, shown]) expect(text).not.toContain(SECRET)
  expect(rows).toContain('websub-verify')
})

test('an admin can drop a subscriber, who is told so; an editor cannot', async () => {
  must(subscribe())
  await tell()
  const [one] = list()
  expect(dropSubscriber(paper.db, OTTILIE, { id: one?.id ?? 0 }, now)).toMatchObject({ code: 'not-allowed' })
  must(dropSubscriber(paper.db, ADMIN, { id: one?.id ?? 0 }, now))
  await tell()
  expect(list()).toEqual([])
  expect(asked().at(-1)?.path).toContain('hub.mode=denied')
  expect(dropSubscriber(paper.db, ADMIN, { id: one?.id ?? 0 }, now)).toMatchObject({ code: 'not-found' })
})

test('a withdrawal is told like everything else', async () => {
  const story = aStory(paper.db, 'The ferry', {}, now)
  must(subscribe())
  await tell()
  must(withdrawArticle(paper.db, OTTILIE, { id: story.id }, now))
  front = { ...front, text: '<rss>empty</rss>' }
  await tell()
  expect(told().map(({ body }) => body)).toEqual(['<rss>empty</rss>'])
})
