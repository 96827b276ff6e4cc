import { expect, test } from 'vitest'
import { type ImportRecord, parseRecord } from '#domain/import/import-record.ts'

const aRecord = {
  id: 7,
  headline: 'Tides',
  body_html: '<p>It rained.</p>',
  sections: ['world'],
  published_at: '2024-03-01T08:00:00Z',
}
function read(fields: Record<string, unknown>): { record: ImportRecord; warnings: string[] } {
  const parsed = parseRecord(JSON.stringify({ ...aRecord, ...fields }))
  if (!parsed.ok) throw new Error(String(parsed.details))
  return parsed.value
}
function refusal(fields: Record<string, unknown>): string {
  const parsed = parseRecord(JSON.stringify({ ...aRecord, ...fields }))
  return parsed.ok ? 'not refused' : String(parsed.details)
}

test('a record that is right says nothing', () => {
  const { record, warnings } = read({ tags: null, authors: undefined, source: null, image: null, standfirst: null })
  expect(warnings).toEqual([])
  expect(record).toEqual({
    kind: 'story',
    state: 'public',
    why: null,
    kicker: '',
    short_headline: '',
    updated_at: null,
    translation_key: null,
    feed_id: null,
    old_addresses: [],
    pictures: {},
    seo: { title: '', description: '', canonical: null, noindex: false },
    lead: { alt: '', caption: '', credit: '' },
    id: '7',
    slug: null,
    headline: 'Tides',
    standfirst: '',
    body_html: '<p>It rained.</p>',
    sections: ['world'],
    tags: [],
    authors: [],
    published_at: Date.UTC(2024, 2, 1, 8),
    source: null,
    image: null,
    language: null,
  })
})

const url = (given: unknown) => read({ source: { name: 'Wire', url: given } })
test.each([
  ['https://wire.example/1 ', 'https://wire.example/1'],
  ['\thttps://wire.example/a b', 'https://wire.example/a%20b'],
  ['www.wire.example/1', 'https://www.wire.example/1'],
  ['wire.example', 'https://wire.example'],
  ['//wire.example/1', 'https://wire.example/1'],
])('a source’s address %j is %s', (given, address) => {
  expect(url(given)).toMatchObject({ record: { source: { name: 'Wire', url: address } }, warnings: [] })
})

test.each([['javascript:alert(1)'], ['see below'], [`https://wire.example/${'x'.repeat(3_000)}`], [{ href: 'x' }]])(
  'a source’s address %j is left out, and the source stays',
  (given) => {
    const { record, warnings } = url(given)
    expect(record.source).toEqual({ name: 'Wire', url: null })
    expect(warnings).toEqual([expect.stringMatching(/^source\.url is no/)])
  },
)

test('a source without a name is called as its site, and without an address it is none', () => {
  expect(read({ source: { name: ' ', url: 'https://www.wire.example/1' } }).record.source?.name).toBe('wire.example')
  expect(read({ source: { name: '' } })).toMatchObject({
    record: { source: null },
    warnings: ['source has neither a name nor an address and was left out'],
  })
  expect(read({ source: 'Meridian &amp; Wire' }).record.source).toEqual({ name: 'Meridian & Wire', url: null })
})

test('entries of a list that are no names are left out, and what is too many or too long is cut', () => {
  const many = Array.from({ length: 113 }, (_, n) => `Section ${n}`)
  const { record, warnings } = read({
    authors: ['Ada', '', '  ', null, 12, { slug: 'bo', name: 'Bo' }, ['x']],
    tags: 'tides',
    sections: many,
  })
  expect(record.authors).toEqual(['Ada', '12', 'bo'])
  expect(record.tags).toEqual(['tides'])
  expect(record.sections).toEqual(many.slice(0, 100))
  expect(warnings).toEqual([
    'sections names 113: the first 100 were kept',
    'an empty entry of authors was left out',
    'an entry of authors is no text and was left out',
  ])
  const long = read({ tags: ['word '.repeat(60)] })
  expect(long.record.tags[0]).toMatch(/^(word )+word$/)
  expect(long.warnings).toEqual(['tags: a name of 299 characters was cut at 200'])
})

test('no word of a headline or a standfirst that is too long is lost: the rest begins the text', () => {
  const sentence = 'It rained on the harbour & the quay all day. '
  const { record, warnings } = read({ standfirst: sentence.repeat(40), headline: `${'tide '.repeat(100)}end` })
  expect(record.standfirst.length).toBeLessThanOrEqual(1_000)
  expect(record.standfirst).toMatch(/all day\.$/)
  expect(record.headline.length).toBeLessThanOrEqual(400)
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  const [first = '', second = ''] = record.body_html.split('</p>')
  expect(words(record.headline) + words(first)).toBe(101)
  expect(words(record.standfirst) + words(second)).toBe(40 * 10)
  expect(record.body_html).toMatch(/&amp; the quay.*<\/p><p>It rained\.<\/p>$/s)
  expect(warnings).toEqual([
    'headline is longer than 400 characters: the rest begins the text',
    'standfirst is longer than 1000 characters: the rest begins the text',
  ])
})

