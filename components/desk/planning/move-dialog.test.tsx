import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { MoveDialog } from '#components/desk/planning/move-dialog.tsx'
import type { Planned } from '#components/desk/planning/use-move.ts'
import { click, fire, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const HOUR = 3_600_000
const ruben = (wantedAt: number | null) => ({ id: 'ruben', name: 'Ruben Okoro', since: 0, wantedAt })
const STORY: Planned = { id: 7, version: 2, headline: 'Night trains', assignedTo: null, scheduled: null }

const sent: string[] = []
let answer = (): unknown => ({})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  sent.length = 0
  answer = () => ({})
  vi.spyOn(api, 'get').mockResolvedValue({ items: [{ ...ruben(null), role: 'reporter' }], next: null })
  vi.spyOn(api, 'send').mockImplementation(async (method, path, body) => {
    sent.push(`${method} ${path.slice('/api/articles/7/'.length)} ${JSON.stringify(body) ?? ''}`.trim())
    return answer() as never
  })
})
afterEach(() => void vi.useRealTimers())

const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))
type Extra = { isPublished?: boolean; suggested?: number }

async function opened(story: Partial<Planned> = {}, { isPublished = false, suggested }: Extra = {}) {
  let closed = 0
  render(
    <MoveDialog
      story={{ ...STORY, ...story }}
      isPublished={isPublished}
      suggested={suggested}
      onClose={() => (closed += 1)}
    />,
  )
  await turn()
  return () => closed
}
const dialog = () => document.querySelector('[role=dialog]')
const button = (name: string) =>
  [...document.querySelectorAll('[role=dialog] :is(button, [role=radio])')].find((one) =>
    one.textContent.trim().startsWith(name),
  )
async function tap(name: string) {
  const found = button(name)
  if (!found) throw new Error(`There is no button “${name}”.`)
  click(found)
  await turn()
}
function field(label: string) {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label)
  const control = found && document.getElementById(found.htmlFor)
  if (!control) throw new Error(`There is no field “${label}”.`)
  return control as HTMLInputElement | HTMLSelectElement
}
async function put(label: string, value: string) {
  const on = field(label)
  typeIn(on, value)
  await turn()
}
async function submit() {
  const form = document.querySelector('[role=dialog] form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await turn()
}
const alerts = () => [...document.querySelectorAll('[role=dialog] [role=alert]')].map((one) => one.textContent)

test('a story without a time is due at the time and by the person that were chosen', async () => {
  const closed = await opened()
  expect(dialog()?.textContent).toContain('Time for “Night trains”')
  expect(dialog()?.textContent).toContain('Newsroom time, UTC.')
  await submit()
  expect(alerts()).toEqual(['Choose a day and a time.'])
  await put('Time', '2026-11-24T10:00')
  expect(dialog()?.textContent).toContain('Newsroom time, UTC, UTC.')
  await submit()
  expect(dialog()?.textContent).toContain('Choose the person it is assigned to.')
  expect(sent).toEqual([])
  await put('Assigned to', 'ruben')
  await submit()
  expect(sent).toEqual([`PUT assignment {"personId":"ruben","wantedAt":${AT + HOUR}}`])
  expect(closed()).toBe(1)
})

test('it begins at the time that is suggested, unless the story has one', async () => {
  await opened({}, { suggested: AT + HOUR })
  expect(field('Time').value).toContain('10:00')
})

test('it begins at the time of the story, which can be taken away', async () => {
  const closed = await opened({ assignedTo: ruben(AT) }, { suggested: AT + HOUR })
  expect(field('Time').value).toContain('09:00')
  expect(field('Assigned to').value).toBe('ruben')
  expect(dialog()?.textContent).not.toContain('Nothing is published at the due time; the story is then shown as late.')
  await tap('Remove the due time')
  await turn()
  expect(sent).toEqual(['PUT assignment {"personId":"ruben","wantedAt":null}'])
  expect(closed()).toBe(1)
})

test('a story that nobody has says what a due time is, and has none to take away', async () => {
  await opened()
  expect(dialog()?.textContent).toContain('Nothing is published at the due time; the story is then shown as late.')
  expect(button('Remove the due time')).toBeUndefined()
})

test('a scheduled story is scheduled anew, or no longer', async () => {
  const closed = await opened({ scheduled: AT })
  expect(button('Publish')?.getAttribute('aria-checked')).toBe('true')
  expect(button('Remove the due time')).toBeUndefined()
  await put('Time', '2026-11-24T10:00')
  await submit()
  expect(sent).toEqual([`PUT publication {"at":${AT + HOUR}}`])
  await tap('Unschedule')
  await turn()
  expect(sent.at(-1)).toBe('DELETE publication')
  expect(closed()).toBe(2)
})

test('the kind of time is chosen; to publish, nobody needs to have the story', async () => {
  await opened({}, { suggested: AT })
  expect(button('Set due time')).toBeDefined()
  await tap('Publish')
  expect(button('Schedule')).toBeDefined()
  expect(() => field('Assigned to')).toThrow('no field')
  await submit()
  expect(sent).toEqual([`POST publication {"version":2,"kind":"update","at":${AT}}`])
})

test('a published story can only be published again', async () => {
  await opened({}, { isPublished: true })
  expect(button('Publish')?.getAttribute('aria-checked')).toBe('true')
  expect(button('Due')?.getAttribute('title')).toBe('It is already published')
})

test('a refusal is said in the dialog, which stays', async () => {
  const closed = await opened({ scheduled: AT })
  answer = () => {
    throw new ApiProblem(409, { title: 'Somebody changed it.' })
  }
  await submit()
  expect(alerts()).toEqual(['Somebody changed it.'])
  expect(closed()).toBe(0)
})

test('an emptied or unreadable time is none', async () => {
  await opened({ scheduled: AT })
  await put('Time', 'soon')
  await submit()
  expect(alerts()).toEqual(['Choose a day and a time.'])
  expect(field('Time').value).toBe('soon')
  expect(sent).toEqual([])
})
