import { describe, expect, test } from 'vitest'
import { item, itemsOf, ofKind, storyFrom, wxr } from '#db/import/archive/testing/wxr.ts'
import { blocksOf } from '#domain/import/testing/kept-words.ts'

const at = (iso: string) => Date.parse(iso)

describe('dates in ISO 8601', () => {
  test.each([
    ['with a T', '2026-08-20T02:41:14', '2026-08-20T02:41:14Z'],
    ['with a Z', '2026-08-20T02:41:14Z', '2026-08-20T02:41:14Z'],
    ['with an offset', '2026-08-20T02:41:14+05:30', '2026-08-19T21:11:14Z'],
    ['with an offset without a colon', '2026-08-20 02:41:14 -0400', '2026-08-20T06:41:14Z'],
    ['without seconds', '2026-08-20T02:41', '2026-08-20T02:41:00Z'],
    ['with a fraction', '2026-08-20T02:41:14.250Z', '2026-08-20T02:41:14Z'],
  ])('%s is that time (P-479)', async (_, written, meant) => {
    const values = { 'wp:post_date': '2026-08-20 04:41:14', 'wp:post_date_gmt': written }
    expect((await storyFrom(item({ id: '1', values }))).publishedAt).toBe(at(meant))
  })
  test('a local date that names its zone needs no other, and teaches none', async () => {
    const zoned = item({ id: '1', values: { 'wp:post_date': '2026-08-20T09:00:00+02:00', 'wp:post_date_gmt': '' } })
    const bare = item({ id: '2', values: { 'wp:post_date': '2026-08-21 09:00:00', 'wp:post_date_gmt': '' } })
    const stories = ofKind(await itemsOf(wxr(zoned, bare)), 'story')
    expect(stories.map(({ publishedAt }) => publishedAt)).toEqual([
      at('2026-08-20T07:00:00Z'),
      at('2026-08-21T09:00:00Z'),
    ])
  })
})

describe('an item without a number', () => {
  test('is known by its guid, else by its address, and has no address by number (P-480)', async () => {
    const guid = 'https://old.example/?p=17'
    const items = await itemsOf(
      wxr(
        item({ id: '', values: { guid, 'wp:post_name': 'rain' } }),
        item({ id: '', values: { guid: '', 'wp:post_name': 'snow' } }),
      ),
    )
    expect(ofKind(items, 'problem')).toEqual([])
    expect(ofKind(items, 'story').map(({ id, otherLinks }) => [id, otherLinks])).toEqual([
      [guid, [guid]],
      ['https://old.example/2024/03/snow/', []],
    ])
  })
})

describe('notes in double brackets', () => {
  const texts = async (...all: string[]) => {
    const items = all.map((text, at) => item({ id: String(at + 1), values: { 'content:encoded': text } }))
    return ofKind(await itemsOf(wxr(...items)), 'story').map(({ html, notes }) => ({ blocks: blocksOf(html), notes }))
  }
  const noted = { what: 'note in double brackets (became a footnote)', isLost: false, count: 1 }
  const plain = (text: string) => ({ blocks: [{ type: 'paragraph', spans: [{ text }] }], notes: [] })
  test('are footnotes in a site that uses them, and stay elsewhere (P-482)', async () => {
    const [story, other, code] = await texts(
      'Claim.((By <em>the port</em> (in 2019).)) And more.',
      'Said so ((by the mayor herself)) twice, as f((x)).',
      'Then <code>a.((b c))</code> runs',
    )
    const span = (text: string, note: string) => ({ text, marks: [{ type: 'footnote', text: note }] })
    expect(story).toEqual({
      blocks: [{ type: 'paragraph', spans: [span('Claim.', 'By the port (in 2019).'), { text: ' And more.' }] }],
      notes: [noted],
    })
    expect(other).toEqual({
      blocks: [
        {
          type: 'paragraph',
          spans: [{ text: 'Said ' }, span('so', 'by the mayor herself'), { text: ' twice, as f((x)).' }],
        },
      ],
      notes: [noted],
    })
    expect(code?.notes).toEqual([])
  })
  test('ordinary double brackets are text', async () => {
    const text = 'He said ((so they write) it), f((x)) and (((nobody))) of ((two boats)).'
    expect(await texts(text)).toEqual([plain(text)])
  })
})
