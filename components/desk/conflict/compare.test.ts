import { expect, test } from 'vitest'
import { differences } from '#components/desk/conflict/compare.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { Block } from '#domain/document/schema.ts'

const p = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const theirs = {
  headline: 'Theirs',
  standfirst: 'Same',
  kicker: '',
  slug: 's',
  language: 'en',
  sections: [],
  topics: [],
  authors: [],
  source: null,
  document: { version: 1, blocks: [p('a', 'one'), p('b', 'two by Ana'), p('c', 'only theirs')] },
} as unknown as DeskArticle

test('only what differs stands side by side, the body block by block', () => {
  const mine = {
    headline: 'Mine',
    standfirst: 'Same',
    document: { version: 1 as const, blocks: [p('a', 'one'), p('b', 'two by me'), p('d', 'only mine')] },
  }
  expect(differences(mine, theirs)).toEqual([
    { name: 'Headline', mine: 'Mine', theirs: 'Theirs' },
    { name: 'Paragraph', mine: 'two by me', theirs: 'two by Ana' },
    { name: 'Paragraph', mine: 'only mine', theirs: '' },
    { name: 'Paragraph', mine: '', theirs: 'only theirs' },
  ])
})

test('a moved block shows as another order', () => {
  const blocks = [p('b', 'two by Ana'), p('a', 'one'), p('c', 'only theirs')]
  expect(differences({ document: { version: 1, blocks } }, theirs).map((d) => d.name)).toEqual(['Order'])
})

test('what I did not touch is not compared', () => {
  expect(differences({ standfirst: 'Same' }, theirs)).toEqual([])
})
