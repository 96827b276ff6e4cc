import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBackup } from '#db/backup/make-backup.ts'
import { sha256Of } from '#db/backup/manifest.ts'
import { runRestore } from '#db/backup/restore/run-restore.ts'
import { dropUnfinishedRestore } from '#db/backup/restore/unfinished-restore.ts'
import { openDatabase } from '#db/engine/open.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
let file: string
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  file = path.join(paper.dir, 'elsewhere/tuesday.db')
  makeBackup(paper.dir, file, NOON)
  aStory(paper.db, 'Written since')
})
afterEach(() => paper.close())

const order = () => ({ file, sha256: sha256Of(file), name: 'tuesday.db', by: { id: null } })
const reopened = () => (paper.db = openDatabase(paper.file, { mode: 'write', busyTimeoutMs: 500 }))

test('a restore that does not end is stopped, and the next start opens the newsroom as it was (P-407)', async () => {
  const hash = newsHash(paper.db)
  paper.db.$client.close()
  // The restore waits for this lock, and would for a minute.
  const lock = new Database(path.join(paper.dir, 'migrate.lock'))
  lock.exec('begin exclusive')
  try {
    await expect(runRestore(paper.dir, order(), undefined, 1_000)).rejects.toThrow(
      /^The restore of this backup did not end within 1 minutes and was stopped\. The newsroom is as it was\./,
    )
  } finally {
    lock.close()
  }
  dropUnfinishedRestore(paper.dir)
  expect(newsHash(reopened())).toBe(hash)
})

test('a backup that was swapped after its preview is not restored (P-408)', async () => {
  const previewed = order()
  const hash = newsHash(paper.db)
  paper.db.$client.close()
  const client = new Database(file)
  client.exec("insert into topics (slug, name) values ('swapped', 'Swapped')")
  client.close()
  fs.rmSync(`${file}.json`)
  await expect(runRestore(paper.dir, previewed)).rejects.toThrow(/is not what was previewed/)
  expect(newsHash(reopened())).toBe(hash)
  paper.db.$client.close()
  await runRestore(paper.dir, order())
  expect(newsHash(reopened())).not.toBe(hash)
})
