import { Editor } from '@tiptap/react'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { extensions } from '#components/desk/editor/extensions.ts'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { MarginNotes } from '#components/desk/notes/margin-notes.tsx'
import { showRemarks } from '#components/desk/notes/remarks-plugin.ts'
import type { StoryNotes } from '#components/desk/notes/use-notes.ts'
import { flushed, render } from '#components/desk/testing/page.tsx'
import type { StoryNote } from '#domain/article/desk-views.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const RUBEN = { id: 'ruben', name: 'Ruben Okoro' }
const note = (id: number, blockId: string | null, passage = ''): StoryNote => ({
  id,
  body: `Note ${id}`,
  at: 0,
  by: RUBEN,
  mentions: [],
  blockId,
  passage,
  resolved: null,
  answers: [],
})
const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const OPEN = [
  note(1, null),
  note(2, 'b', 'waits'),
  note(3, 'a', 'is late'),
  note(4, 'gone', 'never'),
  note(5, 'a', 'left'),
]

let editor: Editor
beforeEach(() => {
  const blocks = [paragraph('a', 'The ferry is late.'), paragraph('b', 'It waits.')]
  editor = new Editor({ extensions, content: fromDocument({ version: 1, blocks }) })
  onTestFinished(() => editor.destroy())
})

function margin(active: number | null = null) {
  const shown: number[] = []
  showRemarks(editor, { notes: OPEN, others: [], active })
  const notes = { open: OPEN } as unknown as StoryNotes
  const page = render(
    <MarginNotes
      editor={editor}
      notes={notes}
      active={active}
      mayNote
      onGo={() => undefined}
      onShow={(id) => shown.push(id)}
    />,
  )
  const asides = () => [...page.main.querySelectorAll<HTMLElement>('[data-aside]')]
  return { ...page, shown, asides }
}

test('notes stand beside the text in the order of their passages, with the numbers of their list', () => {
  const { asides, named, shown, click, main } = margin()
  expect(asides().map((one) => one.dataset['aside'])).toEqual(['5', '3', '2'])
  expect(asides().map((one) => one.querySelector('button')?.textContent)).toEqual(['5', '3', '2'])
  expect(main.querySelector('aside')?.getAttribute('aria-label')).toBe('Notes beside the text')
  expect(named(`Note 3 by ${RUBEN.name}`).textContent).toBe('3')
  click(`Note 2 by ${RUBEN.name}`)
  expect(shown).toEqual([2])
})

test('words that have changed are said to be so, and follow what is typed', () => {
  const { asides } = margin()
  const changed = () => asides().filter((one) => one.textContent.includes('has changed since'))
  expect(changed().map((one) => one.dataset['aside'])).toEqual(['5'])
  flushed(() => void editor.commands.insertContentAt(15, 'st'))
  expect(changed().map((one) => one.dataset['aside'])).toEqual(['3', '5'])
})

test('the note in focus is marked, in the margin and in the text', () => {
  const { asides } = margin(3)
  expect(asides().map((one) => one.querySelector('.bg-amber-wash:has(article)') !== null)).toEqual([false, true, false])
  expect(editor.view.dom.querySelector('.noted.on')?.textContent).toBe('is late')
  expect(editor.view.dom.querySelector('.noted:not(.on)')?.textContent).toBe('waits')
  expect(editor.view.dom.querySelector('.noted-block')?.getAttribute('data-note')).toBe('5')
})

test('no note covers the one before it', () => {
  const { asides } = margin()
  const tops = asides().map((one) => Number.parseFloat(one.style.insetBlockStart))
  expect(tops).toEqual([0, 12, 24])
})
