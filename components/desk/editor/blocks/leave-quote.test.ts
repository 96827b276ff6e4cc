import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { expect, test } from 'vitest'
import { leaveQuote } from '#components/desk/editor/blocks/leave-quote.ts'
import { extensions } from '#components/desk/editor/extensions.ts'

const schema = getSchema(extensions)
const paragraph = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })
const quote = (...texts: string[]) => ({ type: 'quote', content: texts.map(paragraph) })

/** Presses Enter with the cursor at this position; returns the words of each block and the index of the cursor's. */
function enter(content: object[], at: number) {
  let state = EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) })
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const view = { dispatch: (tr: typeof state.tr) => (state = state.apply(tr)) }
  const isDone = leaveQuote({ state, view } as unknown as Editor)
  const blocks: string[] = []
  state.doc.forEach((node) => blocks.push(`${node.type.name}: ${node.textContent}`))
  return { isDone, blocks, cursor: state.selection.$from.index(0) }
}

test('Enter at the end of a quote goes on below it', () => {
  expect(enter([quote('Said.')], 7)).toEqual({ isDone: true, blocks: ['quote: Said.', 'paragraph: '], cursor: 1 })
})

test('an empty line below is taken, and text below is not', () => {
  expect(enter([quote('Said.'), paragraph('')], 7).blocks).toHaveLength(2)
  const before = enter([quote('Said.'), paragraph('After.')], 7)
  expect(before).toEqual({ isDone: true, blocks: ['quote: Said.', 'paragraph: ', 'paragraph: After.'], cursor: 1 })
})

test('in the middle of a quote, before its last line and in text, Enter does what it always does', () => {
  expect(enter([quote('Said.')], 5).isDone).toBe(false)
  expect(enter([quote('One.', 'Two.')], 6).isDone).toBe(false)
  expect(enter([quote('')], 2).isDone).toBe(false)
  expect(enter([paragraph('Text.')], 6).isDone).toBe(false)
})
