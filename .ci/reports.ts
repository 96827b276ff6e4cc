/**
 * Reads the JSON reports of Vitest and Playwright. A skipped test counts as failed. A browser test that failed once and
 * then passed counts as passed, and is named.
 */
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export type Report = {
  passed: number
  failed: number
  files: { file: string; ms: number }[]
  /** Titles of tests that failed, and of files that failed before their tests. */
  broken: string[]
  /** Titles of tests that passed only when they were run again. */
  unsteady: string[]
  /** Files whose process crashed before all of their tests had run; none of their tests is counted. */
  crashed: string[]
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: (VitestFile & { name: string; startTime: number; endTime: number })[]
}
type VitestTest = { status: string; fullName: string; failureMessages: string[] }
type VitestFile = { status: string; message: string; assertionResults: VitestTest[] }

/** True if a file failed without a failed test and without an error of its own: its process ended in the midst of it. */
const hasCrashed = ({ status, message, assertionResults: tests }: VitestFile): boolean =>
  status === 'failed' && message === '' && tests.some((one) => one.status === 'pending') && !tests.some(hasFailed)
/** True if a file failed before its tests, for example in an import: the sum of tests does not know of it. */
const hasNotBegun = ({ status, message, assertionResults: tests }: VitestFile): boolean =>
  status === 'failed' && message !== '' && !tests.some(hasFailed)
const hasFailed = ({ status }: { status: string }): boolean => status === 'failed'

/** The tests of a file that failed; the file itself if it failed before them. */
function brokenIn(file: VitestFile & { name: string }): string[] {
  const name = path.relative('', file.name)
  const tests = file.assertionResults.filter(hasFailed)
  return hasNotBegun(file)
    ? [`${name}: ${file.message.split('\n')[0]}`]
    : tests.map(({ fullName, failureMessages: [why] }) => `${name}: ${fullName}${reason(why)}`)
}

/** The first lines of an error, without colours: a log may be cut above the sum. */
function reason(message = ''): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines
    .slice(0, 4)
    .map((line) => `\n    ${line.slice(0, 200)}`)
    .join('')
}

export function fromVitest(file: string): Report {
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as VitestReport
  const crashed = report.testResults.filter(hasCrashed)
  const lost = crashed.flatMap((one) => one.assertionResults)
  const passedThere = lost.filter(({ status }) => status === 'passed').length
  return {
    passed: report.numPassedTests - passedThere,
    failed:
      report.numFailedTests +
      report.numPendingTests -
      lost.filter(({ status }) => status === 'pending').length +
      report.testResults.filter(hasNotBegun).length,
    crashed: crashed.map(({ name }) => path.relative('', name)),
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      file: path.relative('', name),
      ms: endTime - startTime,
    })),
    broken: report.testResults.flatMap(brokenIn),
    unsteady: [],
  }
}

type Test = {
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
  results: { duration: number; error?: { message?: string } }[]
}
type Spec = { title: string; tests: Test[] }
type Suite = { file: string; suites?: Suite[]; specs: Spec[] }
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: Suite[]
}

export function fromPlaywright(file: string): Report {
  const { stats, suites } = JSON.parse(fs.readFileSync(file, 'utf8')) as PlaywrightReport
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped,
    files: suites.map((suite) => ({ file: suite.file, ms: durationOf(suite) })),
    broken: suites.flatMap((suite) => titlesIn(suite, ['unexpected', 'skipped'])),
    unsteady: suites.flatMap((suite) => titlesIn(suite, ['flaky'])),
    crashed: [],
  }
}

/** Adds up the durations (ms) of the tests of a suite and of those in it. */
function durationOf({ specs, suites = [] }: Suite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
  return [...own, ...suites.map(durationOf)].reduce((sum, ms) => sum + ms, 0)
}

/** The titles of the tests of a suite, and of those in it, that ended in one of these ways. */
function titlesIn(suite: Suite, ends: readonly Test['status'][]): string[] {
  const own = suite.specs.filter(({ tests }) => tests.some(({ status }) => ends.includes(status)))
  const within = (suite.suites ?? []).flatMap((one) => titlesIn(one, ends))
  const why = ({ tests }: Spec) => reason(tests[0]?.results.find(({ error }) => error)?.error?.message)
  return [...own.map((one) => `${suite.file}: ${one.title}${why(one)}`), ...within]
}
