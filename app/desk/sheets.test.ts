import fs from 'node:fs'
import postcss, { type AtRule, type Rule } from 'postcss'
import { expect, test } from 'vitest'

/** Names that stand in two sheets still. A name that no longer does is removed here; none is added. */
const STILL_TWICE = ['dialog']
/** A class alone, perhaps in a state or with a pseudo-element: a rule for every element that has it. */
const ALONE = /^\.([\w-]+)(?:::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\])*$/
const SHEETS = 'app/desk/styles'
const DESK = 'components/desk'

const isConditional = ({ parent }: Rule) => parent?.type === 'atrule' && (parent as AtRule).name !== 'layer'
const namesIn = (sheet: string): string[] => {
  const names = new Set<string>()
  postcss.parse(fs.readFileSync(`${SHEETS}/${sheet}`, 'utf8')).walkRules((rule) => {
    if (isConditional(rule)) return
    for (const selector of rule.selectors) {
      const name = ALONE.exec(selector)?.[1]
      if (name !== undefined) names.add(name)
    }
  })
  return [...names]
}
const strings = (file: string): string =>
  [...fs.readFileSync(`${DESK}/${file}`, 'utf8').matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].join('\n')

test('a class that two components use has its rules in one style sheet (P-384)', () => {
  const sheets = fs.readdirSync(SHEETS)
  const places = Map.groupBy(
    sheets.flatMap((sheet) => namesIn(sheet).map((name) => ({ name, sheet }))),
    ({ name }) => name,
  )
  const texts = fs
    .readdirSync(DESK, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map(strings)
  const usedBy = (name: string) => texts.filter((text) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)).length
  const twice = [...places].filter(([name, all]) => all.length > 1 && usedBy(name) > 1).map(([name]) => name)
  expect(twice.toSorted()).toEqual(STILL_TWICE)
})
