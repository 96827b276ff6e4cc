import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { toDocument } from '#components/desk/editor/to-document.ts'
import {
  type ArticleDocument,
  articleDocument,
  type Block,
  FLAGS,
  type ListItem,
  type Span,
} from '#domain/document/blocks/schema.ts'

const mark = fc.oneof(
  fc.constantFrom(...FLAGS).map((type) => ({ type })),
  fc.record({ type: fc.constant('link' as const), href: fc.constantFrom('https://a.example/', '/topics/x') }),
  fc.record({ type: fc.constant('footnote' as const), text: fc.constantFrom('A note.', 'Another') }),
)
const span: fc.Arbitrary<Span> = fc
  .record({
    text: fc.stringMatching(/^[a-z \n“]{1,12}$/),
    marks: fc.uniqueArray(mark, { selector: (m) => m.type, maxLength: 4 }),
  })
  // A footnote stays on one line.
  .map(({ text, marks }) => ({ text, marks: text.includes('\n') ? marks.filter((m) => m.type !== 'footnote') : marks }))
  .map(({ text, marks }) => ({ text, ...(marks.length > 0 && { marks }) }))
const spans = fc.array(span, { maxLength: 5 })
const items: fc.Arbitrary<ListItem[]> = fc.letrec<{ items: ListItem[] }>((tie) => ({
  items: fc.array(
    fc.record(
      { spans, list: fc.record({ ordered: fc.boolean(), items: tie('items') }) },
      { requiredKeys: ['spans'], noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 3 },
  ),
})).items
const line = fc.stringMatching(/^[A-Za-z]{0,8}$/)
const picture = {
  mediaId: 'a'.repeat(64),
  alt: '',
  caption: 'The quay',
  captionLinks: [{ from: 4, to: 8, href: 'https://a.example/' }],
  credit: '',
  href: '/topics/x',
}
const said = [{ text: 'one' }]
const said2 = fc.constantFrom([{ text: 'one' }], [{ text: 'one\ntwo' }])
const at = fc.constant('2026-11-24T11:58:00Z')
const body: fc.Arbitrary<Omit<Block, 'id'>> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), spans }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), spans }),
  fc.constant({ type: 'heading' as const, level: 2 as const, spans: said, anchor: 'part-2' }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items }),
  fc.record({
    type: fc.constant('related' as const),
    title: line,
    stories: fc.constant([{ id: 7, path: '/article/low-water', headline: 'Low water' }]),
  }),
  fc.record({ type: fc.constantFrom('quote' as const, 'pull-quote' as const), spans, speaker: line, role: line }),
  fc.record({
    type: fc.constant('quote' as const),
    spans: fc.constant(said),
    place: fc.constant('on the quay'),
    href: fc.constant('https://a.example/talk'),
  }),
  fc.constant({ type: 'divider' as const }),
  fc.constant({ type: 'image' as const, ...picture }),
  fc.constant({ type: 'image' as const, ...picture, isDecorative: true }),
  fc.constant({
    type: 'gallery' as const,
    caption: 'Three',
    captionLinks: picture.captionLinks,
    images: [picture, { ...picture, alt: 'Cranes' }],
  }),
  fc.constant({ type: 'embed' as const, provider: 'youtube' as const, ref: 'abcdefghijk', title: 'Launch' }),
  fc.record({
    type: fc.constant('table' as const),
    caption: fc.constant('Tides'),
    head: fc.constantFrom([], [said, said]),
    rows: fc.array(fc.constant([said, said]), { minLength: 1, maxLength: 3 }),
    rowHeads: fc.boolean(),
  }),
  fc.constant({
    type: 'fact-box' as const,
    title: 'In numbers',
    facts: [{ figure: '41', spans: [{ text: 'days' }] }],
    blocks: [
      { id: 'f1', type: 'paragraph' as const, spans: [{ text: 'So far.' }] },
      { id: 'f2', type: 'list' as const, ordered: true, items: [{ spans: [{ text: 'x' }] }] },
    ],
  }),
  fc.record({
    type: fc.constant('update' as const),
    at,
    headline: fc.constant('Out'),
    spans: said2,
    isKey: fc.constant(true),
  }),
  fc.record({ type: fc.constant('correction' as const), at, spans: said2 }),
)
const documents = fc
  .array(body, { maxLength: 8 })
  .map((blocks): ArticleDocument => ({ version: 1, blocks: blocks.map((b, n) => ({ ...b, id: `x${n}` }) as Block) }))

