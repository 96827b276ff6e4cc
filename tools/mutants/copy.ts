import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What the tests of one mutant said; `by` is the file of tests that failed. */
export type Run = { result: 'passed' | 'failed' | 'time out'; by: string | null }
export type Copy = {
  dir: string
  /** Puts a source in place of a file while `work` runs. */
  withSource: <T>(file: string, source: string, work: () => Promise<T>) => Promise<T>
  /** Runs tests one file after another until one fails, for at most so many seconds. */
  test: (files: readonly string[], seconds: number) => Promise<Run>
  /** Lists the lines of `tsc`. */
  typeErrors: () => string[]
  remove: () => void
}

/** Copies the project as it stands, changes that are not committed included, into the temporary folder. */
export function copyProject(): Copy {
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
  // What tests leave when they are killed goes with the copy.
  const temp = path.join(dir, 'data')
  fs.mkdirSync(temp)
  let running: number | undefined

  const endTests = () => {
    try {
      if (running !== undefined) process.kill(-running, 'SIGKILL')
    } catch {
      // All of its processes have ended.
    }
  }
  return {
    dir,
    async withSource(file, source, work) {
      const full = path.join(dir, file)
      const original = fs.readFileSync(full)
      fs.writeFileSync(full, source)
      try {
        return await work()
      } finally {
        fs.writeFileSync(full, original)
      }
    },
    test: (files, seconds) =>
      new Promise((resolve) => {
        const report = path.join(dir, 'mutant.json')
        fs.rmSync(report, { force: true })
        const limits = ['--bail=1', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`]
        const args = ['node_modules/vitest/vitest.mjs', 'run', ...files, ...limits]
        // A group of its own, so that processes which a test has started end with it.
        const env = { ...process.env, TMPDIR: temp }
        const tests = spawn(process.execPath, args, { cwd: dir, env, stdio: 'ignore', detached: true })
        running = tests.pid
        let isLate = false
        const limit = setTimeout(() => {
          isLate = true
          endTests()
        }, seconds * 1000)
        tests.once('exit', (code) => {
          clearTimeout(limit)
          endTests()
          running = undefined
          if (isLate) return resolve({ result: 'time out', by: null })
          resolve(code === 0 ? { result: 'passed', by: null } : { result: 'failed', by: failedIn(report, dir) })
        })
      }),
    typeErrors() {
      try {
        const run = (args: string[]) => execFileSync(process.execPath, args, { cwd: dir, stdio: 'pipe' })
        run(['node_modules/next/dist/bin/next', 'typegen'])
        run(['node_modules/typescript/lib/tsc.js', '--incremental', 'false', '--pretty', 'false'])
        return []
      } catch (error) {
        return String((error as { stdout?: Buffer }).stdout)
          .split('\n')
          .filter((line) => line.includes('error TS'))
      }
    },
    remove() {
      endTests()
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

type Report = { testResults: { name: string; message: string; assertionResults: { status: string }[] }[] }

/** The file whose test failed; files that were not run after it count as failed in the report, too. */
function failedIn(report: string, dir: string): string | null {
  if (!fs.existsSync(report)) return null
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
  const isRed = (file: Report['testResults'][number]) =>
    file.message !== '' || file.assertionResults.some(({ status }) => status === 'failed')
  const red = testResults.find(isRed)
  return red ? path.relative(dir, red.name) : null
}
