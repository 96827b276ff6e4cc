import { expect, test, vi } from 'vitest'
import { openEditor, paragraph } from '#components/desk/editor/testing/open-editor.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { press } from '#components/desk/testing/page.tsx'

const TABLE = {
  label: 'Text',
  bold: { label: 'Bold', keys: 'Ctrl B' },
  italic: { label: 'Italic', keys: 'Ctrl I' },
  code: { label: 'Code', keys: 'Ctrl E' },
  more: { label: 'More marks' },
  sup: { label: 'Superscript', keys: 'Ctrl ⇧ .' },
  sub: { label: 'Subscript', keys: 'Ctrl ⇧ ,' },
  strike: { label: 'Strikethrough', keys: 'Ctrl ⇧ S' },
  insert: { label: 'Inserted', keys: 'Ctrl ⇧ U' },
  link: { label: 'Link', keys: 'Ctrl K' },
  footnote: { label: 'Footnote', keys: 'Ctrl ⇧ F' },
  heading: { label: 'Heading', keys: 'Ctrl ⇧ H' },
  smallerHeading: { label: 'Smaller heading', keys: 'Ctrl ⇧ H, twice' },
  list: { label: 'List', keys: 'Ctrl ⇧ 8' },
  numberedList: { label: 'Numbered list', keys: 'Ctrl ⇧ 7' },
  indent: { label: 'Indent', keys: 'Tab' },
  outdent: { label: 'Outdent', keys: '⇧ Tab' },
  quote: { label: 'Quote', keys: 'Ctrl ⇧ B' },
  divider: { label: 'Divider', keys: '---' },
  addBlock: { label: 'Add a block', keys: '/' },
  undo: { label: 'Undo', keys: 'Ctrl Z' },
  redo: { label: 'Redo', keys: 'Ctrl ⇧ Z' },
  find: { label: 'Find and replace', keys: 'Ctrl F' },
  note: { label: 'Note', keys: 'Ctrl ⇧ M' },
}

const MARKS = ['bold', 'italic', 'code', 'sup', 'sub', 'strike', 'insert'] as const

test.each(MARKS)('the button %s marks the selected words and takes the mark away', async (name) => {
  const page = await openEditor([paragraph('The tide turns')])
  page.click('More marks')
  page.select('tide')
  const { label } = TABLE[name]
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
  const { label } = TABLE[name]
  page.click(label)
  await answered()
  expect(page.blocks()).toMatchObject([block])
  expect(page.named(label).getAttribute('aria-pressed')).toBe('true')
  page.click(label)
  expect(page.blocks()).toMatchObject([{ type: 'paragraph' }])
})

test('signs are shown when they are asked for', async () => {
  const page = await openEditor([paragraph('x')])
  expect(page.isNamed('Superscript')).toBe(false)
  page.click('More marks')
  expect(page.named('More marks').getAttribute('aria-pressed')).toBe('true')
  page.click('Superscript')
  page.click('More marks')
  expect(page.isNamed('Superscript')).toBe(false)
})

test('an item can be indented under another, and not the first one', async () => {
  const items = [{ spans: [{ text: 'One' }] }, { spans: [{ text: 'Two' }] }]
  const page = await openEditor([{ id: 'l', type: 'list', ordered: false, items }])
  const isOff = (name: 'indent' | 'outdent') => page.named(TABLE[name].label).getAttribute('aria-disabled') === 'true'
  page.select('One', true)
  expect(isOff('indent')).toBe(true)
  page.select('Two', true)
  expect(isOff('indent')).toBe(false)
  page.click('Indent')
  expect(page.blocks()).toMatchObject([{ items: [{ spans: [{ text: 'One' }], list: { items: [{}] } }] }])
  page.click('Outdent')
  expect(page.blocks()).toMatchObject([{ items: [{}, { spans: [{ text: 'Two' }] }] }])
})

test('a change is undone and done again', async () => {
  const page = await openEditor([paragraph('Before')])
  const isOff = (name: 'undo' | 'redo') => page.named(TABLE[name].label).getAttribute('aria-disabled') === 'true'
  expect([isOff('undo'), isOff('redo')]).toEqual([true, true])
  page.select('Before', true)
  page.click('Divider')
  expect(page.blocks()).toMatchObject([{}, { type: 'divider' }])
  expect([isOff('undo'), isOff('redo')]).toEqual([false, true])
  page.click('Undo')
  expect(page.blocks()).toMatchObject([{ type: 'paragraph' }])
  expect([isOff('undo'), isOff('redo')]).toEqual([true, false])
  page.click('Redo')
  expect(page.blocks()).toMatchObject([{}, { type: 'divider' }])
})

test('the toolbar is one stop, and arrow keys move within it and around its ends', async () => {
  const page = await openEditor([paragraph('x')])
  const stops = () =>
    [...page.main.querySelectorAll('[role="toolbar"] button')].filter((one) => one.matches('[tabindex="0"]'))
  expect(stops().map((one) => one.getAttribute('aria-label'))).toEqual(['Bold'])
  const bold = page.named('Bold')
  bold.focus()
  const focused = () => document.activeElement?.getAttribute('aria-label')
  press('ArrowRight')
  expect(focused()).toBe('Italic')
  expect(stops().map((one) => one.getAttribute('aria-label'))).toEqual(['Italic'])
  press('ArrowLeft')
  press('ArrowLeft')
  expect(focused()).toBe('Find and replace')
  expect(press('ArrowRight').defaultPrevented).toBe(true)
  expect(focused()).toBe('Bold')
  press('End')
  expect(focused()).toBe('Find and replace')
  press('Home')
  expect(focused()).toBe('Bold')
  expect(press('x').defaultPrevented).toBe(false)
})

test('who only reads finds words, and adds notes where they may', async () => {
  const onNote = vi.fn<() => void>()
  const page = await openEditor([paragraph('x')], { isEditable: false, onNote })
  const labels = [...page.main.querySelectorAll('[role="toolbar"] button')].map((one) => one.getAttribute('aria-label'))
  expect(labels).toEqual(['Find and replace', 'Note'])
  page.click('Note')
  expect(onNote).toHaveBeenCalledOnce()
  const none = await openEditor([paragraph('x')], { isEditable: false })
  expect(none.has('[role="toolbar"]')).toBe(false)
})
