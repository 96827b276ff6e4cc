import { Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { putRelated, type RelatedStory } from '#components/desk/editor/blocks/add-related.ts'
import { MAX_RELATED } from '#domain/document/blocks/schema.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*' },
    related: { group: 'block', atom: true, attrs: { block: { default: {} } } },
    text: {},
  },
})
const paragraph = (text: string) => schema.node('paragraph', null, schema.text(text))
const related = (ids: number[]) => schema.node('related', { block: { title: 'See', stories: ids.map(story) } })
const story = (id: number): RelatedStory => ({ id, path: `/article/${id}`, headline: `Story ${id}` })

/** Blocks of a text, as words or ids of stories, after a story was added with the cursor in the first block. */
function added(nodes: ReturnType<typeof paragraph>[], id: number) {
  const doc = schema.node('doc', null, nodes)
  const state = EditorState.create({ doc, selection: TextSelection.atStart(doc) })
  const { tr } = state
  const isAdded = putRelated(tr, story(id))
  const blocks: unknown[] = []
  tr.doc.forEach((node) => {
    const { stories } = (node.attrs['block'] ?? {}) as { stories?: RelatedStory[] }
    blocks.push(stories?.map((one) => one.id) ?? node.textContent)
  })
  return { isAdded, blocks }
}

test('the first story makes a block below the paragraph with the cursor', () => {
  expect(added([paragraph('One.'), paragraph('Two.')], 7)).toEqual({ isAdded: true, blocks: ['One.', [7], 'Two.'] })
})

test('the next story goes into the block that is there, wherever the cursor is', () => {
  const nodes = [paragraph('One.'), paragraph('Two.'), related([7])]
  expect(added(nodes, 8)).toEqual({ isAdded: true, blocks: ['One.', 'Two.', [7, 8]] })
})

test('a story that a block has already is not added again', () => {
  expect(added([paragraph('One.'), related([7])], 7)).toEqual({ isAdded: false, blocks: ['One.', [7]] })
})

test('where a block is full, another one is made', () => {
  const full = Array.from({ length: MAX_RELATED }, (_, n) => n + 1)
  const nodes = [paragraph('One.'), paragraph('Two.'), related(full)]
  expect(added(nodes, 99)).toEqual({ isAdded: true, blocks: ['One.', [99], 'Two.', full] })
})
