import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { networkFileSystem } from '#cli/doctor/checks/folder-check.ts'
import { breakDatabase, examine, examineAndMend, NOW, soundNewsrooms } from '#cli/doctor/testing/sound-newsroom.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

const HOUR = 3_600_000
const rooms = soundNewsrooms()
afterAll(() => rooms.end())
let dir: string
beforeEach(async () => {
  dir = await rooms.copy()
})
const sql = (text: string) => breakDatabase(dir, (client) => client.exec(text))
function recordRun(what: UpkeepKind, endedAt: number, problem: string | null = null): void {
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 1_000 })
  recordUpkeepRun(db, what, { beganAt: endedAt, endedAt, problem })
  db.$client.close()
}

test('files that others can read are bad, and are closed', async () => {
  fs.chmodSync(path.join(dir, 'backups'), 0o755)
  fs.chmodSync(path.join(dir, 'secret'), 0o640)
  const broken = await examine(dir)
  expect(broken.of('file-modes').level).toBe('bad')
  expect(broken.of('secret')).toMatchObject({ level: 'bad', found: 'Other users can read the secret.' })
  const { wrong } = await examineAndMend(dir)
  expect(wrong).toEqual([])
  expect(fs.statSync(path.join(dir, 'secret')).mode & 0o777).toBe(0o600)
})

test.runIf(process.getuid?.() === 0)('files of another user than the folder’s are bad', async () => {
  fs.chownSync(path.join(dir, 'news.db'), 65_534, 65_534)
  expect((await examine(dir)).of('data-folder')).toMatchObject({
    level: 'bad',
    advice: expect.stringContaining('chown -R') as string,
  })
})

test('a network file system is known by its number', () => {
  expect([0x6969, 0xff534d42, -11317950, 0xef53].map(networkFileSystem)).toEqual(['NFS', 'CIFS', 'CIFS', null])
})

test('a secret that is missing, too short, or not of SECRET_KEY_BASE is told', async () => {
  expect((await examine(dir, { SECRET_KEY_BASE: 'b'.repeat(40) })).of('secret').level).toBe('warn')
  fs.writeFileSync(path.join(dir, 'secret'), 'short')
  expect((await examine(dir)).of('secret').level).toBe('bad')
  fs.rmSync(path.join(dir, 'secret'))
  expect((await examine(dir)).of('secret').level).toBe('warn')
})

test('old leftovers are deleted, and what is young, in use or somebody’s stays', async () => {
  const temporary = path.join(path.dirname(dir), 'tmp')
  const old = new Date(NOW - 2 * HOUR)
  const files = ['media/ab/x.jpg.77.part', 'backups/auto-y.db.part', 'restoring/news.db', '.write-test-1']
  for (const name of files) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true, mode: 0o700 })
    fs.writeFileSync(path.join(dir, name), 'x', { mode: 0o600 })
    fs.utimesSync(path.join(dir, name), old, old)
  }
  fs.utimesSync(path.join(dir, 'restoring'), old, old)
  fs.writeFileSync(path.join(dir, 'backups/young.db.part'), 'x', { mode: 0o600 })
  fs.utimesSync(path.join(dir, 'backups/young.db.part'), new Date(NOW), new Date(NOW))
  for (const [folder, name] of [
    ['broadsheet-dead01', 'renderer.sock'],
    ['broadsheet-live01', 'renderer.sock'],
    ['broadsheet-mine01', 'notes.txt'],
  ] as const) {
    fs.mkdirSync(path.join(temporary, folder))
    if (folder !== 'broadsheet-live01') fs.writeFileSync(path.join(temporary, folder, name), '')
  }
  const live = net.createServer().listen(path.join(temporary, 'broadsheet-live01/renderer.sock'))
  for (const folder of fs.readdirSync(temporary)) fs.utimesSync(path.join(temporary, folder), old, old)
  expect((await examine(dir)).of('leftovers').found).toMatch(/left 5 files or folders/)
  const { of } = await examineAndMend(dir)
  expect(of('leftovers').level).toBe('ok')
  await new Promise((resolve) => live.close(resolve))
  expect(fs.readdirSync(temporary).sort()).toEqual(['broadsheet-live01', 'broadsheet-mine01'])
  expect(fs.existsSync(path.join(dir, 'backups/young.db.part'))).toBe(true)
  expect(fs.existsSync(path.join(dir, 'restoring'))).toBe(false)
})

test.runIf(process.getuid?.() !== undefined)('a socket that cannot be asked is not taken for dead', async () => {
  const folder = path.join(path.dirname(dir), 'tmp/broadsheet-loop01')
  fs.mkdirSync(folder)
  // A link to itself: connecting fails with ELOOP, which says nothing of whether a process listens.
  fs.symlinkSync('renderer.sock', path.join(folder, 'renderer.sock'))
  const old = new Date(NOW - 2 * HOUR)
  fs.utimesSync(folder, old, old)
  expect((await examine(dir)).of('leftovers').level).toBe('ok')
  fs.rmSync(path.join(folder, 'renderer.sock'))
  fs.writeFileSync(path.join(folder, 'renderer.sock'), '')
  fs.utimesSync(folder, old, old)
  expect((await examine(dir)).of('leftovers').level).toBe('warn')
})

