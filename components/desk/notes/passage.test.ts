import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import { expect, test } from 'vitest'
import { extensions } from '#components/desk/editor/extensions.ts'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { anchorsOf, type Passage, selectedPassage } from '#components/desk/notes/passage.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const schema = getSchema(extensions)
const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const docOf = (...blocks: Block[]) => schema.nodeFromJSON(fromDocument({ version: 1, blocks }))
const list: Block = {
  id: 'list',
  type: 'list',
  ordered: false,
  items: [{ spans: [{ text: 'bread' }] }, { spans: [{ text: 'the ferry' }] }],
}
const doc = docOf(paragraph('a', 'The ferry is late, the ferry is full.'), paragraph('b', 'It waits.'), list)

/** Returns the passage for a selection of these words, at their last occurrence. */
function select(of: Node, words: string): Passage | null {
  let range = { from: 0, to: 0 }
  of.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').lastIndexOf(words) : -1
    if (index >= 0 && range.from === 0) range = { from: at + index, to: at + index + words.length }
  })
  const selection = TextSelection.create(of, range.from, range.to)
  return selectedPassage(EditorState.create({ doc: of, selection }))
}
const textAt = (of: Node, passage: Passage) => {
  const anchor = anchorsOf(of, [{ id: 1, ...passage }]).get(1)
  return anchor && !anchor.isBlock ? of.textBetween(anchor.from, anchor.to) : anchor
}

test('selected words are found again, also where they stand twice, and in a list', () => {
  expect(select(doc, 'is late')).toEqual({ blockId: 'a', passage: 'is late' })
  expect(select(doc, 'ferry is')).toEqual({ blockId: 'a', passage: 'the ferry is' })
  expect(select(doc, ' waits.')).toEqual({ blockId: 'b', passage: 'waits.' })
  expect(select(doc, 'the ferry')).toEqual({ blockId: 'a', passage: 'the ferry' })
  for (const passage of [select(doc, 'ferry is'), { blockId: 'list', passage: 'the ferry' }]) {
    expect(textAt(doc, passage ?? { blockId: '', passage: '' })).toBe(passage?.passage)
  }
})

test('without a selection a note is to its block', () => {
  const selection = TextSelection.create(doc, 3)
  expect(selectedPassage(EditorState.create({ doc, selection }))).toEqual({ blockId: 'a', passage: '' })
})

test('words that changed leave the note at their block; without the block it is gone', () => {
  const passage = { blockId: 'a', passage: 'is late' }
  const changed = docOf(paragraph('a', 'The ferry was late.'), paragraph('b', 'It waits.'))
  expect(textAt(changed, passage)).toMatchObject({ from: 0, isBlock: true, hasChanged: true })
  expect(textAt(docOf(paragraph('b', 'It waits.')), passage)).toBeUndefined()
  const toBlock = { blockId: 'b', passage: '' }
  expect(textAt(changed, toBlock)).toMatchObject({ isBlock: true, hasChanged: false })
})
