import fs from 'node:fs'
import postcss from 'postcss'
import { expect, test } from 'vitest'

/**
 * Classes that have rules of their own: what Tiptap and ProseMirror name, marks in the text that is written, accents of
 * sections and tones of people, which are data, and the frame of sonner's notices. All else is utilities.
 */
const NAMED = /^(?:ProseMirror(?:-\w+)?|selectedCell|footnoted|hit|on|noted|noted-block|notices|p[123])$/
const ACCENTS = ['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion']
const SHEETS = 'app/desk/styles'
const MOST_LINES = 600

const sheets = () => ['app/desk/desk.css', ...fs.readdirSync(SHEETS).map((name) => `${SHEETS}/${name}`)]

test('the desk is styled by utilities: its sheets name only what utilities cannot say (P-384)', () => {
  const named = sheets().flatMap((sheet) => {
    const found: string[] = []
    postcss.parse(fs.readFileSync(sheet, 'utf8')).walkRules(({ selector }) => {
      for (const [, name = ''] of selector.matchAll(/\.([a-z][\w-]*)/gi))
        if (!NAMED.test(name) && !ACCENTS.includes(name)) found.push(`${sheet}: .${name}`)
    })
    return found
  })
  expect(named).toEqual([])
  const lines = sheets().map((sheet) => fs.readFileSync(sheet, 'utf8').split('\n').length)
  expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThan(MOST_LINES)
})
