import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isLockWanted, signalLockWanted } from '#db/engine/lock-wanted.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { takeServerRole } from '#db/engine/server-role.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { namesAsGiven } from '#db/import/decide/taxonomy-names.ts'
import { importTerms } from '#db/import/decide/terms.ts'
import { PLAIN_STORY } from '#db/import/read/prepared.ts'
import { storyBatches } from '#db/import/write/story-batches.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

let room: ReturnType<typeof testNewsroom>
let other: Db
beforeEach(() => {
  room = testNewsroom()
  other = openDatabase(room.file, { mode: 'write', busyTimeoutMs: 1_000 })
})
afterEach(() => {
  other.$client.close()
  room.close()
})

const touch = (db: Db) => write(db, (tx) => ok(tx.$client.prepare("update epoch set value = 'another'").run().changes))

test('a command waits for another process’s write without blocking the loop, and says that it waits (P-118)', async () => {
  other.$client.exec('begin immediate')
  let turns = 0
  // Independent of the machine's speed: the lock is released once the loop has turned and the wait was signalled.
  const turning = setInterval(() => {
    if (++turns > 5 && other.$client.inTransaction && isLockWanted(other)) other.$client.exec('commit')
  }, 1)
  const waiting = retryWhileBusy(room.db, touch).finally(() => clearInterval(turning))
  expect(await waiting).toEqual(ok(1))
  expect(turns).toBeGreaterThan(5)
  expect(room.db.$client.pragma('busy_timeout', { simple: true })).toBe(1_000)
})

test('errors other than a busy database are thrown at once', async () => {
  await expect(retryWhileBusy(room.db, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(isLockWanted(room.db)).toBe(false)
})

test('an import gives the lock away after the story that it writes, where somebody waits', async () => {
  const { add, sizes } = anImport()
  // The clock stands still, so that only a waiting process ends a batch, however slow the machine is.
  vi.spyOn(performance, 'now').mockReturnValue(0)
  add(4)
  expect(sizes()).toEqual([4])
  vi.useFakeTimers({ toFake: ['Date'] })
  // The first signal creates the file.
  await expect
    .poll(() => {
      signalLockWanted(other)
      return isLockWanted(room.db)
    })
    .toBe(true)
  add(4)
  vi.useRealTimers()
  vi.restoreAllMocks()
  expect(sizes()[1]).toBe(1)
})

test('beside a server an import writes in short batches, where none runs in long ones', () => {
  let now = 0
  // Each story takes 7 ms.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 7))
  anImport().add(7)
  const server = takeServerRole(path.dirname(room.file))
  const { add, sizes } = anImport(7)
  add(7)
  server.release()
  vi.restoreAllMocks()
  expect(sizes()).toEqual([7, 3, 3, 1])
})

/** Adds stories, and returns how many were written in each transaction. */
function anImport(last = 0) {
  const now = Date.UTC(2026, 10, 24)
  const terms = importTerms(namesAsGiven, now)
  const batches = storyBatches(room.db, { terms, language: 'en', now, batchId: null, by: null }, 'wire.ndjson')
  return {
    add: (count: number) => {
      for (const upTo = last + count; last < upTo;) if (batches.add(aStory(++last, now))) batches.flush()
      batches.flush()
    },
    sizes: () => {
      const rows = room.db.$client
        .prepare<[], string>("select details from events where what = 'articles.imported'")
        .pluck()
      return rows.all().map((details) => (JSON.parse(details) as { articles: number[] }).articles.length)
    },
  }
}

const aStory = (n: number, publishedAt: number) => ({
  ...PLAIN_STORY,
  line: n,
  importId: String(n),
  slug: `story-${n}`,
  isSlugMade: false,
  language: null,
  headline: `Story ${n}`,
  standfirst: '',
  document: {
    json: '{"version":1,"blocks":[]}',
    text: '',
    words: 0,
    firstLines: '',
    quotes: [],
    pictures: [],
    files: [],
    links: [],
  },
  sections: ['world'],
  topics: [],
  authors: [],
  source: null,
  lead: null,
  publishedAt,
  warnings: [],
})
