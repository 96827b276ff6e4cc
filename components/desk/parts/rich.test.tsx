import { createElement, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { rich } from '#components/desk/parts/rich.tsx'
import { render } from '#components/desk/testing/page.tsx'

const b = (inside: ReactNode) => <b>{inside}</b>

test('an element in a sentence needs no key', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const link = (inside: ReactNode) => <a href="/">{inside}</a>
  const { main } = render(
    <p>{rich('Press {key}, or <link>read {key}</link>.', { key: createElement('kbd', null, 'P'), link })}</p>,
  )
  expect(main.innerHTML).toBe('<p>Press <kbd>P</kbd>, or <a href="/">read <kbd>P</kbd></a>.</p>')
  expect(error).not.toHaveBeenCalled()
})

test('a name of the other direction is isolated in a sentence with elements, as in one without', () => {
  const { main } = render(
    <>
      {rich('By <b>{names}</b> and {count, number} others', { names: 'ليلى', count: 2, b })}
      {rich('; {who} too', { who: 'Ana' })}
    </>,
  )
  expect(main.innerHTML).toContain('By <b>\u2068ليلى\u2069</b> and 2 others; Ana too')
})
