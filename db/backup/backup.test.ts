import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeBackup } from '#db/backup/make-backup.ts'
import { manifestFile, readManifest } from '#db/backup/manifest.ts'
import { RestoreRefused, restoreBackup, stageBackup } from '#db/backup/restore-backup.ts'
import { runBackup } from '#db/backup/run-backup.ts'
import { lastChangeOf, noteOf } from '#db/engine/change-log.ts'
import { LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { databaseFile, UnknownSchema } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { RoleTaken, takeServerRole } from '#db/engine/server-role.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, MINUTE, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
let backup: string
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  aStory(paper.db, 'Tides')
  fs.mkdirSync(path.join(paper.dir, 'media/ab'), { recursive: true })
  fs.writeFileSync(path.join(paper.dir, 'media/ab/abc-400.webp'), 'a picture')
  backup = path.join(paper.dir, 'elsewhere/tuesday.db')
})
afterEach(() => paper.close())

const reopen = () => openDatabase(paper.file, { mode: 'write', busyTimeoutMs: 500 })
/** Restores as its command would: no other process has the database open. */
function restore(now = NOON + MINUTE) {
  paper.db.$client.close()
  try {
    return restoreBackup(paper.dir, backup, now)
  } finally {
    paper.db = reopen()
  }
}

const lastRevision = () => paper.db.$client.prepare('select max(id) from revisions').pluck().get()

test('a backup says what it is, is for our eyes only, and restores to the same hash as another history (P-107, P-209)', () => {
  const hash = newsHash(paper.db)
  const before = noteOf(paper.db)
  // The store of pages is a cache, and in no backup.
  preparePageStore(paper.dir, { build: 'one', maxBytes: 1_000_000, note: before })
  const made = makeBackup(paper.dir, backup, NOON)
  expect(made).toMatchObject({
    madeAt: '2026-11-24T12:00:00.000Z',
    ...before,
    lastRevision: lastRevision(),
    stories: 1,
  })
  expect(readManifest(backup)).toEqual(made)
  expect(fs.statSync(backup).mode & 0o077).toBe(0)
  expect(fs.readdirSync(path.dirname(backup)).toSorted()).toEqual(['media', 'tuesday.db', 'tuesday.db.json'])

  aStory(paper.db, 'Lost')
  fs.rmSync(path.join(paper.dir, 'media'), { recursive: true })
  const lost = newsHash(paper.db)
  expect(lost).not.toBe(hash)
  const restored = restore()
  expect(restored).toMatchObject({ what: made, wasVouchedFor: true, pictures: 1 })
  expect(newsHash(paper.db)).toBe(hash)
  expect(checkNewsroom(paper.db, paper.dir)).toEqual([])
  expect(noteOf(paper.db).epoch).not.toBe(before.epoch)
  expect(fs.readFileSync(path.join(paper.dir, 'media/ab/abc-400.webp'), 'utf8')).toBe('a picture')
  // It has password hashes.
  expect(fs.statSync(paper.file).mode & 0o077).toBe(0)
  // The database from before the restore is not lost either.
  backup = restored.aside ?? ''
  expect(restore(NOON + 2 * MINUTE).wasVouchedFor).toBe(false)
  expect(newsHash(paper.db)).toBe(lost)
})

test('after a restore no date is older than one that was sent before, and who was signed in no longer is', () => {
  const { $client } = paper.db
  $client.exec(`insert into people (id, name, email, role, disabled_at, created_at, updated_at) values ('p', 'Ana', 'ana@paper.example', 'editor', null, 0, 0);
    insert into sessions values ('s', 'token', 'p', 9e12, null, null, 0, 0)`)
  makeBackup(paper.dir, backup, NOON)
  aStory(paper.db, 'Lost', {}, NOON + MINUTE)
  restore(NOON + 2 * MINUTE)
  const { seq } = noteOf(paper.db)
  expect(lastChangeOf(paper.db, ['list:front'], seq)).toBe(NOON + 2 * MINUTE)
  // Copies of the lost story in a CDN are purged too.
  expect(lastChangeOf(paper.db, ['address:/article/lost'], seq)).toBe(NOON + 2 * MINUTE)
  expect(
    paper.db.$client.prepare('select (select count(*) from people), (select count(*) from sessions)').raw().get(),
  ).toEqual([1, 0])
})

