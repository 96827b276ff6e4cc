import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Measure, whole } from '#bench/support/figures.ts'

const run = promisify(execFile)
/** `node bench/measures/exact.ts` alone runs 1,000 and reports more. */
const COUNT = 300
const PATIENCE_MIN = 3

/** Counts stale first requests after publications, by four ways to publish and on every affected page (exact.ts). */
export const stale: Measure = async ({ say }) => {
  say(`stale answers after ${COUNT} publications`)
  const argv = [path.join(import.meta.dirname, 'exact.ts'), String(COUNT), String(PATIENCE_MIN)]
  // Exits with 1 if a response was stale; its output counts nevertheless.
  const { stdout } = await run(process.execPath, argv).catch((error: { stdout: string }) => error)
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? Number.NaN)
  const done = number(/(\d+) of \d+ publications/)
  const asked = number(/first requests (\d+)/)
  const text = `${number(/stale (\d+)/)} stale of ${whole(asked)} after ${done}, ${number(/not hits (\d+)/)} needless misses`
  return [{ what: 'first requests after publications', text }]
}
