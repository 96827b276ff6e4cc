import { act } from 'react'
import { expect, test } from 'vitest'
import { BLOCK_CHOICES } from '#components/desk/editor/slash/block-choices.ts'
import { SLASH_LIST } from '#components/desk/editor/slash/slash-plugin.ts'
import { openEditor, paragraph } from '#components/desk/editor/testing/open-editor.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { click, press } from '#components/desk/testing/page.tsx'

async function opened(typed: string) {
  const page = await openEditor([paragraph('Before'), paragraph(' ', 'q')])
  page.select('Before', true)
  page.click('Add a block')
  if (typed !== '') act(() => void page.editor.commands.insertContent(typed))
  const options = () => [...page.main.querySelectorAll('[role="option"]')]
  const active = () => options().filter((one) => one.getAttribute('aria-selected') === 'true')
  return { ...page, options, active, head: () => page.main.querySelector(`#${SLASH_LIST}-head`)?.textContent }
}

test('every block is offered with its hint and keys, and the keys move among them', async () => {
  const page = await opened('')
  expect(page.head()).toBe('Blocks')
  expect(page.options()).toHaveLength(BLOCK_CHOICES.length)
  expect(page.options()[0]?.textContent).toContain('with speaker, role and place')
  expect(page.all('[role="option"] kbd')).toEqual(['> ', '## ', '### ', '- ', '1. ', '---'])
  const { dom } = page.editor.view
  expect(dom.getAttribute('aria-activedescendant')).toBe(page.active()[0]?.id)
  dom.focus()
  press('ArrowUp')
  expect(page.active()[0]?.textContent).toContain('Correction note')
  press('ArrowDown')
  press('ArrowDown')
  expect(page.active()[0]?.textContent).toContain('Pull quote')
  press('End')
  press('Home')
  expect(page.active()[0]?.textContent).toContain('Quote')
  press('Escape')
  expect(page.options()).toEqual([])
})

test('what is typed finds a block by its words, those whose name begins with it first', async () => {
  const page = await opened('quo')
  expect(page.head()).toBe('Blocks matching “quo”')
  expect(page.options().map((one) => one.textContent.trim())[0]).toContain('Quote')
  const other = await opened('xyzzy')
  expect(other.head()).toBe('No block is called “xyzzy”')
  expect(other.options()).toEqual([])
})

test.each([
  ['Heading', 'heading', 2],
  ['Smaller heading', 'heading', 3],
  ['List', 'bulletList', undefined],
  ['Numbered list', 'orderedList', undefined],
  ['Quote', 'quote', undefined],
  ['Pull quote', 'pullQuote', undefined],
  ['Table', 'table', undefined],
  ['Fact box', 'factBox', undefined],
  ['Divider', 'divider', undefined],
  ['Live update', 'update', undefined],
  ['Correction note', 'correction', undefined],
])('%s takes the place of the line', async (name, block, level) => {
  const page = await opened(name.toLowerCase())
  const option = page.options().find((one) => one.textContent.startsWith(name))
  if (!option) throw new Error('It is not offered.')
  click(option)
  await answered()
  const made = page.editor.state.doc.child(1)
  expect(made.type.name).toBe(block)
  expect(made.attrs['level']).toBe(level)
  expect(page.text()).not.toContain(name.toLowerCase())
  expect(page.options()).toEqual([])
})
