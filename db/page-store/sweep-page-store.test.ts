import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { write } from '#db/engine/write.ts'
import { fillIfMostIsOld, fillOf, reportFill } from '#db/page-store/fill-state.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import type { StoredRow } from '#db/page-store/stored-row.ts'
import { claimSweep, type Swept, sweepPageStore } from '#db/page-store/sweep-page-store.ts'
import { storedPage } from '#db/page-store/testing/stored-page.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

let paper: ReturnType<typeof testNewsroom>
let store: PageStoreWriter
beforeEach(() => {
  paper = testNewsroom()
  preparePageStore(paper.dir, { build: 'one', maxBytes: 64_000_000, note: noteOf(paper.db) })
  store = new PageStoreWriter({ file: pageStoreFile(paper.dir), maxBytes: 64_000_000 })
})
afterEach(() => {
  store.close()
  paper.close()
})

const change = (...tags: string[]) => {
  write(paper.db, (tx) => ok(changed(tx, tags, 1_000)))
}
const put = (key: string, tags: string[], more: Partial<StoredRow> = {}) =>
  store.write([{ ...storedPage({ key, note: more.note ?? noteOf(paper.db), tags }), ...more }], noteOf(paper.db))
const keys = () => store.client.prepare('select key from pages order by id').pluck().all()
function sweep(last: Swept | null = null): Swept {
  const steps = sweepPageStore(store, { newsFile: paper.file, build: 'one', last })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

test('what is out of date, of another build, epoch or history is deleted; what is fresh stays', () => {
  const before = noteOf(paper.db)
  put('/fresh', ['b'])
  put('/stale', ['a', 'b'])
  put('/empty', [])
  put('/other-build', ['b'], { build: 'two' })
  put('/other-epoch', ['b'], { note: { epoch: 'another', seq: 0 } })
  put('/lost', ['b'], { note: { ...before, seq: 90 } })
  change('a')
  put('/new', ['a'])
  sweep()
  expect(keys()).toEqual(['/fresh', '/empty', '/new'])
  expect(store.client.prepare('select count(*) from bodies').pluck().get()).toBe(3)
})

test('withdrawn words are on the disk no longer', () => {
  // Long enough for overflow pages, short enough for a leaf.
  put('/long', ['article:1'], { body: Buffer.from('the withdrawn sentence '.repeat(2_000)) })
  put('/short', ['article:1'], { body: Buffer.from('the withdrawn sentence') })
  put('/other', ['article:2'])
  const isOnDisk = () =>
    fs
      .readdirSync(paper.dir)
      .filter((name) => name.startsWith('pages.db'))
      .some((name) => fs.readFileSync(`${paper.dir}/${name}`).includes('the withdrawn sentence'))
  expect(isOnDisk()).toBe(true)
  change('article:1')
  sweep()
  expect(isOnDisk()).toBe(false)
  expect(keys()).toEqual(['/other'])
})

test('a later sweep looks at what changed since, and at rows that came late with an older note', () => {
  const early = noteOf(paper.db)
  put('/one', ['a'])
  put('/two', ['b'])
  change('c')
  const last = sweep()
  expect(last.note).toEqual(noteOf(paper.db))
  put('/late', ['c'], { note: early })
  change('b')
  sweep(last)
  expect(keys()).toEqual(['/one'])
})

test('a sweep after another epoch begins anew', () => {
  change('a')
  put('/one', ['a'])
  const last = sweep()
  paper.db.$client.exec("update epoch set value = 'restored'; update changes set seq = 1")
  sweep(last)
  expect(keys()).toEqual([])
})

test('after more changes than fit into memory each group of rows asks for its own', () => {
  put('/fresh', ['b'])
  put('/stale', ['tag:49999'])
  change(...Array.from({ length: 50_001 }, (_, n) => `tag:${n}`))
  sweep()
  expect(keys()).toEqual(['/fresh'])
})

test('rows that are written while a sweep runs wait for the next one', () => {
  put('/old', ['a'])
  const steps = sweepPageStore(store, { newsFile: paper.file, build: 'one', last: null })
  steps.next()
  change('b')
  put('/new', ['b'])
  while (!steps.next().done);
  expect(keys()).toEqual(['/old', '/new'])
})

test('one of several web processes sweeps, and another does where that one died or the clock was set back', () => {
  expect(claimSweep(store, 1_000_000, 240_000)).toBe(true)
  expect(claimSweep(store, 1_100_000, 240_000)).toBe(false)
  expect(claimSweep(store, 1_240_000, 240_000)).toBe(true)
  expect(claimSweep(store, 1_000, 240_000)).toBe(true)
})

test('a page that was made before a change, and written after its sweep, takes no number that was swept (P-419)', () => {
  const early = noteOf(paper.db)
  put('/one', ['a'])
  put('/two', ['b'])
  change('b', 'c')
  const last = sweep()
  expect(keys()).toEqual(['/one'])
  put('/late', ['c'], { note: early })
  sweep(last)
  expect(keys()).toEqual(['/one'])
})

test('a change that made most pages old lets the store fill again; one of a few pages does not (P-418)', () => {
  const { client } = store
  const state = () => fillOf(client)
  const report = { after: '9:9', total: 9, looked: 9, drawn: 9, failed: 0 }
  const done = () => reportFill(client, { ...report, isDone: true }, state()?.beganAt ?? 0, 2_000)
  done()
  for (let n = 0; n < 5; n++) put(`/${n}`, [`story:${n}`, 'site'])
  change('story:1', 'story:2')
  fillIfMostIsOld(client, sweep(), 3_000)
  expect(state()).toMatchObject({ state: 'done', looked: 9 })
  change('site')
  const swept = sweep()
  fillIfMostIsOld(client, swept, 3_000)
  expect(state()).toMatchObject({ state: 'running', after: '', looked: 0, drawn: 0, beganAt: 3_000 })
  // One that is under way begins anew: what it made so far is old. One that was paused waits.
  client.exec("update fill set after = '5:5', looked = 5")
  fillIfMostIsOld(client, swept, 3_000)
  expect(state()).toMatchObject({ state: 'running', after: '', looked: 0, beganAt: 3_001 })
  client.exec("update fill set state = 'paused', after = '5:5'")
  fillIfMostIsOld(client, swept, 4_000)
  expect(state()).toMatchObject({ state: 'paused', after: '5:5' })
})
