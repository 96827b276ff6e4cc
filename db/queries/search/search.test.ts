import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/engine/open.ts'
import { type Lookup, matchOf } from '#db/queries/search/match-of.ts'
import { searchSpans } from '#db/queries/search/search-spans.ts'
import { type SearchInput, search } from '#db/queries/search/search.ts'
import { wordsWithPrefix } from '#db/queries/search/words-with-prefix.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, NOON, paragraphs } from '#db/testing/seed.ts'
import { STEMMED } from '#domain/search/form-marks.ts'

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

/** An index that holds every word that is looked up. */
const boundless: Lookup = {
  wordsBeginning: (word, most) => Array.from({ length: most }, (_, n) => `${word}${n}`),
  has: () => true,
  languages: STEMMED,
  authors: () => Array.from({ length: 24 }, (_, n) => n),
}

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

test('any mark of quotation begins a phrase, any dash leaves out, and an end that is missing is the end', () => {
  for (const typed of ['“rail harbour”', '„rail harbour“', '«rail harbour»', '"rail harbour', '「rail harbour」'])
    expect(found(typed), typed).toEqual(['A rail harbour'])
  expect(found('harbour –vote')).toEqual(['A rail harbour'])
  expect(found('harbour −“rail harbour”')).toEqual(['Harbour vote lost'])
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

  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '"',
      '*',
      '-',
      ' ',
      'harb*',
      'harbour',
      'NOT ',
      'NEAR(',
      ')',
      '^',
      ':',
      '\u0000',
      '\ud800',
      'ÄÖÜß*',
    ),
  )
  const anything = fc.record({
    q: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    section: fc.option(fc.oneof(fc.constantFrom('world', ''), fc.string()), { nil: undefined }),
    from: fc.option(fc.oneof(fc.constantFrom('2026-11-23', '9999-99-99', '0000-00-00'), fc.string()), {
      nil: undefined,
    }),
    page: fc.oneof(fc.integer(), fc.double()),
  })
  test('whatever it is', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { hits, total } = search(db, input)
        expect(hits.length).toBeLessThanOrEqual(total)
        // The upper limit of parts in a match, whatever is typed.
        const match = matchOf(input.q, boundless)
        expect((match?.text.match(/" (?:AND|OR) "|NOT/g) ?? []).length).toBeLessThanOrEqual(16 * 8 * 2 + 100 + 16 * 24)
        expect((match?.any?.match(/\ue001/g) ?? []).length).toBeLessThanOrEqual(64 + 15 * 2 * 2)
      }),
      { numRuns: 500 },
    )
  })

  test('and nothing that could be found is asked as nothing', () => {
    for (const q of ['', '-harbour', '"', '…']) expect(matchOf(q, boundless)).toBeNull()
    expect(find('-harbour')).toMatchObject({ hits: [], total: 0, isPartial: false, hasNext: false })
  })
})

test('a page past the end has no hits and says how many there are', () => {
  expect(find('harbour', { page: 2 })).toMatchObject({ hits: [], total: 2, hasNext: false })
})

test('a beginning stands for its words as the index writes them, a hundred at most, and says where there are more', () => {
  expect(wordsWithPrefix(db, 'harb', 9)).toEqual(['harbour'])
  expect(wordsWithPrefix(db, 'CAFÉ', 9)).toEqual(['cafe'])
  expect(wordsWithPrefix(db, 'st', 1)).toEqual(['stands'])
  expect(found('CAFÉ*')).toEqual(['A rail harbour'])
  expect(found('sea-wall*')).toEqual(['A rail harbour'])
  expect(found('harbour -vote*')).toEqual(['A rail harbour'])
  expect(found('nosuch* harbour')).toEqual([])
  const sixty = (word: string, most: number) => Array.from({ length: Math.min(most, 60) }, (_, n) => word + n)
  const many = matchOf('harb* -rail*', { ...boundless, languages: [], authors: () => [], wordsBeginning: sixty })
  expect(many).toMatchObject({ isSpreadOut: true, lacksWords: true })
  expect(many?.text.match(/"/g)).toHaveLength(200)
})

describe('in a paper whose ids go far', () => {
  let far: ReturnType<typeof testNewsroom>
  beforeAll(() => {
    far = testNewsroom()
    aCast(far.db)
    aStory(far.db, { headline: 'First tide', at: NOON - 300 * HOUR })
    // New ids follow the highest one, so this makes more than one window.
    far.db.run(sql`insert into articles (id, slug, headline, language, created_at, saved_at, document)
      values (900000, 'far', 'Far', 'en', 0, 0, '{}')`)
    aStory(far.db, { headline: 'Last tide' })
  })
  afterAll(() => far.close())
  const of = (more: Partial<SearchInput>, patience?: { leastMs: number; mostMs: number }) => {
    const { hits, ...rest } = search(far.db, { q: 'tide', page: 1, ...more }, patience)
    return { ...rest, found: hits.map((hit) => hit.headline) }
  }

  test('every story is looked at while there is patience; without, the newest, and it is said', () => {
    expect(of({})).toMatchObject({ found: ['Last tide', 'First tide'], isPartial: false })
    expect(of({}, { leastMs: 0, mostMs: 0 })).toMatchObject({ found: ['Last tide'], isPartial: true, total: 1 })
  })

  test('dates lead to where their stories are, however many came after', () => {
    const impatient = { leastMs: 0, mostMs: 0 }
    expect(of({ to: '2026-11-13' }, impatient)).toMatchObject({ found: ['First tide'], isPartial: false })
    expect(searchSpans(far.db, { lists: [], start: 0, end: 1 })).toEqual([])
    expect(searchSpans(far.db, { lists: [{ list: 'section:1', isShort: true }], start: NOON, end: NOON + 1 })).toEqual([
      { low: 900_001, high: 900_001 },
    ])
  })
})
