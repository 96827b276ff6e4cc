import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { atDesk, frontPage, heardToasts, inDialog } from '#components/desk/front/testing/a-front.tsx'
import { answered, refusal } from '#components/desk/testing/api-answers.ts'
import { fill } from '#components/desk/testing/fields.ts'
import { click, press as pressKey } from '#components/desk/testing/page.tsx'

const PUBLISH = 'PublishCtrl ↵'
const CHANGED = { 'GET /api/front/draft': atDesk({ lead: 12 }) }

const { said, undo, isUndoable } = heardToasts()

test('a draft is published with the versions that were seen, and undone by the front before it', async () => {
  const { press, sent } = await frontPage({ ...CHANGED, 'PUT /api/front': { version: 5 } })
  await press(PUBLISH)
  expect(sent().map(({ what, body }) => [what, body])).toMatchObject([
    ['PUT /api/front', { version: 4, draft: 7, slots: { lead: 12 } }],
  ])
  await undo()
  expect(said).toEqual([expect.stringContaining('The front is published. Readers get it with their next request.')])
  expect(sent()[1]).toEqual({ what: 'POST /api/front/versions/4/restoration', body: { version: 5 } })
})

test('Ctrl ↵ publishes a draft, and nothing where none differs', async () => {
  const changed = await frontPage({ ...CHANGED, 'PUT /api/front': { version: 5 } })
  pressKey('Enter', { ctrlKey: true })
  await answered()
  expect(changed.sent()).toHaveLength(1)
  changed.leave()
  const same = await frontPage()
  pressKey('Enter', { ctrlKey: true })
  await answered()
  expect(same.sent()).toEqual([])
})

test('the first front of all has nothing to go back to', async () => {
  const at = atDesk({ lead: 12 }, { front: 0, basedOn: 0 })
  const { press } = await frontPage({ 'GET /api/front/draft': at, 'PUT /api/front': { version: 1 } })
  await press(PUBLISH)
  expect(isUndoable()).toBe(false)
  expect(said).toEqual(['The front is published. Readers get it with their next request.'])
})

test('a refusal is said in the words of the API, and it can be tried again at once', async () => {
  const { press, isOff, sent } = await frontPage({
    ...CHANGED,
    'PUT /api/front': refusal(409, { title: 'Somebody published meanwhile.' }),
  })
  await press(PUBLISH)
  expect(said).toEqual(['refused: Somebody published meanwhile.'])
  expect(isOff(PUBLISH)).toBe(false)
  await press(PUBLISH)
  expect(sent()).toHaveLength(2)
})

test('a draft is discarded with its version, and comes back', async () => {
  const { press, sent } = await frontPage({ ...CHANGED, 'DELETE /api/front/draft': { id: 31 } })
  await press('Discard draft')
  expect(sent()).toEqual([{ what: 'DELETE /api/front/draft', body: { version: 7 } }])
  await undo()
  expect(said).toEqual([expect.stringContaining('The draft is discarded. It is under Versions.')])
  expect(sent()[1]).toEqual({ what: 'POST /api/front/discarded/31/restoration', body: { version: 7 } })
})

test('after a discarded draft the page begins anew, with what the server has', async () => {
  let found = atDesk({ lead: 12 })
  const { press, isOff, text } = await frontPage({
    'GET /api/front/draft': () => found,
    'PUT /api/front/draft': { version: 8 },
    'DELETE /api/front/draft': { id: 31 },
  })
  await press('Big news')
  expect(isOff('Undo')).toBe(false)
  found = atDesk(null, { version: 9 })
  await press('Discard draft')
  expect(text()).toContain('no changes')
  expect(text()).toContain('A lead, seconds beside it, and the latest stories.')
  expect(isOff('Undo')).toBe(true)
})

test('a front is planned for a time; without one the dialog asks for it', async () => {
  const { press, sent } = await frontPage({ ...CHANGED, 'POST /api/front/planned': { id: 3 } })
  await press('Schedule…')
  click(inDialog('Schedule'))
  await answered()
  expect(document.querySelector('[role="dialog"] [role="alert"]')?.textContent).toBe('Choose a day and a time.')
  await fill('Publish at', '25 November 2026, 6:00')
  click(inDialog('Schedule'))
  await answered()
  expect(sent()).toMatchObject([
    { what: 'POST /api/front/planned', body: { version: 4, slots: { lead: 12 }, at: Date.UTC(2026, 10, 25, 6) } },
  ])
  expect(said).toEqual([expect.stringMatching(/^The front is scheduled for /)])
  expect(document.querySelector('[role="dialog"]')).toBe(null)
})

