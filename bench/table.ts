import fs from 'node:fs'
import os from 'node:os'
import { tenth, whole } from '#bench/figures.ts'
import { loader } from '#bench/load.ts'
import { hasNginx } from '#bench/nginx.ts'

/** Results at one size: a row for each measurement, in the order in which they came. */
export type Column = { stories: number; told: Map<string, string> }

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
  const rows = [...new Set(columns.flatMap(({ told }) => [...told.keys()]))]
  const head = ['stories', ...columns.map(({ stories }) => whole(stories))]
  const lines = [
    head,
    head.map((_, n) => (n === 0 ? '---' : '--:')),
    ...rows.map((what) => [what, ...columns.map(({ told }) => told.get(what) ?? '–')]),
  ]
  return `${machine()}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

const BEGIN = '<!-- bench -->'
const END = '<!-- /bench -->'

/** Inserts the table between the markers in a document. */
export function putInto(file: string, text: string): void {
  const document = fs.readFileSync(file, 'utf8')
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${file} has no ${BEGIN} … ${END}.`)
  fs.writeFileSync(file, `${before}${BEGIN}\n\n${text}\n${END}${after}`)
}
