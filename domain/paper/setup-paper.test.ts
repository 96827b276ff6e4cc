import { expect, test } from 'vitest'
import { defaultsFromBrowser } from '#domain/paper/setup-paper.ts'

const KNOWN = ['en', 'en-US', 'de', 'ar']
const of = (...languages: string[]) => defaultsFromBrowser({ languages, zone: 'Europe/Oslo' }, KNOWN).language

test('the language is the browser’s first that the paper has words in', () => {
  expect(of('en-US', 'de')).toBe('en-US')
  expect(of('en-GB', 'de')).toBe('en')
  expect(of('de-AT')).toBe('de')
  expect(of('nb-NO', 'ar-EG')).toBe('ar')
})

test('a language without words of the paper is kept by its first part', () => {
  expect(of('nb-NO', 'da')).toBe('nb')
  expect(of()).toBe('en')
  expect(of('*')).toBe('en')
})

test('the zone is the browser’s, or UTC', () => {
  expect(defaultsFromBrowser({ languages: [], zone: 'Asia/Tokyo' }, KNOWN).zone).toBe('Asia/Tokyo')
  expect(defaultsFromBrowser({ languages: [], zone: undefined }, KNOWN).zone).toBe('UTC')
})