test('a restore is refused while a server or command uses the folder, or for an incomplete file; the data stays (P-207)', () => {
  const refuses = (why: RegExp | typeof RoleTaken | typeof UnknownSchema) => {
    const hash = newsHash(paper.db)
    expect(() => restore()).toThrow(why)
    expect(newsHash(paper.db)).toBe(hash)
    expect(fs.readdirSync(paper.dir)).not.toContain('restoring')
  }
  makeBackup(paper.dir, backup, NOON)
  const role = takeServerRole(paper.dir)
  refuses(RoleTaken)
  role.release()
  expect(() => restoreBackup(paper.dir, backup, NOON)).toThrow(/Another command is using/)
  expect(() => restoreBackup(paper.dir, `${backup}.none`, NOON)).toThrow(RestoreRefused)

  const whole = fs.readFileSync(backup)
  const other = new Database(backup)
  other.exec("insert into settings values ('name', '\"Another\"')")
  other.close()
  refuses(/differs from what was saved/)
  fs.writeFileSync(backup, whole.subarray(0, whole.length - 5_000))
  refuses(/not a complete backup/)
  fs.writeFileSync(backup, 'a letter')
  refuses(/not a complete backup/)
  fs.writeFileSync(backup, whole)
  fs.rmSync(manifestFile(backup))
  const newer = new Database(backup)
  newer.exec("insert into migrations values ('9999-later.sql', 'x', 0)")
  newer.close()
  refuses(UnknownSchema)
})

test('a backup without a manifest is as old as its last event, and never newer than its file', () => {
  makeBackup(paper.dir, backup, NOON)
  fs.rmSync(manifestFile(backup))
  const staging = path.join(paper.dir, 'compared')
  fs.mkdirSync(staging)
  const client = new Database(backup, { readonly: true })
  const lastAt = Number(client.prepare('select max(at) from events').pluck().get())
  client.close()
  const madeAt = (changedAt: number) => {
    fs.utimesSync(backup, changedAt / 1_000, changedAt / 1_000)
    return Date.parse(stageBackup(backup, staging).what.madeAt)
  }
  expect(madeAt(lastAt + MINUTE)).toBe(lastAt)
  expect(madeAt(lastAt - MINUTE)).toBe(lastAt - MINUTE)
})

test('a backup is not checked where its copy would fill the disk', () => {
  makeBackup(paper.dir, backup, NOON)
  const staging = path.join(paper.dir, 'compared')
  fs.mkdirSync(staging)
  const bytes = fs.statSync(backup).size
  const free = (spare: number) =>
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 2 * bytes + LEAST_FREE_BYTES + spare, bsize: 1 } as fs.StatsFs)
  free(-1)
  expect(() => stageBackup(backup, staging)).toThrow(/Not enough disk space to check a backup: \d+ bytes free/)
  expect(fs.readdirSync(staging)).toEqual([])
  free(0)
  expect(stageBackup(backup, staging)).toMatchObject({ wasVouchedFor: true })
  vi.restoreAllMocks()
})

test.each([true, false])('a restore that failed leaves the mark of a killed server; its own role: %s', (isOwn) => {
  makeBackup(paper.dir, backup, NOON)
  const mark = path.join(paper.dir, 'serving')
  fs.writeFileSync(mark, '')
  const attempt = (file: string) => {
    const role = isOwn ? undefined : takeServerRole(paper.dir)
    let hasReplaced = false
    try {
      restoreBackup(paper.dir, file, NOON, role && { role })
      hasReplaced = true
    } finally {
      role?.release(hasReplaced)
    }
  }
  paper.db.$client.close()
  expect(() => attempt(`${backup}.none`)).toThrow(RestoreRefused)
  fs.writeFileSync(`${backup}.ruined`, 'ruined')
  expect(() => attempt(`${backup}.ruined`)).toThrow(RestoreRefused)
  expect(fs.existsSync(mark)).toBe(true)
  attempt(backup)
  expect(fs.existsSync(mark)).toBe(false)
  paper.db = reopen()
})

