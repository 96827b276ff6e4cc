import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { breakDatabase, examine, examineAndMend, NOW, soundNewsrooms } from '#cli/doctor/testing/sound-newsroom.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { searchIndexDamage } from '#db/queries/settings/integrity-problems.ts'

const rooms = soundNewsrooms()
afterAll(() => rooms.end())
let dir: string
beforeEach(async () => {
  dir = await rooms.copy()
})

const mediaFiles = () =>
  fs
    .readdirSync(path.join(dir, 'media'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /-\d+\.(avif|webp|jpg)$/.test(name))
    .sort()
const sql = (text: string) => breakDatabase(dir, (client) => client.exec(text))
const dropWal = () => {
  for (const end of ['-wal', '-shm']) fs.rmSync(path.join(dir, `news.db${end}`), { force: true })
}
const documents = () => {
  let all: unknown
  breakDatabase(dir, (client) => {
    all = client.prepare('select headline, document, version from articles order by id').all()
  })
  return JSON.stringify(all)
}

test('a changed byte in a page is damage: it is bad, and nothing is written to the database', async () => {
  let at = 0
  breakDatabase(dir, (client) => {
    const root = client.prepare(`select rootpage from sqlite_schema where name = 'events'`).pluck().get() as number
    at = (root - 1) * 4_096
  })
  const file = path.join(dir, 'news.db')
  const bytes = fs.readFileSync(file)
  bytes[at] = 99
  fs.writeFileSync(file, bytes)
  dropWal()
  const { of, mended } = await examineAndMend(dir)
  expect(of('integrity')).toMatchObject({ level: 'bad', advice: expect.stringContaining('restore') as string })
  expect(mended).toEqual([])
  expect(fs.readFileSync(file).equals(bytes)).toBe(true)
})
test('a row that references a missing one is bad', async () => {
  sql(`insert into withdrawals (article_id, withdrawn_at) values (777, 0)`)
  const { of } = await examine(dir)
  expect(of('foreign-keys')).toMatchObject({ level: 'bad', found: 'Rows reference missing rows: 1 of withdrawals.' })
})

test('a story that search lacks is mended, and no text changes', async () => {
  const before = documents()
  sql('delete from search_index')
  expect((await examine(dir)).of('search-index')).toMatchObject({
    level: 'bad',
    found: expect.stringMatching(/^1 public stories that search/) as string,
  })
  const { of, mended } = await examineAndMend(dir)
  expect(mended.map(({ name }) => name)).toEqual(['search-index'])
  expect(of('search-index').level).toBe('ok')
  expect((await examineAndMend(dir)).mended).toEqual([])
  expect(documents()).toBe(before)
})

test.each(['search_index', 'working_index'])(
  'a damaged %s is not damage of the database, and is made anew',
  async (index) => {
    sql(`delete from ${index}_data where id > 10`)
    const broken = await examine(dir)
    expect(broken.of('integrity').level).toBe('ok')
    expect(broken.of('search-index')).toMatchObject({ level: 'bad', found: 'The search index is damaged.' })
    const { of, wrong } = await examineAndMend(dir)
    expect(of('search-index').level).toBe('ok')
    expect(wrong).toEqual([])
    expect((await examine(dir)).wrong).toEqual([])
  },
)

test.each(['search_index', 'working_index'])('news check finds a damaged %s, and reindex mends it', async (index) => {
  sql(`delete from ${index}_data where id > 10`)
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 1_000 })
  expect(searchIndexDamage(db)).toHaveLength(1)
  expect(checkNewsroom(db, dir)).toEqual([{ kind: 'other', says: 'The search index is damaged.' }])
  reindex(db, NOW)
  expect(searchIndexDamage(db)).toEqual([])
  expect(checkNewsroom(db, dir)).toEqual([])
  expect(db.$client.prepare(`select count(*) from ${index} where ${index} match 'tide OR trains'`).pluck().get()).toBe(
    1,
  )
  db.$client.close()
  expect((await examine(dir)).wrong).toEqual([])
})

test('uses of pictures that are missing or superfluous are mended', async () => {
  sql(`update picture_uses set media_id = '${'f'.repeat(64)}'`)
  expect((await examine(dir)).of('picture-uses').level).toBe('bad')
  const { of, mended } = await examineAndMend(dir)
  expect(of('picture-uses').level).toBe('ok')
  expect(mended).toMatchObject([{ name: 'picture-uses', hasFailed: false }])
})

