import { expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { field, openEditor, paragraph, type } from '#components/desk/editor/testing/open-editor.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fire, press } from '#components/desk/testing/page.tsx'
import { editorWords as words } from '#components/desk/words/editor.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const spans = [{ text: 'Said.' }]
const quote: Block = { id: 'q', type: 'quote', spans, speaker: 'Ann Lee' }
const after = paragraph('After.', 'z')
const AT = '2026-11-24T09:00:00Z'
const table: Block = {
  id: 't',
  type: 'table',
  caption: 'Eels',
  rowHeads: false,
  head: [[{ text: 'Day' }], [{ text: 'Count' }]],
  rows: [[[{ text: 'Monday' }], [{ text: '4' }]]],
}
/** The frames of blocks, by their accessible names. */
const frames = (main: Element) =>
  [...main.querySelectorAll('[role="group"]')].map((one) => one.getAttribute('aria-label'))
const optional = (label: string) => `${label} ${words.forms.optional}`

test('a quote shows who speaks, and its form sets it', async () => {
  const page = await openEditor([quote, after])
  expect(frames(page.main)).toEqual([words.blocks.quote])
  expect(page.text()).toContain('Ann Lee')
  const edit = page.named(words.quote.edit)
  expect(edit.getAttribute('aria-expanded')).toBe('false')
  page.click(words.quote.edit)
  await answered()
  expect(edit.getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement).toBe(field(words.quote.speaker))
  type(field(words.quote.speaker), 'Ann')
  type(field(words.quote.role), 'keeper')
  type(field(words.quote.place), 'the quay')
  type(field(optional(words.quote.href)), 'https://quay.example/')
  await answered()
  const said = { speaker: 'Ann', role: 'keeper', place: 'the quay', href: 'https://quay.example/' }
  expect(page.blocks()[0]).toEqual({ type: 'quote', spans, ...said })
  expect(page.text()).toContain('Ann, keeper, the quay')
  page.click(words.quote.edit)
  await answered()
  expect(page.main.querySelectorAll('label')).toHaveLength(0)
})

test('an address that is none is said at its field, and without a speaker that is said', async () => {
  const page = await openEditor([{ id: 'q', type: 'pull-quote', spans }, after])
  expect(frames(page.main)).toEqual([words.blocks['pull-quote']])
  expect(page.text()).toContain(words.quote.noSpeaker)
  page.click(words.quote.edit)
  await answered()
  const href = field(optional(words.quote.href))
  expect(href.getAttribute('aria-invalid')).toBeNull()
  type(href, 'quay of')
  await answered()
  expect(href.getAttribute('aria-invalid')).toBe('true')
  expect(page.text()).toContain(words.quote.wrongHref)
  type(href, 'https://quay.example/')
  await answered()
  expect(page.text()).not.toContain(words.quote.wrongHref)
  expect(page.text()).toContain('https://quay.example/')
})

test.each(['Enter', 'Escape'])('%s leads from a form back to the text of its block, but not with Ctrl', async (key) => {
  const page = await openEditor([quote, after])
  page.click(words.quote.edit)
  await answered()
  field(words.quote.role).focus()
  expect(press(key, { ctrlKey: true }).defaultPrevented).toBe(false)
  expect(press(key).defaultPrevented).toBe(true)
  expect(page.editor.state.selection.$from.parent.textContent).toBe('Said.')
  expect(page.editor.state.selection.$from.depth).toBe(2)
})

test('a table opens its form, changes rows and columns, and keeps its caption', async () => {
  const page = await openEditor([table, after])
  const size = () =>
    page.blocks().map((block) => (block.type === 'table' ? [block.rows.length, block.rows[0]?.length] : null))[0]
  const { dom } = page.editor.view
  expect(frames(page.main)).toEqual([words.blocks.table])
  expect(dom.querySelectorAll('tr')).toHaveLength(2)
  expect(page.text()).toContain('Eels')
  page.select('Monday', true)
  expect(page.isNamed(words.table.addRow)).toBe(false)
  page.click(words.table.edit)
  await answered()
  page.click(words.table.addRow)
  await answered()
  page.click(words.table.addColumn)
  await answered()
  expect(size()).toEqual([2, 3])
  page.click(words.table.deleteRow)
  await answered()
  page.click(words.table.deleteColumn)
  await answered()
  expect(size()).toEqual([1, 2])
  page.click(words.table.headerColumn)
  await answered()
  expect(dom.querySelectorAll('th')).toHaveLength(1)
  page.click(words.table.headerRow)
  type(field(words.table.caption), 'Eels\nin May')
  expect(page.blocks()[0]).toMatchObject({ caption: 'Eels in May' })
  const edit = page.named(words.table.edit)
  expect(fire(edit, new window.MouseEvent('mousedown', { bubbles: true, cancelable: true })).defaultPrevented).toBe(
    true,
  )
})

test('a block is moved, and taken out', async () => {
  const page = await openEditor([paragraph('Before.', 'a'), table, after])
  const kinds = () => page.blocks().map((block) => block.type)
  const name = words.blocks.table
  page.click(words.forms.moveUp(name))
  await answered()
  expect(kinds()).toEqual(['table', 'paragraph', 'paragraph'])
  page.click(words.forms.moveDown(name))
  await answered()
  page.click(words.forms.moveDown(name))
  await answered()
  expect(kinds()).toEqual(['paragraph', 'paragraph', 'table'])
  page.click(words.forms.delete(name))
  await answered()
  expect(kinds()).toEqual(['paragraph', 'paragraph'])
})

test('a fact box has a title and figures, a new one below the others', async () => {
  const facts = [{ figure: '4', spans: [{ text: 'eels' }] }]
  const box: Block = {
    id: 'f',
    type: 'fact-box',
    title: 'Catch',
    facts,
    blocks: [{ id: 'g', type: 'paragraph', spans }],
  }
  const page = await openEditor([box, after])
  expect(frames(page.main)).toEqual([words.blocks['fact-box']])
  expect(field(words.factBox.figure).value).toBe('4')
  type(field(words.factBox.figure), '5')
  await answered()
  type(field(words.factBox.title), 'The catch')
  await answered()
  page.click(words.factBox.addFigure)
  await answered()
  page.editor.commands.insertContent('pikes')
  await answered()
  expect(page.blocks()[0]).toMatchObject({
    title: 'The catch',
    facts: [{ figure: '5', spans: [{ text: 'eels' }] }, { spans: [{ text: 'pikes' }] }],
  })
})

test('an update has a time, a headline and two marks', async () => {
  const page = await openEditor([{ id: 'u', type: 'update', at: AT, headline: '', spans }, after])
  expect(frames(page.main)).toEqual([words.blocks.update])
  type(field(optional(words.update.headline)), 'Tide turns')
  for (const label of [words.update.key, words.update.pin])
    fire(field(label), new window.MouseEvent('click', { bubbles: true }))
  await answered()
  expect(page.blocks()[0]).toMatchObject({ at: AT, headline: 'Tide turns', isKey: true, isPinned: true })
  fire(field(words.update.pin), new window.MouseEvent('click', { bubbles: true }))
  expect(page.blocks()[0]).not.toMatchObject({ isPinned: true })
})

test('a time is written as the paper writes it; what is no time stays in the field and out of the story', async () => {
  const page = await openEditor([{ id: 'c', type: 'correction', at: AT, spans }, after])
  expect(frames(page.main)).toEqual([words.blocks.correction])
  const time = field(`${words.time.label} UTC`)
  const first = time.value
  expect(first).toContain('09:00')
  type(time, first.replace('09:00', '10:30'))
  expect(page.blocks()[0]).toMatchObject({ at: '2026-11-24T10:30:00Z' })
  type(time, 'soon')
  expect(time.getAttribute('aria-invalid')).toBe('true')
  expect(page.blocks()[0]).toMatchObject({ at: '2026-11-24T10:30:00Z' })
  time.focus()
  time.blur()
  expect(time.value).toBe('soon')
  type(time, first)
  expect(time.getAttribute('aria-invalid')).toBeNull()
})

test('who only reads sees the blocks and changes nothing', async () => {
  const page = await openEditor([quote, table, { id: 'u', type: 'update', at: AT, headline: '', spans }], {
    isEditable: false,
  })
  expect(page.main.querySelectorAll('button')).toHaveLength(0)
  expect([...page.main.querySelectorAll('input')].every((one) => one.readOnly || one.disabled)).toBe(true)
})

const story = (id: number) => ({ id, path: `/article/${id}`, headline: `Story ${id}` })

test('stories to read are moved up, removed, and added from those that readers can open', async () => {
  const get = vi.spyOn(api, 'get').mockResolvedValue({
    items: [
      { path: '/article/3', name: 'Story 3', story: { id: 3, isPublic: true } },
      { path: '/article/4', name: 'Draft', story: { id: 4, isPublic: false } },
      { path: '/topic/x', name: 'X', story: null },
    ],
  })
  const page = await openEditor([{ id: 'r', type: 'related', title: '', stories: [story(1), story(2)] }, after])
  const names = () => page.all('[role="group"] li').map((one) => one.trim())
  expect(names()).toEqual(['Story 1', 'Story 2'])
  expect(page.isNamed(words.related.moveUp('Story 1'))).toBe(false)
  page.click(words.related.moveUp('Story 2'))
  await answered()
  expect(names()).toEqual(['Story 2', 'Story 1'])
  page.click(words.related.remove('Story 2'))
  await answered()
  expect(names()).toEqual(['Story 1'])
  type(field(words.related.title), 'See')
  await answered()
  page.click(words.related.add)
  await answered()
  expect(get).toHaveBeenCalledWith('/api/link-suggestions?q=')
  const options = [...document.querySelectorAll('[role="dialog"] [role="option"]')]
  expect(options.map((one) => one.textContent)).toEqual(['Story 3'])
  for (const option of options) fire(option, new window.MouseEvent('click', { bubbles: true }))
  await answered()
  expect(page.blocks()[0]).toMatchObject({ title: 'See', stories: [story(1), story(3)] })
  page.click(words.related.remove('Story 1'))
  await answered()
  page.click(words.related.remove('Story 3'))
  await answered()
  expect(page.text()).toContain(words.related.empty)
})
