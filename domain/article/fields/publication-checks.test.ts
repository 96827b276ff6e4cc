import { describe, expect, test } from 'vitest'
import { checksOf, internalLinksOf, pictureChecks } from '#domain/article/fields/publication-checks.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const lead = { mediaId: 'a'.repeat(64), alt: 'A quay', caption: '', credit: '' }
const paragraph: Block = { id: 'p', type: 'paragraph', spans: [{ text: 'Words.' }] }
const story = {
  headline: 'Ferry fares rise',
  standfirst: 'By a fifth.',
  authors: [{ slug: 'a', name: 'A' }],
  source: null,
  madeBy: null,
  goneFrom: null,
  lead,
  document: { version: 1 as const, blocks: [paragraph] },
}
const withBlocks = (...blocks: Block[]) => ({ ...story, document: { version: 1 as const, blocks } })
const link = (text: string, href: string) => ({ text, marks: [{ type: 'link' as const, href }] })
const picture = { mediaId: 'a'.repeat(64), alt: '', caption: '', credit: '' }

describe('before a story goes out', () => {
  test('a whole one has nothing to look at', () => expect(checksOf(story)).toEqual([]))

  test('a picture on top that only decorates needs no words', () =>
    expect(checksOf({ ...story, lead: { ...lead, alt: '', isDecorative: true } })).toEqual([]))

  test.each([
    ['standfirst', { standfirst: ' ' }, 'There is no standfirst.', { field: 'standfirst' }],
    ['headline', { headline: 'x'.repeat(111) }, /^The headline has 111 characters/, { field: 'headline' }],
    ['byline', { authors: [] }, 'There is neither a byline nor a source.', { field: 'authors' }],
    [
      'source',
      { source: { name: 'Wire', url: null } },
      'The source has no address of the original.',
      { field: 'source' },
    ],
    ['original', { goneFrom: 'https://wire.example/1' }, /^The paper that it was taken from has/, { field: 'source' }],
    ['lead', { lead: { ...lead, alt: '' } }, 'The lead picture has no alt text.', { field: 'lead' }],
    ['text', { document: { version: 1 as const, blocks: [] } }, 'The story has no text yet.', { field: 'text' }],
  ])('its %s', (_, fields, sentence, place) => {
    const [check, ...rest] = checksOf({ ...story, ...fields })
    expect(rest).toEqual([])
    expect(check?.sentence).toMatch(sentence)
    expect(check?.place).toEqual(place)
  })

  test('a long copy from a source without a licence', () => {
    const words = (n: number): Block => ({ id: 'p', type: 'paragraph', spans: [{ text: 'word '.repeat(n) }] })
    const copied = (n: number) => ({ ...withBlocks(words(n)), source: { name: 'Wire', url: 'https://wire.example/1' } })
    const none = new Set<string>()
    expect(checksOf(copied(201), none, false)).toEqual([
      {
        sentence: expect.stringMatching(/^The story has 201 words from Wire, and no licence/),
        place: { field: 'source' },
      },
    ])
    expect(checksOf(copied(200), none, false)).toEqual([])
    expect(checksOf(copied(201), none, true)).toEqual([])
    expect(checksOf({ ...copied(201), source: null }, none, false)).toEqual([])
  })

  test.each<[string, Block, RegExp | null]>([
    ['a quote of nobody', { id: 'b', type: 'quote', spans: [{ text: 'x' }], role: 'pilot' }, /names no speaker/],
    ['a quote of somebody', { id: 'b', type: 'pull-quote', spans: [{ text: 'x' }], speaker: 'Ada' }, null],
    ['a picture without words', { id: 'b', type: 'image', ...picture }, /no alt text/],
    ['one that decorates', { id: 'b', type: 'image', ...picture, isDecorative: true }, null],
    ['a gallery', { id: 'b', type: 'gallery', caption: '', images: [picture, { ...picture, alt: 'x' }] }, /^1 of the/],
    ['an embed', { id: 'b', type: 'embed', provider: 'vimeo', ref: '1', title: '' }, /no title/],
    ['a heading', { id: 'b', type: 'heading', level: 3, spans: [{ text: 'x' }] }, /first heading/],
    ['a link without words', { id: 'b', type: 'paragraph', spans: [link(' … ', 'https://a.example/')] }, /no text/],
    ['a dead link', { id: 'b', type: 'paragraph', spans: [link('there', '/article/gone')] }, /broken: \/article\/gone/],
    ['a live one', { id: 'b', type: 'paragraph', spans: [link('there', '/article/here')] }, null],
  ])('%s', (_, block, sentence) => {
    const checks = checksOf(withBlocks(block), new Set(['/article/gone']))
    expect(checks).toHaveLength(sentence ? 1 : 0)
    if (sentence) expect(checks[0]?.sentence).toMatch(sentence)
    if (sentence) expect(checks[0]?.place).toEqual({ block: 'b' })
  })

  test('asks after each internal address once, also that of a quote', () => {
    const quote: Block = { id: 'q', type: 'quote', spans: [{ text: 'x' }], speaker: 'A', href: '/about' }
    const text: Block = {
      id: 'p',
      type: 'paragraph',
      spans: [link('a', '/x'), link('b', '/x'), link('c', 'https://a.example/')],
    }
    expect(internalLinksOf({ blocks: [quote, text] })).toEqual(['/about', '/x'])
  })
})

test('pictures without alt text or with an open question about their focal point, each at its place (P-57, P-383)', () => {
  const blocks: Block[] = [
    { id: 'i', type: 'image', ...picture, alt: 'Ships' },
    { id: 'g', type: 'gallery', caption: '', images: [picture, { ...picture, mediaId: 'b'.repeat(64), alt: 'A' }] },
    { id: 'd', type: 'image', ...picture, mediaId: 'b'.repeat(64), isDecorative: true },
  ]
  const found = pictureChecks(withBlocks(...blocks), ['b'.repeat(64)])
  expect(found.withoutAlt).toEqual([
    { place: { block: 'g' }, sentence: '1 of the gallery’s pictures has no alt text.' },
  ])
  expect(found.withoutFocus.map(({ place }) => place)).toEqual([{ block: 'g' }, { block: 'd' }])
  expect(pictureChecks({ ...story, lead: { ...lead, alt: '' } }, [])).toEqual({
    withoutAlt: [{ place: { field: 'lead' }, sentence: 'The lead picture has no alt text.' }],
    withoutFocus: [],
  })
})