test.runIf(process.getuid?.() === 0)('a reserve that root fills belongs to the owner of the folder', async () => {
  fs.rmSync(path.join(dir, 'disk-reserve'))
  fs.chownSync(dir, 65_534, 65_534)
  await examineAndMend(dir)
  const { uid, gid } = fs.statSync(path.join(dir, 'disk-reserve'))
  expect({ uid, gid }).toEqual({ uid: 65_534, gid: 65_534 })
})

test('a clock that was set, or that is behind what the database holds, is bad', async () => {
  const { boot, uptimeMs } = readClock(NOW)
  sql(`insert into clock values (1, '${boot}', ${NOW - HOUR}, ${uptimeMs}, null)`)
  expect((await examine(dir)).of('clock').found).toBe('The clock was set forward by 60 minutes: nothing is released.')
  sql(
    `delete from clock; update changes set at = ${NOW + 30 * 60_000} where tag = 'site'; insert or ignore into changes values ('x', 9999, ${NOW + 30 * 60_000})`,
  )
  expect((await examine(dir)).of('clock')).toMatchObject({
    level: 'bad',
    found: 'The newest change is dated 30 minutes ahead of now.',
  })
})

test('a reserve that is gone is filled', async () => {
  fs.rmSync(path.join(dir, 'disk-reserve'))
  expect((await examine(dir)).of('disk-reserve').level).toBe('warn')
  expect((await examineAndMend(dir)).of('disk-reserve').level).toBe('ok')
})

const canMount = process.getuid?.() === 0 && process.platform === 'linux'
test.runIf(canMount)('a full disk is bad, as is one without room for the next backup', async () => {
  const small = rooms.freshFolder()
  const data = path.join(small, 'data')
  fs.mkdirSync(data)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', data])
  // A container without the right to mount cannot show it.
  if (mounted.status !== 0) return
  try {
    fs.cpSync(dir, data, { recursive: true, filter: (file) => !file.endsWith('disk-reserve') })
    const fill = (leave: number) => {
      const { bavail, bsize } = fs.statfsSync(data)
      fs.appendFileSync(path.join(data, 'filler'), Buffer.alloc(bavail * bsize - leave))
    }
    expect((await examine(data)).of('disk').level).toBe('ok')
    fill(4 * 1024 * 1024)
    const { of } = await examine(data)
    expect(of('disk')).toMatchObject({
      level: 'bad',
      found: expect.stringContaining('The disk is full: 4 MB') as string,
    })
    expect(of('disk-reserve')).toMatchObject({ level: 'warn', found: 'There is no room for the disk reserve.' })
  } finally {
    spawnSync('umount', [data])
  }
})

test('a backup that is damaged, cut off, late or missing is told', async () => {
  const file = path.join(dir, 'backups/auto-sound.db')
  const bytes = fs.readFileSync(file)
  bytes[5_000] = (bytes[5_000] ?? 0) ^ 1
  fs.writeFileSync(file, bytes)
  expect((await examine(dir)).of('backups')).toMatchObject({
    level: 'bad',
    found: expect.stringContaining('SHA-256') as string,
  })
  fs.truncateSync(file, 4_096)
  expect((await examine(dir)).of('backups').found).toContain('not as large as its manifest says')
  fs.rmSync(path.join(dir, 'backups'), { recursive: true })
  expect((await examine(dir)).of('backups').found).toBe('There is no backup.')
  dir = await rooms.copy()
  sql(`update changes set at = ${NOW + HOUR}`)
  expect((await examine(dir, {}, NOW + 3 * HOUR)).of('backups')).toMatchObject({
    level: 'warn',
    found: 'The newest backup is 3 hours old, and the newsroom changed since.',
  })
  expect((await examine(dir, {}, NOW + 30 * HOUR)).of('backups').level).toBe('bad')
})

test('drills and copies elsewhere are told where they failed or are late', async () => {
  const elsewhere = rooms.freshFolder()
  recordRun('drill', NOW - 10 * 24 * HOUR)
  recordRun('copy-elsewhere', NOW - HOUR)
  const set = { BACKUP_URL: elsewhere }
  const late = await examine(dir, set)
  expect(late.of('drill')).toMatchObject({ level: 'warn', found: 'The last one that succeeded was 10 days ago.' })
  expect(late.of('copy-elsewhere').found).toMatch(/same disk/)
  recordRun('drill', NOW, 'The hash differs.')
  recordRun('copy-elsewhere', NOW, 'no answer')
  const failed = await examine(dir, { ...set, BACKUP_URL: path.join(elsewhere, 'gone') })
  expect(failed.of('drill')).toMatchObject({
    level: 'bad',
    found: 'The last one failed: The hash differs.',
    isQuoting: true,
  })
  expect(failed.of('copy-elsewhere').found).toMatch(/The last one failed: no answer.*BACKUP_URL: /)
  const isPublic = { SITE_URL: 'https://paper.invalid' }
  expect((await examine(dir, isPublic)).of('copy-elsewhere')).toMatchObject({
    level: 'warn',
    advice: expect.stringContaining('BACKUP_URL') as string,
  })
  expect((await examine(dir, { RELEASES_URL: 'http://x.invalid/r' })).of('releases').level).toBe('warn')
})
