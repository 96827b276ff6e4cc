/**
 * Implements `npm test`, `npm run test:browser`, `test:long`, `test:deep` and `test:edge`: runs the parts that are named,
 * one after the other. `clocks` and `deep` are run by hand. The last line is `N passed, N failed`, of all of them together.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { browser } from './browser.ts'
import { clocks } from './clocks.ts'
import { edge } from './edge.ts'
import { deep, long } from './long.ts'
import { count } from './steps.ts'
import { test } from './test.ts'

const PARTS: Record<string, () => void> = { test, browser, long, deep, edge, clocks }

for (const name of process.argv.slice(2)) {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part ${name}, only ${Object.keys(PARTS).join(', ')}.`)
  const started = Date.now()
  // Loading the sample newsroom means encoding its pictures, which each run of browser tests would do again.
  process.env['SHARED_SAMPLE'] = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-sample-'))
  try {
    part()
  } catch (error) {
    // A tool that the part needs, such as a browser, is missing.
    count.failed++
    count.broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    console.error(`\n== ${count.broken.at(-1)}`)
  }
  fs.rmSync(process.env['SHARED_SAMPLE'], { recursive: true, force: true })
  console.log(`\n== ${name}: ${((Date.now() - started) / 60_000).toFixed(1)} min`)
}
if (count.broken.length > 0) console.log(`\nFailed:\n${count.broken.join('\n')}`)
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)
