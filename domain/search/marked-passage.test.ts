import { expect, test } from 'vitest'
import { passageFinder } from '#domain/search/marked-passage.ts'

const marked = (text: string, exact: string[], forms: string[] = [], language = 'en') =>
  passageFinder(
    { exact, forms },
    language,
  )(text)
    ?.map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('') ?? null

const FILL = 'words that nobody looks for '.repeat(20)

test('the words are marked as they are printed, in any case, accent and form', () => {
  expect(marked('The Café closes.', ['cafe'])).toBe('The [Café] closes.')
  expect(marked('Many harbours, one harbour.', ['harbour'], ['\ue001harbour'])).toBe('Many [harbours], one [harbour].')
  expect(marked('The sea-walls hold.', ['walls'])).toBe('The [sea-walls] hold.')
  expect(marked('Nothing here.', ['harbour'])).toBe(null)
  expect(marked('', ['harbour'])).toBe(null)
})

test('the passage is the one with most of the words, cut at words', () => {
  const passage = marked(`Quay. ${FILL} the eel and the quay ${FILL}`, ['eel', 'quay'])
  expect(passage).toContain('the [eel] and the [quay] words')
  expect(passage).toMatch(/^…\w+ .* \w+…$/)
  expect(passage?.length).toBeLessThan(230)
})

test('a word within scripts without spaces is found, also in traditional letters', () => {
  expect(marked('今天的港口很安静', ['港口'], [], 'zh')).toBe('今天的[港口]很安静')
  expect(marked('今天的海灣很安靜', ['海湾'], [], 'zh')).toBe('今天的[海灣]很安靜')
})
