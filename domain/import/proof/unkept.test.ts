import { expect, test } from 'vitest'
import { leftBlockComments, leftShortcodes } from '#domain/import/proof/known-shortcodes.ts'
import { outOfOrder } from '#domain/import/proof/places-by-date.ts'
import { isInOrder, unkept, unkeptWords } from '#domain/import/proof/unkept.ts'

test('each value is missing as often as it is', () => {
  expect(unkept(['a', 'b', 'a', 'a'], ['a', 'c'])).toEqual(['b', 'a', 'a'])
})

test('words that are only divided elsewhere are not missing', () => {
  expect(unkeptWords(['in', 'side', 'out'], ['inside'])).toEqual(['out'])
  expect(unkeptWords(['inside', 'out'], ['in', 'si', 'de'])).toEqual(['out'])
  expect(unkeptWords(['in', 'in', 'side'], ['in', 'inside', 'x'])).toEqual([])
  expect(unkeptWords(['in', 'side'], ['insides'])).toEqual(['in', 'side'])
})

test('an order allows more between', () => {
  expect([isInOrder(['a', 'b'], ['a', 'x', 'b']), isInOrder(['b', 'a'], ['a', 'b'])]).toEqual([true, false])
})

test('stories out of order are counted once each', () => {
  const pairs = (...here: number[]) => here.map((one, n) => ({ inExport: n, here: one }))
  expect(outOfOrder(pairs(1, 2, 3))).toBe(0)
  expect(outOfOrder(pairs(9, 1, 2, 3))).toBe(1)
  expect(outOfOrder(pairs(3, 2, 1))).toBe(2)
  expect(
    outOfOrder([
      { inExport: 1, here: 5 },
      { inExport: 1, here: 4 },
    ]),
  ).toBe(0)
})

test('shortcodes are found where they were meant, and brackets are not', () => {
  const left = [
    '[gallery]',
    '[gallery ids="1,2"]',
    '[/caption]',
    '[vc_row]',
    '[youtube=https://a.example]',
    '[video src="a"]',
  ]
  for (const one of left) expect(leftShortcodes(`Rain ${one} wind`)).toEqual([one])
  for (const one of ['[sic]', '[video]', '[Gallery]', '[1]', '[captioned]', '[code is law]'])
    expect(leftShortcodes(one)).toEqual([])
  expect(leftBlockComments('a <!-- wp:more --> b <!-- /wp:group --> <!-- no -->')).toHaveLength(1)
})
