import fs from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { callsIn, keyOf, withPlaces } from '#bench/measures/readings.ts'
import type { Miss } from '#db/proofs/testing/model-cache.ts'

/**
 * Mutation test of the freshness test (db/proofs/freshness.test.ts): proves for every name that a query passes to `reading()`
 * that the test would fail without it. Nothing is removed; all names are tested in one run. Each tag records the places
 * that named it. If a cached copy was invalidated by tags that only one place had named, and its content had changed,
 * then without that place the stale copy would have been served. Ends early once each name was needed. Exits with 1 if a name was never needed. Usage: `node
 * bench/mutations.ts [RUNS] [--store]`; `--store` keeps the copies in the store of pages and lets its SQL decide. Set
 * FRESHNESS_SEED for other random cases.
 */
const RUNS = Number(process.argv[2] ?? 400)
const isStored = process.argv.includes('--store')
const SEED = Number(process.env['FRESHNESS_SEED'] ?? 20261124)
const QUERIES = path.resolve(import.meta.dirname, '../db/queries')
const isQuery = (file: string) =>
  file.startsWith(QUERIES) && /(?<!\.test)\.ts$/.test(file) && !file.includes('/testing/')

let place = ''
/** Tags of one cached copy, and the places that named each tag. */
class Named extends Set<string> {
  readonly places = new Map<string, Set<string>>()
  override add(tag: string): this {
    const known = this.places.get(tag)
    if (known) known.add(place)
    else this.places.set(tag, new Set([place]))
    return super.add(tag)
  }
}
Object.assign(globalThis, {
  readingAt(at: string, reading: (...tags: string[]) => void, ...tags: string[]) {
    place = at
    reading(...tags)
  },
})
registerHooks({
  load(url, context, next) {
    const file = url.startsWith('file:') ? fileURLToPath(url) : ''
    if (isQuery(file)) return { format: 'module-typescript', source: withPlaces(file), shortCircuit: true }
    if (!file.endsWith('/domain/article/lists/list-size.ts')) return next(url, context)
    return { format: 'module', source: 'export const LIST_SIZE = 2, MAX_LIST_PAGE = 3', shortCircuit: true }
  },
})

const files = fs.readdirSync(QUERIES, { recursive: true, encoding: 'utf8' }).map((name) => path.join(QUERIES, name))
const readings = files.filter(isQuery).flatMap((file) => callsIn(file).flatMap((call) => call.readings))
const keys = new Set(readings.map(keyOf))
const missed = new Map<string, { run: number; address: string }>()
let run = 0
function onMiss({ address, read, changed, differs }: Miss): void {
  if (!differs || !(read instanceof Named)) return
  const places = new Set(changed.flatMap((tag) => [...(read.places.get(tag) ?? [])]))
  const [only] = places
  if (only !== undefined && places.size === 1 && !missed.has(only)) missed.set(only, { run, address })
}

const { rareTagCases } = await import('#db/proofs/testing/rare-tag-cases.ts')
const { arbitraryHistory, live, staleIn } = await import('#db/proofs/testing/freshness-property.ts')
fc.assert(
  fc.property(arbitraryHistory, ([actions, start]) => {
    run += 1
    if (missed.size === keys.size) return true
    return staleIn(live(actions, { start, newSet: () => new Named(), onMiss, isStored })).length === 0
  }),
  { seed: SEED, numRuns: RUNS, endOnFailure: true, examples: rareTagCases.map((history) => [history]) },
)

for (const key of keys) {
  const found = missed.get(key)
  const name = path.relative(QUERIES, key)
  console.log(`${name.padEnd(90)} ${found ? `red after ${found.run} runs: ${found.address}` : 'NEVER NEEDED'}`)
}
const never = readings.filter((one) => !missed.has(keyOf(one)))
console.log(
  `\n${readings.length} names, ${readings.length - never.length} of them missed when taken away, ${RUNS} runs.`,
)
process.exitCode = never.length === 0 ? 0 : 1
