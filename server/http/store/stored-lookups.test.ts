import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { type ChangeLog, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { write } from '#db/engine/write.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { type Made, PageCache } from '#server/http/pages/page-cache.ts'

let paper: ReturnType<typeof testNewsroom>
let log: ChangeLog
let cache: PageCache<string>
let renders: number
beforeEach(() => {
  paper = testNewsroom()
  log = openChangeLog(paper.file)
  cache = new PageCache<string>({ log, maxBytes: 100_000 })
  renders = 0
})
afterEach(() => {
  log.close()
  paper.close()
})

const change = (...tags: string[]) => {
  write(paper.db, (tx) => {
    changed(tx, tags, 1_000)
    return ok(null)
  })
}
/** A render under control of the test: it reads its position in the change log at once, and ends when told. */
function heldRender(tags: string[], bytes = 10) {
  let land: (value: string) => void = () => {}
  let crash: (error: Error) => void = () => {}
  const make = () => {
    renders++
    const note = noteOf(paper.db)
    return new Promise<Made<string>>((resolve, reject) => {
      land = (value) => resolve({ value, note, tags, bytes })
      crash = reject
    })
  }
  return { make, land: (value: string) => land(value), crash: (error: Error) => crash(error) }
}
const render =
  (value: string, tags: string[] = ['a'], bytes = 10) =>
  async (): Promise<Made<string>> => {
    renders++
    return { value, note: noteOf(paper.db), tags, bytes }
  }

/** A store whose only page was made at `note`, and that is asked while `meanwhile` happens. */
function storeOf(tags: string[], meanwhile = () => {}) {
  const put: string[] = []
  const find = () => {
    const note = noteOf(paper.db)
    meanwhile()
    return { value: 'stored', tags, bytes: 10, note }
  }
  return { put, store: { find, put: (key: string) => void put.push(key) } }
}

test('a stored page is answered in the same turn, enters memory, and is not stored again', async () => {
  const { put, store } = storeOf(['a'])
  cache = new PageCache<string>({ log, maxBytes: 100_000, store })
  expect(cache.get('/', render('made'))).toEqual({ value: 'stored', isHit: true })
  expect(cache.kept('/')).toBe('stored')
  expect([cache.counts, put, renders]).toEqual([{ hits: 0, stored: 1, misses: 0, joined: 0 }, [], 0])
})

test('a change right after the look into the store is seen, also by a sweep of the log', async () => {
  for (const noise of [0, 1_100]) {
    let isFirst = true
    const { store } = storeOf(['a'], () => {
      if (!isFirst) return
      isFirst = false
      change('a')
      for (let n = 0; n < noise; n++) change(`noise:${n}`)
    })
    cache = new PageCache<string>({ log, maxBytes: 100_000, store })
    expect(cache.get('/', render('made'))).toEqual({ value: 'stored', isHit: true })
    cache.poll()
    expect(cache.kept('/')).toBeNull()
  }
})

test('a stored page of another epoch than the last look is made again', async () => {
  const { store } = storeOf(['a'])
  const asked = { ...store, find: () => ({ ...store.find(), note: { epoch: 'another', seq: 9 } }) }
  cache = new PageCache<string>({ log, maxBytes: 100_000, store: asked })
  expect(await cache.get('/', render('made'))).toEqual({ value: 'made', isHit: false })
})

test('what is kept is stored; what only passes, or is older than what is kept, is not', async () => {
  const put: [string, string, number][] = []
  const store = {
    find: () => null,
    put: (key: string, { value }: Made<string>, { seq }: { seq: number }) => void put.push([key, value, seq]),
  }
  cache = new PageCache<string>({ log, maxBytes: 100_000, store })
  change('a')
  const held = heldRender(['a'])
  const first = cache.get('/', held.make)
  change('b')
  await cache.get('/', render('newer'))
  held.land('older')
  await first
  await cache.get('/passing', async () => ({ ...(await render('x')()), isPassing: true }))
  expect(put).toEqual([['/', 'newer', 2]])
})

test('a request joins a flight before it looks into the store', async () => {
  const held = heldRender(['a'])
  let [looks, isThere] = [0, false]
  const find = () => {
    looks += 1
    return isThere ? { value: 'stored', tags: ['a'], bytes: 10, note: noteOf(paper.db) } : null
  }
  cache = new PageCache<string>({ log, maxBytes: 100_000, store: { find, put: () => {} } })
  const first = cache.get('/', held.make)
  isThere = true
  const second = cache.get('/', held.make)
  held.land('made')
  expect((await Promise.all([first, second])).map(({ value }) => value)).toEqual(['made', 'made'])
  expect(looks).toBe(1)
})
