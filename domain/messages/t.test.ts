import { afterEach, expect, test } from 'vitest'
import { isSpokenToLeft } from '#domain/messages/spoken.ts'
import { msg, t, withoutMarks } from '#domain/messages/t.ts'
import { speak } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

const PUBLISHED = '{n, plural, one {# story} other {# stories}} published'

test('a sentence that no file has is said in English, with its numbers', () => {
  expect(t('Publish')).toBe('Publish')
  expect([1, 2, 1_200].map((n) => t(PUBLISHED, { n }))).toEqual([
    '1 story published',
    '2 stories published',
    '1,200 stories published',
  ])
})

test('a sentence is said in the language of the place, with its plurals', () => {
  speak('ar', {
    Publish: 'نشر',
    [PUBLISHED]: 'نُشر {n, plural, zero {لا شيء} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}}',
  })
  expect(t('Publish')).toBe('نشر')
  expect([0, 1, 2, 3, 11, 100].map((n) => t(PUBLISHED, { n }).slice(5))).toEqual([
    'لا شيء',
    'خبر واحد',
    'خبران',
    '3 أخبار',
    '11 خبرًا',
    '100 خبر',
  ])
})

test('a word that means two things has a context, also in a table', () => {
  speak('de', { Open: 'Öffnen', 'state\u0004Open': 'Offen' })
  const table = [msg('Open'), msg('Open', 'state')]
  expect([t('Open'), t('Open', {}, 'state'), ...table.map((message) => t(message))]).toEqual([
    'Öffnen',
    'Offen',
    'Öffnen',
    'Offen',
  ])
  speak('en')
  expect(t('Open', {}, 'state')).toBe('Open')
})

test('a name of the other direction is isolated, so that quotes and stops stay beside it', () => {
  expect(t('“{headline}” was deleted.', { headline: 'Ferries' })).toBe('“Ferries” was deleted.')
  expect(t('“{headline}” was deleted.', { headline: 'العبّارات' })).toBe('“\u2068العبّارات\u2069” was deleted.')
  speak('ar', { '{headline} again': 'مجددًا {headline}' })
  expect(t('{headline} again', { headline: 'Ferries' })).toBe('مجددًا \u2068Ferries\u2069')
  expect(withoutMarks(t('{headline} again', { headline: 'Ferries' }))).toBe('مجددًا Ferries')
})

test.each([
  ['ar', true],
  ['ckb', true],
  ['yi', true],
  ['en-XA', false],
  ['de', false],
])('%s is spoken to the left: %s', (language, isToLeft) => {
  speak(language)
  expect(isSpokenToLeft()).toBe(isToLeft)
})
