import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { PLACE_KEYS } from '#components/desk/shell/places.ts'
import { useGoing } from '#components/desk/shell/use-going.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { press, render, renderHook, went } from '#components/desk/testing/page.tsx'

let heard: string[]
beforeEach(() => {
  heard = []
})
const hear = (name: string) => () => void heard.push(name)

/** Puts an element into the page and gives it the focus. */
function focusOn(name: string, attributes: Record<string, string> = {}) {
  const element = document.body.appendChild(document.createElement(name))
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.focus()
  return () => element.remove()
}

test('a letter runs its act, whatever its case, and the browser does not act on it', () => {
  renderHook(useKeys, { j: hear('j') })
  expect(press('J').defaultPrevented).toBe(true)
  expect(heard).toEqual(['j'])
  expect(press('q').defaultPrevented).toBe(false)
})

test.each(['input', 'textarea', 'select'])(
  'a letter that is typed in %s is no shortcut, but one with Ctrl is',
  (name) => {
    renderHook(useKeys, { j: hear('j'), 'mod+s': hear('save') })
    const remove = focusOn(name)
    expect(press('j').defaultPrevented).toBe(false)
    press('s', { ctrlKey: true })
    press('s', { metaKey: true })
    expect(heard).toEqual(['save', 'save'])
    remove()
  },
)

test('a letter that is typed in the body of a story is no shortcut', () => {
  renderHook(useKeys, { j: hear('j') })
  const remove = focusOn('div', { contenteditable: 'true' })
  press('j')
  expect(heard).toEqual([])
  remove()
})

test('Shift is named with Ctrl and a letter or Enter only', () => {
  renderHook(useKeys, {
    'mod+shift+k': hear('letter'),
    'mod+shift+enter': hear('enter'),
    'mod+?': hear('mark'),
    x: hear('x'),
  })
  press('K', { ctrlKey: true, shiftKey: true })
  press('Enter', { ctrlKey: true, shiftKey: true })
  press('?', { ctrlKey: true, shiftKey: true })
  press('X', { shiftKey: true })
  press('k', { ctrlKey: true })
  expect(heard).toEqual(['letter', 'enter', 'mark', 'x'])
})

test('Alt is named', () => {
  renderHook(useKeys, { arrowup: hear('up'), 'alt+arrowup': hear('alt up') })
  press('ArrowUp', { altKey: true })
  expect(heard).toEqual(['alt up'])
})

test.each(['dialog', 'alertdialog'])('no shortcut works while a %s is open', (role) => {
  renderHook(useKeys, { j: hear('j'), 'mod+s': hear('save') })
  const remove = focusOn('div', { role })
  press('j')
  press('s', { ctrlKey: true })
  expect(heard).toEqual([])
  remove()
  press('j')
  expect(heard).toEqual(['j'])
})

test('a key that is held down, or that something else has taken, runs nothing', () => {
  renderHook(useKeys, { j: hear('j') })
  press('j', { repeat: true })
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
  press('j')
  expect(heard).toEqual([])
})

test('the act is that of the last rendering, and none after the page is left', () => {
  const { again, leave } = renderHook(useKeys, { j: hear('first') })
  again({ j: hear('second') })
  press('j')
  leave()
  press('j')
  expect(heard).toEqual(['second'])
})

const [place = '', path = ''] = [...PLACE_KEYS][0] ?? []

test('G and a letter open a page of the desk, and other shortcuts on that letter do not run', () => {
  render(<Going other={place} />)
  press('G')
  expect(press(place.toUpperCase()).defaultPrevented).toBe(true)
  expect(went).toEqual([path])
  expect(heard).toEqual([])
  press(place)
  expect(heard).toEqual([place])
  expect(went).toHaveLength(1)
})

test('the letter comes within a second and a half of G', () => {
  const clock = vi.spyOn(performance, 'now')
  render(<Going other={place} />)
  clock.mockReturnValue(10_000)
  press('g')
  clock.mockReturnValue(11_500)
  press(place)
  expect(went).toEqual([])
  press('g')
  clock.mockReturnValue(12_999)
  press(place)
  expect(went).toEqual([path])
  clock.mockRestore()
})

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])(
  'G with %o opens nothing',
  (held) => {
    render(<Going other={place} />)
    press('g', held)
    press(place)
    expect(went).toEqual([])
  },
)

test('G opens nothing in a field, nor while a dialog is open', () => {
  render(<Going other={place} />)
  for (const [name, attributes] of [
    ['input', {}],
    ['textarea', {}],
    ['select', {}],
    ['div', { role: 'dialog' }],
    ['div', { role: 'alertdialog' }],
  ] as const) {
    const remove = focusOn(name, attributes)
    press('g')
    press(place)
    remove()
  }
  expect(went).toEqual([])
})

function Going({ other }: { other: string }) {
  const [keys] = useState({ [other]: hear(other) })
  useGoing()
  useKeys(keys)
  return null
}

test('on an Arabic keyboard a shortcut is where it is on a Latin one, also after G (P-183)', () => {
  renderHook(useKeys, { j: hear('j'), 'mod+s': hear('save'), 'mod+shift+m': hear('note') })
  press('ت', { code: 'KeyJ' })
  press('س', { code: 'KeyS', ctrlKey: true })
  press('ة', { code: 'KeyM', ctrlKey: true, shiftKey: true })
  expect(heard).toEqual(['j', 'save', 'note'])
  renderHook(useGoing, undefined)
  press('ل', { code: 'KeyG' })
  press('ب', { code: 'KeyF' })
  expect(went).toEqual([PLACE_KEYS.get('f')])
})
