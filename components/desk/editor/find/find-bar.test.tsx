import { expect, test } from 'vitest'
import { field, openEditor, paragraph, type } from '#components/desk/editor/testing/open-editor.tsx'
import { fire, press } from '#components/desk/testing/page.tsx'

async function finding(text: string, selected?: string, isEditable = true) {
  const page = await openEditor([paragraph(text)], { isEditable, onNote: () => undefined })
  if (selected !== undefined) page.select(selected)
  page.click('Find and replace')
  const said = () => page.all('[role="search"] [role="status"]')[0]
  return { ...page, said, marked: () => page.all('.hit'), current: () => page.all('.hit.on') }
}

test('it begins with the selected words, counts them, and walks round through them', async () => {
  const page = await finding('Eel, pike, eel, Eel', 'Eel')
  expect(field('Find').value).toBe('Eel')
  expect(page.said()).toBe('1 of 3')
  expect(page.marked()).toEqual(['Eel', 'eel', 'Eel'])
  field('Find').focus()
  expect(press('Enter').defaultPrevented).toBe(true)
  expect(page.said()).toBe('2 of 3')
  expect(page.current()).toEqual(['eel'])
  page.click('Next match')
  page.click('Next match')
  expect(page.said()).toBe('1 of 3')
  press('Enter', { shiftKey: true })
  expect(page.said()).toBe('3 of 3')
  page.click('Previous match')
  expect(page.said()).toBe('2 of 3')
  expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false)
  expect(press('x').defaultPrevented).toBe(false)
})

test('the case counts when it is asked to, and what is not there is said', async () => {
  const page = await finding('Eel, eel')
  expect(page.said()).toBe('')
  type(field('Find'), 'eel')
  expect(page.said()).toBe('1 of 2')
  fire(field('Match case'), new window.MouseEvent('click', { bubbles: true }))
  expect(page.said()).toBe('1 of 1')
  expect(page.marked()).toEqual(['eel'])
  type(field('Find'), 'trout')
  expect(page.said()).toBe('not found')
})

test('one match is replaced, or all at once', async () => {
  const page = await finding('Eel, eel, eel', 'eel')
  expect(page.said()).toBe('2 of 3')
  type(field('Replace with'), 'pike')
  page.click('Replace')
  expect(page.text()).toContain('Eel, pike, eel')
  page.click('Replace all 2')
  expect(page.text()).toContain('pike, pike, pike')
  expect(page.said()).toBe('2 replaced')
  expect(page.isNamed('Replace all')).toBe(true)
  type(field('Find'), 'pi')
  expect(page.said()).toContain('3')
  field('Replace with').focus()
  press('Enter')
  expect(page.blocks()).toHaveLength(1)
  expect(page.text()).toContain('pikeke')
})

test('Escape closes it, selects the match and takes the highlights away', async () => {
  const page = await finding('Pike, eel', 'eel')
  field('Find').focus()
  press('Escape')
  expect(page.has('[role="search"]')).toBe(false)
  expect(page.marked()).toEqual([])
  const { from, to } = page.editor.state.selection
  expect(page.editor.state.doc.textBetween(from, to)).toBe('eel')
  page.click('Find and replace')
  page.click('Close find')
  expect(page.has('[role="search"]')).toBe(false)
})

test('who only reads replaces nothing', async () => {
  const page = await finding('Eel', undefined, false)
  expect(page.isNamed('Replace')).toBe(false)
  expect(page.isNamed('Next match')).toBe(true)
})
