import { expect, test } from 'vitest'
import { after, lede, seenWords, unseenNames } from '#components/desk/receipt/receipt-words.ts'
import type { Receipt, ReceiptCheck } from '#domain/article/receipt-views.ts'

const check = (name: string, state: ReceiptCheck['state']): ReceiptCheck => ({
  ...{ key: name, name, state, paths: ['/'], said: '', code: null, afterMs: null, tries: 1 },
})
const receipt = (state: Receipt['state'], checks: ReceiptCheck[], what: Receipt['what'] = 'update'): Receipt => ({
  ...{ id: 1, what, by: null, revision: 1, state, publishedAt: 1_000, readBackAt: 1_100, firstSeenAt: 1_200 },
  ...{ allSeenAt: state === 'seen' ? 1_800 : null, attempts: 1, nextAt: null, checks },
})
const SEEN = [check('Front', 'seen'), check('Feeds', 'seen')]

test('a receipt is told in a few words, with the names as they are written', () => {
  expect(seenWords(receipt('seen', SEEN))).toBe('seen on 2 of 2')
  expect(seenWords(receipt('asking', [...SEEN, check('Sitemap', 'not-seen')]))).toBe('seen on 2 of 3, checking')
  expect(seenWords(receipt('not-seen', [...SEEN, check('Author Tomas Ilvar', 'not-seen')]))).toBe(
    'author Tomas Ilvar not seen',
  )
  expect(seenWords(receipt('sampled-out', []))).toBe('not checked: one of many at once')
  expect(unseenNames(['Front', 'Feeds'])).toBe('front and feeds')
  expect(unseenNames(['Front', 'Feeds', 'Sitemap'])).toBe('3 pages')
})

test('what it says in a sentence is about what was done', () => {
  expect(lede(receipt('seen', SEEN))).toMatchObject({ strong: 'It is published.', tone: 'yes' })
  expect(lede(receipt('seen', SEEN)).rest).toContain('within 0.80 s')
  expect(lede(receipt('seen', SEEN, 'withdrawal')).strong).toBe('It is gone.')
  expect(lede(receipt('seen', SEEN, 'undo')).strong).toBe('It is gone.')
  expect(lede(receipt('asking', SEEN, 'undo')).strong).toBe('It is a draft again.')
  expect(lede(receipt('not-seen', [check('Front', 'not-seen')])).strong).toBe(
    'It is published, but one page does not show it.',
  )
  expect(lede(receipt('not-seen', [check('Front', 'not-seen')], 'withdrawal')).strong).toBe(
    'It is gone, but not everywhere.',
  )
})

test('how long it took is told as exactly as it matters', () => {
  expect([after(110), after(42_000), after(720_000)]).toEqual(['0.11 s', '42 s', '12 min'])
})
