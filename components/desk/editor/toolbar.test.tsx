import { expect, test, vi } from 'vitest'
import { openEditor, paragraph } from '#components/desk/editor/testing/open-editor.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { press } from '#components/desk/testing/page.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.toolbar
const MARKS = ['bold', 'italic', 'code', 'sup', 'sub', 'strike', 'insert'] as const

test.each(MARKS)('the button %s marks the selected words and takes the mark away', async (name) => {
  const page = await openEditor([paragraph('The tide turns')])
  page.click(words.more.label)
  page.select('tide')
  const { label } = words[name]
  expect(page.named(label).getAttribute('aria-pressed')).toBe('false')
  page.click(label)
  expect(page.blocks()).toEqual([
    { type: 'paragraph', spans: [{ text: 'The ' }, { text: 'tide', marks: [{ type: name }] }, { text: ' turns' }] },
  ])
  expect(page.named(label).getAttribute('aria-pressed')).toBe('true')
  page.click(label)
  expect(page.blocks()).toEqual([{ type: 'paragraph', spans: [{ text: 'The tide turns' }] }])
})

test.each([
  ['heading', { type: 'heading', level: 2, spans: [{ text: 'Eels' }] }],
  ['smallerHeading', { type: 'heading', level: 3, spans: [{ text: 'Eels' }] }],
  ['list', { type: 'list', ordered: false, items: [{ spans: [{ text: 'Eels' }] }] }],
  ['numberedList', { type: 'list', ordered: true, items: [{ spans: [{ text: 'Eels' }] }] }],
  ['quote', { type: 'quote', spans: [{ text: 'Eels' }] }],
] as const)('the button %s makes the block, says that it is on, and makes text of it again', async (name, block) => {
  const page = await openEditor([paragraph('Eels')])
  page.select('Eels', true)
  const { label } = words[name]
  page.click(label)
  await answered()
  expect(page.blocks()).toMatchObject([block])
  expect(page.named(label).getAttribute('aria-pressed')).toBe('true')
  page.click(label)
  expect(page.blocks()).toMatchObject([{ type: 'paragraph' }])
})

test('signs are shown when they are asked for', async () => {
  const page = await openEditor([paragraph('x')])
  expect(page.isNamed(words.sup.label)).toBe(false)
  page.click(words.more.label)
  expect(page.named(words.more.label).getAttribute('aria-pressed')).toBe('true')
  page.click(words.sup.label)
  page.click(words.more.label)
  expect(page.isNamed(words.sup.label)).toBe(false)
})

test('an item can be indented under another, and not the first one', async () => {
  const items = [{ spans: [{ text: 'One' }] }, { spans: [{ text: 'Two' }] }]
  const page = await openEditor([{ id: 'l', type: 'list', ordered: false, items }])
  const isOff = (name: 'indent' | 'outdent') => page.named(words[name].label).getAttribute('aria-disabled') === 'true'
  page.select('One', true)
  expect(isOff('indent')).toBe(true)
  page.select('Two', true)
  expect(isOff('indent')).toBe(false)
  page.click(words.indent.label)
  expect(page.blocks()).toMatchObject([{ items: [{ spans: [{ text: 'One' }], list: { items: [{}] } }] }])
  page.click(words.outdent.label)
  expect(page.blocks()).toMatchObject([{ items: [{}, { spans: [{ text: 'Two' }] }] }])
})

test('a change is undone and done again', async () => {
  const page = await openEditor([paragraph('Before')])
  const isOff = (name: 'undo' | 'redo') => page.named(words[name].label).getAttribute('aria-disabled') === 'true'
  expect([isOff('undo'), isOff('redo')]).toEqual([true, true])
  page.select('Before', true)
  page.click(words.divider.label)
  expect(page.blocks()).toMatchObject([{}, { type: 'divider' }])
  expect([isOff('undo'), isOff('redo')]).toEqual([false, true])
  page.click(words.undo.label)
  expect(page.blocks()).toMatchObject([{ type: 'paragraph' }])
  expect([isOff('undo'), isOff('redo')]).toEqual([true, false])
  page.click(words.redo.label)
  expect(page.blocks()).toMatchObject([{}, { type: 'divider' }])
})

test('the toolbar is one stop, and arrow keys move within it and around its ends', async () => {
  const page = await openEditor([paragraph('x')])
  const stops = () =>
    [...page.main.querySelectorAll('[role="toolbar"] button')].filter((one) => one.matches('[tabindex="0"]'))
  expect(stops().map((one) => one.getAttribute('aria-label'))).toEqual([words.bold.label])
  const bold = page.named(words.bold.label)
  bold.focus()
  const focused = () => document.activeElement?.getAttribute('aria-label')
  press('ArrowRight')
  expect(focused()).toBe(words.italic.label)
  expect(stops().map((one) => one.getAttribute('aria-label'))).toEqual([words.italic.label])
  press('ArrowLeft')
  press('ArrowLeft')
  expect(focused()).toBe(words.find.label)
  expect(press('ArrowRight').defaultPrevented).toBe(true)
  expect(focused()).toBe(words.bold.label)
  press('End')
  expect(focused()).toBe(words.find.label)
  press('Home')
  expect(focused()).toBe(words.bold.label)
  expect(press('x').defaultPrevented).toBe(false)
})

test('who only reads finds words, and adds notes where they may', async () => {
  const onNote = vi.fn<() => void>()
  const page = await openEditor([paragraph('x')], { isEditable: false, onNote })
  const labels = [...page.main.querySelectorAll('[role="toolbar"] button')].map((one) => one.getAttribute('aria-label'))
  expect(labels).toEqual([words.find.label, words.note.label])
  page.click(words.note.label)
  expect(onNote).toHaveBeenCalledOnce()
  const none = await openEditor([paragraph('x')], { isEditable: false })
  expect(none.has('[role="toolbar"]')).toBe(false)
})
