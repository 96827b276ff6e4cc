import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { openDatabase } from '#db/engine/open.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { write } from '#db/engine/write.ts'
import { DamagedPage, freshAt, PageStoreReader } from '#db/page-store/page-store-reader.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { isPassingError } from '#db/page-store/passing-error.ts'
import { hasFailed, markFailed, preparePageStore } from '#db/page-store/prepare-page-store.ts'
import type { StoredRow } from '#db/page-store/stored-row.ts'
import { storedPage } from '#db/page-store/testing/stored-page.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

const MB = 1024 * 1024
/** Room on the disk that the store leaves to others. */
const KEPT_FREE_BYTES = 512 * MB

let paper: ReturnType<typeof testNewsroom>
let open: { close: () => void }[]
beforeEach(() => {
  paper = testNewsroom()
  open = []
})
afterEach(() => {
  for (const one of open) one.close()
  paper.close()
})

const change = (...tags: string[]) => {
  write(paper.db, (tx) => ok(changed(tx, tags, 1_000)))
}
const prepare = ({ build = 'one', maxBytes = 64 * MB, note = noteOf(paper.db) } = {}) =>
  preparePageStore(paper.dir, { build, maxBytes, note })
const opened = <T extends { close: () => void }>(one: T): T => {
  open.push(one)
  return one
}
const writer = ({ maxBytes = 64 * MB, free = () => 100_000 * MB } = {}) =>
  opened(new PageStoreWriter({ file: pageStoreFile(paper.dir), maxBytes, free }))
const reader = (build = 'one') => opened(new PageStoreReader(pageStoreFile(paper.dir), build))
const page = (key: string, more: Partial<Parameters<typeof storedPage>[0]> = {}): StoredRow =>
  storedPage({ key, note: noteOf(paper.db), ...more })
const put = (one: PageStoreWriter, ...rows: StoredRow[]) => one.write(rows, noteOf(paper.db))

test('the store is made closed to others, kept by a start that it fits, and gone where it is turned off (P-244)', () => {
  expect(prepare()).toBe(true)
  put(writer(), page('/'))
  for (const file of fs.readdirSync(paper.dir).filter((name) => name.startsWith('pages.db')))
    expect([file, fs.statSync(path.join(paper.dir, file)).mode & 0o077]).toEqual([file, 0])
  expect(prepare()).toBe(true)
  expect(reader().find('/')).toEqual(page('/'))
  for (const one of open.splice(0)) one.close()
  expect(prepare({ maxBytes: 0 })).toBe(false)
  expect(fs.existsSync(pageStoreFile(paper.dir))).toBe(false)
})

test.each<[string, () => unknown]>([
  ['another build', () => prepare({ build: 'two' })],
  ['another epoch', () => prepare({ note: { epoch: 'restored', seq: 9 } })],
  ['a position below one that it saw', () => prepare({ note: { ...noteOf(paper.db), seq: 1 } })],
  ['an error', () => (markFailed(paper.dir), prepare())],
  ['damage', () => (fs.writeFileSync(pageStoreFile(paper.dir), 'ruined'.repeat(900)), prepare())],
])('a start after %s empties the store', (_, start) => {
  prepare()
  change('a')
  change('b')
  put(writer(), page('/'))
  for (const one of open.splice(0)) one.close()
  prepare()
  expect(reader().find('/')).not.toBeNull()
  for (const one of open.splice(0)) one.close()
  expect(start()).toBe(true)
  expect(hasFailed(paper.dir)).toBe(false)
  for (const build of ['one', 'two']) expect(reader(build).find('/')).toBeNull()
})

test('it is in WAL mode, and a commit waits for no disk', () => {
  prepare()
  const { client } = writer()
  const pragma = (name: string) => client.pragma(name, { simple: true })
  expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', 1])
})

