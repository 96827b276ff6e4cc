import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { lastChangeOf, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { write } from '#db/engine/write.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok, refuse } from '#domain/result.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const change = (tags: string[], now = 1_000) =>
  write(paper.db, (tx) => {
    changed(tx, tags, now)
    return ok(null)
  })

test('a change makes exactly the copies with older notes stale', () => {
  const log = openChangeLog(paper.file)
  const before = noteOf(paper.db).seq
  change(['article:1', 'list:front'])
  expect(log.poll()).toBe(before + 1)
  expect(log.isFresh(['article:1'], before)).toBe(false)
  expect(log.isFresh(['article:2'], before)).toBe(true)
  expect(log.isFresh(['article:1'], noteOf(paper.db).seq)).toBe(true)
  log.close()
})

test('one change has one seq for all its tags, and the time never falls', () => {
  change(['a', 'b'], 5_000)
  change(['b'], 1_000)
  const rows = paper.db.$client.prepare('select tag, seq, at from changes order by tag').all()
  expect(rows).toEqual([
    { tag: 'a', seq: 1, at: 5_000 },
    { tag: 'b', seq: 2, at: 5_000 },
  ])
})

test('a refusal rolls the change back (P-118)', () => {
  write(paper.db, (tx) => {
    changed(tx, ['a'], 1)
    return refuse('not-allowed')
  })
  expect(noteOf(paper.db).seq).toBe(0)
})

test('a new epoch clears the map and is reported', () => {
  let told = 0
  const log = openChangeLog(paper.file, () => told++)
  change(['a'])
  log.poll()
  expect(log.isFresh(['a'], 0)).toBe(false)
  paper.db.$client.exec("update epoch set value = 'restored'; delete from changes")
  expect(log.poll()).toBe(0)
  expect(told).toBe(1)
  expect(log.epoch()).toBe('restored')
  expect(log.isFresh(['a'], 0)).toBe(true)
  log.close()
})

test('the newest change of some tags, as far as a note can vouch for it', () => {
  change(['a'], 1_000)
  change(['b'], 2_000)
  expect(lastChangeOf(paper.db, ['a', 'never'], 2)).toBe(1_000)
  expect(lastChangeOf(paper.db, ['a', 'b'], 2)).toBe(2_000)
  expect(lastChangeOf(paper.db, ['a', 'b'], 1)).toBe('unknown')
  expect(lastChangeOf(paper.db, ['never'], 0)).toBe(0)
})
