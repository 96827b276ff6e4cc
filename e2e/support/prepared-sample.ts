import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildIfNeeded } from '#cli/program/build-if-needed.ts'
import { fillDemo } from '#cli/program/fill-demo.ts'

/**
 * Builds if necessary and loads the sample newsroom, once per run and before any worker starts; `startNewsroom` copies
 * it, which takes no time. The runs of a part of the gate share a folder. Playwright passes the environment on to its
 * workers, and calls the returned function at the end.
 */
export default async function prepareSample(): Promise<() => void> {
  const shared = process.env['SHARED_SAMPLE']
  const dir = shared || fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-sample-'))
  process.env['NEXT_DIST_DIR'] ??= '.next-test'
  await buildIfNeeded()
  await fillDemo(path.join(dir, 'sample'))
  process.env['PREPARED_SAMPLE'] = path.join(dir, 'sample')
  // Loaded by the first test that needs it (`fixed-newsroom.ts`).
  process.env['FIXED_SAMPLE'] = path.join(dir, 'fixed')
  return () => (shared ? undefined : fs.rmSync(dir, { recursive: true, force: true }))
}
