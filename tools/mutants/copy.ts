import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The outcome of a run of tests; `red` are the files that failed. */
export type Run = { result: 'passed' | 'failed' | 'time out'; red: string[] }
let running: number | undefined

/** Copies the project as it stands, changes that are not committed included, into a temporary folder. */
export function copyProject(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' })
  for (const file of listed.split('\0'))
    if (file !== '' && fs.existsSync(file)) fs.cpSync(file, path.join(dir, file), { recursive: true })
  fs.symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'))
  // Some tests ask git for the names of all files.
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
  ])
    execFileSync('git', args, { cwd: dir, stdio: 'ignore' })
  return dir
}

/** Ends tests that run, and removes the copy. */
export function removeCopy(dir: string): void {
  endTests()
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}

/** Puts a source in place of a file of the copy while `work` runs. */
export async function withSource<T>(file: string, source: string, work: () => Promise<T>): Promise<T> {
  const original = fs.readFileSync(file)
  fs.writeFileSync(file, source)
  try {
    return await work()
  } finally {
    fs.writeFileSync(file, original)
  }
}

/** Runs files of tests in the copy for at most so many seconds, with `--bail=1` until one fails. */
export async function runTests(
  dir: string,
  files: readonly string[],
  seconds: number,
  ...more: string[]
): Promise<Run> {
  const report = path.join(dir, 'mutant.json')
  fs.rmSync(report, { force: true })
  const args = ['run', ...files, '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`, ...more]
  // Files that tests leave when they are killed are removed with the copy.
  const temp = path.join(dir, 'data')
  fs.mkdirSync(temp, { recursive: true })
  // A group of its own, so that processes which a test has started end with it.
  const tests = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: dir,
    env: { ...process.env, TMPDIR: temp },
    stdio: 'ignore',
    detached: true,
  })
  running = tests.pid
  const ended = new Promise<number | null>((resolve) => void tests.once('exit', resolve))
  const limit = setTimeout(endTests, seconds * 1000)
  const code = await ended
  clearTimeout(limit)
  endTests()
  running = undefined
  // A code is missing where a signal has ended them.
  if (code === null) return { result: 'time out', red: [] }
  return { result: code === 0 ? 'passed' : 'failed', red: code === 0 ? [] : redIn(report, dir) }
}

function endTests(): void {
  try {
    if (running !== undefined) process.kill(-running, 'SIGKILL')
  } catch {
    // All of its processes have ended.
  }
}

type Report = { testResults: { name: string; message: string; assertionResults: { status: string }[] }[] }

/** The files with a test that failed; those that were not run after it count as failed in the report, too. */
function redIn(report: string, dir: string): string[] {
  if (!fs.existsSync(report)) return []
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
  const isRed = (file: Report['testResults'][number]) =>
    file.message !== '' || file.assertionResults.some(({ status }) => status === 'failed')
  return testResults.filter(isRed).map(({ name }) => path.relative(dir, name))
}

/** The errors that `tsc` finds in the copy. */
export function typeErrors(dir: string): string[] {
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: dir, stdio: 'pipe' })
  try {
    run('node_modules/next/dist/bin/next', 'typegen')
    run('node_modules/typescript/lib/tsc.js', '--tsBuildInfoFile', 'data/tsc.tsbuildinfo', '--pretty', 'false')
    return []
  } catch (error) {
    const lines = String((error as { stdout?: Buffer }).stdout).split('\n')
    return lines.filter((line) => line.includes('error TS'))
  }
}
