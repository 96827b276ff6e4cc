import fs from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { write } from '#db/engine/write.ts'
import { PageStoreReader } from '#db/page-store/page-store-reader.ts'
import { markFailed, preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { storedPage } from '#db/page-store/testing/stored-page.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { startStoreWriting, SWEEP_MS } from '#server/http/store/store-writing.ts'

let paper: ReturnType<typeof testNewsroom>
let failures: unknown[]
let failed: PromiseWithResolvers<unknown>
let writing: ReturnType<typeof startStoreWriting> | undefined
beforeEach(() => {
  paper = testNewsroom()
  failures = []
  failed = Promise.withResolvers()
})
afterEach(async () => {
  await writing?.close()
  paper.close()
})

const MAX_BYTES = 64_000_000
function start(sweepMs?: number) {
  const file = pageStoreFile(paper.dir)
  const onFailed = (error: unknown) => {
    failures.push(error)
    failed.resolve(error)
  }
  const data = { file, newsFile: paper.file, build: 'one', maxBytes: MAX_BYTES, busyMs: 100, flushMs: 60_000, onFailed }
  writing = startStoreWriting({ ...data, ...(sweepMs !== undefined && { sweepMs }) })
  return writing
}
const prepare = () => preparePageStore(paper.dir, { build: 'one', maxBytes: MAX_BYTES, note: noteOf(paper.db) })
const page = (key: string) => storedPage({ key, note: noteOf(paper.db) })
function keysOf(...asked: string[]): string[] {
  const reader = new PageStoreReader(pageStoreFile(paper.dir), 'one')
  const found = asked.filter((key) => reader.find(key) !== null)
  reader.close()
  return found
}

test('rows that are sent are written as they are, and a flush waits for them', async () => {
  prepare()
  const thread = start()
  thread.write([page('/a'), page('/b')], noteOf(paper.db))
  await thread.flush()
  expect(keysOf('/a', '/b', '/c')).toEqual(['/a', '/b'])
  const reader = new PageStoreReader(pageStoreFile(paper.dir), 'one')
  expect(reader.find('/a')).toEqual(page('/a'))
  reader.close()
})

test('more rows than the thread keeps up with are left out', async () => {
  prepare()
  const thread = start()
  const rows = Array.from({ length: 1_500 }, (_, n) => page(`/${n}`))
  thread.write(rows, noteOf(paper.db))
  thread.write(rows, noteOf(paper.db))
  expect(thread.dropped()).toBe(1_500)
  await thread.flush()
  thread.write([page('/later')], noteOf(paper.db))
  await thread.flush()
  expect(keysOf('/0', '/later')).toEqual(['/0', '/later'])
})

test('rows that a lock of another process cost do not wait for ever', async () => {
  prepare()
  const thread = start()
  await thread.flush()
  const other = new Database(pageStoreFile(paper.dir))
  other.exec('begin immediate')
  thread.write(
    Array.from({ length: 2_000 }, (_, n) => page(`/${n}`)),
    noteOf(paper.db),
  )
  await thread.flush()
  other.exec('rollback')
  other.close()
  thread.write([page('/later'), ...Array.from({ length: 100 }, (_, n) => page(`/${n}`))], noteOf(paper.db))
  await thread.flush()
  expect([thread.dropped(), keysOf('/0', '/500', '/later')]).toEqual([0, ['/0', '/later']])
  expect(failures).toEqual([])
})

test('the thread deletes what is out of date by itself', async () => {
  prepare()
  const thread = start(80)
  thread.write([page('/a')], noteOf(paper.db))
  await thread.flush()
  write(paper.db, (tx) => ok(changed(tx, ['a'], 1_000)))
  // Each flush is answered between two pieces of the thread's work.
  while (keysOf('/a').length > 0) await thread.flush()
  expect(failures).toEqual([])
})

test('what is out of date is gone within ten minutes, also where a web process died in its sweep', () => {
  // Two turns, of which the first was never ended, and the eighth that a thread may check late.
  expect((2 + 1 / 8) * SWEEP_MS).toBeLessThan(10 * 60_000)
})

test('an error is told once, and nothing waits for a thread that met one', async () => {
  prepare()
  const thread = start()
  await thread.flush()
  fs.truncateSync(pageStoreFile(paper.dir), 4_096)
  thread.write([page('/a')], noteOf(paper.db))
  await failed.promise
  await thread.flush()
  expect(failures.length).toBe(1)
})

test('an error that another web process met turns it off here too', async () => {
  prepare()
  start(80)
  markFailed(paper.dir)
  expect(String(await failed.promise)).toContain('another process')
})

test('without a store that the parent made there is no writing, and none is made', async () => {
  start()
  await failed.promise
  expect(fs.existsSync(pageStoreFile(paper.dir))).toBe(false)
})
