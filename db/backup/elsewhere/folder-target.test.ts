import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { BackupError } from '#db/backup/elsewhere/backup-target.ts'
import { copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { newBackupKey } from '#db/backup/elsewhere/encryption.ts'
import { PICTURE } from '#db/backup/elsewhere/testing/saved-newsroom.ts'
import { fetchBackup } from '#db/backup/fetch-backup.ts'
import { listBackups } from '#db/backup/list-backups.ts'
import { manifestFile, readManifest, sha256Of } from '#db/backup/manifest.ts'
import { savedNewsroomForEach } from '#db/backup/testing/saved-newsroom-for-each.ts'
import { LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { NOON } from '#db/testing/cast.ts'

const HOUR = 3_600_000
const paper = savedNewsroomForEach()
const { targetWith } = paper
afterEach(() => vi.restoreAllMocks())

const into = () => path.join(paper.dir, 'fetched')
const there = () => fs.readdirSync(paper.folder, { recursive: true, encoding: 'utf8' }).toSorted()
const flipByte = (file: string) => {
  const bytes = fs.readFileSync(file)
  const at = bytes.length - 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  fs.writeFileSync(file, 'old')
}

test.each(['plain', 'encrypted'])(
  'a copy, %s, is listed, fetched with its pictures, and equal to the backup (P-245)',
  async (kind) => {
    const target = targetWith(kind === 'plain' ? null : await newBackupKey())
    const file = paper.save(NOON)
    const name = path.basename(file)
    expect(await copyElsewhere(target, file)).toMatchObject({ name, pictures: 3, removed: 0 })
    const end = kind === 'plain' ? '' : '.age'
    expect(there()).toContain(`${name}${end}`)
    expect(there()).toContain(`media/ab/${PICTURE}-400.webp${end}`)
    expect(fs.readFileSync(path.join(paper.folder, `${name}${end}`)).includes('Tides')).toBe(kind === 'plain')

    expect(await listBackups(paper.dir, target)).toMatchObject([
      { id: `here:${name}`, madeAt: NOON, stories: 1, why: 'hourly', place: 'here' },
      { id: `elsewhere:${name}`, madeAt: NOON, stories: 1, why: 'hourly', place: 'elsewhere' },
    ])
    const reading = vi.spyOn(fs, 'readdirSync')
    await listBackups(paper.dir, target)
    const folders = reading.mock.calls.map(([folder]) => String(folder))
    expect(folders.filter((one) => one.startsWith(paper.folder))).toEqual([paper.folder])
    reading.mockRestore()
    fs.rmSync(path.join(paper.dir, 'media'), { recursive: true })
    const fetched = await fetchBackup(paper.dir, target, `elsewhere:${name}`, into())
    expect(sha256Of(fetched)).toBe(sha256Of(file))
    expect(readManifest(fetched)).toEqual(readManifest(file))
    expect(fs.readFileSync(path.join(into(), `media/ab/${PICTURE}-400.webp`), 'utf8')).toBe('a picture')
    expect(await fetchBackup(paper.dir, target, `here:${name}`, into())).toBe(file)
  },
)

test('a backup with addresses of readers is copied with a key only (P-252)', async () => {
  const key = await newBackupKey()
  await copyElsewhere(targetWith(), paper.save(NOON))
  paper.db.$client.exec(
    "insert into readers (address, normal, hmac, lane, created_at) values ('a@harbour.example', 'a@harbour.example', 'h', 'rest', 0)",
  )
  const file = paper.save(NOON + HOUR)
  const before = there()
  await expect(copyElsewhere(targetWith(), file)).rejects.toThrow(/has addresses of readers: set BACKUP_KEY/)
  expect(there()).toEqual(before)
  expect(await copyElsewhere(targetWith(key), file)).toMatchObject({ name: path.basename(file) })
  expect(fs.readFileSync(path.join(paper.folder, `${path.basename(file)}.age`)).includes('harbour.example')).toBe(false)
})

test('an hourly file without a manifest is removed by a later copy, unless it is newer', async () => {
  const target = targetWith()
  fs.writeFileSync(path.join(paper.folder, 'auto-2026-11-24T11-00-00.000Z.db'), 'interrupted')
  fs.writeFileSync(path.join(paper.folder, 'auto-2026-11-24T13-00-00.000Z.db'), 'on its way')
  fs.writeFileSync(path.join(paper.folder, 'holiday.jpg'), 'of somebody')
  const name = path.basename(paper.save(NOON))
  await copyElsewhere(target, path.join(paper.dir, 'backups', name))
  expect(there().filter((one) => !one.startsWith('media'))).toEqual([
    name,
    `${name}.json`,
    'auto-2026-11-24T13-00-00.000Z.db',
    'holiday.jpg',
  ])
})

test('pictures that are there are not sent again', async () => {
  const target = targetWith()
  await copyElsewhere(target, paper.save(NOON))
  fs.writeFileSync(path.join(paper.dir, `media/ab/${PICTURE}-800.webp`), 'larger')
  fs.mkdirSync(path.join(paper.dir, 'media/cd'))
  fs.writeFileSync(path.join(paper.dir, `media/cd/${'cd'.repeat(32)}-800.webp`), 'another')
  expect(await copyElsewhere(target, paper.save(NOON + HOUR))).toMatchObject({ pictures: 2 })
  expect(await copyElsewhere(target, paper.save(NOON + 2 * HOUR))).toMatchObject({ pictures: 0 })
})

test('hourly copies are removed by the rule for backups, and no others', async () => {
  const target = targetWith()
  const saved = paper.save(NOON, 'news')
  await copyElsewhere(target, saved)
  const manifest = { ...readManifest(saved), bytes: 3, sha256: createHash('sha256').update('old').digest('hex') }
  for (let n = 1; n <= 30; n++) {
    const file = path.join(paper.dir, 'backups', `auto-${n}.db`)
    fs.writeFileSync(file, 'old')
    fs.writeFileSync(
      manifestFile(file),
      JSON.stringify({ ...manifest, madeAt: new Date(NOON + n * HOUR).toISOString() }),
    )
    await copyElsewhere(target, file)
  }
  const copies = (await listBackups(paper.dir, target)).filter((one) => one.place === 'elsewhere')
  expect(copies.filter((one) => one.why === 'hourly')).toHaveLength(24)
  expect(copies.at(-1)?.id).toBe(`elsewhere:${path.basename(saved)}`)
  expect(there().filter((name) => name.endsWith('.db'))).toHaveLength(25)
})

test('a copy that was changed over there, or is of another key, is refused with a sentence and leaves nothing', async () => {
  const key = await newBackupKey()
  const target = targetWith(key)
  const name = path.basename(paper.save(NOON))
  await copyElsewhere(target, path.join(paper.dir, 'backups', name))
  const fetching = (from = target) => fetchBackup(paper.dir, from, `elsewhere:${name}`, into())
  const refused = async (from: typeof target, why: RegExp) => {
    const error = await fetching(from).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(BackupError)
    expect((error as Error).message).toMatch(why)
    expect(fs.readdirSync(into())).toEqual([])
  }
  await refused(targetWith(await newBackupKey()), /another key/)
  await refused(targetWith(), /is encrypted: set BACKUP_KEY/)
  const copy = path.join(paper.folder, `${name}.age`)
  const whole = fs.readFileSync(copy)
  flipByte(copy)
  await refused(target, /damaged/)
  fs.writeFileSync(copy, whole.subarray(0, whole.length - 100))
  await refused(target, /damaged/)
  // A copy that was cut is no longer offered.
  expect((await listBackups(paper.dir, target)).map((one) => one.place)).toEqual(['here'])
  fs.writeFileSync(copy, whole)
  expect(sha256Of(await fetching())).toBe(readManifest(path.join(paper.dir, 'backups', name))?.sha256)
  await expect(fetchBackup(paper.dir, target, 'elsewhere:../news.db', into())).rejects.toThrow(/no name of a backup/)
  await expect(fetchBackup(paper.dir, null, `elsewhere:${name}`, into())).rejects.toThrow(/BACKUP_URL is not set/)
})

test('an unencrypted copy of which one bit was flipped is refused', async () => {
  const target = targetWith()
  const file = paper.save(NOON)
  await copyElsewhere(target, file)
  flipByte(path.join(paper.folder, path.basename(file)))
  await expect(fetchBackup(paper.dir, target, `elsewhere:${path.basename(file)}`, into())).rejects.toThrow(/damaged/)
  expect(fs.readdirSync(into())).toEqual([])
})

test('a place that is not mounted, is full or cannot be written keeps what it has', async () => {
  const target = targetWith()
  await copyElsewhere(target, paper.save(NOON))
  const before = there()
  const next = paper.save(NOON + HOUR)
  const copying = () => copyElsewhere(target, next)
  vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 1, bsize: 4_096 } as fs.StatsFs)
  await expect(copying()).rejects.toThrow(/4096 bytes free/)
  vi.restoreAllMocks()
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  vi.spyOn(fs.promises, 'open').mockRejectedValue(full)
  await expect(copying()).rejects.toThrow(/it is full/)
  vi.restoreAllMocks()
  fs.renameSync(paper.folder, `${paper.folder}-off`)
  await expect(copying()).rejects.toThrow(/There is no folder .* mount the disk/)
  expect(fs.existsSync(paper.folder)).toBe(false)
  fs.renameSync(`${paper.folder}-off`, paper.folder)
  expect(there()).toEqual(before)
})

