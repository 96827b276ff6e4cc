/**
 * Compares the promises of docs/promises.md and docs/defects.md with the tests that carry their ids in their titles.
 * `node .ci/promises.ts` prints what is missing on either side, `--all` the tests of each promise, too.
 */
import fs from 'node:fs'
import process from 'node:process'

export type Promised = { id: string; text: string; isJourney: boolean }
export type Carrier = { file: string; title: string; ids: string[]; isJourney: boolean }

const LISTS = ['docs/promises.md', 'docs/defects.md']
const TESTS = ['*.test.ts', '{domain,db,components,app,server,cli,bench}/**/*.test.{ts,tsx}', 'e2e/**/*.spec.ts']
/** A first argument that ends with ids, and with the tag of a journey: `'… (P-12, P-40) @journey'`. */
const TITLE = /\(\s*(['"`])((?:\\.|(?!\1)[^\\])*?) \((P-\d+(?:, P-\d+)*)\)( @journey)?\1/gs

/** The rows of a list whose first cell begins with an id; the last cell of a journey's promise is `journey`. */
export const promisesIn = (page: string): Promised[] =>
  [...page.matchAll(/^\| (P-\d+)\b(.*)\|$/gm)].map(([, id = '', row = '']) => ({
    id,
    text: row.replace(/^ \| /, '').split(' | ')[0]?.trim() ?? '',
    isJourney: row.endsWith('| journey '),
  }))

export const carriersIn = (file: string, source: string): Carrier[] =>
  [...source.matchAll(TITLE)].map(([, , title = '', ids = '', tag]) => ({
    file,
    title,
    ids: ids.split(', '),
    isJourney: tag !== undefined,
  }))

/** Returns everything without a counterpart, by kind: all lists are empty where promises and tests agree. */
export function gapsOf(promises: Promised[], sources: { file: string; source: string }[]) {
  const carriers = sources.flatMap(({ file, source }) => carriersIn(file, source))
  const known = Map.groupBy(promises, ({ id }) => id)
  const carried = new Set(carriers.flatMap(({ ids }) => ids))
  const journeys = carriers.filter(({ isJourney }) => isJourney)
  const covered = new Set(journeys.flatMap(({ ids }) => ids))
  const tagsIn = (source: string) => source.split('@journey').length - 1
  const tagged = (file: string) => journeys.filter((one) => one.file === file).length
  return {
    'promises without a test': promises.filter(({ id }) => !carried.has(id)).map(({ id, text }) => `${id} ${text}`),
    'promises without a journey': promises.filter((one) => one.isJourney && !covered.has(one.id)).map(({ id }) => id),
    'ids of two promises': [...known].filter(([, rows]) => rows.length > 1).map(([id]) => id),
    'ids that no promise has': carriers.flatMap(({ file, ids }) =>
      ids.filter((id) => !known.has(id)).map((id) => `${id} in ${file}`),
    ),
    'journeys without a promise': [
      ...journeys.filter(({ ids }) => !ids.some((id) => known.get(id)?.[0]?.isJourney)).map(({ title }) => title),
      ...sources
        .filter(({ file, source }) => file.endsWith('.spec.ts') && tagsIn(source) > tagged(file))
        .map(({ file }) => `${file}: a tag without an id before it`),
    ],
  }
}

export const readPromises = (): Promised[] => LISTS.flatMap((list) => promisesIn(fs.readFileSync(list, 'utf8')))
export const readTests = () => fs.globSync(TESTS).map((file) => ({ file, source: fs.readFileSync(file, 'utf8') }))

if (import.meta.main) {
  const [promises, tests] = [readPromises(), readTests()]
  const carriers = tests.flatMap(({ file, source }) => carriersIn(file, source))
  if (process.argv.includes('--all'))
    for (const { id, text } of promises) {
      console.log(`${id} ${text}`)
      for (const one of carriers.filter(({ ids }) => ids.includes(id)))
        console.log(`    ${one.isJourney ? 'journey ' : ''}${one.file}: ${one.title}`)
    }
  const gaps = Object.entries(gapsOf(promises, tests))
  for (const [kind, found] of gaps) for (const one of found) console.log(`${kind}: ${one}`)
  const journeys = carriers.filter(({ isJourney }) => isJourney).length
  console.log(`${promises.length} promises, ${carriers.length} titles with ids, ${journeys} of them journeys`)
  process.exitCode = gaps.some(([, found]) => found.length > 0) ? 1 : 0
}
