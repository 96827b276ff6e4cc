import { expect, test } from 'vitest'
import { articleDocument, type BlockOf, parseBlock } from '#domain/document/blocks/schema.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

const story = { id: 7, path: '/article/low-water', headline: 'Low water' }
const related: BlockOf<'related'> = { id: 'r', type: 'related', title: 'Also', stories: [story] }

test('headlines of chosen stories are no words of the story: search and excerpts have none of them', () => {
  expect(plainText({ blocks: [related] })).toBe('Also')
})

test('a comparison shows which stories a block has', () => {
  const words = blockWords({ ...related, stories: [story, { ...story, id: 8, headline: '' }] })
  expect(words.map((span) => span.text).join('')).toBe('Also\nLow water\n/article/low-water')
})

const refused: [string, unknown][] = [
  ['without a story', { ...related, stories: [] }],
  ['with a story twice', { ...related, stories: [story, { ...story, headline: 'Again' }] }],
  ['with more than twelve', { ...related, stories: Array.from({ length: 13 }, (_, n) => ({ ...story, id: n + 1 })) }],
  ['with another site', { ...related, stories: [{ ...story, path: 'https://other.example/' }] }],
  ['with another site, without its scheme', { ...related, stories: [{ ...story, path: '//other.example/' }] }],
  ['with another site, by a backslash', { ...related, stories: [{ ...story, path: '/\\other.example/' }] }],
  ['with a field that nobody knows', { ...related, stories: [{ ...story, standfirst: 'x' }] }],
  ['inside a fact box', { id: 'f', type: 'fact-box', title: '', facts: [], blocks: [related] }],
]
test.each(refused)('a block is refused %s', (_, block) => {
  expect(parseBlock(block)).toBeNull()
  expect(articleDocument.safeParse({ version: 1, blocks: [block] }).success).toBe(false)
})

test('a block is taken with its stories in their order', () => {
  const block = { ...related, stories: [{ ...story, id: 9 }, story] }
  expect(parseBlock(block)).toEqual(block)
})
