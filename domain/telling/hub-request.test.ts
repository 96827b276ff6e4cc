import { expect, test } from 'vitest'
import { readHubRequest } from '#domain/telling/hub-request.ts'
import { feedOf } from '#domain/urls/feed-of.ts'

const SITE = 'https://halyard.example'
const request = (over: Record<string, string> = {}) => {
  const form = { mode: 'subscribe', topic: `${SITE}/feed.xml`, callback: 'https://reader.wire.example/a?b', ...over }
  const named = Object.entries(form).map(([name, value]) => [`hub.${name}`, value])
  return readHubRequest(new URLSearchParams(named), SITE)
}

test('what is asked is read, and a lease is kept within its bounds', () => {
  const usual = { mode: 'subscribe', topic: '/feed.xml', callback: 'https://reader.wire.example/a?b', secret: null }
  expect(request()).toEqual({ ok: true, value: { ...usual, leaseSeconds: 864_000 } })
  const leaseOf = (lease_seconds: string) => request({ lease_seconds })
  expect(leaseOf('0')).toMatchObject({ value: { leaseSeconds: 3_600 } })
  expect(leaseOf('7200')).toMatchObject({ value: { leaseSeconds: 7_200 } })
  expect(leaseOf('999999999')).toMatchObject({ value: { leaseSeconds: 2_592_000 } })
  expect(request({ secret: 'é'.repeat(99) })).toMatchObject({ value: { secret: 'é'.repeat(99) } })
})

test.each([
  ['another paper’s feed', { topic: 'https://other.example/feed.xml' }, 'not-our-feed'],
  ['a callback without https', { callback: 'http://reader.wire.example/' }, 'callback-refused'],
  ['a callback with a password', { callback: 'https://a:b@reader.wire.example/' }, 'callback-refused'],
  ['a callback of our own', { callback: `${SITE}:8443/api/websub` }, 'callback-refused'],
  ['no callback', { callback: 'reader' }, 'callback-refused'],
  ['a mode that is none', { mode: 'publish' }, 'no-such-mode'],
  ['a long secret', { secret: 'é'.repeat(100) }, 'secret-too-long'],
  ['a lease in words', { lease_seconds: 'ten days' }, 'no-such-lease'],
])('%s is refused', (_, over, code) => {
  expect(request(over)).toMatchObject({ ok: false, code })
})

test.each([
  ['/feed.xml', { kind: 'paper', slug: '' }],
  ['/world/feed.atom', { kind: 'sections', slug: 'world' }],
  ['/topics/the-strait/feed.json', { kind: 'topics', slug: 'the-strait' }],
  ['/corrections/feed.xml', { kind: 'corrections', slug: '' }],
  ['/topics/feed.xml', null],
  ['/world/feed.rss', null],
  ['/feed.xml?before=2', null],
  ['/article/the-ferry/feed.xml', null],
])('%s', (path, feed) => {
  expect(feedOf(path)).toEqual(feed)
})
