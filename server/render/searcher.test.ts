import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteOf } from '#db/engine/change-log.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory } from '#db/testing/seed.ts'
import { Searcher } from '#server/render/searcher.ts'

let paper: ReturnType<typeof testNewsroom>
const open: Searcher[] = []

beforeEach(() => {
  paper = testNewsroom()
  aCast(paper.db)
  aStory(paper.db, { headline: 'A harbour' })
})
afterEach(async () => {
  for (const searcher of open.splice(0)) await searcher.close()
  paper.close()
})

type Options = Partial<ConstructorParameters<typeof Searcher>[0]>
function searcherOf(options: Options = {}) {
  const searcher = new Searcher({ file: paper.file, limitMs: 30_000, ...options })
  open.push(searcher)
  return (q: string) => searcher.search({ q, page: 1 })
}

/** A worker thread that never answers `stuck`, crashes on `broken`, and answers everything else with its thread id. */
function testThread(): URL {
  const file = path.join(paper.dir, 'thread.mjs')
  const text = `import { parentPort, threadId } from 'node:worker_threads'
    parentPort.postMessage('ready')
    parentPort.on('message', ({ q }) => {
      if (q === 'broken') throw new Error('broken')
      if (q === 'stuck') for (;;);
      parentPort.postMessage({ view: threadId, tags: [] })
    })`
  fs.writeFileSync(file, text)
  return pathToFileURL(file)
}

test('the thread answers what was found, and the tags of what it read', async () => {
  const found = await searcherOf()('harbour')
  expect(found?.view.hits.map((hit) => hit.headline)).toEqual(['A harbour'])
  expect(found?.tags).toEqual(expect.arrayContaining(['search', 'site', 'section:1']))
})

test('it sees every change that a note of the moment before knows, and keeps no state open', async () => {
  const search = searcherOf()
  for (let n = 1; n <= 5; n++) {
    aStory(paper.db, { headline: `A harbour again ${n}` })
    const { seq } = noteOf(paper.db)
    expect((await search('harbour'))?.view.total, `at ${seq}`).toBe(n + 1)
  }
  // A reader in an open transaction would prevent the WAL from being truncated.
  const [done] = paper.db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number; log: number }[]
  expect(done).toMatchObject({ busy: 0, log: 0 })
})

test('a search over its limit is given up and its thread ended; the next has a new one (P-119)', async () => {
  const search = searcherOf({ thread: testThread(), limitMs: 1_000 })
  const first = await search('a')
  expect((await search('b'))?.view).toBe(first?.view)
  expect(await search('stuck')).toBeNull()
  const next = await search('c')
  expect(next).not.toBeNull()
  expect(next?.view).not.toBe(first?.view)
})

test('so many wait for their turn, and those beyond are given up at once', async () => {
  const search = searcherOf({ inLine: 2 })
  const answers = await Promise.all(['harbour', 'harbour', 'harbour', 'harbour', 'harbour'].map(search))
  expect(answers.map((found) => found !== null)).toEqual([true, true, true, false, false])
})

test('a crash of the thread rejects the pending search, and no later one', async () => {
  const search = searcherOf({ thread: testThread() })
  await expect(search('broken')).rejects.toThrow('broken')
  expect(await search('a')).not.toBeNull()
})