test('a public story in no list is bad, and told what to do', async () => {
  sql(`delete from listings where list = 'front'`)
  expect((await examineAndMend(dir)).of('public-rows')).toMatchObject({
    level: 'bad',
    found: '1 public stories that are in no list.',
  })
})

test.each([
  ['missing', (file: string) => fs.rmSync(file)],
  ['empty', (file: string) => fs.truncateSync(file, 0)],
  ['cut off', (file: string) => fs.truncateSync(file, fs.statSync(file).size - 9)],
  ['another format', (file: string) => fs.writeFileSync(file, 'no picture but a text of some length')],
] as const)('a media file that is %s is bad, in each format', async (what, damage) => {
  for (const end of ['avif', 'webp', 'jpg']) {
    const name = mediaFiles().find((one) => one.endsWith(end)) ?? ''
    const kept = fs.readFileSync(path.join(dir, 'media', name))
    damage(path.join(dir, 'media', name))
    const { of } = await examine(dir)
    expect(of('media-files')).toMatchObject({
      level: 'bad',
      found: `1 file of 1 picture is ${what}: media/${name}.`,
    })
    fs.writeFileSync(path.join(dir, 'media', name), kept)
  }
})

test('a media file whose pixels cannot be decoded is bad', async () => {
  const name = mediaFiles().find((one) => one.endsWith('avif')) ?? ''
  const bytes = fs.readFileSync(path.join(dir, 'media', name))
  // The coded pixels are the last box; its length stays.
  const start = bytes.indexOf('mdat') + 4
  bytes.fill(0xff, start)
  fs.writeFileSync(path.join(dir, 'media', name), bytes)
  expect((await examine(dir)).of('media-files')).toMatchObject({
    level: 'bad',
    found: expect.stringContaining('damaged') as string,
  })
})

test('work that was set aside and deliveries that were given up are tried again; letters with a link or too old are not', async () => {
  sql(`insert into due_failures values ('front', '3', 6, 0, null, 'x');
    insert into outbox (kind, payload, dedupe_key, due_at, attempts, last_error, done_at) values
      ('purge', '{}', 'a', 0, 9, '503', 5),
      ('mail', '{"template":"reset","until":${NOW + 1}}', 'b', 0, 9, '550', 5),
      ('mail', '{"template":"alert","until":${NOW}}', 'c', 0, 9, '550', 5),
      ('mail', '{"template":"alert","until":${NOW + 1}}', 'd', 0, 9, '550', 5),
      ('mail', '{"template":"notice"}', 'e', 0, 9, '550', 5)`)
  const broken = await examine(dir)
  expect(broken.of('due-work')).toMatchObject({ level: 'bad', found: 'Set aside: 1 piece of due work.' })
  expect(broken.of('deliveries')).toMatchObject({ level: 'warn', found: 'Given up: 4 × mail, 1 × purge.' })
  const { mended } = await examineAndMend(dir)
  expect(mended.map(({ did }) => did)).toEqual([
    'Work that was set aside is tried again: 1.',
    'Deliveries that were given up are tried again: 3.',
  ])
  breakDatabase(dir, (client) => {
    expect(client.prepare('select dedupe_key key, done_at, due_at from outbox order by id').all()).toEqual([
      { key: 'a', done_at: null, due_at: NOW },
      { key: 'b', done_at: 5, due_at: 0 },
      { key: 'c', done_at: 5, due_at: 0 },
      { key: 'd', done_at: null, due_at: NOW },
      { key: 'e', done_at: null, due_at: NOW },
    ])
    expect(client.prepare('select attempts, retry_at from due_failures').all()).toEqual([
      { attempts: 0, retry_at: NOW },
    ])
  })
  expect((await examineAndMend(dir)).mended).toEqual([])
})

test('imports that stopped half-way, failed or wait are told', async () => {
  sql(`insert into import_batches (id, format, name, state, wanted, error, created_at) values
    (1, 'ghost', 'a', 'importing', null, null, 0), (2, 'ghost', 'b', 'planned', null, 'broke', 0), (3, 'ghost', 'c', 'new', 'plan', null, 0)`)
  expect((await examine(dir)).of('imports').found).toBe(
    'Stopped half-way: imports/1. The last job failed: imports/2. A job waits: imports/3.',
  )
})
