import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { rich } from '#components/desk/parts/rich.tsx'
import { render } from '#components/desk/testing/page.tsx'

const b = (inside: ReactNode) => <b>{inside}</b>

test('a name of the other direction is isolated in a sentence with elements, as in one without', () => {
  const { main } = render(
    <>
      {rich('By <b>{names}</b> and {count, number} others', { names: 'ليلى', count: 2, b })}
      {rich('; {who} too', { who: 'Ana' })}
    </>,
  )
  expect(main.innerHTML).toContain('By <b>\u2068ليلى\u2069</b> and 2 others; Ana too')
})
