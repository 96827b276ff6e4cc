import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { briefTable, putIntoDocs, table, tableIn } from '#bench/support/table.ts'

let root: string
const page = (name: string) => path.join(root, name)

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-table-'))
  fs.mkdirSync(page('docs'))
  for (const name of ['README.md', 'docs/benchmarks.md'])
    fs.writeFileSync(page(name), '# Before\n\n<!-- bench -->\n\nan older table\n\n<!-- /bench -->\n\nAfter.\n')
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const columns = [
  {
    stories: 1_000,
    text: new Map(['hits: article, br', 'hits: article, gzip'].map((what) => [what, '9/s'] as const)),
  },
  { stories: 100_000, text: new Map([['hits: article, br', '8/s']]) },
]

test('puts every row into docs/benchmarks.md, and those of README into README.md', () => {
  putIntoDocs(root, table(columns))
  const all = fs.readFileSync(page('docs/benchmarks.md'), 'utf8')
  expect(all).toContain('| stories | 1,000 | 100,000 |')
  expect(all).toContain('| hits: article, br | 9/s | 8/s |')
  expect(all).toContain('| hits: article, gzip | 9/s | – |')
  const few = fs.readFileSync(page('README.md'), 'utf8')
  expect(few).toContain('| article from the page cache: requests/s · CPU of one · ratio to nginx | 9/s | 8/s |')
  expect(few).not.toContain('gzip')
  for (const text of [all, few]) {
    expect(text).not.toContain('an older table')
    expect(text).toMatch(/^# Before\n\n<!-- bench -->\n/)
    expect(text).toMatch(/\n<!-- \/bench -->\n\nAfter\.\n$/)
  }
})

test('a document without a place for the table is refused', () => {
  fs.writeFileSync(page('README.md'), 'No place.\n')
  expect(() => putIntoDocs(root, table(columns))).toThrow('README.md has no <!-- bench -->')
})

test('README shows five rows of docs/benchmarks.md (P-100)', () => {
  const few = briefTable(tableIn('docs/benchmarks.md'))
  expect(few.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2 + 5)
  expect(tableIn('README.md')).toBe(few.trim())
})
