import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedAs, searchable } from '#domain/search/searchable.ts'
import { simplified } from '#domain/search/simplified.ts'

test('traditional letters become simplified ones, each in its place', () => {
  expect(simplified('港口開放，頭髮與經濟')).toBe('港口开放，头发与经济')
  expect(simplified('no Chinese, ни слова')).toBe('no Chinese, ни слова')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => simplified(text).length === text.length))
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0x3400, max: 0x9fff })), (codes) => {
      const text = String.fromCodePoint(...codes)
      return simplified(text).length === text.length
    }),
  )
})

test('marks of hits stand in the original as in the simplified text', () => {
  const held = searchable('港口開放之後')
  const from = held.indexOf('开')
  const marked = `${held.slice(0, from)}[${held.slice(from, held.indexOf('之'))}]${held.slice(held.indexOf('之'))}`
  expect(markedAs('港口開放之後', marked, '[', ']')).toBe('港口[開放]之後')
})
