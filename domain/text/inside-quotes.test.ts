import { expect, test } from 'vitest'
import { insideQuotes } from '#domain/text/inside-quotes.ts'

test.each([
  ['Ferries stay in port', 'Ferries stay in port'],
  ['“Which tide?”', 'Which tide?'],
  ['"Which tide?"', 'Which tide?'],
  ['“Peace”, says the mayor', '‘Peace’, says the mayor'],
  ['He said "no" and "never"', 'He said ‘no’ and ‘never’'],
  ['“One” and “two”', '‘One’ and ‘two’'],
  ['Noor’s boat', 'Noor’s boat'],
  ['«Нет», — сказал он', '‘Нет’, — сказал он'],
])('%s between quotation marks is %s (P-393)', (text, inside) => {
  expect(insideQuotes(text)).toBe(inside)
})
