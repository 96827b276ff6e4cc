import { expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { field, openEditor, paragraph, type } from '#components/desk/editor/testing/open-editor.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fire, press } from '#components/desk/testing/page.tsx'
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
const optional = (label: string) => `${label} optional`

test('a quote shows who speaks, and its form sets it', async () => {
  const page = await openEditor([quote, after])
  expect(frames(page.main)).toEqual(['Quote'])
  expect(page.text()).toContain('Ann Lee')
  const edit = page.named('Speaker and source')
  expect(edit.getAttribute('aria-expanded')).toBe('false')
  page.click('Speaker and source')
  await answered()
  expect(edit.getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement).toBe(field('Speaker'))
  type(field('Speaker'), 'Ann')
  type(field('Role'), 'keeper')
  type(field('Place or audience'), 'the quay')
  type(field(optional('Link to the source')), 'https://quay.example/')
  await answered()
  const said = { speaker: 'Ann', role: 'keeper', place: 'the quay', href: 'https://quay.example/' }
  expect(page.blocks()[0]).toEqual({ type: 'quote', spans, ...said })
  expect(page.text()).toContain('Ann, keeper, the quay')
  page.click('Speaker and source')
  await answered()
  expect(page.main.querySelectorAll('label')).toHaveLength(0)
})

test('an address that is none is said at its field, and without a speaker that is said', async () => {
  const page = await openEditor([{ id: 'q', type: 'pull-quote', spans }, after])
  expect(frames(page.main)).toEqual(['Pull quote'])
  expect(page.text()).toContain('No speaker')
  page.click('Speaker and source')
  await answered()
  const href = field(optional('Link to the source'))
  expect(href.getAttribute('aria-invalid')).toBeNull()
  type(href, 'quay of')
  await answered()
  expect(href.getAttribute('aria-invalid')).toBe('true')
  expect(page.text()).toContain('This is not a web address yet, so it is not saved.')
  type(href, 'https://quay.example/')
  await answered()
  expect(page.text()).not.toContain('This is not a web address yet, so it is not saved.')
  expect(page.text()).toContain('https://quay.example/')
})

test.each(['Enter', 'Escape'])('%s leads from a form back to the text of its block, but not with Ctrl', async (key) => {
  const page = await openEditor([quote, after])
  page.click('Speaker and source')
  await answered()
  field('Role').focus()
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
  expect(frames(page.main)).toEqual(['Table'])
  expect(dom.querySelectorAll('tr')).toHaveLength(2)
  expect(page.text()).toContain('Eels')
  page.select('Monday', true)
  expect(page.isNamed('Add row below')).toBe(false)
  page.click('Caption, rows and columns')
  await answered()
  page.click('Add row below')
  await answered()
  page.click('Add column after')
  await answered()
  expect(size()).toEqual([2, 3])
  page.click('Delete row')
  await answered()
  page.click('Delete column')
  await answered()
  expect(size()).toEqual([1, 2])
  page.click('Header column')
  await answered()
  expect(dom.querySelectorAll('th')).toHaveLength(1)
  page.click('Header row')
  type(field('Caption of the table'), 'Eels\nin May')
  expect(page.blocks()[0]).toMatchObject({ caption: 'Eels in May' })
  const edit = page.named('Caption, rows and columns')
  expect(fire(edit, new window.MouseEvent('mousedown', { bubbles: true, cancelable: true })).defaultPrevented).toBe(
    true,
  )
})

test('a block is moved, and taken out', async () => {
  const page = await openEditor([paragraph('Before.', 'a'), table, after])
  const kinds = () => page.blocks().map((block) => block.type)

  page.click('Move Table up')
  await answered()
  expect(kinds()).toEqual(['table', 'paragraph', 'paragraph'])
  page.click('Move Table down')
  await answered()
  page.click('Move Table down')
  await answered()
  expect(kinds()).toEqual(['paragraph', 'paragraph', 'table'])
  page.click('Delete Table')
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
  expect(frames(page.main)).toEqual(['Fact box'])
  expect(field('Figure').value).toBe('4')
  type(field('Figure'), '5')
  await answered()
  type(field('Title of the box'), 'The catch')
  await answered()
  page.click('Add a figure')
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
  expect(frames(page.main)).toEqual(['Update'])
  type(field(optional('Headline of the update')), 'Tide turns')
  for (const label of ['Key moment', 'Pin to the top'])
    fire(field(label), new window.MouseEvent('click', { bubbles: true }))
  await answered()
  expect(page.blocks()[0]).toMatchObject({ at: AT, headline: 'Tide turns', isKey: true, isPinned: true })
  fire(field('Pin to the top'), new window.MouseEvent('click', { bubbles: true }))
  expect(page.blocks()[0]).not.toMatchObject({ isPinned: true })
})

test('a time is written as the paper writes it; what is no time stays in the field and out of the story', async () => {
  const page = await openEditor([{ id: 'c', type: 'correction', at: AT, spans }, after])
  expect(frames(page.main)).toEqual(['Correction'])
  const time = field(`Time UTC`)
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
  expect(page.isNamed('Move “Story 1” up')).toBe(false)
  page.click('Move “Story 2” up')
  await answered()
  expect(names()).toEqual(['Story 2', 'Story 1'])
  page.click('Remove “Story 2”')
  await answered()
  expect(names()).toEqual(['Story 1'])
  type(field('Title, if not “Read also”'), 'See')
  await answered()
  page.click('Add a story')
  await answered()
  expect(get).toHaveBeenCalledWith('/api/link-suggestions?q=')
  const options = [...document.querySelectorAll('[role="dialog"] [role="option"]')]
  expect(options.map((one) => one.textContent)).toEqual(['Story 3'])
  for (const option of options) fire(option, new window.MouseEvent('click', { bubbles: true }))
  await answered()
  expect(page.blocks()[0]).toMatchObject({ title: 'See', stories: [story(1), story(3)] })
  page.click('Remove “Story 1”')
  await answered()
  page.click('Remove “Story 3”')
  await answered()
  expect(page.text()).toContain('No stories yet. Readers see this block once it has one.')
})
