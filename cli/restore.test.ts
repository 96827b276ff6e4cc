import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { openBackupStore } from '#db/backup/elsewhere/open-backup-store.ts'
import { makeBackup } from '#db/backup/make-backup.ts'
import { sweepRestoreFolder } from '#db/backup/restore/restore-folder.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

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
  ...{ DATA_DIR: paper.dir, SITE_URL: 'http://localhost:3000', BACKUP_URL: elsewhere },
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
    const store = openBackupStore(elsewhere, null)
    if (!store) throw new Error('no store')
    await copyElsewhere(store, file)
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
  const store = openBackupStore(elsewhere, null)
  if (!store) throw new Error('no store')
  await copyElsewhere(store, file)
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