test('a slug, picture or standfirst that cannot be read is left out (P-352)', () => {
  const { record, warnings } = read({ slug: ['x'], image: 'x'.repeat(401), standfirst: {}, language: 'Klingonese' })
  expect(record).toMatchObject({ slug: null, image: null, standfirst: '', language: null })
  expect(warnings).toHaveLength(4)
  expect(read({ slug: 12 }).record.slug).toBe('12')
})

test.each([
  ['en', 'en'],
  ['pt_br', 'pt-BR'],
  ['ZH-hant-tw', 'zh-Hant-TW'],
  [' ar ', 'ar'],
  ['', null],
])('language %j is %s', (given, tag) => expect(read({ language: given })).toMatchObject({ record: { language: tag } }))

test.each([
  ['2024-03-01', '2024-03-01T00:00:00.000Z'],
  ['2024-03-01T08:00', '2024-03-01T08:00:00.000Z'],
  ['2024-03-01 08:00:00', '2024-03-01T08:00:00.000Z'],
  ['2024-03-01T08:00:00.250+02:00', '2024-03-01T06:00:00.250Z'],
  ['2024-03-01T08:00:00+0200 ', '2024-03-01T06:00:00.000Z'],
  ['Fri, 01 Mar 2024 08:00:00 +0000', '2024-03-01T08:00:00.000Z'],
  ['1850-01-02T00:00:00Z', '1850-01-02T00:00:00.000Z'],
])('published_at %j is %s', (given, iso) => {
  const { record, warnings } = read({ published_at: given })
  expect(new Date(record.published_at ?? 0).toISOString()).toBe(iso)
  expect(warnings).toEqual(given.length === 10 ? ['published_at has no time: midnight in UTC counts'] : [])
})

test.each([
  [{ published_at: '0001-01-01T00:00:00' }, 'published_at is in the year 1: dates begin with 1600'],
  [{ published_at: '2024-02-30' }, 'published_at is not a date in ISO 8601: "2024-02-30"'],
  [{ published_at: '2024-03-01T25:00:00Z' }, expect.stringContaining('is not a date')],
  [{ published_at: '2024-03-01T08:00:00+99:00' }, expect.stringContaining('is not a date')],
  [{ published_at: 1_700_000_000 }, 'published_at is not a date in ISO 8601: 1700000000'],
  [{ sections: [' ', null] }, 'sections is empty'],
  [{ headline: ' \u0000 ' }, 'headline is empty'],
  [{ body_html: undefined, id: '' }, expect.stringMatching(/id is.*body_html is missing/)],
])('%j is refused: %s (P-352)', (fields, why) => expect(refusal(fields)).toEqual(why))

test('control characters and lone surrogates are in no field, also where they were escaped', () => {
  const dirty = 'T\u0000i&#7;des \ud83c'
  const { record } = read({
    id: 'a\u0007',
    headline: dirty,
    standfirst: dirty,
    tags: [dirty],
    source: { name: dirty },
  })
  expect(record).toMatchObject({ id: 'a', headline: 'Tides', standfirst: 'Tides', source: { name: 'Tides' } })
  expect(record.tags).toEqual(['Ti&#7;des'])
})

test('a draft or a standing page may lack what a public story needs', () => {
  const bare = { headline: '', sections: [], published_at: undefined }
  expect(read({ ...bare, state: 'draft' }).record).toMatchObject({ state: 'draft', published_at: null, sections: [] })
  expect(read({ ...bare, kind: 'page', headline: 'About' }).record).toMatchObject({ kind: 'page', published_at: null })
  expect(refusal(bare)).toBe('headline is empty; sections is empty; published_at is missing')
})

test('extra fields are read, and wrong ones are named and left out', () => {
  const { record, warnings } = read({
    updated_at: '2024-02-01T00:00:00Z',
    seo: { title: ' For   machines ', canonical: 'no address' },
    pictures: { 'a.jpg': { alt: 'A', caption: 5 } },
    old_addresses: ['/a/', 'mailto:x@y.example'],
  })
  expect(record).toMatchObject({
    // Not later than its publication.
    updated_at: null,
    seo: { title: 'For machines', canonical: null, noindex: false },
    pictures: { 'a.jpg': { alt: 'A', caption: '5', credit: '' } },
    old_addresses: ['/a/'],
  })
  expect(warnings).toEqual([
    'seo.canonical is not a web address and was left out',
    'an entry of old_addresses is no address and was left out',
  ])
})
