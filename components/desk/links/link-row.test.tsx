import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { LinkRow } from '#components/desk/links/link-row.tsx'
import { render, went } from '#components/desk/testing/page.tsx'
import type { OutgoingLink } from '#domain/article/links/link-views.ts'

const HREF = 'https://ferries.example/timetable'
const LINK: OutgoingLink = {
  href: HREF,
  host: 'ferries.example',
  state: 'ok',
  isDead: false,
  status: 200,
  movedTo: null,
  said: '',
  failures: 0,
  failingSince: null,
  checkedAt: null,
  isWanted: false,
  ignored: null,
  stories: [],
  storyCount: 0,
}
const cancelable = { bubbles: true, cancelable: true }
const sent: unknown[] = []
beforeEach(() => {
  sent.length = 0
  vi.spyOn(api, 'send').mockImplementation((...request) => {
    sent.push(request)
    return Promise.resolve() as never
  })
})

const row = (over: Partial<OutgoingLink> = {}) => render(<LinkRow link={{ ...LINK, ...over }} />)
const STATE = 'p:first-child > span'
const state = (over: Partial<OutgoingLink>) => row(over).main.querySelector(STATE)
// Between the address and the buttons.
const facts = ({ all }: ReturnType<typeof row>) => all('p').slice(1, -1)

test('an address has a state in words, and opens in a window of its own', () => {
  const { all, named } = row()
  expect(all('code')).toEqual([HREF])
  expect(all(STATE)).toEqual(['works'])
  const link = named('Open')
  expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
    HREF,
    '_blank',
    'noopener noreferrer',
  ])
})

test('a link counts as dead only after several failures', () => {
  expect(state({ state: 'gone' })?.textContent).toBe('gone')
  expect(state({ state: 'gone', isDead: true })?.textContent).toBe('dead')
  expect(state({ state: 'gone' })?.matches('.text-red')).toBe(true)
  expect(state({ state: 'moved' })?.matches('.text-amber')).toBe(true)
})

test('what is known of it is said in sentences', () => {
  expect(facts(row())).toEqual(['The first check follows a day after publication.'])
  const at = Date.UTC(2020, 4, 3)
  const [all = ''] = facts(
    row({
      said: 'Not found.',
      movedTo: 'https://b.example',
      failures: 2,
      failingSince: at,
      checkedAt: at,
    }),
  )
  expect(all).toMatch(
    /^Not found\. It is now at https:\/\/b\.example Failed 2 times since .*2020.* Last checked .*2020/,
  )
})

test('an ignored link says who ignores it and why, and can be taken back', async () => {
  const page = row({ ignored: { at: 0, by: { id: 'a', name: 'Mia' }, why: 'Only from abroad' } })
  const { isNamed, click } = page
  expect(facts(page)[1]).toMatch(/Mia.*Only from abroad/)
  expect(isNamed('Ignore…')).toBe(false)
  await act(async () => click('Stop ignoring'))
  expect(sent).toEqual([['PUT', '/api/outgoing-links/ignoring', { href: HREF, why: null }]])
})

test('the stories with it lead to themselves, with the words that are linked', () => {
  const stories = [
    { id: 7, headline: 'Night trains return', words: 'the timetable' },
    { id: 8, headline: '', words: '' },
  ]
  const { all, click } = row({ stories, storyCount: 2 })
  expect(all('li')).toEqual(['Night trains return: “the timetable”', 'Untitled'])
  click('Night trains return')
  expect(went).toEqual(['/desk/articles/7'])
  expect(row({ stories, storyCount: 5 }).all('li').at(-1)).toBe('and 3 more')
})

test('a link is not ignored without a reason', async () => {
  const { click } = row()
  click('Ignore…')
  const inDialog = (selector: string) => document.querySelector(`[role="dialog"] ${selector}`)
  const submit = () => act(async () => void inDialog('form')?.dispatchEvent(new window.Event('submit', cancelable)))
  await submit()
  expect([sent, inDialog('[aria-invalid]')?.nodeName]).toEqual([[], 'INPUT'])
})

test('it is checked again when asked, and then waits', async () => {
  const { click } = row()
  await act(async () => click('Check again'))
  expect(sent).toEqual([['POST', '/api/outgoing-links/recheck', { href: HREF }]])
  const waiting = row({ isWanted: true })
  expect(waiting.isNamed('Check again')).toBe(false)
  expect(waiting.named('Will be checked soon').getAttribute('aria-disabled')).toBe('true')
})

test('what is never requested cannot be checked', () => {
  expect(row({ state: 'not-asked' }).isNamed('Check again')).toBe(false)
})
