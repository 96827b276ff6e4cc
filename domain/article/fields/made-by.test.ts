import { expect, test } from 'vitest'
import { madeByLine } from '#domain/article/fields/made-by.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { machineWords } from '#domain/picture/source-type.ts'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { anArticle } from '#domain/seo/testing/an-article.ts'
import { speechIn } from '#domain/words/speech.ts'

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar']
const wordsIn = (language: string) => speechIn('UTC', language, 'en').words

test('readers are told of the tool and of who answers for it, in five languages (P-631)', () => {
  const made = { how: 'generated' as const, tool: 'Quill 2', reviewer: 'Ines Moreau' }
  expect(madeByLine(made, wordsIn('en'))).toBe(
    'Made by an AI tool (Quill 2), reviewed by Ines Moreau, who answers for it.',
  )
  expect(madeByLine({ how: 'assisted', tool: '' }, wordsIn('en'))).toBe('Written with the help of an AI tool.')
  expect(madeByLine(null, wordsIn('en'))).toBe('')
  for (const how of ['assisted', 'generated'] as const) {
    const lines = LANGUAGES.map((language) => madeByLine({ ...made, how }, wordsIn(language)))
    expect(new Set(lines).size).toBe(LANGUAGES.length)
    for (const line of lines) expect(line).toMatch(/Quill 2.*Ines Moreau/)
    for (const language of LANGUAGES) {
      const bare = madeByLine({ how, tool: '' }, wordsIn(language))
      expect(bare, language).toMatch(/^[^(]+[^ :]\.$/)
    }
  }
  const pictures = LANGUAGES.flatMap((language) =>
    (['composite', 'synthetic'] as const).map((sourceType) => machineWords({ sourceType }, wordsIn(language))),
  )
  expect(new Set(pictures).size).toBe(2 * LANGUAGES.length)
  expect(machineWords({ sourceType: 'edited' }, wordsIn('en'))).toBe('')
})

test('the structured data of a story has it, by the terms of schema.org', () => {
  const image = { url: 'https://halyard.example/card.png', width: 1_200, height: 630, alt: '' }
  const around = { site: aSite({ name: 'The Halyard' }), origin: 'https://halyard.example', home: 'Home', image }
  const graphOf = (article: Parameters<typeof anArticle>[0]) =>
    articleGraph({ article: anArticle(article), ...around })['@graph'][0]
  expect(graphOf({ madeBy: { how: 'assisted', tool: 'Quill', reviewer: 'Ines Moreau' } })).toMatchObject({
    digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
    editor: { '@type': 'Person', name: 'Ines Moreau' },
  })
  expect(graphOf({})).not.toHaveProperty('digitalSourceType')
})
