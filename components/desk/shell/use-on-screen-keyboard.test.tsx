import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { useOnScreenKeyboard } from '#components/desk/shell/use-on-screen-keyboard.ts'
import { fire, render } from '#components/desk/testing/page.tsx'

const root = document.documentElement
const HEIGHT = 800
let view: EventTarget & { height: number; offsetTop: number; scale: number }

/** A phone of 800 px, without a keyboard. */
beforeEach(() => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as never)
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(HEIGHT)
  view = Object.assign(new window.EventTarget(), { height: HEIGHT, offsetTop: 0, scale: 1 })
  Reflect.defineProperty(window, 'visualViewport', { value: view, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(window, 'visualViewport')
    root.removeAttribute('style')
  })
})

function Fields() {
  useOnScreenKeyboard()
  return (
    <>
      <input type="text" />
      <input type="checkbox" />
      <div role="textbox" aria-label="Body" contentEditable suppressContentEditableWarning tabIndex={0}>
        <p>Text</p>
      </div>
    </>
  )
}
const field = (selector: string) => document.querySelector<HTMLElement>(selector)
/** The visible part of the window becomes this high. */
function becomes(height: number, offsetTop = 0) {
  Object.assign(view, { height, offsetTop })
  fire(view, new window.Event('resize'))
}
const seen = () => [
  root.hasAttribute('data-keyboard'),
  root.style.getPropertyValue('--keyboard'),
  root.style.getPropertyValue('--panned'),
]

test('while a text has the focus, what covers the window is its keyboard', () => {
  const { leave } = render(<Fields />)
  field('input')?.focus()
  becomes(500, 20)
  expect(seen()).toEqual([true, '280px', '20px'])
  becomes(HEIGHT)
  expect(seen()).toEqual([false, '0px', '0px'])
  becomes(500)
  leave()
  expect(seen()[0]).toBe(false)
})

test('a window that grows smaller without a text has no keyboard, and that is its height from then on', () => {
  render(<Fields />)
  field('[type=checkbox]')?.focus()
  becomes(500)
  expect(seen()[0]).toBe(false)
  field('[contenteditable]')?.focus()
  becomes(450)
  expect(seen()[0]).toBe(false)
  becomes(300)
  expect(seen()).toEqual([true, '500px', '0px'])
})

test('a keyboard that is open stays so while the focus leaves its text', () => {
  render(<Fields />)
  field('input')?.focus()
  becomes(500)
  field('input')?.blur()
  becomes(510)
  expect(seen()).toEqual([true, '290px', '0px'])
})

test('the field is scrolled into view once as the keyboard opens', () => {
  const scrolled: unknown[] = []
  vi.spyOn(window.Element.prototype, 'scrollIntoView').mockImplementation(function (this: unknown) {
    scrolled.push(this)
  })
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((then) => (then(0), 0))
  render(<Fields />)
  field('input')?.focus()
  becomes(500)
  becomes(490)
  expect(scrolled).toEqual([field('input')])
  becomes(HEIGHT)
  const line = field('p')
  field('[contenteditable]')?.focus()
  getSelection()?.setPosition(line?.firstChild ?? null, 1)
  becomes(500)
  expect(scrolled[1]).toBe(line)
})

test('with a mouse nothing is measured', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as never)
  render(<Fields />)
  field('input')?.focus()
  becomes(500)
  expect(seen()[0]).toBe(false)
})
