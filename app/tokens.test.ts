import fs from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '#domain/article/fields/contrast.ts'

const ACCENTS = ['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion']

type Use = { marks: string[]; on: string[]; atLeast: number }

/**
 * Uses of the colours in each style sheet: WCAG asks for a contrast of 4.5 for text and 3 for controls and focus
 * indicators.
 */
const SHEETS: Record<string, { uses: Use[]; decoration: string[] }> = {
  'app/(site)/styles/tokens.css': {
    uses: [
      { marks: ['ink', 'text', 'soft', 'alarm', ...ACCENTS], on: ['paper', 'wash'], atLeast: 4.5 },
      { marks: ['ink'], on: ['mark'], atLeast: 4.5 },
      { marks: ['paper'], on: ['ink', 'alarm'], atLeast: 4.5 },
      { marks: ['rule', 'focus'], on: ['paper', 'wash'], atLeast: 3 },
    ],
    decoration: ['hair'],
  },
  'app/desk/styles/tokens.css': {
    uses: [
      {
        marks: ['ink', 'ink-2', 'ink-3', 'blue', 'red', 'green', 'amber', 'plum', ...ACCENTS],
        on: ['desk', 'sheet', 'raised', 'hover', 'press', 'blue-wash', 'red-wash', 'green-wash', 'amber-wash'],
        atLeast: 4.5,
      },
      { marks: ['on-ink'], on: ['ink', 'blue', 'red'], atLeast: 4.5 },
      { marks: ['edge', 'blue'], on: ['desk', 'sheet', 'raised', 'hover'], atLeast: 3 },
    ],
    decoration: ['rule'],
  },
}

test.each(Object.entries(SHEETS))(
  'every colour of %s has enough contrast on its background',
  (sheet, { uses, decoration }) => {
    const css = fs.readFileSync(sheet, 'utf8')
    const found = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
    const shades = new Map(found.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
    const shadeOf = (name: string, scheme: 'light' | 'dark') => {
      const shade = shades.get(name)?.[scheme]
      if (!shade) throw new Error(`${sheet} has no ${name}.`)
      return shade
    }
    for (const { marks, on, atLeast } of uses)
      for (const mark of marks)
        for (const ground of on)
          for (const scheme of ['light', 'dark'] as const)
            expect
              .soft(contrast(shadeOf(mark, scheme), shadeOf(ground, scheme)), `${mark} on ${ground}, ${scheme}`)
              .toBeGreaterThanOrEqual(atLeast)

    // Every new colour must be listed with its use.
    const known = new Set([...uses.flatMap(({ marks, on }) => [...marks, ...on]), ...decoration])
    expect([...shades.keys()].filter((name) => !known.has(name))).toEqual([])
  },
)

test('no style sheet of readers has a colour of its own beside the tokens, but for print, which is black on white', () => {
  const sheets = fs
    .globSync('app/**/*.css')
    .filter((sheet) => sheet.startsWith('app/(site)/') && !/(?:tokens|print)\.css$/.test(sheet))
  expect(sheets.length).toBeGreaterThan(15)
  const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab)\(/i
  const found = sheets.flatMap((sheet) =>
    fs
      .readFileSync(sheet, 'utf8')
      .split('\n')
      .filter((line) => colour.test(line) && !line.includes('url('))
      .map((line) => `${sheet}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
