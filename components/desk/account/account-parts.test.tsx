import { act, type ReactNode } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { LanguagePart } from '#components/desk/account/language-part.tsx'
import { LettersPart } from '#components/desk/account/letters-part.tsx'
import { SessionsPart } from '#components/desk/account/sessions-part.tsx'
import { ApiProblem, api } from '#components/desk/api.ts'
import { click, render } from '#components/desk/testing/page.tsx'

const sent: unknown[][] = []
let answer: Promise<unknown> = Promise.resolve(null)
beforeEach(() => {
  sent.length = 0
  answer = Promise.resolve(null)
  vi.spyOn(toast, 'error').mockReturnValue('')
  vi.spyOn(toast, 'message').mockReturnValue('')
  vi.spyOn(api, 'send').mockImplementation((...asked) => {
    sent.push(asked)
    return answer as never
  })
})

async function shown(part: ReactNode, answer: object) {
  vi.spyOn(api, 'get').mockResolvedValue(answer)
  const page = render(part)
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(page.text()).not.toContain('Loading…')
  })
  return page
}

const session = (id: string, isThis: boolean) => ({
  id,
  device: `Browser ${id}`,
  network: '198.51.100.1',
  since: 0,
  seenAt: 0,
  isThis,
})
const signOut = (names: string[]) => names.filter((name) => name.startsWith('Sign out'))

test('each other session is signed out by a button that names it, and one’s own by none', async () => {
  const page = await shown(<SessionsPart />, [session('one', true), session('two', false)])
  const buttons = signOut(page.all('button'))
  expect(buttons).toHaveLength(2)
  expect(buttons[0]).toContain('Browser two')
  expect(buttons[1]).toBe('Sign out everywhere else')
  const [first] = page.main.querySelectorAll('td button')
  click(first ?? page.main)
  await act(async () => undefined)
  expect(sent).toEqual([['POST', '/api/auth/revoke-session', { id: 'two' }]])
})

test('with one session there is nobody else to sign out', async () => {
  const page = await shown(<SessionsPart />, [session('one', true)])
  expect(page.all('tbody tr')).toHaveLength(1)
  expect(signOut(page.all('button'))).toEqual([])
})

const LETTERS = { sendsMail: true, kinds: [{ kind: 'mentioned', isMailed: true }] }

test('a kind of letters is switched off by its box, and a refusal switches it on again', async () => {
  const page = await shown(<LettersPart />, LETTERS)
  const box = () => page.main.querySelector<HTMLInputElement>('input[type="checkbox"]')
  expect(box()?.checked).toBe(true)
  const { promise, reject } = Promise.withResolvers()
  answer = promise
  click(box() ?? page.main)
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(box()?.checked).toBe(false)
  })
  expect(sent).toEqual([['PUT', '/api/me/letters', { kind: 'mentioned', isMailed: false }]])
  reject(new ApiProblem(409, { title: 'No.' }))
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(box()?.checked).toBe(true)
  })
  expect(toast.error).toHaveBeenCalledTimes(1)
})

test('a language is chosen by its own name, and the page loaded again in it; or that of the browser', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
  const choices = [
    { language: 'en', name: 'English' },
    { language: 'ar', name: 'العربية' },
  ]
  const page = await shown(<LanguagePart />, { language: 'ar', choices })
  const list = page.main.querySelector('select')
  expect(page.all('option')).toEqual(['As in the browser', 'English', 'العربية'])
  expect(list?.value).toBe('ar')
  const choose = async (value: string) => {
    if (list) list.value = value
    act(() => void list?.dispatchEvent(new Event('change', { bubbles: true })))
    await vi.waitFor(() => expect(reload).toHaveBeenCalled())
    reload.mockClear()
  }
  await choose('en')
  await choose('')
  expect(sent).toEqual([
    ['PUT', '/api/me/language', { language: 'en' }],
    ['PUT', '/api/me/language', { language: null }],
  ])
  expect((await shown(<LanguagePart />, { language: 'nl', choices })).main.querySelector('select')?.value).toBe('')
})
