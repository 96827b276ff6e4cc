import { expect, test } from 'vitest'
import { isCounted } from '#server/http/pages/is-counted.ts'
import { networkOf } from '#server/jobs/reads/network-of.ts'
import { createPendingReads, type ReadsWord } from '#server/jobs/reads/pending-reads.ts'
import { MAX_PER_NETWORK, ReadCount } from '#server/jobs/reads/read-count.ts'

const HOUR = 3_600_000
const NOON = Date.UTC(2026, 10, 24, 12)

test('a network counts once an hour for each story', () => {
  const count = new ReadCount()
  for (let n = 0; n < 50; n++) count.read(7, '192.0.2.1', NOON + n)
  count.read(7, '192.0.2.2', NOON)
  count.read(8, '192.0.2.1', NOON)
  expect([...count.take()]).toEqual([
    [7, 2],
    [8, 1],
  ])
  count.read(7, '192.0.2.1', NOON + HOUR - 1)
  expect(count.take().size).toBe(0)
  count.read(7, '192.0.2.1', NOON + HOUR)
  expect([...count.take()]).toEqual([[7, 1]])
  expect(count.total).toBe(4)
})

test('and for so many stories', () => {
  const count = new ReadCount()
  for (let story = 1; story <= 3 * MAX_PER_NETWORK; story++) count.read(story, '192.0.2.1', NOON)
  expect(count.take().size).toBe(MAX_PER_NETWORK)
  count.read(1, '192.0.2.2', NOON)
  expect(count.take().size).toBe(1)
})

test('the number of distinct reads in an hour is bounded', () => {
  const count = new ReadCount(100)
  for (let n = 0; n < 300; n++) count.read(7, `192.0.2.${n}`, NOON)
  expect(count.take().get(7)).toBe(100)
  count.read(7, '192.0.2.1', NOON + HOUR)
  expect(count.take().get(7)).toBe(1)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:0:0:1::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network))

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const from = (agent: string) => ({ 'user-agent': agent, 'sec-fetch-site': 'same-origin' as const })

test('a browser that shows a page of ours counts', () => {
  expect(isCounted(from(CHROME))).toBe(true)
  expect(isCounted(from(PHONE))).toBe(true)
})

test.each([
  ['a robot', from('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)')],
  ['a crawler of an AI company', from('Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)')],
  ['a browser without a window', from(CHROME.replace('Chrome', 'HeadlessChrome'))],
  ['a tool', from('curl/8.5.0')],
  ['one that says nothing of itself', { 'sec-fetch-site': 'same-origin' as const }],
  ['one that does not say where from', { 'user-agent': CHROME }],
  ['another site', { 'user-agent': CHROME, 'sec-fetch-site': 'cross-site' as const }],
  ['a page that is made ahead', { ...from(CHROME), 'sec-purpose': 'prefetch;prerender' }],
])('%s does not', (_, headers) => expect(isCounted(headers)).toBe(false))

test('a web process reports reads once a second, and holds a bounded number', async () => {
  const told: ReadsWord[] = []
  const pending = createPendingReads(async (word) => void told.push(word))
  for (let n = 0; n < 12_000; n++) pending.read(7, '2001:db8::1')
  await pending.flush()
  await pending.flush()
  expect(told).toHaveLength(1)
  expect(told[0]?.reads).toHaveLength(10_000)
  expect(told[0]?.reads[0]).toEqual([7, '2001:db8:0:0'])
})

test('reads that could not be stored are stored with the next', () => {
  const count = new ReadCount()
  count.read(1, 'a', 0)
  count.read(1, 'b', 0)
  const taken = count.take()
  count.read(1, 'c', 0)
  count.read(2, 'c', 0)
  count.giveBack(taken)
  expect([...count.take()]).toEqual([
    [1, 3],
    [2, 1],
  ])
  expect(count.total).toBe(4)
})
