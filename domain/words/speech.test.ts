import { expect, test } from 'vitest'
import { directionOf } from '#domain/words/direction.ts'
import { speechIn } from '#domain/words/speech.ts'

test.each([
  ...(['ar', 'ar-EG', 'he', 'yi', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'dv', 'AR'] as const).map((tag) => [tag, 'rtl']),
  ...(['az-Arab', 'pa-Arab', 'ks', 'nqo', 'syr'] as const).map((tag) => [tag, 'rtl']),
  ...(['en', 'zh-Hant', 'ko', 'th', 'az', 'pa', 'ar-Latn', 'nonsense!', ''] as const).map((tag) => [tag, 'ltr']),
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction))

test('a page in a language without words of the paper’s own says so: what it is marked with is not what it speaks', () => {
  expect(speechIn('UTC', 'ko')).toMatchObject({ page: 'ko', language: 'en' })
  expect(speechIn('UTC', 'he', 'de')).toMatchObject({ page: 'he', language: 'de' })
  expect(speechIn('UTC', 'ar')).toMatchObject({ page: 'ar', language: 'ar' })
})

test.each([
  ['en', '1 story', '22 stories'],
  ['de', '1 Beitrag', '22 Beiträge'],
  ['fr', '1 article', '22 articles'],
  ['es', '1 artículo', '22 artículos'],
] as const)('one story and many are counted in %s', (language, one, many) => {
  const { stories } = speechIn('UTC', language).words
  expect([stories(1), stories(22)]).toEqual([one, many])
})

test('Arabic counts stories in four forms', () => {
  const { stories } = speechIn('UTC', 'ar').words
  expect([1, 2, 3, 10].map(stories)).toEqual(['قصة واحدة', 'قصتان', '3 قصص', '10 قصص'])
  expect(stories(11)).toMatch(/قصة$/)
})
