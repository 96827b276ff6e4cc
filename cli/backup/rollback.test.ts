import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { takeServerRole } from '#db/engine/server-role.ts'

const MAIN = path.resolve('cli/main.ts')
const OURS = path.resolve('db/migrations')
let dir = ''
let dataDir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-rollback-'))
  dataDir = path.join(dir, 'data')
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

function news(...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, SITE_URL: 'http://localhost:3000' }
  const done = spawnSync(process.execPath, [MAIN, ...args], { env, input: '', encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const inDatabase = (sql: string) => {
  const client = new Database(databaseFile(dataDir))
  client.exec(sql)
  client.close()
}
const aDraft = (id: number, headline: string) =>
  inDatabase(`insert into articles (id, slug, headline, language, created_at, saved_at, document)
    values (${id}, 'story-${id}', '${headline}', 'en', 1, ${id}, '{"version":1,"blocks":[]}')`)

/** A newsroom of the version before the newest migration, upgraded. */
function upgraded(): { newest: string } {
  const names = fs.readdirSync(OURS).sort()
  const newest = names.pop() ?? ''
  const folder = path.join(dir, 'migrations')
  fs.mkdirSync(folder)
  for (const name of names) fs.copyFileSync(path.join(OURS, name), path.join(folder, name))
  migrate(dataDir, folder, { version: '0.1.7' })
  aDraft(1, 'Before')
  expect(news('migrate')).toMatchObject({ code: 0, out: `Applied ${newest}.\n` })
  return { newest }
}

test('rollback says what would be lost, asks, puts the copy back and names the version to start (P-216)', () => {
  const { newest } = upgraded()
  aDraft(2, 'Since')
  const asked = news('rollback')
  expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('Add --yes') })
  expect(asked.out).toMatch(
    new RegExp(`with 1 story\n.*0\\.1\\.7, up to .*\n.*undone +${newest}\n.*1 story:\n +Since \\(new, draft\\)`),
  )

  const done = news('rollback', '--yes')
  expect(done).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Now start Broadsheet 0.1.7.') })
  const [aside = ''] = /\S+before-restore-\S+/.exec(done.out) ?? []
  const headlines = (file: string) => {
    const client = new Database(file, { readonly: true })
    const all = client.prepare('select headline from articles order by id').pluck().all()
    client.close()
    return all
  }
  expect([headlines(databaseFile(dataDir)), headlines(aside)]).toEqual([['Before'], ['Before', 'Since']])
  expect(news('rollback', '--yes')).toMatchObject({ code: 1, err: expect.stringContaining('taken back already') })
  // This program is the newer one: it upgrades again.
  expect(news('migrate')).toMatchObject({ code: 0, out: `Applied ${newest}.\n` })
}, 60_000)

test('rollback is refused while a server runs, and where there is nothing to take back', () => {
  upgraded()
  const role = takeServerRole(dataDir)
  expect(news('rollback', '--yes')).toMatchObject({ code: 1, err: expect.stringContaining('Stop it first') })
  role.release()
  fs.rmSync(path.join(dataDir, 'backups'), { recursive: true })
  expect(news('rollback', '--yes')).toMatchObject({ code: 1, err: expect.stringContaining('There is no copy') })
}, 60_000)
