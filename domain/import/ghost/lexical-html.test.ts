import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { lexicalHtml } from '#domain/import/ghost/lexical-html.ts'
import { CARDS, GHOST_WORDS } from '#domain/import/ghost/testing/ghost-cards.ts'
import { blocksOf, lostWords, wordsOfNode } from '#domain/import/testing/kept-words.ts'

const text = (words: string, format = 0) => ({
  type: 'extended-text',
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', version: 1, children } })

function read(...children: object[]) {
  const notes = new ArchiveNotes()
  const html = lexicalHtml(lexical(...children), notes) ?? ''
  return { html, notes: notes.list(), blocks: blocksOf(html) }
}

test.each(Object.entries(CARDS))('%s: no word goes without a note', (_, { card, lost = [], note }) => {
  const { html, notes } = read({ type: 'paragraph', children: [text('Before.')] }, card, {
    type: 'paragraph',
    children: [text('After.')],
  })
  const kept = lostWords(['Before', ...wordsOfNode(card, GHOST_WORDS), 'After'], html)
  expect(kept.lost).toEqual(lost)
  if (note !== undefined) expect(notes.map(({ what }) => what)).toContain(note)
  // Words that go are named as lost, not only as changed.
  if (note !== undefined && lost.length > 0) expect(notes.find(({ what }) => what === note)?.isLost).toBe(true)
})

test('text keeps its marks, links and line breaks; other marks are named', () => {
  const { blocks, notes } = read({
    type: 'paragraph',
    children: [
      text('Rain ', 3),
      text('and', 8),
      { type: 'linebreak', version: 1 },
      { type: 'link', url: 'https://a.example/x', rel: null, children: [text('wind', 1)] },
      text(' a<b', 16),
      text(' lit', 128),
      { type: 'zwnj', text: '' },
    ],
  })
  expect(blocks).toEqual([
    {
      type: 'paragraph',
      spans: [
        { text: 'Rain ', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { text: 'and\n' },
        { text: 'wind', marks: [{ type: 'bold' }, { type: 'link', href: 'https://a.example/x' }] },
        { text: ' a<b', marks: [{ type: 'code' }] },
        { text: ' lit' },
      ],
    },
  ])
  expect(notes).toEqual([
    { what: 'underlined text (its text stays)', isLost: false, count: 1 },
    { what: 'highlighted text (its text stays)', isLost: false, count: 1 },
  ])
})

test('headings, quotes and pull-quotes', () => {
  const { blocks } = read(
    { type: 'extended-heading', tag: 'h2', children: [text('Part')] },
    { type: 'extended-quote', children: [text('Said')] },
    { type: 'aside', children: [text('Big')] },
  )
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'quote', 'pull-quote'])
})

test('an item that holds only a list is the list of the item before it', () => {
  const item = (...children: object[]) => ({ type: 'listitem', children })
  const list = (listType: string, ...children: object[]) => ({ type: 'list', listType, start: 1, children })
  const { blocks } = read(
    list('number', item(text('One')), item(list('bullet', item(text('Inner')))), item(text('Two'))),
  )
  const inner = { ordered: false, items: [{ spans: [{ text: 'Inner' }] }] }
  const items = [{ spans: [{ text: 'One' }], list: inner }, { spans: [{ text: 'Two' }] }]
  expect(blocks).toEqual([{ type: 'list', ordered: true, items }])
})

test('an unknown part keeps its text, and is named', () => {
  const { html, notes } = read({ type: 'columns', children: [{ type: 'paragraph', children: [text('Kept')] }] })
  expect(lostWords(['Kept'], html).lost).toEqual([])
  expect(notes).toEqual([{ what: 'unknown part columns (its text stays)', isLost: false, count: 1 }])
})

test('a gallery is one, with its alternative texts', () => {
  const [gallery] = read(CARDS['a gallery']?.card ?? {}).blocks
  expect(gallery).toMatchObject({
    type: 'gallery',
    caption: 'Two boats',
    images: [{ alt: 'First boat' }, { alt: 'Second boat' }],
  })
})

test('a film is an embed with its caption', () => {
  expect(read(CARDS['a film of YouTube']?.card ?? {}).blocks).toEqual([
    { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The launch' },
  ])
})

test('what is no text of this editor is refused; deep nesting ends by name', () => {
  const notes = new ArchiveNotes()
  for (const json of ['', '{', '[]', '{"root":1}', '{"version":"0.3.1","sections":[]}'])
    expect([json, lexicalHtml(json, notes)]).toEqual([json, null])
  const deep = `{"root":{"children":[${'{"type":"x","children":['.repeat(3_000)}${']}'.repeat(3_000)}]}}`
  expect(lexicalHtml(deep, notes)).not.toBeNull()
  expect(notes.list().map(({ what }) => what)).toContain('text nested more than a hundred levels deep')
})

test('a place that was still to be written keeps its mark; a link that was never finished goes by name', () => {
  const unfinished = { type: 'at-link', linkFormat: null, children: [{ type: 'at-link-search', text: 'netw' }] }
  const { html, notes } = read({ type: 'paragraph', children: [{ type: 'tk', text: 'TK' }, text(' nets'), unfinished] })
  expect(lostWords(['TK', 'nets', 'netw'], html).lost).toEqual(['netw'])
  expect(notes).toMatchObject([{ isLost: false }, { what: 'unfinished link', isLost: true }])
})

let count = 0
const word = fc.constant(null).map(() => `word${count++}`)
const TYPES =
  'paragraph extended-heading extended-quote aside list listitem link root timeline callout html toggle at-link'
const tree = fc.letrec<{ nodes: object[] }>((tie) => ({
  nodes: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(word, fc.nat(255)).map(([words, format]) => text(` ${words} `, format)) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.values(CARDS).map(({ card }) => card)) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...TYPES.split(' ')), tie('nodes'))
          .map(([type, children]) => ({ type, children, tag: 'h2', listType: 'number', url: '/x' })),
      },
    ),
    { maxLength: 4, depthSize: 'medium', maxDepth: 5 } as fc.ArrayConstraints,
  ),
})).nodes

test('whatever stands in whatever, no word goes that the notes do not name', () => {
  let held = 0
  fc.assert(
    fc.property(tree, (children) => {
      const { html, notes } = read(...children)
      if (notes.some(({ isLost }) => isLost)) return
      const words = wordsOfNode(children, GHOST_WORDS).filter((one) => one.startsWith('word'))
      held += words.length > 0 ? 1 : 0
      expect(lostWords(words, html).lost).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(held).toBeGreaterThan(50)
})
