import { expect, test } from 'vitest'
import { findNames, similarWords } from '#domain/names/name-pattern.ts'
import { namesIn, replaceIn } from '#domain/names/names-in.ts'

const forms = [
  { form: 'Vestergaard', replacement: 'a man' },
  { form: 'Jon Vestergaard', replacement: 'N. N.' },
]
const all = (text: string, form: string) =>
  findNames(text, [{ form }]).map(({ at, length }) => text.slice(at, at + length))

test('finds a form between borders of words, in its case or in capitals', () => {
  expect(all('Vestergaard, VESTERGAARD, vestergaard, Vestergaards, Östvestergaard', 'Vestergaard')).toEqual([
    'Vestergaard',
    'VESTERGAARD',
  ])
  expect(all('Vestergaard’s and Vestergaard-Holm', 'Vestergaard')).toHaveLength(2)
  expect(all("O'Neill, O’Neill", 'O’Neill')).toHaveLength(2)
})

test('finds it composed or not, across spaces of any kind and soft hyphens', () => {
  expect(all('Zoë Bø'.normalize('NFD'), 'Zoë Bø')).toHaveLength(1)
  expect(all('Zoë\u00A0\n Bø', 'Zoë Bø'.normalize('NFD'))).toHaveLength(1)
  expect(all('Vester\u00ADgaard', 'Vestergaard')).toHaveLength(1)
  expect(all('Sken\u00ADVestergaard', 'Vestergaard')).toHaveLength(0)
})

test('shows whole words beside a name', () => {
  const beside = 'the harbour master and his sister told the paper that the boats stay in the bay'
  const note = `${beside} Vestergaard ${beside}`
  expect(namesIn({ note }, forms, 'note')).toMatchObject([
    {
      before: '… his sister told the paper that the boats stay in the bay ',
      after: ' the harbour master and his sister told the paper that the …',
    },
  ])
})

test('suggests other words that begin alike', () => {
  expect(similarWords('Vestergaards house, Vestergaard, Vestergaardsche, Western', forms)).toEqual([
    'Vestergaards',
    'Vestergaardsche',
  ])
})

const span = (text: string, ...marks: object[]) => (marks.length > 0 ? { text, marks } : { text })
const bold = { type: 'bold' }
const story = () => ({
  fields: {
    slug: 'jon-vestergaards-trial',
    headline: 'VESTERGAARD on trial',
    lead: { mediaId: 'a', alt: 'Jon Vestergaard at court', caption: '', credit: '' },
    seo: { title: 'Vestergaard: the trial' },
    sectionIds: [1],
  },
  document: {
    version: 1,
    blocks: [
      {
        id: 'p1',
        type: 'paragraph',
        spans: [
          span('Then Jon Ves'),
          span('ter', bold),
          span('gaard left. Vestergaard'),
          span('’s lawyer stayed.', bold, { type: 'footnote', text: 'Vestergaard was there.' }),
          span(' More', { type: 'link', href: 'https://other.example/vestergaard-case' }),
          span(' and', { type: 'link', href: '/article/vestergaard-case' }),
        ],
      },
      {
        id: 'i1',
        type: 'image',
        caption: 'Beside Vestergaard, his lawyer',
        captionLinks: [{ from: 24, to: 30, href: '/about' }],
      },
      { id: 't1', type: 'table', caption: '', head: [[span('Vestergaard')]], rows: [[[span('Ida Vestergaard')]]] },
      { id: 'q1', type: 'quote', spans: [span('I left')], speaker: 'Jon Vestergaard' },
    ],
  },
})

test('replaces what was chosen, through marks, and nothing else', () => {
  const found = namesIn(story(), forms, 'story')
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
  const namesake = found.find(({ before }) => before.endsWith('Ida '))
  const keys = new Set(found.map(({ key }) => key).filter((key) => key !== namesake?.key))
  const done = replaceIn(story(), { forms, keys }, 'story', (path) => path === '/article/a-man-case')
  expect(done.content).toEqual({
    fields: {
      slug: 'n-n-trial',
      headline: 'A MAN on trial',
      lead: { mediaId: 'a', alt: 'N. N. at court', caption: '', credit: '' },
      seo: { title: 'A man: the trial' },
      sectionIds: [1],
    },
    document: {
      version: 1,
      blocks: [
        {
          id: 'p1',
          type: 'paragraph',
          spans: [
            span('Then N. N.'),
            span(' left. A man'),
            span('’s lawyer stayed.', bold, { type: 'footnote', text: 'A man was there.' }),
            span(' More'),
            span(' and', { type: 'link', href: '/article/a-man-case' }),
          ],
        },
        {
          id: 'i1',
          type: 'image',
          caption: 'Beside a man, his lawyer',
          captionLinks: [{ from: 18, to: 24, href: '/about' }],
        },
        { id: 't1', type: 'table', caption: '', head: [[span('A man')]], rows: [[[span('Ida Vestergaard')]]] },
        { id: 'q1', type: 'quote', spans: [span('I left')], speaker: 'N. N.' },
      ],
    },
  })
})

test('an occurrence has the same key in a version with other words elsewhere', () => {
  const before = namesIn(story(), forms, 'story').map(({ key }) => key)
  const later = story()
  later.document.blocks.unshift({ id: 'p0', type: 'paragraph', spans: [span('Vestergaard came early.')] })
  const after = new Set(namesIn(later, forms, 'story').map(({ key }) => key))
  expect(before.filter((key) => !after.has(key))).toEqual([])
})

test('a story without a chosen occurrence stays the same object', () => {
  const one = story()
  expect(replaceIn(one, { forms, keys: new Set(['other']) }, 'story', () => true).content).toBe(one)
})
