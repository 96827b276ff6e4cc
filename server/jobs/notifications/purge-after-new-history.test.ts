import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginNewHistory } from '#db/commands/settings/begin-new-history.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { purgeAfterNewHistory } from '#server/jobs/notifications/purge-after-new-history.ts'

const CACHE = 'http://127.0.0.1:6085/'
vi.mock('#env.ts', async (original) => {
  const { env } = await original<typeof import('#env.ts')>()
  return { env: { ...env, purgeUrl: 'http://127.0.0.1:6085/' } }
})

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => void (paper = testNewsroom()))
afterEach(() => paper.close())

const change = (db: Db, ...tags: string[]) =>
  write(db, (tx) => {
    changed(tx, tags, 1_000)
    return ok(null)
  })
const start = (more: Partial<Parameters<typeof purgeAfterNewHistory>[1]> = {}) =>
  purgeAfterNewHistory(paper.db, {
    dataDir: paper.dir,
    purgeUrl: CACHE,
    pagesOf: 'https://paper.example build-1',
    clock: () => 5_000,
    onError: (error) => expect.unreachable(String(error)),
    ...more,
  })
/** Enqueued purges since the last call, as `tag,tag` or `everything`, each with its due time. */
const planned = () => {
  const rows = paper.db.$client
    .prepare<[], { payload: string; due_at: number }>(
      "select payload, due_at from outbox where kind = 'purge' order by id",
    )
    .all()
  paper.db.$client.exec('delete from outbox')
  return rows.map(({ payload, due_at }) => {
    const { tags, everything } = JSON.parse(payload) as { tags?: string[]; everything?: true }
    return [everything ? 'everything' : tags?.join(), due_at]
  })
}

test('a change is purged at once, and a second time for what was being fetched meanwhile', () => {
  change(paper.db, 'front', 'article:1')
  expect(planned()).toEqual([
    ['front,article:1', 1_000],
    ['front,article:1', 21_000],
  ])
})

test('the cache is emptied at the first start and after a restore, and at no other start', () => {
  const everything = [
    ['everything', 5_000],
    ['everything', 25_000],
  ]
  start()()
  expect(planned()).toEqual(everything)
  change(paper.db, 'front')
  const check = start()
  check()
  check()
  expect(planned().map(([what]) => what)).toEqual(['front', 'front'])
  beginNewHistory(paper.db, [], 2_000)
  check()
  expect(planned()).toEqual(everything)
  start()()
  expect(planned()).toEqual([])
})

test('a database that was copied back by hand has its epoch and an earlier seq: the cache is emptied', () => {
  change(paper.db, 'front')
  start()()
  change(paper.db, 'article:1')
  start()()
  planned()
  paper.db.$client.exec("delete from changes where tag = 'article:1'")
  start()()
  expect(planned().map(([what]) => what)).toEqual(['everything', 'everything'])
})

test.each([
  ['another build', { pagesOf: 'https://paper.example build-2' }],
  ['another cache', { purgeUrl: 'http://10.0.0.2:6085/' }],
])('%s: what is cached was made otherwise', (_, other) => {
  start()()
  planned()
  start(other)()
  expect(planned()).toHaveLength(2)
  start(other)()
  expect(planned()).toEqual([])
})

test('without a cache nothing is written; a damaged file counts as none, and one that cannot be written stops nothing', () => {
  const file = path.join(paper.dir, 'purged.json')
  start({ purgeUrl: null })()
  expect([fs.existsSync(file), planned()]).toEqual([false, []])
  fs.writeFileSync(file, '{"epoch"')
  start()()
  expect(planned()).toHaveLength(2)
  fs.rmSync(file)
  fs.mkdirSync(file)
  const errors: unknown[] = []
  const check = start({ onError: (error) => errors.push(error) })
  check()
  check()
  expect([planned().length, errors.length]).toEqual([2, 1])
})
