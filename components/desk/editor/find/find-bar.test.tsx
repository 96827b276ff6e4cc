import { expect, test } from 'vitest'
import { field, openEditor, paragraph, type } from '#components/desk/editor/testing/open-editor.tsx'
import { fire, press } from '#components/desk/testing/page.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.find

async function finding(text: string, selected?: string, isEditable = true) {
  const page = await openEditor([paragraph(text)], { isEditable, onNote: () => undefined })
  if (selected !== undefined) page.select(selected)
  page.click(editorWords.toolbar.find.label)
  const said = () => page.all('[role="search"] [role="status"]')[0]
  return { ...page, said, marked: () => page.all('.hit'), current: () => page.all('.hit.on') }
}

test('it begins with the selected words, counts them, and walks round through them', async () => {
  const page = await finding('Eel, pike, eel, Eel', 'Eel')
  expect(field(words.find).value).toBe('Eel')
  expect(page.said()).toBe(words.position(1, 3))
  expect(page.marked()).toEqual(['Eel', 'eel', 'Eel'])
  field(words.find).focus()
  expect(press('Enter').defaultPrevented).toBe(true)
  expect(page.said()).toBe(words.position(2, 3))
  expect(page.current()).toEqual(['eel'])
  page.click(words.next.label)
  page.click(words.next.label)
  expect(page.said()).toBe(words.position(1, 3))
  press('Enter', { shiftKey: true })
  expect(page.said()).toBe(words.position(3, 3))
  page.click(words.previous.label)
  expect(page.said()).toBe(words.position(2, 3))
  expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false)
  expect(press('x').defaultPrevented).toBe(false)
})

test('the case counts when it is asked to, and what is not there is said', async () => {
  const page = await finding('Eel, eel')
  expect(page.said()).toBe('')
  type(field(words.find), 'eel')
  expect(page.said()).toBe(words.position(1, 2))
  fire(field(words.matchCase), new window.MouseEvent('click', { bubbles: true }))
  expect(page.said()).toBe(words.position(1, 1))
  expect(page.marked()).toEqual(['eel'])
  type(field(words.find), 'trout')
  expect(page.said()).toBe(words.notFound)
})

test('one match is replaced, or all at once', async () => {
  const page = await finding('Eel, eel, eel', 'eel')
  expect(page.said()).toBe(words.position(2, 3))
  type(field(words.replaceWith), 'pike')
  page.click(words.replace)
  expect(page.text()).toContain('Eel, pike, eel')
  page.click(words.replaceAll(2))
  expect(page.text()).toContain('pike, pike, pike')
  expect(page.said()).toBe(words.replaced(2))
  expect(page.isNamed(words.replaceAll(0))).toBe(true)
  type(field(words.find), 'pi')
  expect(page.said()).toContain('3')
  field(words.replaceWith).focus()
  press('Enter')
  expect(page.blocks()).toHaveLength(1)
  expect(page.text()).toContain('pikeke')
})

test('Escape closes it, selects the match and takes the highlights away', async () => {
  const page = await finding('Pike, eel', 'eel')
  field(words.find).focus()
  press('Escape')
  expect(page.has('[role="search"]')).toBe(false)
  expect(page.marked()).toEqual([])
  const { from, to } = page.editor.state.selection
  expect(page.editor.state.doc.textBetween(from, to)).toBe('eel')
  page.click(editorWords.toolbar.find.label)
  page.click(words.close.label)
  expect(page.has('[role="search"]')).toBe(false)
})

test('who only reads replaces nothing', async () => {
  const page = await finding('Eel', undefined, false)
  expect(page.isNamed(words.replace)).toBe(false)
  expect(page.isNamed(words.next.label)).toBe(true)
})
