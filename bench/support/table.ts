import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { tenth, whole } from '#bench/support/figures.ts'
import { loader } from '#bench/support/load.ts'
import { hasNginx } from '#bench/support/nginx.ts'

/** Results at one size: a row for each measurement, in the order in which they came. */
export type Column = { stories: number; text: Map<string, string> }

/** Load average when the benchmark began. */
const [loadBefore = 0] = os.loadavg()

/** Describes the machine, because requests per second only mean something beside another server on the same machine. */
function machine(): string {
  const [cpu] = os.cpus()
  const memory = whole(os.totalmem() / 2 ** 30)
  const tools = `${loader}${hasNginx ? ' and nginx, one worker,' : ''} on the same machine`
  const day = new Date().toISOString().slice(0, 10)
  return `${cpu?.model.trim()}, ${os.cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, ${day}; ${tools}; load before: ${tenth(loadBefore)}.`
}

/** Formats the table as Markdown. */
export function table(columns: readonly Column[]): string {
  const rows = [...new Set(columns.flatMap(({ text }) => [...text.keys()]))]
  const head = ['stories', ...columns.map(({ stories }) => whole(stories))]
  const lines = [
    head,
    head.map((_, n) => (n === 0 ? '---' : '--:')),
    ...rows.map((what) => [what, ...columns.map(({ text }) => text.get(what) ?? '–')]),
  ]
  return `${machine()}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

/** The rows that README shows, each with what it says there. */
const BRIEF: Record<string, string> = {
  'hits: article, br': 'article from the page cache: requests/s · CPU of one · ratio to nginx',
  'CPU of a miss, median: article': 'article rendered anew: CPU of all processes, median',
  'search, p50 · p95: common word': 'search for a common word: p50 · p95',
  'publish acknowledged, p50 · p99': 'publication acknowledged: p50 · p99',
  'first requests after publications': 'first requests of pages after a publication',
}

/** The table cut down to the rows of README; what was not measured is left out. */
export function briefTable(text: string): string {
  const [about = '', head, rule, ...rows] = text.split('\n').filter((line) => line.trim() !== '')
  const picked = Object.entries(BRIEF).flatMap(([what, says]) => {
    const row = rows.find((line) => line.startsWith(`| ${what} |`))
    return row === undefined ? [] : [row.replace(what, says)]
  })
  return `${about}\n\n${[head, rule, ...picked].join('\n')}\n`
}

const BEGIN = '<!-- bench -->'
const END = '<!-- /bench -->'

function partsOf(file: string): { before: string; inside: string; after: string } {
  const [before, rest] = fs.readFileSync(file, 'utf8').split(BEGIN)
  const [inside, after] = rest?.split(END) ?? []
  if (before === undefined || inside === undefined || after === undefined)
    throw new Error(`${file} has no ${BEGIN} … ${END}.`)
  return { before, inside, after }
}

/** Returns the text between the markers in a document. */
export const tableIn = (file: string): string => partsOf(file).inside.trim()

/** Inserts the table between the markers in a document. */
function putInto(file: string, text: string): void {
  const { before, after } = partsOf(file)
  fs.writeFileSync(file, `${before}${BEGIN}\n\n${text}\n${END}${after}`)
}

/** Writes the whole table into docs/benchmarks.md and a few of its rows into README.md, both below `root`. */
export function putIntoDocs(root: string, text: string): void {
  putInto(path.join(root, 'docs/benchmarks.md'), text)
  putInto(path.join(root, 'README.md'), briefTable(text))
}
