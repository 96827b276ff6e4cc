import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = path.resolve('.')
const HOUR = 3_600

let data = ''
beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-hooks-'))
})
afterEach(() => fs.rmSync(data, { recursive: true, force: true }))

const inData = (file: string) => path.join(data, file)
const env = () => ({
  ...process.env,
  DATA_DIR: data,
  APP_DIR: ROOT,
  SITE_URL: 'http://localhost:3000',
  PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`,
})
function run(command: string, ...args: string[]) {
  const done = spawnSync(command, args, { env: env(), encoding: 'utf8' })
  return { code: done.status, out: done.stdout + done.stderr }
}
const news = (...args: string[]) => run(process.execPath, path.join(ROOT, 'cli/main.ts'), ...args)
const hook = (name: 'pre-backup' | 'post-restore') => run(path.join(ROOT, 'deploy/hooks', name))
const addSection = (name: string) => expect(news('sections', 'add', name).code).toBe(0)
const hashNow = () => news('hash').out
const seconds = (file: string) => fs.statSync(inData(file)).mtimeMs / 1_000

test('a newsroom whose database was copied in the middle of a write is whole again after the hooks of ONCE', () => {
  addSection('World')
  const before = hashNow()
  expect(hook('pre-backup').code).toBe(0)
  addSection('Written while the files are copied')
  // A torn copy: the first half of the file, and the journal of another moment.
  const whole = fs.readFileSync(inData('news.db'))
  fs.writeFileSync(inData('news.db'), Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.alloc(9_000, 7)]))
  expect(news('check').code).not.toBe(0)
  expect(hook('post-restore')).toMatchObject({ code: 0, out: expect.stringContaining('restored') })
  expect(hashNow()).toBe(before)
  expect(news('check')).toMatchObject({ code: 0 })
  expect(fs.existsSync(inData('backups/once.db'))).toBe(false)
})

test('data that was copied while nothing wrote to it stays as it is', () => {
  addSection('World')
  const before = hashNow()
  expect(hook('post-restore')).toMatchObject({ code: 0, out: expect.stringContaining('nothing to do') })
  expect(hashNow()).toBe(before)
})

test('a copy of an earlier backup takes the place of no newer database', () => {
  addSection('World')
  expect(hook('pre-backup').code).toBe(0)
  addSection('Written the day after')
  const before = hashNow()
  const long = seconds('news.db') - 3 * HOUR
  fs.utimesSync(inData('backups/once.db'), long, long)
  expect(hook('post-restore')).toMatchObject({ code: 0, out: expect.stringContaining('earlier backup') })
  expect(hashNow()).toBe(before)
})

test('a copy that fails leaves no earlier one behind', () => {
  addSection('World')
  expect(hook('pre-backup').code).toBe(0)
  fs.writeFileSync(inData('news.db'), 'no database')
  expect(hook('pre-backup').code).not.toBe(0)
  expect(fs.existsSync(inData('backups/once.db'))).toBe(false)
})
