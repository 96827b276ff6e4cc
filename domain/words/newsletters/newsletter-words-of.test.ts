import { expect, test } from 'vitest'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { SPOKEN } from '#domain/words/words-of.ts'

test('letters and their pages have words in every language of readers’ pages, each of its own', () => {
  const all = Object.keys(SPOKEN).map(newsletterWordsOf)
  expect(all.map(({ language }) => language)).toEqual(Object.keys(SPOKEN))
  const said = all.map(({ words: { letter, copy, change } }) =>
    [...Object.values(letter), ...Object.values(copy), change].map((word) =>
      typeof word === 'string' ? word : word('Morning', 'The Halyard'),
    ),
  )
  for (const words of said) expect(new Set(words).size).toBe(words.length)
  expect(new Set(said.flat()).size).toBe(said.flat().length)
  expect(newsletterWordsOf('ar-EG')).toEqual({ words: newsletterWordsOf('ar').words, language: 'ar' })
  expect(newsletterWordsOf('pt').language).toBe('en')
})
