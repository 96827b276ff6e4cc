import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { type ChangeLog, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { write } from '#db/engine/write.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { type Made, NeverFresh, PageCache } from '#server/http/pages/page-cache.ts'

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
const restore = () => {
  paper.db.$client.exec("update epoch set value = 'restored'; delete from changes")
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

test('a page is made once and then kept, until a tag of its changes', async () => {
  expect(await cache.get('/', render('one'))).toEqual({ value: 'one', isHit: false })
  expect(await cache.get('/', render('two'))).toEqual({ value: 'one', isHit: true })
  change('b')
  expect(await cache.get('/', render('two'))).toEqual({ value: 'one', isHit: true })
  change('a')
  expect(await cache.get('/', render('two'))).toEqual({ value: 'two', isHit: false })
  expect(renders).toBe(2)
})

test('cached pages are fresh as of the last poll of the change log', async () => {
  await cache.get('/', render('one'))
  expect(cache.kept('/')).toBe('one')
  change('a')
  cache.poll()
  expect(cache.kept('/')).toBeNull()
  expect(cache.size().entries).toBe(0)
})

test('requests of one moment share one render', async () => {
  const held = heldRender(['a'])
  const both = [cache.get('/', held.make), cache.get('/', held.make)]
  held.land('one')
  expect(await Promise.all(both)).toEqual([
    { value: 'one', isHit: false },
    { value: 'one', isHit: false },
  ])
  expect(renders).toBe(1)
})

test('a request after a change does not join a render that began before it, and the older one is not kept over it', async () => {
  const before = heldRender(['a'])
  const first = cache.get('/', before.make)
  change('a')
  const second = await cache.get('/', render('new'))
  expect(second).toEqual({ value: 'new', isHit: false })
  before.land('old')
  expect((await first).value).toBe('old')
  expect(await cache.get('/', render('unused'))).toEqual({ value: 'new', isHit: true })
})

test('a page whose tag changed during its render is sent only to earlier requests', async () => {
  const held = heldRender(['a'])
  const first = cache.get('/', held.make)
  change('a')
  held.land('old')
  expect((await first).value).toBe('old')
  expect(await cache.get('/', render('new'))).toEqual({ value: 'new', isHit: false })
})

test('even a change of any other tag keeps a later request from joining', async () => {
  const held = heldRender(['a'])
  const first = cache.get('/', held.make)
  change('other')
  const second = cache.get('/', render('own'))
  held.land('shared')
  expect((await first).value).toBe('shared')
  expect((await second).value).toBe('own')
})

test('a restored database empties the cache, and what was in the air is made again', async () => {
  change('a')
  await cache.get('/', render('one'))
  const held = heldRender(['a'])
  const flying = cache.get('/x', held.make)
  restore()
  expect(await cache.get('/', render('two'))).toEqual({ value: 'two', isHit: false })
  held.land('of the old epoch')
  expect((await flying).value).toBe('of the old epoch')
  expect(await cache.get('/x', render('of the new'))).toEqual({ value: 'of the new', isHit: false })
})

test('a render of another epoch than the request is made once more, then given up', async () => {
  const of = (epoch: string) => async () => {
    renders++
    return { value: 'x', note: { epoch, seq: 9 }, tags: [], bytes: 1 }
  }
  await expect(cache.get('/', of('elsewhere'))).rejects.toThrow(NeverFresh)
  expect(renders).toBe(2)
  expect(cache.size()).toMatchObject({ entries: 0, flights: 0 })
})

test('a note below the start is discarded, and the second try counts', async () => {
  change('a')
  let turn = 0
  const make = async () => {
    const note = noteOf(paper.db)
    return { value: `try ${++turn}`, note: turn === 1 ? { ...note, seq: note.seq - 1 } : note, tags: ['a'], bytes: 1 }
  }
  expect((await cache.get('/', make)).value).toBe('try 2')
})

test('a page that read nothing is as old as its start', async () => {
  change('a')
  await cache.get('/', async () => ({ value: 'static', note: null, tags: [], bytes: 1 }))
  change('a')
  expect(await cache.get('/', render('unused'))).toEqual({ value: 'static', isHit: true })
})

test('a failed render reaches all waiting requests, is not cached, and is not replaced by a stale page', async () => {
  await cache.get('/', render('one'))
  change('a')
  const held = heldRender(['a'])
  const waiting = [cache.get('/', held.make), cache.get('/', held.make)]
  held.crash(new Error('no renderer'))
  for (const one of await Promise.allSettled(waiting)) expect(one.status).toBe('rejected')
  expect(cache.size().entries).toBe(0)
  expect((await cache.get('/', render('two'))).value).toBe('two')
})

test('a look-up that found nothing is stale when the address comes to be', async () => {
  await cache.get('/article/x', render('404', ['address:/article/x']))
  change('address:/article/x')
  expect((await cache.get('/article/x', render('story', ['article:1']))).value).toBe('story')
})

test('memory is bounded by bytes, and requested pages stay', async () => {
  for (let i = 0; i < 50; i++) {
    await cache.get(`/${i}`, render(`page ${i}`, ['a'], 9_000))
    await cache.get('/0', render('unused'))
    expect(cache.size().bytes).toBeLessThanOrEqual(100_000)
  }
  expect((await cache.get('/0', render('new'))).isHit).toBe(true)
  expect((await cache.get('/20', render('new', ['a'], 9_000))).isHit).toBe(false)
  const before = cache.size()
  expect((await cache.get('/huge', render('huge', [], 30_000))).value).toBe('huge')
  expect(cache.size()).toEqual(before)
})

test('repeatedly requested pages survive any number of pages requested once', async () => {
  await cache.get('/hot', render('hot'))
  for (let i = 0; i < 1_000; i++) {
    await cache.get(`/once/${i}`, render('once'))
    if (i % 10 === 9) expect([i, cache.get('/hot', render('again'))]).toEqual([i, { value: 'hot', isHit: true }])
  }
  // They did not all fit.
  expect(cache.evicted()).toBeGreaterThan(500)
})

test('addresses of nothing have a small place of their own, and evict no page (P-326)', async () => {
  await cache.get('/hot', render('hot'))
  const nothing = (address: string) => async () => ({
    ...(await render('404', [`address:${address}`])()),
    isNothing: true,
  })
  for (let i = 0; i < 1_000; i++) await cache.get(`/none/${i}`, nothing(`/none/${i}`))
  expect(cache.evicted()).toBeGreaterThan(500)
  expect(cache.size().entries).toBeGreaterThan(3)
  expect(cache.size().bytes).toBeLessThan(100_000 / 8)
  expect(await cache.get('/hot', render('again'))).toEqual({ value: 'hot', isHit: true })
  // They are kept like pages, and as fresh.
  expect((await cache.get('/none/999', nothing('/none/999'))).isHit).toBe(true)
  change('address:/none/999')
  expect(await cache.get('/none/999', render('story', ['article:1']))).toEqual({ value: 'story', isHit: false })
  expect(await cache.get('/none/999', nothing('/none/999'))).toEqual({ value: 'story', isHit: true })
})

test('a page that grows makes others leave', async () => {
  for (let i = 0; i < 10; i++) await cache.get(`/${i}`, render(`page ${i}`, ['a'], 8_000))
  expect(cache.evicted()).toBe(0)
  cache.reweigh('/9', 'page 9', 20_000)
  expect(cache.size().bytes).toBeLessThanOrEqual(100_000)
  expect((await cache.get('/9', render('again'))).isHit).toBe(true)
  expect((await cache.get('/0', render('again'))).isHit).toBe(false)
})

test('tags are forgotten only when no kept page and no render can be older', async () => {
  await cache.get('/kept', render('kept', ['k']))
  const held = heldRender(['late'])
  const flying = cache.get('/flying', held.make)
  change('late')
  for (let i = 0; i < 1_100; i++) change(`noise:${i}`)
  expect(await cache.get('/kept', render('unused'))).toEqual({ value: 'kept', isHit: true })
  held.land('old')
  await flying
  expect((await cache.get('/flying', render('new'))).value).toBe('new')
  change('k')
  expect((await cache.get('/kept', render('changed'))).value).toBe('changed')
})
