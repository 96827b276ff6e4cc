import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBackup } from '#db/backup/make-backup.ts'
import { dropUnfinishedRestore } from '#db/backup/restore/unfinished-restore.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

/** Every third step is for `npm run test:long`, every one for `test:deep`. */
const STRIDE = Number(process.env['RESTORE_STRIDE'] ?? 9)
const SCRIPT = path.resolve(import.meta.dirname, '../testing/killed-restore.ts')
let paper: ReturnType<typeof testNewsroom>
let folder: string
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  aStory(paper.db, 'Tides')
  folder = fs.mkdtempSync(path.join(paper.dir, 'kills-'))
})
afterEach(() => {
  paper.close()
})

const run = (dataDir: string, backup: string, step: number) =>
  spawnSync(process.execPath, [SCRIPT, dataDir, backup, String(step)], { encoding: 'utf8' })

/** Starts as a server would, and returns the state that it finds. */
function started(dataDir: string): { hash: string; integrity: unknown; backups: string[]; isFirst: boolean } {
  dropUnfinishedRestore(dataDir)
  migrate(dataDir)
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 500 })
  const hash = newsHash(db)
  const integrity = db.$client.pragma('integrity_check', { simple: true })
  const isFirst = db.$client.prepare("select count(*) from events where what = 'backup.restored'").pluck().get() === 0
  db.$client.close()
  const backups = fs.existsSync(path.join(dataDir, 'backups')) ? fs.readdirSync(path.join(dataDir, 'backups')) : []
  return { hash, integrity, backups, isFirst }
}

test(
  'a restore killed at any step leaves the old or the new newsroom, and a start that opens it',
  { timeout: 240_000 },
  () => {
    const backup = path.join(folder, 'saved/tuesday.db')
    makeBackup(paper.dir, backup, NOON)
    const saved = newsHash(paper.db)
    aStory(paper.db, 'Written since')
    const since = newsHash(paper.db)
    const copy = (name: string) => {
      const dataDir = path.join(folder, name)
      fs.mkdirSync(dataDir)
      paper.db.$client.exec(`vacuum into '${databaseFile(dataDir)}'`)
      return dataDir
    }
    const whole = run(copy('whole'), backup, 0)
    const steps = Number(whole.stdout)
    expect(steps, whole.stderr).toBeGreaterThan(30)
    const found = new Set<string>()
    // The new newsroom takes the place of the old one near the end.
    const tried = Array.from({ length: steps }, (_, n) => n + 1).filter((n) => n % STRIDE === 1 % STRIDE || n === steps)
    for (const step of tried) {
      const dataDir = copy(String(step))
      expect(run(dataDir, backup, step).signal).toBe('SIGKILL')
      const { hash, integrity, backups, isFirst } = started(dataDir)
      expect([saved, since]).toContain(hash)
      expect([integrity, isFirst]).toEqual(['ok', hash === since])
      // The previous database is kept where, and only where, the new one took its place.
      expect(backups.length).toBe(hash === saved ? 1 : 0)
      expect(fs.readdirSync(dataDir)).not.toContain('restoring')
      found.add(hash)
    }
    expect([...found].toSorted()).toEqual([saved, since].toSorted())
  },
)