test('the store remembers the highest position that was seen, also without a page of it', () => {
  prepare()
  const stored = () =>
    opened(new Database(pageStoreFile(paper.dir)))
      .prepare('select epoch, seq from state')
      .get()
  const one = writer()
  change('a')
  const early = page('/')
  change('b')
  put(one, early)
  expect(stored()).toEqual({ ...noteOf(paper.db), seq: 2 })
  one.write([], { ...noteOf(paper.db), seq: 1 })
  expect(stored()).toEqual({ ...noteOf(paper.db), seq: 2 })
  // A render may have read a later position than its web process has seen.
  change('c')
  one.write([page('/later')], { ...noteOf(paper.db), seq: 2 })
  expect(stored()).toEqual({ ...noteOf(paper.db), seq: 3 })
  one.write([], { ...noteOf(paper.db), epoch: 'another', seq: 9 })
  expect(stored()).toEqual({ ...noteOf(paper.db), seq: 3 })
})

test('a row is replaced only by one of the same epoch with a note at or above its own', () => {
  prepare()
  const one = writer()
  const { epoch } = noteOf(paper.db)
  const bodyNow = () => reader().find('/')?.body?.toString()
  const at = (seq: number, body: string, of = epoch) =>
    put(one, page('/', { note: { epoch: of, seq }, body: Buffer.from(body) }))
  expect(at(5, 'five')).toBe(1)
  expect(at(4, 'four')).toBe(0)
  expect(bodyNow()).toBe('five')
  expect(at(9, 'lost', 'another')).toBe(0)
  expect(bodyNow()).toBe('five')
  expect(at(5, 'five again')).toBe(1)
  expect(at(6, 'six')).toBe(1)
  expect(bodyNow()).toBe('six')
})

test('only pages of this build are found', () => {
  prepare()
  put(writer(), page('/'))
  expect(reader('two').find('/')).toBeNull()
  expect(reader('one').find('/')).not.toBeNull()
})

test('freshness is what the database says now: epoch, tags, and a note that it has', () => {
  change('a')
  const note = noteOf(paper.db)
  const row = { note, tags: '["a","b"]' }
  change('c')
  expect(freshAt(paper.db, row)).toEqual({ ...note, seq: 2 })
  change('b')
  expect(freshAt(paper.db, row)).toBeNull()
  const later = { note: { ...note, seq: 3 }, tags: '["a","b"]' }
  expect(freshAt(paper.db, later)).toEqual({ ...note, seq: 3 })
  // A note that this database has not reached is of a history that was lost.
  expect(freshAt(paper.db, { note: { ...note, seq: 4 }, tags: '["never"]' })).toBeNull()
  expect(freshAt(paper.db, { note: { epoch: 'another', seq: 1 }, tags: '[]' })).toBeNull()
})

type Get = (this: unknown, ...values: unknown[]) => unknown

test('epoch, newest seq and that of the tags are of one moment, whatever is committed right after', () => {
  change('a')
  const row = { note: noteOf(paper.db), tags: '["a"]' }
  expect(freshAt(paper.db, row)).toEqual(row.note)
  const statements = Object.getPrototypeOf(paper.db.$client.prepare('select 1')) as { get: Get }
  const { get } = statements
  // Another connection commits between two statements, if there are two.
  const other = openDatabase(paper.file, { mode: 'write', busyTimeoutMs: 1_000 })
  let isFirst = true
  statements.get = function (this: unknown, ...values: unknown[]) {
    const found: unknown = Reflect.apply(get, this, values)
    if (isFirst) {
      isFirst = false
      write(other, (tx) => ok(changed(tx, ['a'], 2_000)))
    }
    return found
  }
  try {
    expect(freshAt(paper.db, row)).toEqual(row.note)
  } finally {
    statements.get = get
    other.$client.close()
  }
  expect(freshAt(paper.db, row)).toBeNull()
})

test('a page whose bytes are not those that were written is not served', () => {
  prepare()
  const one = writer()
  put(one, page('/'), page('/whole'))
  one.client.exec(`update bodies set body = zeroblob(500) where id = 1`)
  expect(() => reader().find('/')).toThrow(DamagedPage)
  expect(reader().find('/whole')).not.toBeNull()
  one.client.exec(`update pages set tags = '[]' where key = '/whole'`)
  expect(() => reader().find('/whole')).toThrow(DamagedPage)
})

