import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectReading } from '#db/engine/reading.ts'
import { cpuMs } from '#db/queries/search/newest-hits.ts'
import { type SearchInput, search } from '#db/queries/search/search.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, paragraphs } from '#db/testing/seed.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeAll(() => {
  newsroom = testNewsroom()
  const { db } = newsroom
  aCast(db)
  for (let n = 1; n <= 12; n++) aStory(db, { headline: `Harbour ${n}`, document: paragraphs('A quay.') })
  aStory(db, { headline: 'The labour of the parliament', document: paragraphs('Im Süden der Straße. مرفأ المدينة.') })
  aStory(db, { headline: 'A harbuor', document: paragraphs('Somebody’s slip.') })
  aStory(db, { headline: 'Fund', topics: ['harbour-fund'], authors: ['noor-halvorsen'] })
  aStory(db, { headline: 'Zephyrine', end: 'draft' })
  aStory(db, { headline: 'Zephyring', end: 'withdrawn' })
  aStory(db, { headline: 'Zephyrins', end: 'scheduled', topics: ['rail'] })
})
afterAll(() => newsroom.close())

const find = (q: string, more: Partial<SearchInput> = {}) => search(newsroom.db, { q, page: 1, ...more })
const meant = (q: string, more: Partial<SearchInput> = {}) => find(q, more).meant

describe('a near miss is offered the word that stories have', () => {
  test.each([
    ['habrour', ['harbour']],
    ['harbur', ['harbour']],
    ['harbbour', ['harbour']],
    ['Hrabour', ['Harbour']],
    ['parlamant', ['parliament']],
    ['sueden', ['süden']],
    ['المدينت', ['المدينة']],
    ['harbour parliamant', []],
    ['"habrour" quay', ['"harbour" quay']],
    ['habrour quya', ['harbour quay']],
    ['parliamant labuor -harbour', ['parliament labour -harbour']],
    ['Parlia labuor', ['Parliament labour']],
    ['qqqqqqqq', []],
    ['港口', []],
    ['-habrour', []],
  ] as const)('%s', (typed, offered) => {
    expect(meant(typed)).toEqual(offered)
  })
})

test('a word that hardly a story has, where many have the near one', () => {
  expect(find('harbuor')).toMatchObject({ total: 1, meant: ['harbour'] })
  expect(meant('labour')).toEqual([])
})

test('suggestions have results', () => {
  expect(meant('habrour', { section: 'world' })).toEqual(['harbour'])
  expect(meant('habrour', { section: 'politics' })).toEqual([])
  expect(meant('habrour', { page: 2 })).toEqual([])
})

test('words of unpublished stories are never suggested', () => {
  expect(meant('zephyrinx')).toEqual([])
  aStory(newsroom.db, { headline: 'Zephyrinz' })
  expect(meant('zephyrinx')).toEqual(['zephyrinz'])
})

test('matching sections, topics and authors are listed if they have a public story', () => {
  expect(find('harbour').names).toEqual([{ kind: 'topic', slug: 'harbour-fund', name: 'Harbour fund' }])
  expect(find('the harbour fund').names.map(({ name }) => name)).toEqual(['Harbour fund'])
  expect(find('noor').names).toEqual([{ kind: 'author', slug: 'noor-halvorsen', name: 'Noor Halvorsen' }])
  expect(find('WORL*').names).toEqual([{ kind: 'section', slug: 'world', name: 'World' }])
  for (const q of ['rail', 'piet', '-harbour', 'arbour', '%']) expect(find(q).names, q).toEqual([])
})

test('it takes a bounded time, and tells the change log what it read', () => {
  const began = cpuMs()
  find('abcdefghijklmnopqrstuvwxyz'.repeat(7))
  find('habrour '.repeat(20))
  expect(cpuMs() - began).toBeLessThan(500)
  const tags = new Set<string>()
  collectReading(tags, () => find('habrour'))
  expect([...tags]).toEqual(expect.arrayContaining(['search', 'site']))
})
