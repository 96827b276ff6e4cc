import fs from 'node:fs'
import { someClocks } from './clocks.ts'
import { build, playwright, vitest } from './steps.ts'

/**
 * How far the tests below explore; each has a smaller default, with which it runs in `npm test`. The first number is
 * for `npm run test:long`, which the gate runs, the second for `npm run test:deep`, which a release runs.
 */
const RUNS: Record<string, readonly [long: string, deep: string]> = {
  FRESHNESS_RUNS: ['60', '300'],
  STORE_RUNS: ['15', '40'],
  MUTATION_RUNS: ['400', '400'],
  PROOF_MUTATIONS: ['600', '2000'],
  WORKFLOW_RUNS: ['100', '400'],
  ADDRESS_RUNS: ['300', '1000'],
  WORDS_RUNS: ['6000', '30000'],
  ROUND_TRIPS: ['5000', '20000'],
  RESET_EVERY: ['4', '1'],
  HOSTILE_VALUES: ['all', 'all'],
  INTERLEAVINGS: ['6', '48'],
  BROKEN_EXPORTS: ['800', '3000'],
  KILLED_POSTS: ['300', '1000'],
  KILLED_SEEDS: ['1', '2'],
  KILLED_TIMES: ['2', '4'],
  EVERY_SCHEMA: ['yes', 'yes'],
  TWO_WORKERS: ['200', '1000'],
  SWEEPS: ['some', 'all'],
  MOVED_POSTS: ['25', '60'],
  MADE_UP_NUMBERS: ['3000', '10000'],
  SENT_READERS: ['2000', '10000'],
  SENT_KILLS: ['3', '5'],
  TOLD_HOUSES: ['20', '50'],
  TOLD_COPIES: ['20', '40'],
  TOLD_CHANGES: ['80', '200'],
  TOLD_KILLS: ['3', '6'],
  HOSTILE_JOINS: ['2000', '10000'],
  RESTORE_RUNS: ['60', '200'],
  RESTORE_STRIDE: ['3', '1'],
  NAMES_STORIES: ['1000', '5000'],
}

const UNIT = [
  'app/(site)/proof-mutations.test.ts',
  'bench/mutations.test.ts',
  'db/proofs/freshness.test.ts',
  'db/proofs/names-replaced.test.ts',
  'db/proofs/workflow-property.test.ts',
  'db/proofs/every-schema.test.ts',
  'db/proofs/killed-upgrade.test.ts',
  'db/proofs/restore-keeps-ended.test.ts',
  'db/backup/restore/killed-restore.test.ts',
  'db/commands/links/one-hop.test.ts',
  'app/api/http/hostile-requests.test.ts',
  'server/http/guard/hostile-joins.test.ts',
  'server/http/limits/resets.test.ts',
  'server/http/store/stored-freshness.test.ts',
  'server/http/pages/old-addresses.test.ts',
  'db/export/moved-newsroom.test.ts',
  'domain/document/html/round-trip.test.ts',
  'domain/document/html/words-kept.test.ts',
  'db/import/archive/broken-wxr.test.ts',
  'db/import/archive/hostile-exports.test.ts',
  'db/import/batch/killed-import.test.ts',
  'server/jobs/copies/killed-notices.test.ts',
  'server/jobs/newsletters/killed-sender.test.ts',
]

/** Explore by a number of `RUNS`. */
const BROWSER = ['e2e/server/interleavings.spec.ts', 'e2e/server/two-workers.spec.ts']
/** Sweeps, of which the gate takes every n-th case. */
const sweeps = (files: string): string[] =>
  fs.globSync(files).filter((file) => fs.readFileSync(file, 'utf8').includes('someOf('))

/** `npm run test:long`: the tests that explore, with more cases than in `npm test`. */
export function long(): void {
  explore('long', 0, UNIT, BROWSER)
  someClocks()
}

/** `npm run test:deep`: the same with as many cases as found something once, and whole sweeps. */
export const deep = (): void =>
  explore('deep', 1, [...UNIT, ...sweeps('db/**/*.test.ts')], [...BROWSER, ...sweeps('e2e/**/*.spec.ts')])

function explore(name: string, at: 0 | 1, unit: string[], browser: string[]): void {
  const runs = Object.fromEntries(Object.entries(RUNS).map(([key, numbers]) => [key, numbers[at]]))
  vitest(`${name} unit tests`, [...unit, '--testTimeout=900000'], runs)
  // Each test of a file may run in a worker of its own.
  if (build()) playwright(`${name} browser tests`, [...browser, '--project=browser', '--fully-parallel'], runs)
}