test('a time that is refused stays in the dialog, with the reason', async () => {
  const { press } = await frontPage({ 'POST /api/front/planned': refusal(422, { title: 'That time is past.' }) })
  await press('Schedule…')
  await fill('Publish at', '25 November 2026, 6:00')
  click(inDialog('Schedule'))
  await answered()
  expect(document.querySelector('[role="dialog"] [role="alert"]')?.textContent).toBe('That time is past.')
  expect(said).toEqual([])
})

test('a change is saved a moment later over the version that was seen; another editor’s is taken in', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { press, sent, text } = await frontPage({ 'PUT /api/front/draft': { version: 8 } })
  await press('Big news')
  expect(text()).toContain('saving the draft…')
  expect(JSON.parse(localStorage.getItem('front:ana') ?? '{}')).toMatchObject({ slots: { layout: 'big' } })
  expect(sent()).toEqual([])
  await act(() => vi.advanceTimersByTime(600))
  await answered()
  expect(sent()).toMatchObject([
    { what: 'PUT /api/front/draft', body: { version: 7, basedOn: 4, slots: { layout: 'big' } } },
  ])
  expect(text()).toContain('draft saved for all editors')
  expect(localStorage.getItem('front:ana')).toBe(null)
  vi.useRealTimers()
})

test('a save that fails is said, and is sent again later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let answer: object = refusal(503, { title: 'Busy.' })
  const { press, sent, main, text } = await frontPage({ 'PUT /api/front/draft': () => answer })
  await press('Big news')
  await act(() => vi.advanceTimersByTime(600))
  await answered()
  expect(main.querySelector('[title="Busy."]')?.textContent).toBe('not saved; kept in this browser')
  await act(() => vi.advanceTimersByTime(600))
  expect(sent()).toHaveLength(1)
  answer = { version: 8 }
  await act(() => vi.advanceTimersByTime(5_000))
  await answered()
  expect(sent()).toHaveLength(2)
  expect(text()).not.toContain('not saved; kept in this browser')
  vi.useRealTimers()
})

test('a change that another editor made too is a conflict, which holds saving and publishing until its answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let found = atDesk(null)
  const { press, text, isOff, sent } = await frontPage({
    'GET /api/front/draft': () => found,
    'PUT /api/front/draft': refusal(409, { code: 'changed-meanwhile', title: 'Changed.' }),
  })
  await press('Big news')
  found = atDesk({ lead: 11, layout: 'live' }, { version: 8 })
  await act(() => vi.advanceTimersByTime(600))
  await answered()
  expect(text()).toContain('Bea Voss changed the same, ')
  expect(text()).toContain(': the layout.')
  expect(isOff(PUBLISH)).toBe(true)
  await act(() => vi.advanceTimersByTime(60_000))
  expect(sent()).toHaveLength(1)
  await press('Use theirs')
  expect(text()).toContain('A live story above the calm layout, for as long as there is one.')
  await press('Undo')
  expect(text()).toContain('The lead across the page. If it is a live story, its updates appear beside it.')
  vi.useRealTimers()
})

test('one’s own answer to a conflict is saved in place of the other', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let found = atDesk(null)
  let answer: object = refusal(409, { code: 'changed-meanwhile', title: 'Changed.' })
  const { press, sent } = await frontPage({
    'GET /api/front/draft': () => found,
    'PUT /api/front/draft': () => answer,
  })
  await press('Big news')
  found = atDesk({ lead: 11, layout: 'live' }, { version: 8 })
  await act(() => vi.advanceTimersByTime(600))
  await answered()
  answer = { version: 9 }
  await press('Keep mine')
  await act(() => vi.advanceTimersByTime(600))
  await answered()
  expect(sent()[1]).toMatchObject({ body: { version: 8, replaces: true, slots: { layout: 'big' } } })
  vi.useRealTimers()
})
