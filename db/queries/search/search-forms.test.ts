import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { AUTHOR, createTerm, updateTerm } from '#db/commands/taxonomy/term.ts'
import { collectReading } from '#db/engine/reading.ts'
import { type SearchInput, search } from '#db/queries/search/search.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, must, NOON, paragraphs } from '#db/testing/seed.ts'
import { LIST_SIZE } from '#domain/article/lists/list-size.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeAll(() => {
  newsroom = testNewsroom()
  const { db } = newsroom
  aCast(db)
  const tides = (headline: string, text: string, more = {}) =>
    aStory(db, { headline, document: paragraphs(text), ...more })
  tides('Tides turn', 'Nothing else.')
  tides('A quiet day', 'Somebody spoke of the tide.')
  tides('The tide', 'Nothing else.', { sections: ['politics'] })
  tides('Old tides', 'Nothing else.', { at: NOON - 24 * 200 * HOUR })
  tides('Der Gezeitenkalender', 'Neue Häuser am Deich.', { language: 'de' })
  tides('Post', `${'Words before it. '.repeat(40)} An e-mail came. ${'Words behind it. '.repeat(40)}`)
  tides('東京の夜', '港口開放之後，漁民說水變深了。', { language: 'zh' })
  tides('By her', 'Of cranes.', { authors: ['noor-halvorsen'] })
  tides('About Noor Halvorsen', 'Of her life.')
})
afterAll(() => newsroom.close())

const find = (q: string, more: Partial<SearchInput> = {}) => search(newsroom.db, { q, page: 1, ...more })
const found = (q: string, more: Partial<SearchInput> = {}) => find(q, more).hits.map((hit) => hit.headline)
const marks = (q: string) =>
  find(q).hits.map(({ headlineParts, passage }) =>
    [...headlineParts, ...passage].filter(({ hit }) => hit).map(({ text }) => text),
  )

test('a headline that was copied from a page is found, with its soft hyphens', () => {
  expect(found('Gezei\u00ADtenka\u00ADlender')).toEqual(['Der Gezeitenkalender'])
})

test('the exact form comes first, even if only in the text (P-12)', () => {
  expect(found('tide')).toEqual(['The tide', 'A quiet day', 'Tides turn', 'Old tides'])
  expect(found('tides')).toEqual(['Tides turn', 'Old tides', 'The tide', 'A quiet day'])
})

test('word forms respect filters, order by date, and exclusions', () => {
  expect(found('tides', { section: 'politics' })).toEqual(['The tide'])
  expect(found('tide', { order: 'newest' }).at(-1)).toBe('Old tides')
  expect(found('tide -turn')).toEqual(['The tide', 'A quiet day', 'Old tides'])
  expect(found('"tide"')).toEqual(['The tide', 'A quiet day'])
})

test('the language of a story decides which forms its words have', () => {
  expect(found('Haus')).toEqual(['Der Gezeitenkalender'])
  for (const language of ['en-GB', 'it']) aStory(newsroom.db, { headline: `Cities in ${language}`, language })
  expect(found('city')).toEqual(['Cities in en-GB'])
})

test('raised and lowered characters are found as they stand and on the line, either way (P-269)', () => {
  const spans = [{ text: 'Of CO' }, { text: '2', marks: [{ type: 'sub' as const }] }, { text: ' they spoke.' }]
  aStory(newsroom.db, { headline: 'Air', document: { version: 1, blocks: [{ id: 'a', type: 'paragraph', spans }] } })
  aStory(newsroom.db, { headline: 'On the line', document: paragraphs('Of CO2 they spoke.') })
  for (const typed of ['CO₂', 'CO2', 'co2']) expect(found(typed).toSorted()).toEqual(['Air', 'On the line'])
  expect(marks('CO2')).toContainEqual(['CO₂'])
})

test('forms are marked as they are printed, in the headline and in the passage that has them', () => {
  expect(marks('tide')).toEqual([['tide'], ['tide'], ['Tides'], ['tides']])
  expect(marks('haus')).toEqual([['Häuser']])
  expect(marks('email')).toEqual([['e-mail']])
  const [hit] = find('开放').hits
  expect(hit?.passage.map(({ text }) => text).join('')).toContain('港口開放之後')
  expect(marks('开放')).toEqual([['開放']])
})

describe('a byline', () => {
  test('finds stories by its author, after those whose headline has the name (P-12)', () => {
    expect(found('halvorsen')).toEqual(['About Noor Halvorsen', 'By her'])
    expect(found('Noor Halvorsen cranes')).toEqual(['By her'])
    expect(found('noor halvo')).toEqual(['About Noor Halvorsen', 'By her'])
  })

  test('under the name that it has now, also where it was merged', () => {
    const { db } = newsroom
    const { id } = must(createTerm(db, SYSTEM, AUTHOR, { name: 'Quill Ostrander' }, NOON))
    aStory(db, { headline: 'By a quill', authors: ['quill-ostrander'] })
    expect(found('ostrander')).toEqual(['By a quill'])
    must(updateTerm(db, SYSTEM, AUTHOR, { id, name: 'Quill Vandermeer' }, NOON))
    expect(found('ostrander')).toEqual([])
    expect(found('vandermeer')).toEqual(['By a quill'])
    must(mergeTerm(db, SYSTEM, 'author', { id, into: 'piet-morrow' }, NOON))
    expect(found('vandermeer')).toEqual([])
    expect(found('morrow')).toEqual(['By a quill'])
  })

  test('of whom nothing is public finds nothing', () => {
    must(createTerm(newsroom.db, SYSTEM, AUTHOR, { name: 'Sybil Unseen' }, NOON))
    aStory(newsroom.db, { headline: 'A plan', authors: ['sybil-unseen'], end: 'draft' })
    expect(found('unseen')).toEqual([])
  })
})

describe('the last word as a beginning', () => {
  test('without a sign, but not in quotes, nor where it is too short (P-12)', () => {
    expect(found('gezei')).toEqual(['Der Gezeitenkalender'])
    expect(found('deich gezei')).toEqual(['Der Gezeitenkalender'])
    expect(found('gezei deich')).toEqual([])
    expect(found('"gezei"')).toEqual([])
    expect(found('ge')).toEqual([])
    expect(found('deich -gezei')).toEqual(['Der Gezeitenkalender'])
  })

  test('adds nothing where whole words fill a page', () => {
    for (let n = 0; n < LIST_SIZE; n++) aStory(newsroom.db, { headline: `Buoy ${n}` })
    aStory(newsroom.db, { headline: 'Buoyancy' })
    expect(find('buoy').total).toBe(LIST_SIZE)
    expect(found('buoya')).toEqual(['Buoyancy'])
  })
})

test('a misspelling shows what was meant and its stories, marked (P-12)', () => {
  const { hits, total, meant, meantHits } = find('gezietenkalender')
  expect({ hits, total, meant }).toEqual({ hits: [], total: 0, meant: ['gezeitenkalender'] })
  expect(meantHits.map(({ headline }) => headline)).toEqual(['Der Gezeitenkalender'])
  expect(meantHits[0]?.headlineParts).toContainEqual({ text: 'Gezeitenkalender', hit: true })
  expect(find('gezeitenkalender')).toMatchObject({ meant: [], meantHits: [] })
})

test('search names the tags that it read: stories and author names', () => {
  for (const page of [1, 2]) {
    const tags = new Set<string>()
    collectReading(tags, () => find('halvorsen', { page }))
    expect([...tags]).toEqual(expect.arrayContaining(['search', 'site', 'lists']))
  }
})
