import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-listen-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

test('a server that cannot listen at its address ends with a sentence', () => {
  const serve = path.join(import.meta.dirname, 'serve.ts')
  // An address for documentation (RFC 5737), which no machine has.
  const own = { DATA_DIR: dataDir, HOST: '192.0.2.1', PORT: '8080', SITE_URL: 'https://paper.example' }
  const script = `const { serve } = await import(${JSON.stringify(serve)}); await serve()`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...own },
    encoding: 'utf8',
    timeout: 25_000,
  })
  expect(done.status, done.stderr).toBe(1)
  expect(done.stderr).toMatch(/Port 8080 on 192\.0\.2\.1 cannot be opened by user \d+/)
})
