import { expect, test } from 'vitest'
import { dialog, field, openEditor, paragraph, pressIn, type } from '#components/desk/editor/testing/open-editor.tsx'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { click, press } from '#components/desk/testing/page.tsx'
import { editorWords } from '#components/desk/words/editor.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

const words = editorWords.link
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
  page.click(editorWords.toolbar.link.label)
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
  expect(field(words.field).value).toBe('tide')
  expect(page.asked[0]?.what).toBe('GET /api/link-suggestions?q=tide')
  expect(said()).toBe(words.found(3))
  expect(active()[0]).toContain('Tide tables')
  expect(options().map((one) => one.querySelector('small')?.textContent)).toEqual([
    words.published('24 Nov 2026'),
    words.notPublic(everyScreenWords.states.draft.toLowerCase()),
    words.kinds.topic,
  ])
  expect(options()[1]?.textContent).toContain(everyScreenWords.untitled)
  await pressIn(words.save)
  expect(page.linked()).toEqual(['tide'])
  expect(page.editor.getHTML()).toContain('href="/article/tide"')
})

test('arrow keys choose an option, around the ends of the list; a click takes one', async () => {
  const page = await linking('tide')
  field(words.field).focus()
  expect(press('ArrowDown').defaultPrevented).toBe(true)
  expect(active()[0]).toContain(everyScreenWords.untitled)
  press('ArrowDown')
  press('ArrowDown')
  expect(active()[0]).toContain('Tide tables')
  press('ArrowUp')
  expect(active()[0]).toContain('Tides')
  expect(field(words.field).getAttribute('aria-activedescendant')).toBe(options()[2]?.id)
  expect(press('ArrowLeft').defaultPrevented).toBe(false)
  const [, , third] = options()
  if (third) click(third)
  await answered()
  expect(page.editor.getHTML()).toContain('href="/topic/tides"')
})

test('an address is taken as it is typed, and nothing is not', async () => {
  const page = await linking('tide', () => ({ items: [] }))
  expect(field(words.field).getAttribute('aria-expanded')).toBe('false')
  type(field(words.field), '')
  await pressIn(words.save)
  expect(dialog().querySelector('[role="alert"]')?.textContent).toBe(words.empty)
  expect(field(words.field).getAttribute('aria-invalid')).toBe('true')
  expect(said()).not.toBe(words.found(0))
  type(field(words.field), 'harbour.example/tides')
  expect(dialog().querySelector('[role="alert"]')).toBeNull()
  expect(active()).toEqual([words.toAddress('https://harbour.example/tides')])
  await pressIn(words.save)
  expect(page.editor.getHTML()).toContain('href="https://harbour.example/tides"')
})

test('words that no page has are refused', async () => {
  await linking('tide', () => ({ items: [] }))
  expect(said()).toBe(words.found(0))
  await pressIn(words.save)
  expect(dialog().querySelector('[role="alert"]')?.textContent).toBe(words.wrong)
})

test('without a selection the name of the page is written', async () => {
  answerApi(() => ({ items: [story] }))
  const page = await openEditor([paragraph('See ')])
  page.select('See ', true)
  page.click(editorWords.toolbar.link.label)
  await answered()
  expect(said()).toBe(words.recent)
  expect(active()).toEqual([])
  field(words.field).focus()
  press('ArrowDown')
  await pressIn(words.save)
  expect(page.all('.ProseMirror a')).toEqual(['Tide tables'])
  expect(page.editor.getHTML()).toContain('href="/article/tide"')
})

test('a link is changed or removed with all its words', async () => {
  answerApi(() => ({ items: [] }))
  const link = { text: 'tide turns', marks: [{ type: 'link' as const, href: 'https://old.example/' }] }
  const page = await openEditor([{ id: 'p', type: 'paragraph', spans: [{ text: 'The ' }, link] }])
  page.select('tide', true)
  page.click(editorWords.toolbar.link.label)
  expect(field(words.field).value).toBe('https://old.example/')
  expect(page.named(editorWords.toolbar.link.label).getAttribute('aria-pressed')).toBe('true')
  await pressIn(words.remove)
  expect(page.all('.ProseMirror a')).toEqual([])
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  page.select('tide')
  page.click(editorWords.toolbar.link.label)
  expect(dialog().textContent).not.toContain(words.remove)
  await pressIn(everyScreenWords.cancel)
  expect(document.querySelector('[role="dialog"]')).toBeNull()
})
