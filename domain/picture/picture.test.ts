import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropBox, cutTo, RATIOS } from '#domain/picture/crop-sizes.ts'
import { ALIKE_BELOW, bytesOf, distance } from '#domain/picture/likeness.ts'
import { tintOf } from '#domain/picture/tint.ts'

const side = fc.integer({ min: 1, max: 12_000 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a crop lies within its picture, touches two of its sides, and holds what matters (P-58)', () => {
  fc.assert(
    fc.property(side, side, share, share, fc.constantFrom(...RATIOS), (width, height, x, y, ratio) => {
      const box = cropBox({ width, height }, ratio, { x, y })
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.left + box.width).toBeLessThanOrEqual(width)
      expect(box.top + box.height).toBeLessThanOrEqual(height)
      expect(box.width === width || box.height === height).toBe(true)
      expect(x * width).toBeGreaterThanOrEqual(box.left - 1)
      expect(x * width).toBeLessThanOrEqual(box.left + box.width + 1)
      expect(y * height).toBeGreaterThanOrEqual(box.top - 1)
      expect(y * height).toBeLessThanOrEqual(box.top + box.height + 1)
    }),
  )
})

test('the largest piece is cut, around the focus as far as the edges let it', () => {
  const size = { width: 2_000, height: 1_000 }
  expect(cropBox(size, '1x1', { x: 0.5, y: 0.5 })).toEqual({ left: 500, top: 0, width: 1_000, height: 1_000 })
  expect(cropBox(size, '1x1', { x: 0.9, y: 0 })).toEqual({ left: 1_000, top: 0, width: 1_000, height: 1_000 })
  expect(cropBox({ width: 900, height: 1_600 }, '16x9', { x: 0.5, y: 0.25 })).toMatchObject({
    left: 0,
    top: 147,
    width: 900,
  })
})

test('a slot gets its crop, or the picture whole where it has none', () => {
  const whole = { file: 'w', width: 3, height: 2, widths: [3] }
  const square = { file: 's', width: 2, height: 2, widths: [2] }
  expect(cutTo({ ...whole, crops: { '1x1': square } }, '1x1')).toBe(square)
  expect(cutTo({ ...whole, crops: {} }, '1x1')).toMatchObject(whole)
})

test('two likenesses that count as alike have a byte in common, so that the index finds them', () => {
  expect(distance('00ff00ff00ff00ff', '00ff00ff00ff00fe')).toBe(1)
  const bits = fc.uniqueArray(fc.nat(63), { maxLength: ALIKE_BELOW - 1 })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), bits, (value, flipped) => {
      const other = flipped.reduce((so, bit) => so ^ (1n << BigInt(bit)), value)
      const [a, b] = [value, other].map((one) => one.toString(16).padStart(16, '0')) as [string, string]
      expect(distance(a, b)).toBe(flipped.length)
      expect(bytesOf(a).some((byte, n) => byte === bytesOf(b)[n])).toBe(true)
    }),
  )
})

test('a tint is short, and only ever colours', () => {
  expect(tintOf('#336699 #99ccff')).toEqual(['369', '9cf'])
  expect(tintOf('')).toBeNull()
  expect(tintOf('#336699 }body{')).toBeNull()
})
