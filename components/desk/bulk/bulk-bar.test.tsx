import { act, type ReactNode } from 'react'
import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { BulkBar } from '#components/desk/bulk/bulk-bar.tsx'
import { type Asked, answerApi, answered, refusal, until } from '#components/desk/testing/api-answers.ts'
import { listItem } from '#components/desk/testing/list-item.ts'
import { click, fire, flushed, press, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { MAX_BULK } from '#domain/workflow/bulk-action.ts'

const SECTIONS = [{ slug: 'sport', name: 'Sport', accent: 'sport' }] as DeskListItem['sections']
const TOPICS = [{ id: 4, slug: 'boats', name: 'Boats' }] as unknown as DeskListItem['topics']
const stories = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    listItem({ id: n + 1, headline: `Tide ${n + 1}`, status: 'published', sections: SECTIONS, topics: TOPICS }),
  )

type Sent = { ids: number[]; act: object; batch?: string }
/** The API’s outcome of each story: the one with the id 2 stays, 3 is refused, the others change. */
const outcomesOf = ({ ids }: Sent) => ({
  id: 9,
  items: ids.map((id) => ({
    id,
    headline: '',
    outcome: id === 2 ? 'unchanged' : id === 3 ? 'refused' : 'changed',
    code: id === 3 ? 'no-headline' : null,
    isPublic: id === 1,
  })),
})
const TERMS = { '/api/sections': 'World', '/api/topics': 'Harbours' }
const COLLEAGUES = { items: [{ id: 'ruben', name: 'Ruben Okoro' }] }

/** The bar over selected stories; `answer` comes before the usual answers of the API. */
async function bar(selected: DeskListItem[], answer: (asked: Asked) => object | undefined = () => undefined) {
  // A dialog that the test before left gives back the focus with a timer.
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  const asked = answerApi((one) => {
    const given = answer(one)
    if (given) return given
    if (one.body) return outcomesOf(one.body as Sent)
    const term = Object.entries(TERMS).find(([path]) => one.what.startsWith(`GET ${path}`))?.[1]
    return term ? { items: [{ slug: term.toLowerCase(), name: term }] } : COLLEAGUES
  })
  let cleared = 0
  const page = render(<BulkBar stories={selected} onClear={() => void (cleared += 1)} />)
  const sent = () => asked.filter(({ body }) => body !== null).map(({ what, body }) => [what, body as Sent] as const)
  return { ...page, asked, sent, cleared: () => cleared }
}

const dialog = () => document.querySelector('[role=dialog]:has(footer)')
const said = () => {
  const id = dialog()?.getAttribute('aria-describedby') ?? ''
  return [dialog()?.querySelector('h2')?.textContent, document.getElementById(id)?.textContent]
}
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name))
  if (!found) throw new Error(`There is no button “${name}”.`)
  return found
}
const push = async (name: string) => {
  click(button(name))
  await answered()
}
const cells = () =>
  [...document.querySelectorAll('[role=dialog] tbody tr')].map((row) => [...row.children].map((one) => one.textContent))
const submit = async () => {
  const form = document.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await answered()
  await answered()
}
/** Presses a key in the page: a dialog of the test before may have taken the focus with it. */
function key(letter: string) {
  flushed(() => document.querySelector<HTMLElement>('main button')?.focus())
  press(letter)
}
/** Opens a list by its key, picks what it has first, and waits for the end of the preview. */
async function pick(letter: string) {
  key(letter)
  const option = () => document.querySelector<HTMLElement>('[role=listbox][aria-busy=false] [role=option]')
  await until(() => option() !== null)
  const name = document.querySelector('[role=combobox]')?.getAttribute('aria-label')
  const picked = option()?.textContent
  flushed(() => option()?.click())
  await until(() => dialog() !== null && said()[1] !== 'Checking what will change…')
  return [name, picked]
}

function toasts() {
  const all: unknown[] = []
  let undo: ((id: string) => ReactNode) | null = null
  for (const kind of ['success', 'error'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => all.push(text) as never)
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    undo = made as never
    return 'undo'
  })
  return { all, undo: () => render(undo?.('undo')) }
}

