import { expect, test } from 'vitest'
import { Comparison } from '#components/desk/history/comparison.tsx'
import { render } from '#components/desk/testing/page.tsx'
import type { StoryText } from '#domain/article/history/revision-views.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const BLOCKS = ['The first boat left.', 'The second one stayed.', 'Nobody knows why.'].map((text, at) =>
  paragraph(`b${at}`, text),
)
const textOf = (over: Partial<StoryText> = {}): StoryText =>
  ({
    headline: 'The boats',
    standfirst: '',
    kicker: '',
    slug: 'boats',
    language: 'en',
    sections: [],
    topics: [],
    authors: [],
    source: null,
    sourcePolicy: null,
    licenceUntil: null,
    lead: null,
    seo: { title: '', description: '', noindex: false },
    live: null,
    genre: 'news',
    shortHeadline: '',
    longRead: false,
    document: { version: 1, blocks: BLOCKS },
    ...over,
  }) as unknown as StoryText

const compared = (after: Partial<StoryText>) =>
  render(<Comparison before={textOf()} after={textOf(after)} beforeName="Revision 1" afterName="Current draft" />)

test('identical texts are said to be so', () => {
  expect(compared({}).all('h2')).toEqual(['The texts are identical.'])
})

test('a changed headline is marked word by word, and what is the same is one line that opens', () => {
  const { all, main, click } = compared({ headline: 'The old boats' })
  expect(all('[data-change]')).toEqual(['The old boats'])
  expect(all('[data-change] ins').join('').trim()).toBe('old')
  const same = main.querySelector('button[aria-expanded=false]')?.textContent ?? ''
  click(same)
  expect(all('p')).toContain('Nobody knows why.')
})

test('changed facts stand in a table with both names, and can be moved to', () => {
  const { all } = compared({ slug: 'old-boats' })
  expect(all('[data-change] thead th')).toEqual(['About the story', 'Revision 1', 'Current draft'])
  expect(all('[data-change] :is(del, ins)')).toEqual(['boats', 'old-boats'])
})

test('a paragraph that was moved names where it was', () => {
  const { text } = compared({ document: { version: 1, blocks: [BLOCKS[2], BLOCKS[0], BLOCKS[1]] as Block[] } })
  expect(text()).toContain('Moved up from position 3')
})
