import { ArrowLeft, ArrowUp, IndentIncrease, ListOrdered, Undo2 } from 'lucide-react'
import { expect, test } from 'vitest'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { render } from '#components/desk/testing/page.tsx'

test('icons that show a direction of reading turn with it, others and digits do not (P-185)', () => {
  render(
    <>
      {[ArrowLeft, Undo2, IndentIncrease, ArrowUp, ListOrdered].map((of, n) => (
        <Icon key={n} of={of} />
      ))}
    </>,
  )
  const turns = [...document.querySelectorAll('svg')].map((one) => one.classList.contains('rtl:-scale-x-100'))
  expect(turns).toEqual([true, true, true, false, false])
})
