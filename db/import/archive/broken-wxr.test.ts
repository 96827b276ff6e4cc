import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attachment,
  author,
  category,
  cdata,
  item,
  itemsOf,
  ofKind,
  storyFrom,
  wxr,
} from '#db/import/archive/testing/wxr.ts'

const ANA = author('7', 'ana', 'Ana Brekken')
const RUNS = Number(process.env['BROKEN_EXPORTS'] ?? 120)
const titlesIn = async (file: string | Buffer) => ofKind(await itemsOf(file), 'story').map(({ title }) => title)
const problemsIn = async (file: string | Buffer) => ofKind(await itemsOf(file), 'problem')

describe('something that is left open ends with its item', () => {
  test.each([
    [
      'CDATA',
      (xml: string) =>
        xml
          .replace(cdata('publish'), '<![CDATA[publish')
          .replace(/\]\]>(?=<\/wp:(?:post_parent|menu_order|post_type|post_password|is_sticky))/g, ''),
    ],
    ['a comment', (xml: string) => xml.replace('<content:encoded>', '<!-- <content:encoded>')],
    ['an attribute', (xml: string) => xml.replace('<guid>', '<guid is="yes>')],
    ['an instruction', (xml: string) => xml.replace('<guid>', '<?php <guid>')],
    ['a declaration', (xml: string) => xml.replace('<guid>', '<!DOCTYPE a [ <guid>')],
    ['a tag', (xml: string) => xml.replace('</title>', '</title')],
    ['the channel ends within it', (xml: string) => xml.replace('<guid>', '</channel></rss><guid>')],
    ['another item begins within it', (xml: string) => xml.replace('<guid>', '<item><guid>')],
  ])('%s', async (_, broken) => {
    const file = wxr(ANA, item({ id: '1' }), broken(item({ id: '2' })), item({ id: '3' }), item({ id: '4' }))
    expect(await titlesIn(file)).toEqual(['Story 1', 'Story 3', 'Story 4'])
    const problems = await problemsIn(file)
    expect(problems.length).toBeGreaterThan(0)
    const lines = file.split('\n')
    const begin = lines.findIndex((line) => line.includes('Story 2')) + 1
    const end = lines.findIndex((line) => line.includes('Story 3')) + 1
    for (const { place } of problems) {
      const line = Number(/^export-1\.xml, line (\d+)$/.exec(place)?.[1])
      expect(line).toBeGreaterThanOrEqual(begin)
      expect(line).toBeLessThanOrEqual(end)
    }
  })
})

test('whatever is broken within an item, the others come whole', async () => {
  const whole = [1, 2, 3, 4].map((id) =>
    item({ id: String(id), meta: [['k', 'v']], terms: [['category', 'harbour', 'Harbour']] }),
  )
  const expected = ofKind(await itemsOf(wxr(ANA, ...whole)), 'story').filter(({ id }) => id !== '2')
  const victim = whole[1] ?? ''
  const [begin, end] = [victim.indexOf('>') + 1, victim.length - '</item>'.length]
  const hostile = fc.constantFrom(
    '<',
    '>',
    ']]>',
    '<![CDATA[',
    '&',
    '&#0;',
    '</item>',
    '<item>',
    '</channel>',
    '</rss>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '<!DOCTYPE a [<!ENTITY b "c">',
    '\u0000',
    '"',
    "'",
    '<wp:post_id>1</wp:post_id>',
    '<a:b xmlns:wp="x">',
    '</wp:postmeta>',
    '<item hasOwnProperty="1" constructor="2" __proto__="3">',
    '<hasOwnProperty a="1" hasOwnProperty="1" b="2"/>',
    '\ud800',
  )
  const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 60 }), insert: hostile })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      let broken = victim
      for (const { at, cut, insert } of edits) {
        const room = broken.length - '</item>'.length
        const from = begin + (at % Math.max(1, room - begin))
        broken = broken.slice(0, from) + insert + broken.slice(Math.min(room, from + cut))
      }
      const stories = ofKind(await itemsOf(wxr(ANA, whole[0] ?? '', broken, whole[2] ?? '', whole[3] ?? '')), 'story')
      expect(stories.filter(({ id }) => ['1', '3', '4'].includes(id))).toEqual(expected)
    }),
    {
      numRuns: RUNS,
      examples: [
        // Leaves as many elements open as stand around an item, but others.
        [
          [
            { at: 443_787_275, cut: 0, insert: '<a:b xmlns:wp="x">' },
            { at: 0, cut: 0, insert: '</channel>' },
          ],
        ],
      ],
    },
  )
  expect(end).toBeGreaterThan(begin)
})

