import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { MessagesFirst, RestOfMessages } from '#components/desk/shell/rest-of-messages.tsx'
import { render } from '#components/desk/testing/page.tsx'
import type { MessageScripts } from '#domain/messages/rare-rooms.ts'

const create = document.createElement.bind(document)
let n = 0
let of: MessageScripts = { first: '', rest: '', rare: '' }
beforeEach(() => {
  for (const script of document.querySelectorAll('script')) script.remove()
  n += 1
  const [first, rest, rare] = ['first', 'rest', 'rare'].map((part) => `/_next/static/messages/de-${part}.${n}.js`)
  of = { first: first ?? '', rest: rest ?? '', rare: rare ?? '' }
  // happy-dom loads no script of this type, so that the test says when one is there.
  vi.spyOn(document, 'createElement').mockImplementation((name: string) => {
    const made = create(name)
    if (name === 'script') made.setAttribute('type', 'text/plain')
    return made
  })
})

const scripts = () => [...document.querySelectorAll('script')]
const asked = () => scripts().map((script) => script.getAttribute('src'))
const at = (scripts: MessageScripts | null) => <RestOfMessages scripts={scripts}>Leute</RestOfMessages>
const page = (path: string, scripts: MessageScripts | null = of) => render(at(scripts), { path })
/** React goes on after a wait only within an `act` that is awaited. */
const waiting = (path: string) => act(async () => page(path))
const settle = (src: string, event: 'load' | 'error') =>
  act(async () => {
    const script = scripts().find((one) => one.getAttribute('src') === src)
    expect(script, src).toBeDefined()
    script?.dispatchEvent(new Event(event))
  })

test('the first screen is shown at once, and the rest loaded after it, once', () => {
  const { text } = page('/desk')
  expect(text()).toBe('Leute')
  expect(scripts().map((script) => [script.getAttribute('src'), script.fetchPriority])).toEqual([[of.rest, 'low']])
  page('/desk')
  expect(scripts()).toHaveLength(1)
})

test('another page waits for its sentences; one that was loaded with them does not (P-170)', async () => {
  const { text } = await waiting('/desk/media')
  expect([text(), asked()]).toEqual(['', [of.rest]])
  await settle(of.rest, 'load')
  expect(text()).toBe('Leute')
  expect(scripts()).toHaveLength(1)
  of = { ...of, rest: '/_next/static/messages/de-rest.whole.js' }
  document.head.innerHTML = `<script src="${of.rest}"></script>`
  expect(page('/desk/media').text()).toBe('Leute')
  expect(scripts()).toHaveLength(1)
})

test('a rare room waits for its own sentences too, which no common room asks for (P-170)', async () => {
  page('/desk')
  await settle(of.rest, 'load')
  expect((await waiting('/desk/media')).text()).toBe('Leute')
  expect(asked()).toEqual([of.rest])
  const rare = await waiting('/desk/settings/look')
  expect([rare.text(), asked()]).toEqual(['', [of.rest, of.rare]])
  await settle(of.rare, 'load')
  expect(rare.text()).toBe('Leute')
  expect((await waiting('/desk/people')).text()).toBe('Leute')
  expect(asked()).toEqual([of.rest, of.rare])
})

test('a rare room asks for both parts at once, and waits for both', async () => {
  const { text } = await waiting('/desk/people')
  expect([text(), asked()]).toEqual(['', [of.rest, of.rare]])
  await settle(of.rare, 'load')
  expect(text()).toBe('')
  await settle(of.rest, 'load')
  expect(text()).toBe('Leute')
})

test.each([
  ['/desk/media', 'rest'],
  ['/desk/people', 'rare'],
] as const)('without its sentences %s is shown in English, and asks for them again', async (path, part) => {
  if (part === 'rare') document.head.innerHTML = `<script src="${of.rest}"></script>`
  const { text } = await waiting(path)
  await settle(of[part], 'error')
  expect(text()).toBe('Leute')
  // Asked for again once it is shown, and by the next such page.
  expect(asked()).toContain(of[part])
  await settle(of[part], 'error')
  expect(asked()).not.toContain(of[part])
  expect((await waiting(path)).text()).toBe('Leute')
  expect(asked()).toContain(of[part])
})

test('a page that the browser alone renders waits for the scripts that did not run (P-170)', async () => {
  const both = [of.first, of.rest]
  const { text } = await act(async () => render(<MessagesFirst scripts={both}>Leute</MessagesFirst>))
  expect(asked()).toEqual(both)
  await settle(of.first, 'load')
  expect(text()).toBe('')
  await settle(of.rest, 'load')
  expect(text()).toBe('Leute')
  expect(scripts()).toHaveLength(2)
})

test('English has no scripts', () => {
  expect(page('/desk/people', null).text()).toBe('Leute')
  expect(render(<MessagesFirst scripts={[]}>Leute</MessagesFirst>).text()).toBe('Leute')
  expect(scripts()).toEqual([])
})
