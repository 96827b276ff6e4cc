import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/engine/open.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 67_108_864,
  busy_timeout: 50,
}

test.each(['write', 'read'] as const)(
  'every open sets and reads back what durability depends on: to %s (P-116)',
  (mode) => {
    const { $client } = openDatabase(paper.file, { mode, busyTimeoutMs: 50 })
    const set = Object.keys(PRAGMAS).map((name) => [name, $client.pragma(name, { simple: true })])
    $client.close()
    expect(Object.fromEntries(set)).toEqual(PRAGMAS)
  },
)

test('a connection that reads cannot write (P-117)', () => {
  const { $client } = openDatabase(paper.file, { mode: 'read', busyTimeoutMs: 50 })
  expect(() => $client.exec("insert into settings values ('x', '1')")).toThrow('readonly')
  expect($client.prepare('select count(*) from settings').pluck().get()).toBeTypeOf('number')
  $client.close()
})
