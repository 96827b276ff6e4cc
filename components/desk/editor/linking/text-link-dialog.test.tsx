import { expect, test } from 'vitest'
import { dialog, field, openEditor, paragraph, pressIn, type } from '#components/desk/editor/testing/open-editor.tsx'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { click, press } from '#components/desk/testing/page.tsx'

const AT = Date.UTC(2026, 10, 24, 9)
const story = {
  kind: 'story',
  path: '/article/tide',
  name: 'Tide tables',
  story: { id: 3, at: AT, status: 'published', isPublic: true },
}
const draft = { ...story, path: '/article/ebb', name: '', story: { id: 4, at: AT, status: 'draft', isPublic: false } }
const topic = { kind: 'topic', path: '/topic/tides', name: 'Tides', story: null }
const options = () => [...dialog().querySelectorAll('[role="option"]')]
const active = () =>
  options()
    .filter((one) => one.getAttribute('aria-selected') === 'true')
    .map((one) => one.textContent)
const said = () => dialog().querySelector('[role="status"]')?.textContent

async function linking(selected: string, answer: () => object = () => ({ items: [story, draft, topic] })) {
  const asked = answerApi(answer)
  const page = await openEditor([paragraph('The tide turns')])
  page.select(selected)
  page.click('Link')
  await answered()
  return {
    ...page,
    asked,
    linked: () => page.all('.ProseMirror a'),
    href: () => page.editor.getAttributes('link')['href'] as unknown,
  }
}

test('it begins with the selected words, and Enter links them to the first page that has them', async () => {
  const page = await linking('tide')
  expect(field('Link to').value).toBe('tide')
  expect(page.asked[0]?.what).toBe('GET /api/link-suggestions?q=tide')
  expect(said()).toBe('3 results')
  expect(active()[0]).toContain('Tide tables')
  expect(options().map((one) => one.querySelector('small')?.textContent)).toEqual([
    'Published 24 Nov 2026',
    'Not public: readers cannot open it Draft',
    'Topic',
  ])
  expect(options()[1]?.textContent).toContain('Untitled')
  await pressIn('Save link')
  expect(page.linked()).toEqual(['tide'])
  expect(page.editor.getHTML()).toContain('href="/article/tide"')
})

test('arrow keys choose an option, around the ends of the list; a click takes one', async () => {
  const page = await linking('tide')
  field('Link to').focus()
  expect(press('ArrowDown').defaultPrevented).toBe(true)
  expect(active()[0]).toContain('Untitled')
  press('ArrowDown')
  press('ArrowDown')
  expect(active()[0]).toContain('Tide tables')
  press('ArrowUp')
  expect(active()[0]).toContain('Tides')
  expect(field('Link to').getAttribute('aria-activedescendant')).toBe(options()[2]?.id)
  expect(press('ArrowLeft').defaultPrevented).toBe(false)
  const [, , third] = options()
  if (third) click(third)
  await answered()
  expect(page.editor.getHTML()).toContain('href="/topic/tides"')
})

test('an address is taken as it is typed, and nothing is not', async () => {
  const page = await linking('tide', () => ({ items: [] }))
  expect(field('Link to').getAttribute('aria-expanded')).toBe('false')
  type(field('Link to'), '')
  await pressIn('Save link')
  expect(dialog().querySelector('[role="alert"]')?.textContent).toBe(
    'Enter words or an address, or choose a story from the list.',
  )
  expect(field('Link to').getAttribute('aria-invalid')).toBe('true')
  expect(said()).not.toBe('Nothing found')
  type(field('Link to'), 'harbour.example/tides')
  expect(dialog().querySelector('[role="alert"]')).toBeNull()
  expect(active()).toEqual(['Link to https://harbour.example/tides'])
  await pressIn('Save link')
  expect(page.editor.getHTML()).toContain('href="https://harbour.example/tides"')
})

test('words that no page has are refused', async () => {
  await linking('tide', () => ({ items: [] }))
  expect(said()).toBe('Nothing found')
  await pressIn('Save link')
  expect(dialog().querySelector('[role="alert"]')?.textContent).toBe(
    'Nothing was found. Enter a web address, an email address, or a path on this site that begins with “/”.',
  )
})

test('without a selection the name of the page is written', async () => {
  answerApi(() => ({ items: [story] }))
  const page = await openEditor([paragraph('See ')])
  page.select('See ', true)
  page.click('Link')
  await answered()
  expect(said()).toBe('Recent stories')
  expect(active()).toEqual([])
  field('Link to').focus()
  press('ArrowDown')
  await pressIn('Save link')
  expect(page.all('.ProseMirror a')).toEqual(['Tide tables'])
  expect(page.editor.getHTML()).toContain('href="/article/tide"')
})

test('a link is changed or removed with all its words', async () => {
  answerApi(() => ({ items: [] }))
  const link = { text: 'tide turns', marks: [{ type: 'link' as const, href: 'https://old.example/' }] }
  const page = await openEditor([{ id: 'p', type: 'paragraph', spans: [{ text: 'The ' }, link] }])
  page.select('tide', true)
  page.click('Link')
  expect(field('Link to').value).toBe('https://old.example/')
  expect(page.named('Link').getAttribute('aria-pressed')).toBe('true')
  await pressIn('Remove link')
  expect(page.all('.ProseMirror a')).toEqual([])
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  page.select('tide')
  page.click('Link')
  expect(dialog().textContent).not.toContain('Remove link')
  await pressIn('Cancel')
  expect(document.querySelector('[role="dialog"]')).toBeNull()
})
