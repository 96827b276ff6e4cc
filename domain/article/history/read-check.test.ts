import { afterEach, expect, test } from 'vitest'
import { readCheck } from '#domain/article/history/read-check.ts'
import { type StoredCheck, unseenCode } from '#domain/article/history/receipt-views.ts'
import { speak } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

const STORED: StoredCheck = {
  key: 'section:3',
  name: 'World',
  paths: ['/world'],
  state: 'not-seen',
  code: 'wrong-status',
  values: { status: '500', wanted: '200' },
  afterMs: null,
  tries: 1,
}

test('a check is stored as its code and values, and read in the language of whoever reads it (P-178)', () => {
  expect(readCheck(STORED)).toMatchObject({ name: 'Section World', said: 'It answered 500 and not 200.' })
  speak('de', {
    'Section {name}': 'Ressort {name}',
    'It answered {status} and not {wanted}.': 'Statt {wanted} kam {status}.',
  })
  expect(readCheck(STORED)).toMatchObject({ name: 'Ressort World', said: 'Statt 200 kam 500.' })
  expect(readCheck({ ...STORED, state: 'seen', code: null, values: {} }).said).toBe('')
})

test('a check that an earlier version stored is shown as it is', () => {
  speak('de', { Feed: 'Newsfeed', 'Section {name}': 'Ressort {name}' })
  const old = { ...STORED, values: undefined, name: 'Section World', said: 'It does not have the story.' }
  expect(readCheck(old)).toEqual(old)
  expect(readCheck({ ...old, key: 'feed', name: 'Feed' }).name).toBe('Newsfeed')
})

test('every code has a sentence, but the one that only old receipts have', () => {
  const said = (code: StoredCheck['code'], values: StoredCheck['values'] = {}, key = 'front') =>
    readCheck({ ...STORED, key, code, values }).said
  const every = { reason: 'x', status: '500', wanted: '200', words: 'x', date: 'x' }
  expect(unseenCode.options.filter((code) => said(code, every) === '')).toEqual(['no-data'])
  const missing = { all: 5, headline: 'Ferries' }
  expect([
    said('not-there', { ...missing, missing: 1 }),
    said('not-there', { ...missing, missing: 2 }),
    said('still-there', { problem: 'unreadable' }),
    said('old-headline', { heading: 'The ferry' }),
    said('no-answer', { reason: 'ECONNRESET' }),
    said('no-answer', {}, 'receipt'),
  ]).toEqual([
    '1 of 5 is missing: “Ferries” …',
    '2 of 5 are missing: “Ferries” …',
    'It cannot be read.',
    'Its headline is “The ferry”.',
    'It did not answer: ECONNRESET.',
    'The pages could not be checked; the server’s log says why.',
  ])
})
