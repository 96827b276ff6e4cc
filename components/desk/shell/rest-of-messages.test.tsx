import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { MessagesFirst, RestOfMessages } from '#components/desk/shell/rest-of-messages.tsx'
import { render } from '#components/desk/testing/page.tsx'

const create = document.createElement.bind(document)
let n = 0
let src = ''
beforeEach(() => {
  for (const script of document.querySelectorAll('script')) script.remove()
  src = `/_next/static/messages/de-rest.${(n += 1)}.js`
  // happy-dom loads no script of this type, so that the test says when one is there.
  vi.spyOn(document, 'createElement').mockImplementation((name: string) => {
    const made = create(name)
    if (name === 'script') made.setAttribute('type', 'text/plain')
    return made
  })
})

const scripts = () => [...document.querySelectorAll('script')]
const page = (path: string, of: string | null = src) =>
  render(<RestOfMessages src={of}>Leute</RestOfMessages>, { path })
/** React goes on after a wait only within an `act` that is awaited. */
const waiting = (path: string) => act(async () => page(path))
const settle = (event: 'load' | 'error') => act(async () => void scripts()[0]?.dispatchEvent(new Event(event)))

test('the first screen is shown at once, and the rest loaded after it, once', () => {
  const { text } = page('/desk')
  expect(text()).toBe('Leute')
  expect(scripts().map((script) => [script.getAttribute('src'), script.fetchPriority])).toEqual([[src, 'low']])
  page('/desk')
  expect(scripts()).toHaveLength(1)
})

test('another page waits for its sentences; one that was loaded with them does not (P-170)', async () => {
  const { text } = await waiting('/desk/people')
  expect(text()).toBe('')
  await settle('load')
  expect(text()).toBe('Leute')
  expect(scripts()).toHaveLength(1)
  src = '/_next/static/messages/de-rest.whole.js'
  document.head.innerHTML = `<script src="${src}"></script>`
  expect(page('/desk/people').text()).toBe('Leute')
  expect(scripts()).toHaveLength(1)
})

test('without its sentences a page is shown in English, and the next asks for them again', async () => {
  const { text } = await waiting('/desk/people')
  await settle('error')
  expect(text()).toBe('Leute')
  // Asked for again once it is shown.
  expect(scripts()).toHaveLength(1)
})

test('a page that the browser alone renders waits for the scripts that did not run (P-170)', async () => {
  const both = [src, `${src}?rest`]
  const { text } = await act(async () => render(<MessagesFirst scripts={both}>Leute</MessagesFirst>))
  expect(scripts().map((script) => script.getAttribute('src'))).toEqual(both)
  await settle('load')
  expect(text()).toBe('')
  await act(async () => void scripts()[1]?.dispatchEvent(new Event('load')))
  expect(text()).toBe('Leute')
  expect(scripts()).toHaveLength(2)
})

test('English has no scripts', () => {
  expect(page('/desk/people', null).text()).toBe('Leute')
  expect(render(<MessagesFirst scripts={[]}>Leute</MessagesFirst>).text()).toBe('Leute')
  expect(scripts()).toEqual([])
})
