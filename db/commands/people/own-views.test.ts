import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteOwnView } from '#db/commands/people/delete-own-view.ts'
import { keepOwnView } from '#db/commands/people/keep-own-view.ts'
import type { Db } from '#db/engine/open.ts'
import { ownViews } from '#db/queries/people/own-views.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { JONAS, must, NOON, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { MOST_OWN_VIEWS } from '#domain/article/lists/own-view.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  addCast(db)
})
afterEach(() => newsroom.close())

const sport = { name: 'Sport', query: 'view=published&section=sport' }

test('a view is kept for one person, replaced under its name, and deleted (P-38)', () => {
  must(keepOwnView(db, JONAS, sport, NOON))
  must(keepOwnView(db, JONAS, { name: 'Wire', query: 'source=coastal-wire' }, NOON + 1))
  expect(ownViews(db, JONAS.id)).toEqual([sport, { name: 'Wire', query: 'source=coastal-wire' }])
  expect(ownViews(db, TAMSIN.id)).toEqual([])
  must(keepOwnView(db, JONAS, { name: 'Sport', query: 'q=boxing' }, NOON + 2))
  expect(ownViews(db, JONAS.id)[0]).toEqual({ name: 'Sport', query: 'q=boxing' })
  must(deleteOwnView(db, TAMSIN, { name: 'Sport' }))
  expect(ownViews(db, JONAS.id)).toHaveLength(2)
  must(deleteOwnView(db, JONAS, { name: 'Sport' }))
  expect(ownViews(db, JONAS.id).map(({ name }) => name)).toEqual(['Wire'])
})

test('only what the list knows is kept, and my own stories stay mine', () => {
  must(keepOwnView(db, JONAS, { name: 'One', query: 'view=mine&script=%3Cb%3E&sort=nonsense&q=+boats+' }, NOON))
  expect(ownViews(db, JONAS.id)).toEqual([{ name: 'One', query: `view=mine&whose=${JONAS.id}&q=boats` }])
})

test('a program without a person keeps none, and nobody keeps more than there is room for', () => {
  expect(keepOwnView(db, SYSTEM, sport, NOON)).toEqual({ ok: false, code: 'not-allowed' })
  expect(deleteOwnView(db, SYSTEM, sport)).toEqual({ ok: false, code: 'not-allowed' })
  for (let n = 0; n < MOST_OWN_VIEWS; n++) must(keepOwnView(db, JONAS, { ...sport, name: `Sport ${n}` }, NOON))
  expect(keepOwnView(db, JONAS, sport, NOON)).toEqual({ ok: false, code: 'too-many-views' })
  must(keepOwnView(db, JONAS, { ...sport, name: 'Sport 3' }, NOON))
})

test('views go with their person', () => {
  must(keepOwnView(db, JONAS, sport, NOON))
  db.$client.prepare('delete from people where id = ?').run(JONAS.id)
  expect(db.$client.prepare('select count(*) from own_views').pluck().get()).toBe(0)
})
