import fs from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { compile } from 'tailwindcss'
import { beforeAll, expect, test } from 'vitest'
import { contrast } from '#domain/article/fields/contrast.ts'

const THEME = fs.readFileSync('app/theme.css', 'utf8')
const ACCENTS = ['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion']

type Use = { marks: string[]; on: string[]; atLeast: number }

/** Uses of the colours: WCAG asks for a contrast of 4.5 for text and 3 for controls and focus indicators. */
const USES: Use[] = [
  // Readers
  { marks: ['ink', 'text', 'soft', 'alarm', ...ACCENTS], on: ['paper', 'wash'], atLeast: 4.5 },
  { marks: ['ink'], on: ['mark'], atLeast: 4.5 },
  { marks: ['paper'], on: ['ink', 'alarm'], atLeast: 4.5 },
  { marks: ['strong', 'focus'], on: ['paper', 'wash'], atLeast: 3 },
  // Desk
  {
    marks: ['ink', 'ink-2', 'ink-3', 'blue', 'red', 'green', 'amber', 'plum', ...ACCENTS],
    on: ['canvas', 'sheet', 'raised', 'hover', 'press', 'blue-wash', 'red-wash', 'green-wash', 'amber-wash'],
    atLeast: 4.5,
  },
  { marks: ['on-ink'], on: ['ink', 'blue', 'red'], atLeast: 4.5 },
  { marks: ['edge', 'blue'], on: ['canvas', 'sheet', 'raised', 'hover'], atLeast: 3 },
]
const DECORATION = ['hair', 'rule']

test('every colour of the theme has enough contrast on its background', () => {
  const found = [...THEME.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
  const shades = new Map(found.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
  const shadeOf = (name: string, scheme: 'light' | 'dark') => {
    const shade = shades.get(name)?.[scheme]
    if (!shade) throw new Error(`The theme has no ${name}.`)
    return shade
  }
  for (const { marks, on, atLeast } of USES)
    for (const mark of marks)
      for (const ground of on)
        for (const scheme of ['light', 'dark'] as const)
          expect
            .soft(contrast(shadeOf(mark, scheme), shadeOf(ground, scheme)), `${mark} on ${ground}, ${scheme}`)
            .toBeGreaterThanOrEqual(atLeast)

  // Every new colour must be listed with its use.
  const known = new Set([...USES.flatMap(({ marks, on }) => [...marks, ...on]), ...DECORATION])
  expect([...shades.keys()].filter((name) => !known.has(name))).toEqual([])
})

test('no style sheet of readers has a colour of its own beside the theme, but for print, which is black on white', () => {
  const sheets = fs
    .globSync('app/**/*.css')
    .filter((sheet) => sheet.startsWith('app/(site)/') && !sheet.endsWith('print.css'))
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

const READERS = [
  'app/(site)/site.css',
  'app/(site)/front.css',
  'app/(site)/ranked.css',
  'app/(preview)/preview.css',
  'public/js/banner.css',
]
const EMBED = 'app/(embed)/embed.css'
const DESK = 'app/desk/desk.css'

/** The output of the build for each sheet that a layout, a page or a script of readers loads. */
const built = new Map<string, string>()
const builtOf = (...sheets: string[]) => sheets.map((sheet) => built.get(sheet) ?? '').join('\n')

beforeAll(async () => {
  const plugin = tailwind({ optimize: false })
  for (const sheet of [...READERS, EMBED, DESK]) {
    const { css } = await postcss([plugin]).process(fs.readFileSync(sheet, 'utf8'), { from: sheet })
    built.set(sheet, css)
  }
}, 60_000)

test('readers get no utility, no property and no variable of Tailwind; the desk gets them in its last layer', () => {
  for (const sheet of [...READERS, EMBED]) {
    expect(builtOf(sheet), sheet).not.toMatch(/@property|--tw-|utilities|@apply|--spacing:|--color-canvas|--text-base/)
  }
  expect(/@layer theme[^;]*;/.exec(builtOf(DESK))?.[0]).toMatch(/, utilities;$/)
  expect(builtOf(DESK)).toContain('@layer utilities {')
  expect(builtOf(DESK)).not.toMatch(/--text-nav|--leading-t1|--color-paper/)
})

/** Variables that a component or script sets, with a fallback where it has not yet. */
const SET_ELSEWHERE = ['--keyboard', '--own-accent']

test.each([
  ['readers', READERS],
  ['frames', [EMBED]],
  ['the desk', [DESK]],
])('every variable that the sheets of %s read is set in them', (_, sheets) => {
  const css = builtOf(...sheets)
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
  const read = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)
  expect(read.length).toBeGreaterThan(10)
  expect(read.filter((name) => !set.has(name) && !SET_ELSEWHERE.includes(name))).toEqual([])
})

test('no class of the desk’s sheets is a utility, whose layer would win over it', async () => {
  const sheets = fs.globSync('app/desk/styles/*.css').map((sheet) => fs.readFileSync(sheet, 'utf8'))
  const css = sheets.join('\n').replaceAll(/\/\*[^]*?\*\/|url\([^)]*\)/g, '')
  const names = new Set([...css.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name))
  expect(names.size).toBeGreaterThan(20)
  const utilities = await compile(`${THEME}@tailwind utilities;`)
  const without = utilities.build([])
  expect(utilities.build([...names])).toBe(without)
  expect(utilities.build(['p-4', 'bg-sheet', 'text-sm'])).toContain('background-color: var(--color-sheet)')
})
