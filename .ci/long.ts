import { someClocks } from './clocks.ts'
import { build, playwright, vitest } from './steps.ts'

/** How far the tests below explore; each has a smaller default, with which it runs in `npm test`. */
const RUNS = {
  FRESHNESS_RUNS: '300',
  STORE_RUNS: '40',
  MUTATION_RUNS: '400',
  PROOF_MUTATIONS: '2000',
  WORKFLOW_RUNS: '400',
  ADDRESS_RUNS: '1000',
  WORDS_RUNS: '30000',
  ROUND_TRIPS: '20000',
  RESET_EVERY: '1',
  HOSTILE_VALUES: 'all',
  INTERLEAVINGS: '48',
  BROKEN_EXPORTS: '3000',
  KILLED_POSTS: '1000',
  KILLED_SEEDS: '2',
  KILLED_TIMES: '4',
  EVERY_SCHEMA: 'yes',
  TWO_WORKERS: '1000',
  SWEEPS: 'all',
  MOVED_POSTS: '60',
  MADE_UP_NUMBERS: '10000',
  SENT_READERS: '10000',
  TOLD_HOUSES: '50',
  TOLD_COPIES: '40',
  TOLD_CHANGES: '200',
  TOLD_KILLS: '6',
  SENT_KILLS: '5',
  HOSTILE_JOINS: '10000',
  RESTORE_RUNS: '200',
  RESTORE_STRIDE: '1',
  NAMES_STORIES: '5000',
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

/** `npm run test:long`: the tests that explore, with many more cases than in `npm test`. */
export function long(): void {
  vitest('long unit tests', [...UNIT, '--testTimeout=900000'], RUNS)
  // Each test of a file may run in a worker of its own.
  if (build())
    playwright(
      'long browser tests',
      [
        'e2e/server/interleavings.spec.ts',
        'e2e/server/queries.spec.ts',
        'e2e/server/two-workers.spec.ts',
        'e2e/desk/shell/desk-mirrored.spec.ts',
        'e2e/desk/shell/desk-parts.spec.ts',
        'e2e/desk/shell/desk-shell.spec.ts',
        'e2e/desk/shell/desk-touch.spec.ts',
        'e2e/desk/shell/desk-walk.spec.ts',
        'e2e/reader/late-sans.spec.ts',
        'e2e/desk/shell/keyboard.spec.ts',
        'e2e/reader/one-grid.spec.ts',
        '--project=browser',
        '--fully-parallel',
      ],
      RUNS,
    )
  someClocks()
}
