import { getSchema } from '@tiptap/core'
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { beforeEach, expect, test } from 'vitest'
import { extensions } from '#components/desk/editor/extensions.ts'
import { askForBlock, SlashMenuKeys, slashOf } from '#components/desk/editor/slash/slash-plugin.ts'

const schema = getSchema(extensions)
const [plugin] = (SlashMenuKeys.config.addProseMirrorPlugins as unknown as () => Plugin[]).call({ editor: {} })
let state: EditorState
const apply = (change: (tr: Transaction) => unknown) => {
  const { tr } = state
  change(tr)
  state = state.apply(tr)
}
const opened = () => slashOf(state)?.query ?? null

beforeEach(() => {
  const content = [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: 'After' }] }]
  state = EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }), plugins: plugin ? [plugin] : [] })
})

test('the button opens the menu without a word in the text, and what is typed then finds a block (P-396)', () => {
  apply(askForBlock)
  expect(opened()).toBe('')
  expect(state.doc.textContent).toBe('After')
  apply((tr) => tr.insertText('head'))
  expect(opened()).toBe('head')
  apply((tr) => tr.insertText('?'))
  expect(opened()).toBeNull()
})

test('the menu ends where the cursor leaves the line, and moving back does not open it', () => {
  apply(askForBlock)
  apply((tr) => tr.setSelection(TextSelection.create(tr.doc, 4)))
  expect(opened()).toBeNull()
  apply((tr) => tr.setSelection(TextSelection.create(tr.doc, 1)))
  expect(opened()).toBeNull()
  apply((tr) => tr.insertText('head'))
  expect(opened()).toBeNull()
})

test('a slash that is typed opens it as before', () => {
  apply((tr) => tr.insertText('/quo'))
  expect(opened()).toBe('quo')
})
