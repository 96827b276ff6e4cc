import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { RedirectsPage } from '#components/desk/redirects/redirects-page.tsx'
import { fire, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { RedirectView } from '#domain/urls/redirect-views.ts'

const moved: RedirectView = {
  path: '/quay',
  target: '/harbour',
  status: 302,
  answer: 404,
  isImported: true,
  createdAt: Date.UTC(2026, 10, 24, 9),
}
const gone: RedirectView = { ...moved, path: '/pier', target: null, status: 410, answer: 410, isImported: false }
const lost = { path: '/lost', count: 4, referrerHost: 'search.example', lastAt: moved.createdAt }

async function redirects(address = '') {
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    const items = path.includes('suggestions') ? [] : path.includes('not-found') ? [lost] : [moved, gone]
    return { items, next: null } as never
  })
  const page = render(<RedirectsPage />, { address })
  await turn()
  return page
}
const inDialog = <T extends Element>(selector: string) => document.querySelector<T>(`[role="dialog"] ${selector}`)
const labelled = (label: string) => {
  const of = [...document.querySelectorAll('[role="dialog"] label')].find((one) => one.textContent === label)
  return of && inDialog<HTMLInputElement>(`[id="${of.getAttribute('for')}"]`)
}
const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))
/** Types as React hears it: by the element's own setter. */
async function fill(label: string, text: string) {
  const field = labelled(label)
  if (!field) throw new Error(`There is no field “${label}”.`)
  typeIn(field, text)
  await turn()
}
async function submit() {
  const form = inDialog('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await turn()
}

test('a row says where it leads, and what readers get where that is wrong', async () => {
  const { all } = await redirects()
  const [first, second] = all('tbody td:nth-child(2)')
  expect(first).toContain('/harbour')
  expect(first).toContain('Readers get “not found”, because the target is not public.')
  expect(first).toContain('imported')
  expect(second).toContain('gone (410)')
  expect(second).not.toContain('Readers get “gone”, because the target was withdrawn.')
})

test('a redirect without a target is refused at its field; one that is gone has none', async () => {
  const { click } = await redirects()
  const send = vi.spyOn(api, 'send').mockResolvedValue(null)
  click('Add…')
  await fill('Old address', '/slip')
  await submit()
  expect(send).not.toHaveBeenCalled()
  expect(inDialog('form')?.textContent).toContain('Enter where it leads, or choose “Gone”.')
  await fill('Status', '410')
  expect(labelled('Leads to')).toBeFalsy()
  await submit()
  expect(send.mock.calls).toEqual([['POST', '/api/redirects', { path: '/slip', target: null, status: 410 }]])
  expect(inDialog('form')).toBeNull()
})

test('the old address of a redirect cannot be changed, and a refusal stands at the field that it names', async () => {
  const { click } = await redirects()
  const message = 'It leads back to itself.'
  const errors = [{ field: 'target', message }]
  vi.spyOn(api, 'send').mockRejectedValue(new ApiProblem(422, { code: 'redirect-to-itself', errors }))
  click('Change the redirect from /quay')
  expect(labelled('Old address')?.readOnly).toBe(true)
  await fill('Leads to', '/quay')
  await submit()
  const told = labelled('Leads to')?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? ''
  expect(document.getElementById(told)?.textContent).toBe(message)
})

test('a path that was not found is redirected from its row, with the path filled in', async () => {
  const { click, text } = await redirects('view=not-found')
  expect(text()).toContain('asked for 4 times')
  click('Redirect /lost')
  await turn()
  expect(labelled('Old address')?.value).toBe('/lost')
})
