import { afterAll, beforeAll, expect, test } from 'vitest'
import { search } from '#db/queries/search/search.ts'
import { FOREIGN, FOREIGN_KINDS } from '#db/queries/search/testing/recall/foreign.ts'
import { documentOf } from '#db/queries/search/testing/recall/recall-set.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, NOON } from '#db/testing/seed.ts'

const FIRST = 10
const YEAR = 365 * 24 * HOUR
let newsroom: ReturnType<typeof testNewsroom>
let results: { kind: string; typed: string; recall: number }[]

beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  results = FOREIGN.flatMap(({ language, stories, queries }, set) => {
    const made = stories.map((story, n) => {
      const [headline, , text] = story
      // A story that is remembered by its headline is nine years old.
      const at = text === 'It was long ago.' ? NOON - 9 * YEAR - n * HOUR : NOON - n * HOUR
      const { id } = aStory(newsroom.db, { headline, language, document: documentOf(story), at, slug: `f-${set}-${n}` })
      return { id, words: `${headline} ${text}` }
    })
    return queries.map(({ kind, typed, words }) => {
      const relevant = new Set(made.filter((one) => words.some((word) => one.words.includes(word))).map(({ id }) => id))
      const { hits, meantHits } = search(newsroom.db, { q: typed, page: 1 })
      const found = [...hits, ...meantHits].slice(0, FIRST).filter(({ id }) => relevant.has(id))
      return { kind, typed, recall: found.length / Math.min(FIRST, relevant.size) }
    })
  })
})
afterAll(() => newsroom.close())

test.each(FOREIGN_KINDS)('%s: nine of ten relevant stories are among the first ten hits (P-293)', (kind) => {
  const of = results.filter((one) => one.kind === kind)
  expect(of.length).toBeGreaterThanOrEqual(20)
  const mean = of.reduce((sum, { recall }) => sum + recall, 0) / of.length
  expect(mean, JSON.stringify(of.filter(({ recall }) => recall < 1))).toBeGreaterThanOrEqual(0.9)
})

test.each([
  ['Rung', 'Regierung'],
  ['Haltung', 'Unterhaltung'],
])('%s does not find %s', (typed, printed) => {
  const { id } = aStory(newsroom.db, { headline: `Die ${printed} schweigt`, language: 'de', at: NOON })
  expect(search(newsroom.db, { q: typed, page: 1 }).hits.map((hit) => hit.id)).not.toContain(id)
})

test('a compound and a word of half width are marked as they are printed', () => {
  const printed = ['Fischereihafen wird teurer', 'ｶﾞｽの値段']
  for (const headline of printed)
    aStory(newsroom.db, { headline, language: headline.startsWith('F') ? 'de' : 'ja', at: NOON })
  const marked = (q: string, headline: string) =>
    search(newsroom.db, { q, page: 1 })
      .hits.find((hit) => hit.headline === headline)
      ?.headlineParts.map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')
  expect(marked('Hafen', 'Fischereihafen wird teurer')).toBe('[Fischereihafen] wird teurer')
  expect(marked('ガス', 'ｶﾞｽの値段')).toBe('[ｶﾞｽ]の値段')
})
