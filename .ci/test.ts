/** Implements `npm test`: runs all steps, those that fail fastest first. The last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from './chromium.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-npm-test-'))
const DIST_DIR = '.next-test'
const count = { passed: 0, failed: 0 }

type Outcome = { passed: number; failed: number }

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const done = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_DIST_DIR: DIST_DIR, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  console.log(
    `== ${title}: ${done.status === 0 ? 'ok' : 'FAILED'} after ${Math.round((Date.now() - started) / 1000)} s`,
  )
  return done.status === 0
}

/** Counts a step as one check. */
function check(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  const isOk = run(title, command, args, env)
  count[isOk ? 'passed' : 'failed']++
  return isOk
}

/** Counts every test in a step's report; a step that fails without a failed test counts as one failure. */
function suite(
  title: string,
  args: string[],
  report: string,
  read: (json: never) => Outcome,
  env: Record<string, string> = {},
) {
  const isOk = run(title, process.execPath, args, env)
  const outcome = fs.existsSync(report)
    ? read(JSON.parse(fs.readFileSync(report, 'utf8')) as never)
    : { passed: 0, failed: 0 }
  if (!isOk && outcome.failed === 0) outcome.failed = 1
  // An empty suite counts as a failure, because it proves nothing.
  if (isOk && outcome.passed === 0) outcome.failed = 1
  count.passed += outcome.passed
  count.failed += outcome.failed
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

check('format', 'npx', ['oxfmt', '--check'])
check('lint', 'npx', ['oxlint', '--type-aware', '--deny-warnings'])
check('types of the routes', 'npx', ['next', 'typegen'])
check('types', 'npx', ['tsc'])

const unit = path.join(scratch, 'unit.json')
suite(
  'unit tests',
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`],
  unit,
  // Skipped tests count as failed.
  (report: VitestReport) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }),
)

if (check('build', process.execPath, ['cli/build.ts'])) {
  const browser = path.join(scratch, 'browser.json')
  suite(
    'browser tests',
    ['node_modules/playwright/cli.js', 'test'],
    browser,
    ({ stats }: PlaywrightReport) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
    { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
  )
}

fs.rmSync(scratch, { recursive: true, force: true })
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)
