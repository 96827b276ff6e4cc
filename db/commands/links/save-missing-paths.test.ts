import { afterEach, beforeEach, expect, test } from 'vitest'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { MAX_MISSING_PATHS, type MissingPath, saveMissingPaths } from '#db/commands/links/save-missing-paths.ts'
import type { Db } from '#db/engine/open.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
})
afterEach(() => newsroom.close())

const one = (path: string, count: number, referrerHost: string | null = null): MissingPath => ({
  path,
  count,
  referrerHost,
})
const save = (...paths: MissingPath[]) => must(saveMissingPaths(db, paths, NOON))
const listed = () =>
  db.$client.prepare('select path, count, referrer_host, last_at from missing_paths order by path').raw().all()

test('lists a path from the third request on, and adds to what is listed (P-73)', () => {
  expect(save(one('/a', 3, 'old.example'), one('/b', 2), one('/c', 1))).toEqual(['/a'])
  expect(save(one('/a', 1), one('/b', 3, 'search.example'))).toEqual(['/a', '/b'])
  expect(listed()).toEqual([
    ['/a', 4, 'old.example', NOON],
    ['/b', 3, 'search.example', NOON],
  ])
})

test('holds a bounded number, of which those asked for least go first', () => {
  save(one('/often', 9), one('/seldom', 3))
  save(...Array.from({ length: MAX_MISSING_PATHS }, (_, n) => one(`/x/${n}`, 4)))
  const paths = listed().map((row) => (row as string[])[0])
  expect(paths).toHaveLength(MAX_MISSING_PATHS)
  expect(paths).toContain('/often')
  expect(paths).not.toContain('/seldom')
})

test('a path that is redirected leaves the list', () => {
  aCast(db)
  save(one('/2019/quay', 5), one('/2019/pier', 5))
  must(addRedirect(db, SYSTEM, { path: '/2019/Quay/', target: '/world' }, NOON))
  expect(listed().map((row) => (row as string[])[0])).toEqual(['/2019/pier'])
})
