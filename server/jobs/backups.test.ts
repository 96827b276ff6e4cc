import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manifestFile } from '#db/backup/manifest.ts'
import { NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { backUp, ownBackups } from '#server/jobs/backups.ts'

let paper: ReturnType<typeof testNewsroom>
let folder: string
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  folder = path.join(paper.dir, 'backups')
  fs.mkdirSync(folder)
})
afterEach(() => paper.close())

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
  await backUp(paper.dir, Date.now(), new AbortController().signal)
  const own = ownBackups(paper.dir)
  expect(own.some((one) => one.bytes > 3)).toBe(true)
  const names = fs.readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.db')).length).toBe(own.length + 1)
  expect(names.filter((name) => name.endsWith('.json')).length).toBe(own.length)
  expect(names).toContain('news-by-hand.db')
  expect(names.some((name) => name.endsWith('.part'))).toBe(false)
  expect(own.length).toBeLessThan(30)
})

test('backups go on when an old one cannot be removed', async () => {
  // A folder with that name cannot be removed as a file, not even by root.
  fs.mkdirSync(path.join(folder, 'auto-stuck.db.part'))
  await backUp(paper.dir, Date.now(), new AbortController().signal)
  expect(ownBackups(paper.dir)).toHaveLength(1)
})
