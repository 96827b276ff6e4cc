import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restrictMediaToOwner, restrictToOwner, exposedIn, exposedSentence } from '#db/engine/private-files.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-private-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const modeOf = (file: string) => fs.statSync(path.join(dir, file)).mode & 0o777
function put(file: string, mode: number): void {
  fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
  fs.writeFileSync(path.join(dir, file), 'x')
  fs.chmodSync(path.join(dir, file), mode)
}

test('a data folder and every file in it is for its own user alone, however it was before (P-157, P-321)', async () => {
  for (const file of ['news.db', 'news.db-wal', 'media/ab/one.webp', 'backups/a/news.db']) put(file, 0o644)
  put('secret', 0o600)
  for (const folder of ['', 'media', 'media/ab', 'backups']) fs.chmodSync(path.join(dir, folder), 0o755)
  expect(exposedSentence(dir)).toMatch(/^Other users of this machine can read .* and \d+ more/)
  expect(restrictToOwner(dir)).toEqual([])
  expect(await restrictMediaToOwner(dir)).toEqual([])
  expect(['', 'media', 'media/ab', 'backups/a'].map(modeOf)).toEqual([0o700, 0o700, 0o700, 0o700])
  expect(['news.db', 'news.db-wal', 'media/ab/one.webp', 'backups/a/news.db', 'secret'].map(modeOf)).toEqual(
    Array(5).fill(0o600),
  )
  expect(exposedSentence(dir)).toBeNull()
})

test('symbolic links are not followed', () => {
  const other = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-other-'))
  try {
    fs.writeFileSync(path.join(other, 'theirs'), 'x')
    fs.chmodSync(path.join(other, 'theirs'), 0o644)
    fs.symlinkSync(path.join(other, 'theirs'), path.join(dir, 'theirs'))
    restrictToOwner(dir)
    expect(fs.statSync(path.join(other, 'theirs')).mode & 0o777).toBe(0o644)
    expect([...exposedIn(dir)]).toEqual([])
  } finally {
    fs.rmSync(other, { recursive: true })
  }
})

test('the terminal makes private files from the first one on, and its check tells of others (P-208)', () => {
  const dataDir = path.join(dir, 'data')
  const news = (...args: string[]) =>
    spawnSync(process.execPath, ['cli/main.ts', ...args], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: '3000' },
      encoding: 'utf8',
    })
  expect(news('check')).toMatchObject({ status: 0 })
  expect(news('backup')).toMatchObject({ status: 0 })
  expect([...exposedIn(dataDir)]).toEqual([])
  fs.chmodSync(path.join(dataDir, 'news.db'), 0o644)
  const told = news('check')
  expect(told.status).toBe(1)
  expect(told.stdout).toContain('Other users of this machine can read news.db')
})