test('nothing is offered while nothing is selected, and its keys do nothing', async () => {
  const { text, asked } = await bar([])
  await answered()
  press('s')
  press('p')
  await answered()
  expect(text()).toBe('')
  expect(dialog()).toBeNull()
  expect(asked.map(({ what }) => what)).toEqual(['GET /api/colleagues'])
})

test('the bar says how many are selected, names its keys, and is cleared', async () => {
  const { all, main, click, cleared } = await bar(stories(3))
  await answered()
  expect(all('[role=status]')).toEqual(['3 selected'])
  expect([...main.querySelectorAll('button[title]')].map((one) => one.getAttribute('title'))).toEqual([
    'Section (S)',
    'Topic (T)',
    'Assign (A)',
    'Schedule (P)',
    'Withdraw (W)',
  ])
  click('ClearEsc')
  expect(cleared()).toBe(1)
})

test('too many at once are refused before anything is asked', async () => {
  expect((await bar(stories(MAX_BULK))).isNamed('Section')).toBe(true)
  const { text, isNamed } = await bar(stories(MAX_BULK + 1))
  expect(text()).toContain(`At most ${MAX_BULK} at once`)
  expect(isNamed('Section')).toBe(false)
  await answered()
})

test('stories are added to a section, after a preview that says what happens to each', async () => {
  const { sent, cleared } = await bar(stories(3))
  const { undo } = toasts()
  expect(await pick('s')).toEqual(['Add to section', 'World'])
  const world = { what: 'add-section', section: 'world' }
  expect(sent()).toEqual([['POST /api/bulk/preview', { ids: [1, 2, 3], act: world }]])
  expect(said()).toEqual([
    'Add 3 stories to World',
    '1 will change, 1 for readers at once. 1 stays as it is. 1 is refused.',
  ])
  expect(cells()).toEqual([
    ['Tide 1', 'Sport', 'SportWorld'],
    ['Tide 2', 'Sport', 'no change, it is already in this section'],
    ['Tide 3', 'Sport', 'refused: it has no headline'],
  ])
  expect(document.querySelectorAll('[role=dialog] tr.bg-red-wash')).toHaveLength(1)
  expect(dialog()?.textContent).toContain('You can undo this for a day.')

  await push('Change 1 story')
  expect(sent()[1]).toEqual(['POST /api/bulk', { ids: [1, 2, 3], act: world, batch: expect.any(String) }])
  expect(said()[1]).toBe('Done.')
  expect([...document.querySelectorAll('[role=dialog] thead th')].map((one) => one.textContent)).toEqual([
    'Story',
    'Before',
    'Now',
  ])
  expect(dialog()?.textContent).not.toContain('Change 1 story')
  await push('Close')
  expect([dialog(), cleared()]).toEqual([null, 1])

  const made = undo()
  expect(made.text()).toContain('1 story is now also in World.')
  made.click('Undo')
  await answered()
  expect(sent().at(-1)?.[0]).toBe('POST /api/bulk/9/undoing')
})

test.each([
  [
    'is counted, and what was edited since stays',
    { items: [{ outcome: 'changed' }, { outcome: 'refused' }] },
    '1 story is as it was. 1 stays changed, because somebody has edited it since.',
  ],
  ['says so if it fails', refusal(500, {}), 'Nothing was undone. Try again from the list.'],
])('what is undone %s', async (_, answer, says) => {
  await bar(stories(2), ({ what }) => (what.endsWith('/undoing') ? answer : undefined))
  const { all, undo } = toasts()
  await pick('t')
  await push('Change 1 story')
  await push('Close')
  undo().click('Undo')
  await answered()
  expect(all).toEqual([says])
})

test.each([
  ['t', 'Add topic', 'Harbours', { what: 'add-topic', topic: 'harbours' }, ['Boats', 'Boats, Harbours']],
  ['a', 'Assign to', 'Ruben Okoro', { what: 'assign', personId: 'ruben' }, ['', 'Ruben Okoro']],
])('the key %s finds what stories get: %s', async (letter, label, name, does, states) => {
  const { sent } = await bar(stories(1))
  await answered()
  expect(await pick(letter)).toEqual([label, name])
  expect(sent()[0]?.[1]).toEqual({ ids: [1], act: does })
  expect(cells()).toEqual([['Tide 1', ...states]])
})

