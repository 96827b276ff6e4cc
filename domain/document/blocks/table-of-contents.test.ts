import { expect, test } from 'vitest'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import { contentsOf } from '#domain/document/blocks/table-of-contents.ts'

const heading = (id: string, level: 2 | 3 = 2): Block => ({
  id,
  type: 'heading',
  level,
  spans: [{ text: `On ${id} ` }, { text: 'and on', marks: [{ type: 'italic' }] }],
})
const of = (...blocks: Block[]): ArticleDocument => ({ version: 1, blocks })

test('a story has its headings, with anchors that go by the block', () => {
  expect(contentsOf(of(heading('a'), heading('small', 3), heading('b'), heading('c')))).toEqual([
    { anchor: 'h-a', text: 'On a and on' },
    { anchor: 'h-b', text: 'On b and on' },
    { anchor: 'h-c', text: 'On c and on' },
  ])
})

test('one with few headings has none', () => {
  expect(contentsOf(of(heading('a'), heading('b'), heading('small', 3)))).toEqual([])
})