describe('parts of an item without bounds end with it, and are named', () => {
  const twenty = (megabyte: string) => megabyte.repeat(Math.ceil(20_000_000 / megabyte.length))
  test.each([
    ['nested tags', () => twenty('<a>'), /nested more than/],
    ['a comment', () => `<!--${twenty('rain ')}`, /comment|open/],
    ['an attribute', () => `<a b="${twenty('rain ')}`, /attribValue/],
    ['the name of a tag', () => `<${twenty('rain')}`, /tagName/],
    ['an instruction', () => `<?a ${twenty('rain ')}`, /procInst/],
    ['tags that nothing opened', () => twenty('</a>'), /Unexpected close tag/],
  ])('%s', async (_, endless, expected) => {
    const broken = item({ id: '2' }).replace('<guid>', () => `${endless()}<guid>`)
    const file = wxr(ANA, item({ id: '1' }), broken, item({ id: '3' }))
    const items = await itemsOf(file)
    expect(ofKind(items, 'story').map(({ title }) => title)).toEqual(['Story 1', 'Story 3'])
    const problems = ofKind(items, 'problem')
    expect(problems[0]?.what).toMatch(expected)
    expect(problems.length).toBeLessThan(4)
  })
  test('fields by the ten thousand', async () => {
    const many = Array.from({ length: 70_000 }, (_, n): [string, string] => [`key_${n}`, 'x'.repeat(100)])
    const items = await itemsOf(wxr(ANA, item({ id: '1', meta: many }), item({ id: '2' })))
    const [first, second] = ofKind(items, 'story')
    expect(Object.keys(first?.fields ?? {}).length).toBeLessThan(70_000)
    expect(first?.notes.map(({ what }) => what)).toEqual(['text after four million characters'])
    expect(second?.title).toBe('Story 2')
  })
  test('faults without end are not all listed', async () => {
    const file = wxr(ANA, item({ id: '1' }), '</a>'.repeat(100_000), item({ id: '2' }))
    expect(await titlesIn(file)).toEqual(['Story 1', 'Story 2'])
    expect((await problemsIn(file)).length).toBeLessThanOrEqual(500)
  })
})