const sizeOnDisk = () =>
  ['', '-wal'].reduce(
    (sum, end) => sum + (fs.statSync(pageStoreFile(paper.dir) + end, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

test('the store never grows above its limit: what was written first leaves first (P-244)', () => {
  prepare()
  const one = writer({ maxBytes: 4 * MB })
  for (let n = 0; n < 40; n++) {
    put(one, ...Array.from({ length: 10 }, (_, m) => page(`/${n * 10 + m}`, { bytes: 20_000 })))
    // It is read all the time, and written first.
    if (n === 10) put(one, page('/11', { bytes: 20_000 }))
    // A batch of 200 KB may be in the WAL beyond its part.
    expect(sizeOnDisk()).toBeLessThan(4 * MB + 600_000)
  }
  const left = one.client.prepare('select key from pages order by id').pluck().all() as string[]
  expect(left.length).toBeGreaterThan(60)
  expect(left).toEqual(Array.from({ length: left.length }, (_, n) => `/${400 - left.length + n}`))
  expect(one.client.prepare('select count(*) from bodies').pluck().get()).toBe(left.length)
})

test('a page that is written again is no longer the oldest', () => {
  prepare()
  const one = writer()
  put(one, page('/first'), page('/second'))
  put(one, page('/first'))
  expect(one.client.prepare('select key from pages order by id').pluck().all()).toEqual(['/second', '/first'])
})

test('the last 512 MB of the disk are never taken, and given back where others took the rest', () => {
  prepare()
  let free = KEPT_FREE_BYTES + 2 * MB
  const one = writer({ free: () => free })
  const pages = (from: number) => Array.from({ length: 20 }, (_, n) => page(`/${from + n}`, { bytes: 50_000 }))
  put(one, ...pages(0))
  expect(one.size().pages).toBe(20)
  free = KEPT_FREE_BYTES
  put(one, ...pages(100))
  // Only in the place of others.
  expect(one.size().bytes).toBeLessThan(1.4 * MB)
  free = KEPT_FREE_BYTES - MB
  one.write([], noteOf(paper.db))
  one.client.pragma('wal_checkpoint(TRUNCATE)')
  expect(fs.statSync(pageStoreFile(paper.dir)).size).toBeLessThan(0.6 * MB)
})

test('redirects and withdrawn addresses, which strangers can invent, take a sixteenth', () => {
  prepare()
  const one = writer({ maxBytes: 4 * MB })
  put(one, page('/'))
  const moved = (n: number) => page(`/WORLD?${n}`, { isPage: false, body: null })
  for (let n = 0; n < 2_000; n += 50) put(one, ...Array.from({ length: 50 }, (_, m) => moved(n + m)))
  const kept = (isPage: number) =>
    one.client.prepare('select count(*) from pages where is_page = ?').pluck().get(isPage) as number
  expect(kept(1)).toBe(1)
  expect(kept(0)).toBeGreaterThan(100)
  expect(kept(0)).toBeLessThanOrEqual(256)
})

test('a full disk costs a batch and not the store (P-109, P-420)', () => {
  prepare()
  const one = writer()
  put(one, page('/before'))
  const pages = one.client.pragma('page_count', { simple: true })
  one.client.pragma(`max_page_count=${String(pages)}`)
  expect(put(one, page('/batch', { bytes: 50_000 }), page('/other', { bytes: 50_000 }))).toBe(0)
  // The same from a sweep or a report, where nothing catches it.
  let thrown: unknown
  try {
    one.client.exec('create table other (a blob) strict; insert into other values (zeroblob(50000))')
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ code: 'SQLITE_FULL' })
  expect(isPassingError(thrown)).toBe(true)
  expect(isPassingError(new Error('The store is damaged.'))).toBe(false)
  one.client.pragma('max_page_count=100000')
  expect(put(one, page('/after', { bytes: 50_000 }))).toBe(1)
  expect(one.client.prepare('select key from pages order by id').pluck().all()).toEqual(['/before', '/after'])
})
