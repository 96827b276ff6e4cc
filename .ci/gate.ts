/**
 * Implements `npm test`, `npm run test:browser`, `test:long` and `test:edge`: runs the parts that are named, one after
 * the other. `clocks` is run by hand. The last line is `N passed, N failed`, of all of them together.
 */
import { browser } from './browser.ts'
import { clocks } from './clocks.ts'
import { edge } from './edge.ts'
import { long } from './long.ts'
import { count } from './steps.ts'
import { test } from './test.ts'

const PARTS: Record<string, () => void> = { test, browser, long, edge, clocks }

for (const name of process.argv.slice(2)) {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part ${name}, only ${Object.keys(PARTS).join(', ')}.`)
  const started = Date.now()
  try {
    part()
  } catch (error) {
    // A tool that the part needs, such as a browser, is missing.
    count.failed++
    console.error(`\n== ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  console.log(`\n== ${name}: ${((Date.now() - started) / 60_000).toFixed(1)} min`)
}
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)