describe('values that are none', () => {
  test.each([
    '-0001-11-30 00:00:00',
    '0000-00-00 00:00:00',
    '9999-12-31 23:59:59',
    '2024-02-30 10:00:00',
    'yesterday',
    '',
  ])('a story with the date “%s” comes', async (date) => {
    const names = ['wp:post_date', 'wp:post_date_gmt', 'wp:post_modified', 'wp:post_modified_gmt']
    const story = await storyFrom(item({ id: '1', values: Object.fromEntries(names.map((name) => [name, date])) }))
    expect(story.publishedAt).toBe(date.startsWith('9999') ? Date.UTC(9999, 11, 31, 23, 59, 59) : null)
    expect(story.html).toBe('<p>Words</p>')
  })
  test('ids that are no numbers, orders and parents that are none', async () => {
    const items = await itemsOf(
      wxr(
        item({ id: 'x"><script>' }),
        item({ id: '-1', values: { 'wp:menu_order': 'NaN', 'wp:post_parent': '-1' } }),
        attachment('5', 'javascript:alert(1)', { 'wp:post_parent': '5' }),
        item({
          id: '6',
          meta: [
            ['_thumbnail_id', '__proto__'],
            ['__proto__', 'x'],
            ['constructor', 'y'],
          ],
        }),
      ),
    )
    const stories = ofKind(items, 'story')
    expect(stories.map(({ id }) => id)).toEqual(['x"><script>', '-1', '6'])
    expect(Object.entries(stories[2]?.fields ?? {})).toEqual([
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ])
  })
  test('pages below each other, and categories and blocks that contain themselves', async () => {
    const page = (id: string, parent: string) =>
      item({ id, values: { 'wp:post_type': 'page', 'wp:post_parent': parent } })
    const block = (id: string, ref: string) =>
      item({
        id,
        values: {
          'wp:post_type': 'wp_block',
          'content:encoded': `<!-- wp:paragraph --><p>Block ${id}</p><!-- /wp:paragraph --><!-- wp:block {"ref":${ref}} /-->`,
        },
      })
    const items = await itemsOf(
      wxr(
        category('1', 'a', 'A', 'b') + category('2', 'b', 'B', 'a') + category('3', 'self', 'Self', 'self'),
        page('10', '11') + page('11', '10') + page('12', '12'),
        block('20', '21') + block('21', '20') + block('22', '22'),
        item({ id: '30', values: { 'content:encoded': '<!-- wp:block {"ref":20} /--><!-- wp:block {"ref":22} /-->' } }),
      ),
    )
    expect(ofKind(items, 'page')).toHaveLength(3)
    expect(ofKind(items, 'term').map(({ parent }) => parent)).toEqual([null, null, null])
    const [story] = ofKind(items, 'story')
    expect(story?.html.match(/Block \d+/g)).toEqual(['Block 20', 'Block 21', 'Block 22'])
    expect(story?.notes).toEqual([{ what: 'reusable block (it includes itself)', isLost: true, count: 2 }])
  })
  test('a post that is in the export twice, with another text, comes once and is named', async () => {
    const file = wxr(ANA, item({ id: '1' }), item({ id: '1', values: { title: 'Other' } }), item({ id: '2' }))
    expect(await titlesIn(file)).toEqual(['Story 1', 'Story 2'])
    expect((await problemsIn(file)).map(({ what }) => what)).toEqual([
      'item 1 is in the export twice: the first one counts',
    ])
  })
  test('serialized values with wrong lengths, cut ones, and ones that never end', async () => {
    const robots = (value: string) => storyFrom(item({ id: '1', meta: [['rank_math_robots', value]] }))
    for (const value of ['a:1:{i:0;s:99:"noindex";}', 'a:1:{i:0;s:7:"noindex";}', 'a:1:{i:0;s:0:"noindex";}'])
      expect((await robots(value)).seo.isHidden).toBe(true)
    for (const value of [
      'a:999999999:{',
      'a:1:{i:0;s:7:"noi',
      'O:8:"stdClass":1:{s:1:"a";R:1;}',
      'a:1:{i:0;R:1;}',
      `${'a:1:{i:0;'.repeat(20_000)}`,
    ])
      expect((await robots(value)).seo.isHidden).toBe(false)
  })
})

describe('encodings that a file does not declare', () => {
  const text = wxr(ANA, item({ id: '1', values: { title: 'Müller – “Größe”' } }))
  test('UTF-16 without a mark, in both orders', async () => {
    const little = Buffer.from(text, 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16()])
      expect(await titlesIn(bytes)).toEqual(['Müller – “Größe”'])
  })
  test('a declaration of UTF-16 over UTF-8', async () => {
    expect(await titlesIn(text.replace('UTF-8', 'UTF-16'))).toEqual(['Müller – “Größe”'])
  })
  test('Windows-1252 that is declared as UTF-8 is read as what it is, and named', async () => {
    const bytes = Buffer.from(text.replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'), 'latin1')
    expect(await titlesIn(bytes)).toEqual(['Müller – “Größe”'])
    expect((await problemsIn(bytes)).map(({ what }) => what)).toEqual([
      'characters in another encoding than the file declares: they are read as Windows-1252',
    ])
  })
  test('both in one file', async () => {
    const [head = '', tail = ''] = text.split('–')
    const mixed = Buffer.concat([Buffer.from(`${head}– `), Buffer.from('Käse', 'latin1'), Buffer.from(tail)])
    expect(await titlesIn(mixed)).toEqual(['Müller – Käse “Größe”'])
  })
})