/**
 * Lists every character with its marks, which a conversion must keep however the spans are cut. Marks of line breaks
 * are invisible and ignored.
 */
const letters = (list: Span[]) =>
  list.flatMap((s) =>
    [...s.text].map((c) =>
      c === '\n'
        ? c
        : c +
          (s.marks ?? [])
            .map((m) => JSON.stringify(m))
            .sort()
            .join(),
    ),
  )
const isBlank = (list: Span[]) => list.every((s) => s.text.trim() === '')
const itemLetters = (list: ListItem[]): unknown[] =>
  list.flatMap((item) => {
    const below = item.list ? itemLetters(item.list.items) : []
    if (isBlank(item.spans) && below.length === 0) return []
    return [[letters(item.spans), ...(below.length > 0 ? [item.list?.ordered, below] : [])]]
  })

function essence(block: Block): unknown[] {
  if (block.type === 'paragraph') return isBlank(block.spans) ? [] : [[block.id, 'p', letters(block.spans)]]
  if (block.type === 'heading') return isBlank(block.spans) ? [] : [[block.id, block.level, letters(block.spans)]]
  if (block.type === 'quote' || block.type === 'pull-quote') {
    const { id, type, speaker = '', role = '', place = '', href = '' } = block
    if (isBlank(block.spans) && speaker + role + place === '') return []
    return [[id, type, letters(block.spans), speaker, role, place, href]]
  }
  if (block.type === 'list') {
    const inner = itemLetters(block.items)
    return inner.length === 0 ? [] : [[block.id, block.ordered, inner]]
  }
  return [block]
}

describe('document ↔ editor', () => {
  test('keeps every word, mark, block, id and order, and answers a valid document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const back = toDocument(fromDocument(document))
        expect(articleDocument.safeParse(back).success).toBe(true)
        expect(back.blocks.flatMap(essence)).toEqual(document.blocks.flatMap(essence))
      }),
      { numRuns: 400 },
    )
  })

  test('is stable the second time', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const once = toDocument(fromDocument(document))
        expect(toDocument(fromDocument(once))).toEqual(once)
      }),
    )
  })

  test('what is a form as a whole comes back as it was', () => {
    const block: Block = { id: 'pic', type: 'image', ...picture }
    expect(toDocument(fromDocument({ version: 1, blocks: [block] })).blocks).toEqual([block])
  })

  test('gives blocks without an id, or with another’s, one of their own', () => {
    const paragraph = (id: string | null) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text: 'x' }],
    })
    const ids = toDocument({ type: 'doc', content: [paragraph('a'), paragraph('a'), paragraph(null)] }).blocks
    expect(new Set(ids.map((b) => b.id)).size).toBe(3)
    expect(ids[0]?.id).toBe('a')
  })

  test('lets no unsafe address and no unknown node or mark in', () => {
    const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'blink' }]
    const content = [
      { type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] },
      { type: 'script', content: [] },
    ]
    expect(toDocument({ type: 'doc', content }).blocks).toEqual([
      { id: 'b1', type: 'paragraph', spans: [{ text: 'x' }] },
    ])
  })

  test('moves list items that stand too deep up beside their parent', () => {
    const item = (level: number): object => ({
      type: 'listItem',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: `level ${level}` }] },
        ...(level < 14 ? [{ type: 'bulletList', content: [item(level + 1)] }] : []),
      ],
    })
    const document = toDocument({ type: 'doc', content: [{ type: 'bulletList', content: [item(1)] }] })
    expect(articleDocument.safeParse(document).success).toBe(true)
    expect(JSON.stringify(document)).toContain('level 14')
  })
})
