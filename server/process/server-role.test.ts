import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { RoleTaken, takeServerRole } from '#db/engine/server-role.ts'
import { ensureSecret } from '#server/process/ensure-secret.ts'
import { requireWritable } from '#server/process/require-writable.ts'

const made: string[] = []
const folder = () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-role-'))
  made.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of made) fs.rmSync(dir, { recursive: true, force: true })
})

test('a data folder has one server (P-125)', () => {
  const dir = folder()
  const first = takeServerRole(dir)
  expect(() => takeServerRole(dir)).toThrow(RoleTaken)
  takeServerRole(folder()).release()
  first.release()
  takeServerRole(dir).release()
})

test('a server that was killed is known to the next, one that stopped is not (P-126)', () => {
  const dir = folder()
  const first = takeServerRole(dir)
  expect(first.wasKilled).toBe(false)
  first.release()
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'testing/killed-server.ts'), dir])
  const second = takeServerRole(dir)
  expect(second.wasKilled).toBe(true)
  second.release()
  const third = takeServerRole(dir)
  expect(third.wasKilled).toBe(false)
  third.release()
})

test('the secret is made once, for our eyes only (P-203)', () => {
  const dir = folder()
  ensureSecret(dir)
  const file = path.join(dir, 'secret')
  const secret = fs.readFileSync(file, 'utf8')
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  ensureSecret(dir)
  expect(fs.readFileSync(file, 'utf8')).toBe(secret)
})

test('the secret follows SECRET_KEY_BASE, which is not in it', () => {
  const dir = folder()
  const file = path.join(dir, 'secret')
  const secretBy = (base?: string) => {
    ensureSecret(dir, base)
    expect(fs.readdirSync(dir)).toEqual(['secret'])
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    return fs.readFileSync(file, 'utf8')
  }
  const base = 'f00d'.repeat(16)
  const random = secretBy()
  const made = secretBy(base)
  expect(made).not.toBe(random)
  expect(made).not.toContain(base)
  expect(made.length).toBeGreaterThanOrEqual(43)
  expect(secretBy(base)).toBe(made)
  expect(secretBy('beef'.repeat(16))).not.toBe(made)
})

test('a data folder that cannot be written is refused with a sentence', () => {
  const dir = path.join(folder(), 'new/data')
  requireWritable(dir)
  expect(fs.readdirSync(dir)).toEqual([])
  const file = path.join(folder(), 'file')
  fs.writeFileSync(file, '')
  expect(() => requireWritable(path.join(file, 'data'))).toThrow(
    /^DATA_DIR is .*data, which user \d+ cannot write \(ENOTDIR\)\. Give it to that user: chown -R /,
  )
})
