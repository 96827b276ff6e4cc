import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { killedLetters } from '#bench/letters/killed-letters.ts'
import { newsletter } from '#bench/letters/newsletter.ts'
import { sameAnswer } from '#bench/letters/same-answer.ts'
import { crowded } from '#bench/measures/crowded.ts'
import { editors } from '#bench/measures/editors.ts'
import { endless } from '#bench/measures/endless.ts'
import { hits } from '#bench/measures/hits.ts'
import { hostileClients } from '#bench/measures/hostile-clients.ts'
import { importCorpus } from '#bench/measures/import.ts'
import { killed } from '#bench/measures/killed.ts'
import { list } from '#bench/measures/list.ts'
import { live } from '#bench/measures/live.ts'
import { memory } from '#bench/measures/memory.ts'
import { misses } from '#bench/measures/misses.ts'
import { mixed } from '#bench/measures/mixed.ts'
import { moving } from '#bench/measures/moving.ts'
import { oneStore } from '#bench/measures/one-store.ts'
import { pageStore } from '#bench/measures/page-store.ts'
import { paste } from '#bench/measures/paste.ts'
import { publish } from '#bench/measures/publish.ts'
import { queries } from '#bench/measures/queries.ts'
import { search } from '#bench/measures/search.ts'
import { sitemaps } from '#bench/measures/sitemaps.ts'
import { stale } from '#bench/measures/stale.ts'
import { start } from '#bench/measures/start.ts'
import { typing } from '#bench/measures/typing.ts'
import { uploads } from '#bench/measures/uploads.ts'
import { workers } from '#bench/measures/workers.ts'
import { zipf } from '#bench/measures/zipf.ts'
import { countStories } from '#bench/support/addresses.ts'
import type { Figure, Measure } from '#bench/support/figures.ts'
import { type Column, putIntoDocs, table } from '#bench/support/table.ts'
import { closeDatabases } from '#bench/support/touch.ts'
import { buildIfNeeded } from '#cli/program/build-if-needed.ts'

/**
 * Implements `npm run bench`: prints a Markdown table of measurements on this machine with 1,000 and 100,000 stories.
 */
const measures: Record<string, Measure> = {
  start,
  hits,
  crowded,
  workers,
  misses,
  queries,
  endless,
  search,
  zipf,
  store: pageStore,
  'one-store': oneStore,
  memory,
  publish,
  editors,
  mixed,
  sitemaps,
  list,
  killed,
  'killed-letters': killedLetters,
  newsletter,
  'same-answer': sameAnswer,
  stale,
  typing,
  uploads,
  live,
  strangers: hostileClients,
  paste,
  moving,
}
const ROOT = path.resolve(import.meta.dirname, '..')
/** Measurements with a newsroom of their own: they are the same at every size, so they run only at the first. */
const ONCE = new Set([
  'killed',
  'killed-letters',
  'newsletter',
  'same-answer',
  'stale',
  'typing',
  'uploads',
  'live',
  'strangers',
  'paste',
  'moving',
])

/** Proofs that take minutes, for those who ask for them. */
const BY_NAME = new Set(['killed-letters', 'same-answer'])

const { values: given } = parseArgs({
  options: {
    million: { type: 'boolean', default: false },
    stories: { type: 'string', multiple: true },
    data: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (given.help) {
  console.log(`npm run bench -- [--million] [--stories N]… [--data DIR]… [--only NAME]… [--write]
--data measures a data folder that is there, and writes to it: give it a copy
--only import, ${Object.keys(measures).join(', ')}
--write also puts it into docs/benchmarks.md, and five rows of it into README.md; not with --only`)
  process.exit(0)
}

const unknown = given.only?.filter((name) => name !== 'import' && !(name in measures)) ?? []
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: --only import, ${Object.keys(measures).join(', ')}.`)
  process.exit(2)
}
if (given.write && given.only) {
  console.error('--write replaces the whole table: leave --only out.')
  process.exit(2)
}
const isWanted = (name: string) => given.only?.includes(name) ?? !BY_NAME.has(name)
const sizes = given.stories ?? (given.data.length > 0 ? [] : ['1000', '100000', ...(given.million ? ['1000000'] : [])])
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${what}\n`)

async function columnOf(stories: number, from: string | null, isFirst: boolean): Promise<Column> {
  const dataDir = from ?? path.join(scratch, String(stories))
  const text = new Map<string, string>()
  const keep = (figures: Figure[]) => {
    for (const figure of figures) text.set(figure.what, figure.text)
  }
  if (from === null) {
    const figures = await importCorpus(dataDir, stories, say)
    if (isWanted('import')) keep(figures)
  }
  for (const [name, measure] of Object.entries(measures))
    if (isWanted(name) && (isFirst || !ONCE.has(name))) keep(await measure({ dataDir, stories, scratch, say }))
  closeDatabases()
  if (from === null) fs.rmSync(dataDir, { recursive: true, force: true })
  return { stories, text }
}

try {
  const folders = given.data.map((dir) => ({ dir, stories: countStories(dir) }))
  await buildIfNeeded()
  const columns: Column[] = []
  const add = async (stories: number, from: string | null) => {
    columns.push(await columnOf(stories, from, columns.length === 0))
    // Writes the table after each column, so that an interrupted long run keeps its results.
    if (given.write) putIntoDocs(ROOT, table(columns))
  }
  for (const size of sizes) await add(Number(size), null)
  for (const { dir, stories } of folders) await add(stories, dir)
  process.stdout.write(table(columns))
} finally {
  fs.rmSync(scratch, { recursive: true, force: true })
}
