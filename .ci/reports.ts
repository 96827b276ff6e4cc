/** Reads the JSON reports of Vitest and Playwright. A skipped test counts as failed. */
import fs from 'node:fs'
import path from 'node:path'

export type Report = { passed: number; failed: number; files: { file: string; ms: number }[] }

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
  }
}

type Suite = { file: string; suites?: Suite[]; specs: { tests: { results: { duration: number }[] }[] }[] }
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: Suite[]
}

export function fromPlaywright(file: string): Report {
  const { stats, suites } = JSON.parse(fs.readFileSync(file, 'utf8')) as PlaywrightReport
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    files: suites.map((suite) => ({ file: suite.file, ms: durationOf(suite) })),
  }
}

/** Adds up the durations (ms) of the tests of a suite and of those in it. */
function durationOf({ specs, suites = [] }: Suite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
  return [...own, ...suites.map(durationOf)].reduce((sum, ms) => sum + ms, 0)
}
