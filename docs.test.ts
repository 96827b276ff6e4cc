import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const DECISIONS = 'docs/decisions'
const decisions = fs.readdirSync(DECISIONS).filter((name) => /^\d{4}-.+\.md$/.test(name))
const pages = [
  ...fs.globSync('*.md'),
  ...fs.globSync('docs/*.md'),
  ...decisions.map((name) => path.join(DECISIONS, name)),
  path.join(DECISIONS, 'README.md'),
]
const read = (...parts: string[]) => fs.readFileSync(path.join(...parts), 'utf8')

test('each decision has a number of its own, which is in its title', () => {
  const numbers = decisions.map((name) => Number(name.slice(0, 4)))
  expect(numbers.length).toBeGreaterThan(40)
  expect(numbers).toEqual([...new Set(numbers)])
  for (const [at, name] of decisions.entries()) expect(read(DECISIONS, name)).toMatch(`# ${numbers[at]}. `)
})

test.each(decisions)('%s has a status and a date, and the index has the same', (name) => {
  const [, status, date] = /^\*\*Status:\*\* (.+) · \*\*Date:\*\* (\d{4}-\d\d-\d\d)$/m.exec(read(DECISIONS, name)) ?? []
  expect(status).toMatch(/^(accepted|superseded by \[\d+\]\(.+\))$/)
  const index = read(DECISIONS, 'README.md').split('\n')
  expect(index.find((line) => line.startsWith(`| [${Number(name.slice(0, 4))}](${name}) |`))).toMatch(
    `| ${status} | ${date} |`,
  )
})

test.each(pages)('%s links only to files that exist', (page) => {
  const links = [...read(page).matchAll(/(?:\]\(|src=")(?!https?:|#|mailto:)([^)"#\s]+)/g)].map(([, to = '']) => to)
  const missing = links.filter((to) => !fs.existsSync(path.resolve(path.dirname(page), to)))
  expect(missing).toEqual([])
})

test('ARCHITECTURE.md can be read in one sitting', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(150)
})

test('no page has marks of a merge that was not finished', () => {
  expect(pages.filter((page) => /^(?:<{7}|>{7}) /m.test(read(page)))).toEqual([])
})
