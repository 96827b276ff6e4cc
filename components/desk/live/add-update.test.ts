import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { expect, test } from 'vitest'
import { extensions } from '#components/desk/editor/extensions.ts'
import { addUpdate, dateNewUpdates } from '#components/desk/live/add-update.ts'

const schema = getSchema(extensions)
const NOON = Date.UTC(2026, 10, 24, 12)
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const update = (headline: string) => ({
  type: 'update',
  attrs: { at: '2026-11-24T10:00:00Z', headline },
  content: [paragraph('Said.')],
})

function editorOf(...content: object[]) {
  let state = EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) })
  const editor = {
    get state() {
      return state
    },
    view: { dispatch: (tr: typeof state.tr) => (state = state.apply(tr)) },
  } as unknown as Editor
  return { editor, blocks: () => state.doc.content.content, cursor: () => state.selection.$from }
}

test('a new update stands above the others and below the text before them, with the cursor in its text', () => {
  const { editor, blocks, cursor } = editorOf(paragraph('We follow it.'), update('Earlier'))
  addUpdate(editor, NOON)
  expect(blocks().map(({ attrs }) => attrs['headline'])).toEqual([undefined, '', 'Earlier'])
  expect(blocks()[1]?.attrs).toMatchObject({ at: '2026-11-24T12:00:00Z', isNew: true })
  expect(cursor().index(0)).toBe(1)
})

test('publishing dates new updates alone, and once', () => {
  const { editor, blocks } = editorOf(update('Earlier'))
  addUpdate(editor, NOON)
  dateNewUpdates(editor, NOON + 60_000)
  dateNewUpdates(editor, NOON + 120_000)
  expect(blocks().map(({ attrs }) => attrs['at'])).toEqual(['2026-11-24T12:01:00Z', '2026-11-24T10:00:00Z'])
})
