import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { makeBackup } from '#db/backup/make-backup.ts'
import { sweepRestoreFolder } from '#db/backup/restore/restore-folder.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { endApiKey } from '#db/commands/people/end-api-key.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { exposedIn } from '#db/engine/private-files.ts'
import { apiKeyOf } from '#db/queries/people/api-key-of.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, must, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
let elsewhere: string
beforeEach(() => {
  paper = testNewsroom()
  elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-elsewhere-'))
  openSections(paper.db)
  aStory(paper.db, 'Tides')
})
afterEach(() => {
  paper.close()
  fs.rmSync(elsewhere, { recursive: true, force: true })
})

const command = (...args: string[]) => [path.resolve('cli/main.ts'), 'restore', ...args]
const settings = () => ({
  ...process.env,
  DATA_DIR: paper.dir,
  SITE_URL: 'http://localhost:3000',
  BACKUP_URL: elsewhere,
})

function restore(...args: string[]) {
  paper.db.$client.close()
  const done = spawnSync(process.execPath, command(...args), { env: settings(), encoding: 'utf8' })
  paper.db = openDatabase(databaseFile(paper.dir), { mode: 'write', busyTimeoutMs: 1_000 })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

test(
  'the terminal lists what can be restored, and restores it from here and from elsewhere',
  { timeout: 60_000 },
  async () => {
    const name = 'tuesday.db'
    const file = path.join(paper.dir, 'backups', name)
    makeBackup(paper.dir, file, NOON)
    const hash = newsHash(paper.db)
    const target = openBackupTarget(elsewhere, null)
    if (!target) throw new Error('no target')
    await copyElsewhere(target, file)
    const listed = restore('--list')
    expect(listed, listed.err).toMatchObject({ code: 0 })
    expect(listed.out.split('\n').filter(Boolean).toSorted()).toEqual([
      expect.stringMatching(/^2026-11-24T12:00:00\.000Z {2}by-hand .* MB .* 1 story {2}elsewhere:tuesday\.db$/),
      expect.stringMatching(/^2026-11-24T12:00:00\.000Z {2}by-hand .* MB .* 1 story {2}here:tuesday\.db$/),
    ])
    for (const id of [`here:${name}`, `elsewhere:${name}`]) {
      aStory(paper.db, 'Written since')
      expect(newsHash(paper.db)).not.toBe(hash)
      const done = restore(id)
      expect(done, done.err).toMatchObject({ code: 0 })
      expect(newsHash(paper.db)).toBe(hash)
      expect(fs.globSync('restore/**/*.db', { cwd: paper.dir })).toEqual([])
    }
    expect(restore('here:none.db')).toMatchObject({ code: 1, err: expect.stringContaining('File not found') as string })
  },
)

test('what a restore that was killed had fetched is removed as a preview is', { timeout: 60_000 }, async () => {
  const file = path.join(paper.dir, 'backups/tuesday.db')
  makeBackup(paper.dir, file, NOON)
  const target = openBackupTarget(elsewhere, null)
  if (!target) throw new Error('no target')
  await copyElsewhere(target, file)
  // Its bytes never come.
  const copy = path.join(elsewhere, 'tuesday.db')
  fs.rmSync(copy)
  expect(spawnSync('mkfifo', [copy]).status).toBe(0)
  paper.db.$client.close()
  const fetching = spawn(process.execPath, command('elsewhere:tuesday.db'), { env: settings(), stdio: 'ignore' })
  const left = () => fs.globSync('restore/*/*', { cwd: paper.dir })
  onTestFinished(() => void fetching.kill('SIGKILL'))
  await expect.poll(left, { timeout: 30_000 }).toEqual([`restore/previews/terminal-${fetching.pid}`])
  fetching.kill('SIGKILL')
  await once(fetching, 'exit')
  sweepRestoreFolder(paper.dir, Date.now() + 2 * 86_400_000)
  expect(left()).toEqual([])
  paper.db = openDatabase(databaseFile(paper.dir), { mode: 'write', busyTimeoutMs: 1_000 })
})

test('a restore into a new folder leaves nothing that others can read (P-424)', { timeout: 60_000 }, () => {
  const file = path.join(paper.dir, 'backups/tuesday.db')
  makeBackup(paper.dir, file, NOON)
  const fresh = path.join(elsewhere, 'fresh')
  // As on a machine with the usual umask, whatever that of this test is.
  const shell = ['-c', 'umask 022; exec "$0" "$@"', process.execPath, ...command(file)]
  const env = { ...settings(), DATA_DIR: fresh }
  const done = spawnSync('sh', shell, { env, encoding: 'utf8' })
  expect(done.status, done.stderr).toBe(0)
  expect(fs.readdirSync(fresh)).toContain('server.lock')
  expect([...exposedIn(fresh)]).toEqual([])
})

test('what was ended since stays so, and is printed; moved from elsewhere, keys wait', { timeout: 120_000 }, () => {
  const person = must(addPerson(paper.db, SYSTEM, { email: 'ana@paper.example', name: 'Ana', role: 'editor' }, NOON))
  const ana: Actor = { id: person.id, name: 'Ana', role: 'editor' }
  const [ended, kept] = ['ended', 'kept'].map((name) =>
    must(makeApiKey(paper.db, ana, { name, scopes: [], days: null }, NOON)),
  )
  const file = path.join(paper.dir, 'backups/tuesday.db')
  makeBackup(paper.dir, file, NOON)
  must(endApiKey(paper.db, ana, { id: ended?.id ?? 0 }, NOON))
  must(updatePerson(paper.db, SYSTEM, { id: person.id, name: 'Ana Lima' }, NOON))
  const works = (key = '') => apiKeyOf(paper.db, key, NOON) !== null
  const done = restore(file)
  expect(done.out).toContain('1 API key or token stay revoked.')
  expect([works(ended?.key), works(kept?.key)]).toEqual([false, true])
  const moved = restore(file, '--moved')
  expect(moved.out).toContain('2 API keys and tokens wait for an admin')
  expect(moved.out).toContain('check them: Ana (editor)')
  expect([works(ended?.key), works(kept?.key)]).toEqual([false, false])
})
