import { expect, it } from 'vitest'
import { isWiderThanPhone } from '#components/article/blocks/table-width.ts'

it('tells by the longest words of the columns whether a table fits on a phone', () => {
  const figures = (columns: number) => [Array.from({ length: columns }, () => '408,000')]
  expect([2, 4, 6].map((columns) => isWiderThanPhone(figures(columns)))).toEqual([false, false, true])
  expect(isWiderThanPhone([['a sentence of many short words that may well wrap', 'and one more of the kind']])).toBe(
    false,
  )
  expect(isWiderThanPhone([['Donaudampfschifffahrtsgesellschaft', 'Verwaltungsgericht']])).toBe(true)
  expect(isWiderThanPhone([])).toBe(false)
})
