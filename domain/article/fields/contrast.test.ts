import fs from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contrast,
  darkShadeOf,
  GROUNDS,
  isReadable,
  nearestReadable,
  MIN_CONTRAST,
  lowestContrast,
} from '#domain/article/fields/contrast.ts'
import { contrastProblem, readableColour } from '#domain/article/fields/section-colour.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

test('the formula is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.542, 3)
})

const THEME = fs.readFileSync('app/theme.css', 'utf8')
const ACCENTS = ['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion']

const token = (name: string) => {
  const found = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(THEME)
  if (!found?.[1] || !found[2]) throw new Error(`The theme has no ${name}.`)
  return { light: found[1], dark: found[2] }
}

test('the grounds and the accents are those of the theme, and every accent can be read', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [paper, wash] of [
      ['paper', 'wash'],
      ['sheet', 'hover'],
    ] as const)
      expect(GROUNDS[scheme]).toEqual([token(paper)[scheme], token(wash)[scheme]])
    for (const accent of ACCENTS)
      expect(lowestContrast(token(accent)[scheme], scheme), accent).toBeGreaterThanOrEqual(MIN_CONTRAST)
  }
})

test('every colour of text on a reader’s page has 5.4 on paper and on wash, as the design says', () => {
  for (const name of ['ink', 'text', 'soft', 'alarm', 'focus', ...ACCENTS]) {
    expect(lowestContrast(token(name).light, 'light'), name).toBeGreaterThanOrEqual(5.4)
    expect(lowestContrast(token(name).dark, 'dark'), name).toBeGreaterThanOrEqual(5.4)
  }
  const [mark, ink] = [token('mark'), token('ink')]
  expect(contrast(mark.light, ink.light)).toBeGreaterThanOrEqual(MIN_CONTRAST)
  expect(contrast(mark.dark, ink.dark)).toBeGreaterThanOrEqual(MIN_CONTRAST)
})

test('the nearest readable shade can be read, is the colour itself where that can, and is no further than it must (P-71)', () => {
  fc.assert(
    fc.property(hex, fc.constantFrom('light', 'dark'), (colour, scheme) => {
      const nearest = nearestReadable(colour, scheme)
      expect(isReadable(nearest, scheme)).toBe(true)
      if (isReadable(colour, scheme)) expect(nearest).toBe(colour)
      else expect(lowestContrast(nearest, scheme)).toBeLessThan(MIN_CONTRAST + 0.35)
      expect(isReadable(darkShadeOf(colour), 'dark')).toBe(true)
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('a refusal says what it has, what it needs and what would pass', () => {
  const refused = readableColour({ light: '#e0c020' })
  if (refused.ok) throw new Error('It was let through.')
  const { errors, nearest } = refused.details as { errors: { message: string }[]; nearest: { light: string } }
  expect(errors[0]?.message).toBe(
    `#e0c020 has a contrast of 1.6 on paper; text needs 4.5. ${nearest.light} would pass.`,
  )
  expect(readableColour({ light: nearest.light }).ok).toBe(true)
  expect(readableColour({ light: '#22663a', dark: '#22663a' })).toMatchObject({
    details: { errors: [{ field: 'colour.dark' }] },
  })
})

test('the message about a shade names the ground that it is on', () => {
  expect(contrastProblem('#eeeeee', 'light')?.message).toMatch(/ on paper/)
  expect(contrastProblem('#222222', 'dark')?.message).toMatch(/ on dark paper/)
})
