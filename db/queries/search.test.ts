import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { matchOf } from '#db/queries/match-of.ts'
import { type SearchInput, search } from '#db/queries/search.ts'
import { aCast, aStory, HOUR, NOON, paragraphs } from '#db/queries/seed.testing.ts'
import { testNewsroom } from '#db/testing.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeAll(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  const old = { at: NOON - 48 * HOUR, sections: ['politics'] }
  aStory(db, { headline: 'Harbour vote lost', ...old, document: paragraphs('The rail bill fell by two.') })
  aStory(db, { headline: 'A rail harbour', document: paragraphs('Café owners cheer. The sea wall stands.') })
  aStory(db, { headline: 'Quiet', standfirst: 'A lighthouse dims', document: paragraphs('Nothing stirs.') })
})
afterAll(() => newsroom.close())

const find = (q: string, more: Partial<SearchInput> = {}) => search(db, { q, page: 1, ...more })
const found = (q: string, more: Partial<SearchInput> = {}) => find(q, more).hits.map((hit) => hit.headline)

test('words, phrases, beginnings and without, newest first', () => {
  expect(found('harbour')).toEqual(['A rail harbour', 'Harbour vote lost'])
  expect(found('"rail harbour"')).toEqual(['A rail harbour'])
  expect(found('harb*')).toEqual(['A rail harbour', 'Harbour vote lost'])
  expect(found('harbour -vote')).toEqual(['A rail harbour'])
  expect(found('harbour -"rail harbour"')).toEqual(['Harbour vote lost'])
  expect(found('cafe')).toEqual(['A rail harbour'])
  expect(found('sea-wall')).toEqual(['A rail harbour'])
  expect(found('harbour OR lighthouse')).toEqual([])
})

test('section and dates filter, both days inclusive in the zone of the paper', () => {
  expect(found('harbour', { section: 'politics' })).toEqual(['Harbour vote lost'])
  expect(found('harbour', { section: 'nowhere' })).toEqual([])
  expect(found('harbour', { to: '2026-11-22' })).toEqual(['Harbour vote lost'])
  expect(found('harbour', { from: '2026-11-23' })).toEqual(['A rail harbour'])
  expect(found('harbour', { from: '2026-11-22', to: '2026-11-22' })).toEqual(['Harbour vote lost'])
  expect(found('harbour', { from: 'yesterday' })).toHaveLength(2)
})

test('hits are marked in the headline and in the passage', () => {
  const [hit] = find('harbour sea').hits
  expect(hit?.headlineParts).toEqual([
    { text: 'A rail ', hit: false },
    { text: 'harbour', hit: true },
  ])
  expect(hit?.passage.find((part) => part.hit)?.text).toBe('sea')
  expect(find('lighthouse').hits[0]?.passage).toContainEqual({ text: 'lighthouse', hit: true })
})

describe('anything typed is safe', () => {
  const typed = [
    '',
    ' ',
    '"',
    '""',
    '*',
    '-',
    '-harbour',
    '"harbour',
    'harbour"',
    "harbour' or 1=1 --",
    'headline:harbour',
    '(harbour',
    'NEAR(a b)',
    'a AND OR NOT',
    '^harbour + { }',
    'harbour\u0000\u0002\u0003',
    '\ud800',
    '😀 *',
    'a'.repeat(5_000),
    '- '.repeat(500),
    'x '.repeat(500),
    '"a*"',
    'ا*',
  ]
  test.each(typed.map((q) => [JSON.stringify(q).slice(0, 30), q] as const))('%s', (_, q) => {
    expect(() => find(q)).not.toThrow()
  })

  test('and nothing that could be found is asked as nothing', () => {
    for (const q of ['', '-harbour', '"', '…']) expect(matchOf(q)).toBeNull()
    expect(find('-harbour')).toEqual({ hits: [], total: 0, totalIsCapped: false, page: 1, hasNext: false })
  })
})

test('a page past the end has no hits and says how many there are', () => {
  expect(find('harbour', { page: 2 })).toMatchObject({ hits: [], total: 2, hasNext: false })
})
