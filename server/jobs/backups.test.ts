import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { manifestFile } from '#db/backup/manifest.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { backUp, backUpAndCopy, ownBackups } from '#server/jobs/backups.ts'

let paper: ReturnType<typeof testNewsroom>
let folder: string
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  folder = path.join(paper.dir, 'backups')
  fs.mkdirSync(folder)
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

test('the server saves, thins its own, clears what was left half made, and never touches what a person saved', async () => {
  const hour = (n: number) => new Date(NOON - n * 3_600_000).toISOString()
  for (let n = 0; n < 30; n++) {
    const file = path.join(folder, `auto-${n}.db`)
    fs.writeFileSync(file, 'old')
    const manifest = {
      madeAt: hour(n),
      bytes: 3,
      sha256: 'x'.repeat(64),
      epoch: 'e',
      seq: 1,
      lastRevision: 1,
      stories: 1,
    }
    fs.writeFileSync(manifestFile(file), JSON.stringify(manifest))
  }
  fs.writeFileSync(path.join(folder, 'auto-torn.db.part'), 'half')
  fs.writeFileSync(path.join(folder, 'news-by-hand.db'), 'mine')
  fs.writeFileSync(path.join(folder, 'news-torn.db.part'), 'half')
  fs.utimesSync(path.join(folder, 'news-torn.db.part'), new Date(), new Date(Date.now() - 25 * 3_600_000))
  fs.writeFileSync(path.join(folder, 'news-now.db.part'), 'half')
  await backUp(paper.dir, Date.now(), new AbortController().signal)
  const own = ownBackups(paper.dir)
  expect(own.some((one) => one.bytes > 3)).toBe(true)
  const names = fs.readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.db')).length).toBe(own.length + 1)
  expect(names.filter((name) => name.endsWith('.json')).length).toBe(own.length)
  expect(names).toContain('news-by-hand.db')
  expect(names.filter((name) => name.endsWith('.part'))).toEqual(['news-now.db.part'])
  expect(own.length).toBeLessThan(30)
})

test('backups go on when an old one cannot be removed (P-311)', async () => {
  // A folder with that name cannot be removed as a file, not even by root.
  fs.mkdirSync(path.join(folder, 'auto-stuck.db.part'))
  await backUp(paper.dir, Date.now(), new AbortController().signal)
  expect(ownBackups(paper.dir)).toHaveLength(1)
})

test('a copy elsewhere that fails stops no backup; both are recorded, and the next one succeeds', async () => {
  const elsewhere = path.join(paper.dir, 'elsewhere')
  const target = openBackupTarget(elsewhere, null)
  const { signal } = new AbortController()
  const options = { dataDir: paper.dir, target, signal }
  expect(await backUpAndCopy(paper.db, options)).toBe(true)
  const runs = () => upkeepRunsOf(paper.db)
  expect(runs().get('backup')).toMatchObject({ problem: null, details: { stories: 0 } })
  expect(runs().get('copy-elsewhere')?.problem).toMatch(/There is no folder/)
  expect(runs().get('copy-elsewhere')?.succeededAt).toBeNull()

  fs.mkdirSync(elsewhere)
  await backUpAndCopy(paper.db, options)
  expect(runs().get('copy-elsewhere')).toMatchObject({ problem: null, details: { where: elsewhere, pictures: 0 } })
  expect(runs().get('copy-elsewhere')?.succeededAt).not.toBeNull()
  const copies = fs.readdirSync(elsewhere).filter((name) => name.endsWith('.db'))
  expect(copies).toEqual([path.basename(ownBackups(paper.dir).at(-1)?.file ?? '')])
})

test('a backup that fails is recorded, and an earlier one is copied', async () => {
  const elsewhere = path.join(paper.dir, 'elsewhere')
  fs.mkdirSync(elsewhere)
  const { signal } = new AbortController()
  await backUp(paper.dir, Date.now(), signal)
  vi.spyOn(fs, 'statfsSync')
    .mockReturnValueOnce({ bavail: 0, bsize: 1 } as fs.StatsFs)
    .mockReturnValueOnce({ bavail: 0, bsize: 1 } as fs.StatsFs)
  const target = openBackupTarget(elsewhere, null)
  expect(await backUpAndCopy(paper.db, { dataDir: paper.dir, target, signal })).toBe(false)
  expect(upkeepRunsOf(paper.db).get('backup')?.problem).toMatch(/Not enough disk space for a backup/)
  expect(upkeepRunsOf(paper.db).get('copy-elsewhere')?.problem).toBeNull()
})
