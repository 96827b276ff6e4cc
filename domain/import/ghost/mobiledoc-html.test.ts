import { expect, test } from 'vitest'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { mobiledocHtml } from '#domain/import/ghost/mobiledoc-html.ts'
import { CARDS, GHOST_WORDS } from '#domain/import/ghost/testing/ghost-cards.ts'
import { blocksOf, lostWords, wordsOfNode } from '#domain/import/testing/kept-words.ts'

function read(mobiledoc: object) {
  const notes = new ArchiveNotes()
  const html = mobiledocHtml(
    JSON.stringify({ version: '0.3.1', atoms: [], cards: [], markups: [], ...mobiledoc }),
    notes,
  )
  return { html: html ?? '', notes: notes.list(), blocks: blocksOf(html ?? '') }
}

test('sections with their markups, a soft return and a card', () => {
  const { blocks, notes } = read({
    atoms: [['soft-return', '', {}]],
    cards: [
      ['hr', {}],
      ['image', { src: '/a.jpg', caption: 'The quay', cardWidth: 'wide' }],
    ],
    markups: [['strong'], ['a', ['href', 'https://a.example', 'rel', 'noopener']], ['u']],
    sections: [
      [1, 'h2', [[0, [], 0, 'Part']]],
      [
        1,
        'p',
        [
          [0, [0], 0, 'Rain '],
          [0, [1], 2, 'fell'],
          [1, [], 0, 0],
          [0, [2], 1, 'again'],
        ],
      ],
      [3, 'ol', [[[0, [], 0, 'One']], [[0, [], 0, 'Two']]]],
      [10, 0],
      [10, 1],
      [1, 'aside', [[0, [], 0, 'Big']]],
      [2, '/b.jpg'],
    ],
  })
  expect(blocks.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'list',
    'divider',
    'image',
    'pull-quote',
    'image',
  ])
  expect(blocks[1]).toEqual({
    type: 'paragraph',
    spans: [
      { text: 'Rain ', marks: [{ type: 'bold' }] },
      { text: 'fell\n', marks: [{ type: 'bold' }, { type: 'link', href: 'https://a.example' }] },
      { text: 'again' },
    ],
  })
  expect(notes).toEqual([{ what: 'underlined text (its text stays)', isLost: false, count: 1 }])
})

const OLD_NAMES: Record<string, string> = { horizontalrule: 'hr', codeblock: 'code' }

test.each(Object.entries(CARDS))(
  '%s, as an older card: no word goes without a note',
  (_, { card, lost = [], note }) => {
    const { type, ...payload } = card
    const { html, notes } = read({ cards: [[OLD_NAMES[String(type)] ?? type, payload]], sections: [[10, 0]] })
    expect(lostWords(wordsOfNode(payload, GHOST_WORDS), html).lost).toEqual(lost)
    if (note !== undefined) expect(notes.map(({ what }) => what)).toContain(note)
  },
)

test('unknown atoms keep their text; broken references leave nothing out in silence', () => {
  const { html, notes } = read({
    atoms: [['mention', '@ana', {}]],
    sections: [
      [
        1,
        'p',
        [
          [1, [], 0, 0],
          [0, [7], 1, ' wrote'],
        ],
      ],
      [10, 9],
      [77],
    ],
  })
  expect(lostWords(['ana', 'wrote'], html).lost).toEqual([])
  expect(notes.map(({ what }) => what)).toEqual([
    'unknown atom mention (its text stays)',
    'unknown card ',
    'unknown section 77',
  ])
})

test('what is no Mobiledoc 0.3 is refused', () => {
  for (const json of ['', '{"root":{}}', '{"version":"0.2.0","sections":[[],[]]}'])
    expect(mobiledocHtml(json, new ArchiveNotes())).toBeNull()
})
