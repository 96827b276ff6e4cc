import fs from 'node:fs'
import { makeTemplate } from '#db/testing/newsroom.ts'

/** Migrates an empty database once per run of all tests; `testNewsroom` copies it. Vitest calls `teardown` at the end. */
export function setup(): () => void {
  const { dir, file } = makeTemplate()
  process.env['TEST_DATABASE'] = file
  return () => fs.rmSync(dir, { recursive: true, force: true })
}
