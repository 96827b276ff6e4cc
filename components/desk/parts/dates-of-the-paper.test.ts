import fs from 'node:fs'
import { expect, test } from 'vitest'

/** The native field behind a calendar button, whose form nobody sees; and the one place that formats dates. */
const ALLOWED = { field: 'parts/field/typed-field.tsx', format: 'parts/times.ts' }
const ROOTS = ['components/desk', 'app/desk']
/** Fields that have the form of the browser. */
const FIELD = /type="(?:date|datetime-local|time|month|week)"|'datetime-local'/
/** Formats that may take the time zone or the language of the browser; the zone of a new paper is proposed from it. */
const FORMAT =
  /toLocale(?:Date|Time)String|new Date\([^)]*\)\.(?:toString|toDateString|get(?:Hours|Minutes|Date|Day|Month|FullYear))\(|DateTimeFormat\((?!\)\.resolvedOptions)/

const files = ROOTS.flatMap((root) =>
  fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => ({ name, text: fs.readFileSync(`${root}/${name}`, 'utf8') })),
)
const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

test('a date is typed in the form of the paper, on every screen of the desk (P-398)', () => {
  expect(having(FIELD)).toEqual([ALLOWED.field])
})

test('a date is shown in the form, the clock and the time zone of the paper', () => {
  expect(having(FORMAT)).toEqual([ALLOWED.format])
})
