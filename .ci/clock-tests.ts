import fs from 'node:fs'

/** A test that reads the clock itself, whatever it is about. */
const READS_CLOCK = /\bDate\.now\(\)|new Date\(\)/
/** Names of what depends on dates, wherever it gets them. */
const ABOUT_DATES = /(?:^|[-/])(?:archive|calendar|clocks?|dates?|day|due|embargo|plan|planning|schedule\w*|zone)[-./]/
/**
 * The first two compare the clock with times of files, which faketime leaves as they are. The others take minutes, and read
 * the clock only to date what they make.
 */
const LEFT_OUT = [
  'app/api/backups/backups.test.ts',
  'server/jobs/backups.test.ts',
  'app/api/http/hostile-requests.test.ts',
  'app/api/http/permissions.test.ts',
]

/**
 * The tests that the calendar may break, as paths: those that read the clock, and those of planning, scheduling, dates and
 * archive.
 */
export const clockTests = (kind: 'unit' | 'browser'): string[] =>
  fs
    .globSync(
      kind === 'browser'
        ? 'e2e/{reader,desk,machine,server}/*.spec.ts'
        : '{domain,db,components,app,server,cli}/**/*.test.{ts,tsx}',
    )
    .filter((file) => ABOUT_DATES.test(file) || READS_CLOCK.test(fs.readFileSync(file, 'utf8')))
    .filter((file) => !LEFT_OUT.includes(file))
    .toSorted()
