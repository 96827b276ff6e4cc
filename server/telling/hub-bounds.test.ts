import { afterEach, beforeEach, expect, test } from 'vitest'
import { askSubscription } from '#db/commands/ask-subscription.ts'
import { ADMIN, aStory, MINUTE, must, NOON, openSections } from '#db/commands/cast.testing.ts'
import { saveSettings } from '#db/commands/save-settings.ts'
import { confirmSubscription } from '#db/commands/subscription-rows.ts'
import { subscribers } from '#db/queries/subscribers.ts'
import { testNewsroom } from '#db/testing.ts'
import { readHubRequest } from '#domain/telling/hub-request.ts'
import type { AskOutside } from '#server/outgoing/ask-outside.ts'
import { deliverAt, SITE } from '#server/telling/deliver-at.testing.ts'

const READER = 'https://reader.wire.example/'
const front = { status: 200, location: null, text: '<rss>one</rss>', type: 'application/rss+xml' }

let paper: ReturnType<typeof testNewsroom>
let now = NOON
let asked: string[]
let status = 200
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  now = NOON
  asked = []
  status = 200
})
afterEach(() => paper.close())

const nothing = { location: null, contentType: '', retryAfter: null, body: Buffer.of(), isCut: false }
const ask: AskOutside = async (url) => {
  asked.push(url)
  return { ...nothing, status }
}
const tell = (after: number) => {
  now += after
  return deliverAt(paper.db, now, { ask, askFront: async () => front })
}
const request = (over: Record<string, string> = {}) => {
  const form = { mode: 'subscribe', topic: `${SITE}/feed.xml`, callback: READER, ...over }
  const named = Object.entries(form).map(([name, value]) => [`hub.${name}`, value])
  return must(readHubRequest(new URLSearchParams(named), SITE))
}
const subscribe = (over: Record<string, string> = {}) => askSubscription(paper.db, request(over), now)

test('what is no feed of ours is refused; so is everything where the hub is off', () => {
  const paths = [
    '/nowhere/feed.xml',
    '/article/the-ferry',
    '/feed.xml?before=2',
    '/topics/feed.xml',
    '/../feed.xml',
    '/',
  ]
  for (const path of paths)
    expect([path, subscribe({ topic: SITE + path })]).toMatchObject([path, { code: 'not-our-feed' }])
  must(saveSettings(paper.db, ADMIN, { feeds: { paper: false } }, now))
  expect(subscribe()).toMatchObject({ code: 'not-our-feed' })
  must(saveSettings(paper.db, ADMIN, { feeds: { paper: true }, telling: { ownHub: false } }, now))
  expect(subscribe()).toMatchObject({ code: 'hub-off' })
})

test('a stranger cannot make us knock at a door again and again, nor fill the book', async () => {
  let n = 0
  const codes = new Map<string, number>()
  const count = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1)
  status = 404
  for (; n < 150; n++) {
    const done = subscribe({ callback: `https://victim.wire.example/${n}` })
    count(done.ok ? 'ok' : done.code)
    if (n % 50 === 49) await tell(MINUTE)
  }
  expect(Object.fromEntries(codes)).toEqual({ ok: 120, 'too-busy': 30 })
  expect(asked).toHaveLength(120)
  // Who asks for another host is not held up by that.
  expect(subscribe()).toMatchObject({ ok: true })
  paper.db.$client.exec(`insert into subscriptions (topic, callback, host, since, lease_until)
    select '/feed.xml', 'https://full.wire.example/' || value, 'full.wire.example', 0, 9000000000000000 from (with recursive n (value) as (select 1 union all select value + 1 from n where value < 300) select * from n)`)
  expect(subscribe({ callback: 'https://full.wire.example/301' })).toMatchObject({ code: 'too-many-subscribers' })
  expect(subscribe({ callback: 'https://full.wire.example/7' })).toMatchObject({ ok: true })
})

test('five hundred are told while one of them stalls', async () => {
  confirmSubscription(paper.db, request(), now)
  paper.db.$client.exec(`insert into subscriptions (topic, callback, host, since, lease_until)
    select '/feed.xml', 'https://reader-' || (value % 50) || '.wire.example/' || value,
      'reader-' || (value % 50) || '.wire.example', 0, 9000000000000000
    from (with recursive n (value) as (select 1 union all select value + 1 from n where value < 499) select * from n)`)
  aStory(paper.db, 'The ferry', {}, now)
  now += 10_000
  let letGo = () => {}
  const stall = new Promise<void>((resolve) => (letGo = resolve))
  const hosts: string[] = []
  await deliverAt(paper.db, now, {
    askFront: async () => front,
    ask: async (url) => {
      const { host } = new URL(url)
      if (host === 'reader.wire.example') await stall
      // The one that stalls goes on when all others were told: it is not they who wait for it.
      if (hosts.push(host) === 499) letGo()
      return { ...nothing, status }
    },
  })
  expect(hosts).toHaveLength(500)
  expect(hosts.at(-1)).toBe('reader.wire.example')
  expect(subscribers(paper.db, {}).feeds).toEqual([{ topic: '/feed.xml', count: 500 }])
})
