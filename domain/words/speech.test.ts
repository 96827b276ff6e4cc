import { expect, test } from 'vitest'
import { directionOf, speechIn } from '#domain/words/speech.ts'

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
