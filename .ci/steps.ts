/** Runs the steps of a gate, prints how long each took, and counts what passed. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from './chromium.ts'
import { fromPlaywright, fromVitest, type Report } from './reports.ts'

type Env = Record<string, string>

/** `broken` has a line for each failure. They are printed again below all output, where they are read. */
export const count = { passed: 0, failed: 0, broken: [] as string[] }

function run(title: string, command: string, args: string[], env: Env = {}): boolean {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const done = spawnSync(command, args, {
    stdio: 'inherit',
    // One build serves all parts; it is made again only if its inputs change.
    env: { ...process.env, NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`== ${title}: ${done.status === 0 ? 'ok' : 'FAILED'} after ${seconds} s`)
  return done.status === 0
}

/** Counts a step as one check. */
export function check(title: string, command: string, ...args: string[]): boolean {
  const isOk = run(title, command, args)
  count[isOk ? 'passed' : 'failed']++
  if (!isOk) count.broken.push(title)
  return isOk
}

export const build = (): boolean => check('build', process.execPath, 'cli/build.ts')

/**
 * Runs Vitest and counts each test. Without `args` it runs all files. Where Node itself crashed under a file, and
 * nothing failed, that file is run once more and named, with those that waited for the same process.
 */
export function vitest(title: string, args: string[] = [], env: Env = {}): void {
  const { isOk, report } = runVitest(title, args, env)
  if (isOk || !report || report.failed > 0 || report.crashed.length === 0) return tally(title, isOk, report)
  const again = runVitest(`${title} whose process crashed`, [...report.crashed, ...notReached(args, report)], env)
  const unsteady = report.crashed.map((file) => `${file}: its process crashed`)
  const { passed = 0, failed = 0 } = again.report ?? {}
  tally(title, again.isOk, { ...report, passed: report.passed + passed, failed, unsteady })
}

/** Files that have no result, because the process that they were to share had ended. */
function notReached(args: string[], { files }: Report): string[] {
  return withReport((file) => {
    run('files', process.execPath, ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly', `--json=${file}`, ...args])
    const wanted = (JSON.parse(fs.readFileSync(file, 'utf8')) as { file: string }[]).map((one) =>
      path.relative('', one.file),
    )
    const reached = new Set(files.map((one) => one.file))
    return wanted.filter((one) => !reached.has(one))
  })
}

function runVitest(title: string, args: string[], env: Env): { isOk: boolean; report: Report | null } {
  return withReport((file) => {
    const all = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json']
    const own = { PROPERTY_SEED: '20261127', ...env }
    const isOk = run(title, process.execPath, [...all, `--outputFile=${file}`, ...args], own)
    return { isOk, report: fs.existsSync(file) ? fromVitest(file) : null }
  })
}

/** Runs Playwright and counts each test. Without `args` it runs all files. */
export function playwright(title: string, args: string[] = [], env: Env = {}): void {
  withReport((report) => {
    const all = ['node_modules/playwright/cli.js', 'test', ...args]
    const own = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const isOk = run(title, process.execPath, all, { ...own, ...env })
    tally(title, isOk, fs.existsSync(report) ? fromPlaywright(report) : null)
  })
}

function withReport<T>(work: (file: string) => T): T {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-gate-'))
  try {
    return work(path.join(scratch, 'report.json'))
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/** Counts a report, prints its ten slowest files and the tests that passed only when they were run again. */
function tally(title: string, isOk: boolean, report: Report | null): void {
  const { passed = 0, failed = 0, files = [], broken = [], unsteady = [] } = report ?? {}
  // A step that fails without a failed test counts as one failure, and so does an empty one, because it proves nothing.
  const isUnexplained = failed === 0 && (!isOk || passed === 0)
  count.passed += passed
  count.failed += isUnexplained ? 1 : failed
  count.broken.push(...broken, ...(isUnexplained ? [title] : []))
  if (files.length > 0) console.log(`\nSlowest files of the ${title}:`)
  for (const { file, ms } of files.toSorted((a, b) => b.ms - a.ms).slice(0, 10))
    console.log(`${(ms / 1000).toFixed(1).padStart(8)} s  ${file}`)
  if (unsteady.length > 0)
    console.log(`\nPassed only when they were run again, so look at them:\n${unsteady.join('\n')}`)
}
