import { expect, test } from 'vitest'
import { receiptLine, seenWords, unseenNames } from '#components/desk/receipt/receipt-words.ts'
import type { Receipt, ReceiptCheck } from '#domain/article/history/receipt-views.ts'

const check = (name: string, state: ReceiptCheck['state']): ReceiptCheck => ({
  key: name,
  name,
  paths: ['/'],
  state,
  said: '',
  code: null,
  afterMs: null,
  tries: 1,
})
const receipt = (state: Receipt['state'], checks: ReceiptCheck[], rest: Partial<Receipt> = {}): Receipt => ({
  id: 1,
  what: 'update',
  state,
  publishedAt: 1_000,
  allSeenAt: state === 'seen' ? 1_800 : null,
  attempts: 1,
  nextAt: null,
  checks,
  ...rest,
})
const SEEN = [check('Front', 'seen'), check('Feed', 'seen')]
const line = (one: Receipt | null, path: string | null = '/article/ferry') =>
  receiptLine({ receipt: one, story: { id: 1, headline: 'Ferry', status: 'published', path } }, (at) => `${at} ms`)

test('a receipt is told in a few words, with the names as they are written', () => {
  expect(seenWords(receipt('seen', SEEN))).toBe('seen on 2 of 2')
  expect(seenWords(receipt('asking', [...SEEN, check('Article page', 'not-seen')]))).toBe('seen on 2 of 3, checking')
  expect(seenWords(receipt('not-seen', [...SEEN, check('Section World', 'not-seen')]))).toBe('Section World not seen')
  expect(seenWords(receipt('sampled-out', []))).toBe('not checked: one of many at once')
  expect(unseenNames(['Front', 'Feed'])).toBe('Front and Feed')
  expect(unseenNames(['Front', 'Feed', 'Article page'])).toBe('3 pages')
})

test('success is one line, about what was done', () => {
  const rest = 'The server requested its 2 pages as a reader would: all right at 1800 ms.'
  expect(line(receipt('seen', SEEN))).toEqual({ strong: 'It is published.', rest, tone: 'yes' })
  for (const what of ['withdrawal', 'undo'] as const)
    expect(line(receipt('seen', SEEN, { what })).strong).toBe('It is gone.')
})

test('a failure says how many pages are not right, and when the server looks next', () => {
  const red = (nextAt: number | null) => line(receipt('not-seen', [...SEEN, check('Front', 'not-seen')], { nextAt }))
  expect(red(null)).toMatchObject({ strong: '1 of 3 pages is not right.', tone: 'no' })
  expect(red(null).rest).toMatch(/It is not checked again by itself\.$/)
  expect(red(90_000).rest).toMatch(/Next check 90000 ms\.$/)
})

test('what was not checked says why', () => {
  expect(line(receipt('asking', [])).rest).toContain('you need not do anything')
  expect(line(receipt('sampled-out', [])).rest).toContain('only a sample')
  expect(line(null).rest).toContain('were never checked')
  expect(line(null, null).rest).toContain('never published')
})
