import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let dir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-elsewhere-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

function news(args: string[], more: Record<string, string> = {}) {
  const env = { ...process.env, DATA_DIR: path.join(dir, 'data'), SITE_URL: 'http://localhost:3000', ...more }
  const done = spawnSync(process.execPath, [path.resolve('cli/main.ts'), ...args], { env, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

test('a copy elsewhere is made, listed and tried from the terminal', () => {
  const key = news(['backup', '--new-key']).out.trim()
  expect(key).toMatch(/^AGE-SECRET-KEY-1/)
  const there = path.join(dir, 'there')
  const settings = { BACKUP_URL: there, BACKUP_KEY: key }
  expect(news(['backup', '--elsewhere'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/BACKUP_URL is not set/) as string,
  })
  expect(news(['sections', 'add', 'World']).code).toBe(0)
  expect(news(['backup', '--elsewhere'], settings)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/There is no folder/) as string,
  })
  fs.mkdirSync(there)
  expect(news(['backup', '--elsewhere'], settings).out).toMatch(/encrypted, checked in .*there\n$/)
  expect(fs.readdirSync(there).filter((name) => name.endsWith('.age'))).toHaveLength(1)
  const listed = news(['backup', '--list'], settings).out.trim().split('\n')
  expect(listed.map((line) => line.split(':').at(-2)?.split(' ').at(-1))).toEqual(['here', 'elsewhere', 'here'])
  expect(news(['drill'], settings).out).toMatch(/^elsewhere:news-.*0 stories restored and checked in .*the same hash/)
  expect(fs.readdirSync(path.join(dir, 'data'))).not.toContain('drill')

  const unreachable = news(['backup', '--list'], { ...settings, BACKUP_URL: path.join(dir, 'other') })
  expect(unreachable.code).toBe(1)
  expect(unreachable.out.match(/ here:/g)).toHaveLength(2)
  expect(unreachable.err).toMatch(/There is no folder/)
}, 180_000)

test.each([
  [{ BACKUP_URL: 'ftp://a.example/b' }, /^BACKUP_URL must be an absolute path/],
  [{ BACKUP_URL: 's3://A:hidden@s3.example' }, /^BACKUP_URL names no bucket/],
  [{ BACKUP_KEY: 'hidden' }, /BACKUP_KEY: must be a key of age/],
])('%j is refused with a sentence at the start', (variables, sentence) => {
  const { code, err } = news(['hash'], variables)
  expect([code, err]).toEqual([1, expect.stringMatching(sentence)])
  expect(err).not.toContain('hidden')
})