test('a backup that rotted on this machine is not copied', async () => {
  const target = targetWith()
  const file = paper.save(NOON)
  flipByte(file)
  await expect(copyElsewhere(target, file)).rejects.toThrow(/is damaged: it is no longer what was saved/)
  expect(there().filter((name) => name.includes('.db'))).toEqual([])
})

test('room for the copy, its two copies and its pictures is asked for before anything of them is fetched (P-425)', async () => {
  const target = targetWith()
  const file = paper.save(NOON)
  await copyElsewhere(target, file)
  const { size } = fs.statSync(file)
  const read = vi.spyOn(target, 'read')
  const withRoom = (bytes: number) => {
    read.mockClear()
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: bytes, bsize: 1 } as fs.StatsFs)
    return fetchBackup(paper.dir, target, `elsewhere:${path.basename(file)}`, into())
  }
  const fetched = () => read.mock.calls.map(([name]) => name).filter((name) => !name.endsWith('.json'))
  await expect(withRoom(3 * size + LEAST_FREE_BYTES - 1)).rejects.toThrow(/Not enough disk space/)
  expect(fetched()).toEqual([])
  await expect(withRoom(3 * size + LEAST_FREE_BYTES)).resolves.toContain('fetched')
  expect(fetched()).toContain(path.basename(file))
})
