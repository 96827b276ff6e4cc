import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { openBackupStore } from '#db/backup/elsewhere/open-backup-store.ts'
import { makeBackup } from '#db/backup/make-backup.ts'
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

function restore(...args: string[]) {
  paper.db.$client.close()
  const env = { ...process.env, DATA_DIR: paper.dir, SITE_URL: 'http://localhost:3000', BACKUP_URL: elsewhere }
  const done = spawnSync(process.execPath, [path.resolve('cli/main.ts'), 'restore', ...args], { env, encoding: 'utf8' })
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
      expect.stringMatching(/^2026-11-24 12:00 UTC {2}.* MB {2}1 story {2}by-hand {2}elsewhere:tuesday\.db$/),
      expect.stringMatching(/^2026-11-24 12:00 UTC {2}.* MB {2}1 story {2}by-hand {2}here:tuesday\.db$/),
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
