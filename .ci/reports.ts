/**
 * Reads the JSON reports of Vitest and Playwright. A skipped test counts as failed. A browser test that failed once and
 * then passed counts as passed, and is named.
 */
import fs from 'node:fs'
import path from 'node:path'

export type Report = {
  passed: number
  failed: number
  files: { file: string; ms: number }[]
  /** Titles of tests that passed only when they were run again. */
  unsteady: string[]
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { name: string; startTime: number; endTime: number }[]
}

export function fromVitest(file: string): Report {
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as VitestReport
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests,
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      file: path.relative('', name),
      ms: endTime - startTime,
    })),
    unsteady: [],
  }
}

type Test = { status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; results: { duration: number }[] }
type Suite = { file: string; suites?: Suite[]; specs: { title: string; tests: Test[] }[] }
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
    unsteady: suites.flatMap(unsteadyIn),
  }
}

/** Adds up the durations (ms) of the tests of a suite and of those in it. */
function durationOf({ specs, suites = [] }: Suite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
  return [...own, ...suites.map(durationOf)].reduce((sum, ms) => sum + ms, 0)
}

function unsteadyIn({ file, specs, suites = [] }: Suite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(unsteadyIn)]
}