test('a damaged newsroom is put aside as it is, and its log with it', () => {
  const hash = newsHash(paper.db)
  makeBackup(paper.dir, backup, NOON)
  paper.db.$client.close()
  fs.writeFileSync(paper.file, 'ruined')
  fs.writeFileSync(`${paper.file}-wal`, 'ruined too')
  const { aside } = restoreBackup(paper.dir, backup, NOON)
  paper.db = reopen()
  expect(newsHash(paper.db)).toBe(hash)
  expect(fs.readFileSync(aside ?? '', 'utf8')).toBe('ruined')
})

test('any damage in the header of a backup is reported with the file, and the database stays (P-331)', () => {
  makeBackup(paper.dir, backup, NOON)
  const hash = newsHash(paper.db)
  paper.db.$client.close()
  const damage = (file: string, at: number) => {
    const handle = fs.openSync(file, 'r+')
    fs.writeSync(handle, Buffer.from([0xfe]), 0, 1, at)
    fs.closeSync(handle)
  }
  const whole = fs.readFileSync(backup)
  fs.rmSync(manifestFile(backup))
  const said = [0, 16, 18, 20, 21, 31, 47, 59, 100].map((at) => {
    fs.writeFileSync(backup, whole)
    damage(backup, at)
    const restoring = () => restoreBackup(paper.dir, backup, NOON)
    expect(restoring, `byte ${at}`).toThrow(RestoreRefused)
    expect(restoring, `byte ${at}`).toThrow(`${backup} is not a complete backup`)
    expect(restoring, `byte ${at}`).not.toThrow('restoring')
    return at
  })
  expect(said).toContain(18)
  fs.writeFileSync(backup, whole)
  for (const lock of ['server.lock', 'migrate.lock']) {
    const file = path.join(paper.dir, lock)
    fs.writeFileSync(file, 'ruined'.repeat(200))
    expect(() => restoreBackup(paper.dir, backup, NOON)).toThrow(`${file} is damaged`)
    fs.rmSync(file)
  }
  paper.db = reopen()
  expect(newsHash(paper.db)).toBe(hash)
  paper.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  paper.db.$client.close()
  fs.writeFileSync(paper.file, 'ruined'.repeat(200))
  expect(() => reopen()).toThrow(`${paper.file} is damaged`)
  expect(() => makeBackup(paper.dir, `${backup}.2`, NOON)).toThrow(`${paper.file} is damaged`)
  restoreBackup(paper.dir, backup, NOON)
  paper.db = reopen()
  expect(newsHash(paper.db)).toBe(hash)
})

test('a drill: saved by a process of its own while another writes, restored, and whole (P-101, P-107)', async () => {
  const writer = fork(path.join(import.meta.dirname, 'testing/writer.ts'), [paper.file], { execArgv: [] })
  await once(writer, 'message')
  const revisions = () => paper.db.$client.prepare<[], number>('select max(id) from revisions').pluck().get() ?? 0
  const before = revisions()
  const made = await runBackup(paper.dir, backup)
  const after = revisions()
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  expect(made.lastRevision).toBeGreaterThanOrEqual(before)
  expect(made.lastRevision).toBeLessThan(after)

  const copy = openDatabase(backup, { mode: 'read', busyTimeoutMs: 500 })
  const hash = newsHash(copy)
  copy.$client.close()
  expect(newsHash(paper.db)).not.toBe(hash)
  restore()
  expect(newsHash(paper.db)).toBe(hash)
  expect(checkNewsroom(paper.db, paper.dir)).toEqual([])
  expect(revisions()).toBe(made.lastRevision)
}, 60_000)

test('failed or interrupted backups leave nothing behind, and earlier ones stay (P-124)', async () => {
  makeBackup(paper.dir, backup, NOON)
  const gone = new AbortController()
  const making = runBackup(paper.dir, backup, { signal: gone.signal })
  gone.abort()
  await expect(making).rejects.toThrow(/interrupted/)
  expect(fs.readdirSync(path.dirname(backup)).toSorted()).toEqual(['media', 'tuesday.db', 'tuesday.db.json'])
  expect(readManifest(backup)?.madeAt).toBe('2026-11-24T12:00:00.000Z')
  paper.db.$client.close()
  fs.writeFileSync(databaseFile(paper.dir), 'ruined')
  await expect(runBackup(paper.dir, `${backup}.2`)).rejects.toThrow(/failed: .*not a database/)
  expect(fs.existsSync(`${backup}.2.part`)).toBe(false)
})
