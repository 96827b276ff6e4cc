import { expect, test } from 'vitest'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'
import { SPOKEN } from '#domain/words/words-of.ts'

const said = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [String((value as (...given: unknown[]) => unknown)('A', 'B', 2))]
      : Object.values(value as object).flatMap(said)

test('republishing has words in every language of readers’ pages, each of its own', () => {
  const all = Object.keys(SPOKEN).map(republishWordsOf)
  expect(all.map(({ language }) => language)).toEqual(Object.keys(SPOKEN))
  const words = all.flatMap(({ words: one }) => said(one))
  expect(new Set(words).size).toBe(words.length)
  expect(republishWordsOf('ar-EG').language).toBe('ar')
  expect(republishWordsOf('pt').language).toBe('en')
})