test('stories are given to nobody', async () => {
  const { sent } = await bar(stories(1), ({ what }) => (what === 'GET /api/colleagues' ? { items: [] } : undefined))
  expect(await pick('a')).toEqual(['Assign to', 'Nobody'])
  expect(sent()[0]?.[1].act).toEqual({ what: 'assign', personId: null })
  expect(said()[0]).toBe('Unassign 1 story')
})

test('stories are withdrawn for a reason', async () => {
  const { sent } = await bar(stories(1))
  key('w')
  await answered()
  expect(said()[0]).toBe('Withdraw 1 story')
  typeIn(document.querySelector('textarea'), ' Not ours ')
  await submit()
  expect(sent()).toEqual([['POST /api/bulk/preview', { ids: [1], act: { what: 'withdraw', reason: 'Not ours' } }]])
  expect(cells()).toEqual([['Tide 1', 'Published', 'Withdrawn']])
  await push('Cancel')
  expect(dialog()).toBeNull()
})

test('a schedule needs a time, and asks for nothing without', async () => {
  const { sent } = await bar(stories(1))
  key('p')
  await answered()
  expect(said()[0]).toBe('When should the story be published?')
  await submit()
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Choose a day and a time.')
  expect(sent()).toEqual([])
  await push('Cancel')
  expect(dialog()).toBeNull()
})

test('a preview that fails says why, and cannot go on', async () => {
  const { cleared } = await bar(stories(1), ({ what }) =>
    what.endsWith('/preview') ? refusal(503, { title: 'The server rests.' }) : undefined,
  )
  await pick('s')
  expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toBe('The server rests.')
  expect(said()[1]).toBe('Nothing was changed.')
  expect(button('Continue').getAttribute('aria-disabled')).toBe('true')
  await push('Close')
  expect([dialog(), cleared()]).toEqual([null, 0])
})

test('where nothing would change, nothing can be sent', async () => {
  const { sent } = await bar(stories(2).slice(1))
  await pick('s')
  const change = button('Change 0 stories')
  expect([change.getAttribute('aria-disabled'), change.title]).toEqual(['true', 'Nothing would change'])
  await push('Change 0 stories')
  expect(sent()).toHaveLength(1)
})

test('many are sent in batches; a broken one says how far it came, and goes on from there', async () => {
  let isBroken = true
  const { sent } = await bar(stories(45), ({ what, body }) =>
    what === 'POST /api/bulk' && isBroken && (body as Sent).ids.includes(21) ? refusal(502, {}) : undefined,
  )
  const { undo } = toasts()
  await pick('s')
  expect(sent().map(([, { ids }]) => ids.length)).toEqual([20, 20, 5])
  await push('Change 43 stories')
  await until(() => document.querySelector('[role=dialog] [role=alert]') !== null)
  expect(said()[1]).toMatch(/^20 of 45 are done\./)
  expect(cells()[20]).toEqual(['Tide 21', 'Sport', 'not changed'])
  isBroken = false
  const before = sent().length
  await push('Continue')
  await until(() => said()[1] === 'Done.')
  expect(said()[1]).toBe('Done.')
  const after = sent().slice(before)
  expect(after.map(([, { ids }]) => [ids[0], ids.length])).toEqual([
    [21, 20],
    [41, 5],
  ])
  expect(new Set(sent().flatMap(([, { batch }]) => batch ?? [])).size).toBe(1)
  await push('Close')
  expect(undo().text()).toContain('43 stories are now also in World.')
})

test('it is stopped after the batch on its way, shows its progress, and is held open meanwhile', async () => {
  await bar(stories(30))
  const { promise, resolve } = Promise.withResolvers<Response>()
  const usual = vi.mocked(globalThis.fetch).getMockImplementation() as typeof fetch
  vi.mocked(globalThis.fetch).mockImplementation((to, init) => (to === '/api/bulk' ? promise : usual(to, init)))
  await pick('s')
  await answered()
  await push('Change 28 stories')
  expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe('Done so far')
  press('Escape')
  expect(said()[1]).toBe('0 of 30 done')
  await push('Stop')
  resolve(Response.json(outcomesOf({ ids: Array.from({ length: 20 }, (_, n) => n + 1), act: {} })))
  await answered()
  await answered()
  expect(said()[1]).toBe('Stopped: 20 of 30 done, the others are not changed.')
  expect(button('Continue').getAttribute('aria-disabled')).toBeNull()
})
