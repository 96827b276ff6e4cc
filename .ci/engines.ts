import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { count } from './steps.ts'

type Run = { engine: string; journey: string; error: string | null }
type Report = { passed: number; failed: number; runs?: Run[] }

/** Ten journeys each in Firefox and WebKitGTK (`e2e/engines`), which are installed where it may. */
export function engines(): void {
  install()
  console.log('\n== journeys in Firefox and WebKit')
  const started = Date.now()
  const done = spawnSync(process.execPath, ['e2e/engines/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NEXT_DIST_DIR: '.next-test' },
    encoding: 'utf8',
  })
  const { passed, failed, runs = [] } = reportOf(done.stdout)
  count.passed += passed
  count.failed += failed
  const broken = runs.filter(({ error }) => error !== null).map(({ engine, journey }) => `${engine}: ${journey}`)
  count.broken.push(...(failed > 0 && broken.length === 0 ? ['journeys in Firefox and WebKit: no report'] : broken))
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`== journeys in Firefox and WebKit: ${passed} passed, ${failed} failed after ${seconds} s`)
}

/** Returns the report at the end of the output. A run without one, or without a journey, counts as one failure. */
function reportOf(output: string): Report {
  const json = /^\{\n[^]*\}$/m.exec(output)?.[0]
  if (json === undefined) return { passed: 0, failed: 1 }
  const report = JSON.parse(json) as Report
  return { ...report, failed: report.passed + report.failed === 0 ? 1 : report.failed }
}

/** Throws a sentence if the browsers are missing and cannot be installed. */
function install(): void {
  const isThere = () =>
    ['firefox-esr', 'WebKitWebDriver', 'xvfb-run'].every((name) => fs.existsSync(`/usr/bin/${name}`))
  if (isThere()) return
  const packages = 'firefox-esr webkit2gtk-driver xvfb xauth'
  spawnSync('sh', ['-c', `apt-get update -qq && apt-get install -y -qq ${packages}`], { stdio: 'inherit' })
  if (!isThere()) throw new Error(`The journeys in other engines need ${packages}: install them.`)
}
