import type { Editor } from '@tiptap/react'
import { expect, test, vi } from 'vitest'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { openEditor, paragraph } from '#components/desk/editor/testing/open-editor.tsx'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { fire, render } from '#components/desk/testing/page.tsx'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'

const text: ArticleDocument = { version: 1, blocks: [paragraph('The tide turns')] }
const opened = () => document.querySelector('[role="dialog"] h2, [role="search"]')
const dialogTitle = () => document.querySelector('[role="dialog"] h2')?.textContent

const key = (page: { editor: Editor }, name: string, fields: KeyboardEventInit) =>
  fire(
    page.editor.view.dom,
    new window.KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: name, ...fields }),
  )

test.each([
  ['k', { ctrlKey: true }, 'Link'],
  ['K', { metaKey: true }, 'Link'],
  ['F', { ctrlKey: true, shiftKey: true }, 'Footnote'],
])('%s opens its dialog', async (name, fields, title) => {
  answerApi(() => ({ items: [] }))
  const page = await openEditor(text.blocks)
  page.select('tide')
  expect(key(page, name, fields).defaultPrevented).toBe(true)
  await answered()
  expect(dialogTitle()).toBe(title)
})

test('the search opens by its key, and not where Alt makes a letter of it', async () => {
  const page = await openEditor(text.blocks)
  key(page, 'f', { ctrlKey: true, altKey: true })
  key(page, 'f', {})
  key(page, 'j', { ctrlKey: true })
  expect(opened()).toBeNull()
  expect(key(page, 'f', { ctrlKey: true }).defaultPrevented).toBe(true)
  await answered()
  expect(page.has('[role="search"]')).toBe(true)
})

test('the text has a name, language and direction, its tools, and says what changes', async () => {
  const onChange = vi.fn<(document: ArticleDocument) => void>()
  const onBlur = vi.fn<() => void>()
  const editors: (Editor | null)[] = []
  const body = (isEditable: boolean) => (
    <BodyEditor
      label="Body"
      document={text}
      language="ar"
      isEditable={isEditable}
      tools={() => <i>tools</i>}
      onChange={onChange}
      onBlur={onBlur}
      onEditor={(editor) => editors.push(editor)}
    />
  )
  const page = render(body(true))
  await answered()
  const [editor] = editors.filter((one) => one !== null)
  if (!editor) throw new Error('There is no editor.')
  const { dom } = editor.view
  const attributes = ['role', 'aria-label', 'lang', 'dir', 'aria-multiline'].map((one) => dom.getAttribute(one))
  expect(attributes).toEqual(['textbox', 'Body', 'ar', 'rtl', 'true'])
  expect(page.all('i')).toEqual(['tools'])
  editor.commands.insertContentAt(1, 'Now: ')
  await answered()
  expect(onChange.mock.lastCall?.[0].blocks).toMatchObject([{ spans: [{ text: 'Now: The tide turns' }] }])
  expect(onBlur).not.toHaveBeenCalled()
  dom.focus()
  dom.blur()
  await answered()
  expect(onBlur).toHaveBeenCalled()
  page.rerender(body(false))
  await answered()
  expect(editor.isEditable).toBe(false)
  expect(page.all('i')).toEqual([])
  page.rerender(body(true))
  await answered()
  expect(editor.isEditable).toBe(true)
  page.leave()
  expect(editors.at(-1)).toBeNull()
})

test('without a label it is the text of the story', async () => {
  const page = await openEditor(text.blocks)
  expect(page.editor.view.dom.getAttribute('aria-label')).toBe('Text of the story')
  expect(page.main.querySelector('[data-body] .ProseMirror')).toBe(page.editor.view.dom)
})
