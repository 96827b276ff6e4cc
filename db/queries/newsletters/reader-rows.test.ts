import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { readerRows } from '#db/queries/newsletters/reader-rows.ts'
import { subscriptions } from '#db/schema/tables.ts'
import { must } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

const addresses = (asked: Parameters<typeof readerRows>[1]) =>
  readerRows(room.db, asked, room.now).items.map(({ address }) => address)

test('readers are found by the beginning of an address, a list and a state, newest first', () => {
  const evening = room.addList('evening')
  room.subscribe('Ines@harbour.example')
  room.subscribe('inga_1@harbour.example', evening)
  room.join('per@harbour.example')
  expect(addresses({})).toEqual(['per@harbour.example', 'inga_1@harbour.example', 'Ines@harbour.example'])
  expect(addresses({ q: ' IN' })).toEqual(['inga_1@harbour.example', 'Ines@harbour.example'])
  expect(addresses({ q: 'inga_' })).toEqual(['inga_1@harbour.example'])
  expect(addresses({ q: 'n' })).toEqual([])
  expect(addresses({ list: 1 })).toEqual(['per@harbour.example', 'Ines@harbour.example'])
  expect(addresses({ list: 1, state: 'confirmed' })).toEqual(['Ines@harbour.example'])
  expect(addresses({ state: 'asked' })).toEqual(['per@harbour.example'])
  expect(readerRows(room.db, { list: 1 }, room.now)).toMatchObject({ counts: { asked: 1, confirmed: 1, left: 0 } })
  expect(readerRows(room.db, { q: 'per' }, room.now).items).toMatchObject([
    { subscriptions: [{ list: 'morning', state: 'asked', at: room.now }] },
  ])
})

test('they come 50 at a time', () => {
  room.fill(51, (n) => `reader${n}@harbour.example`)
  const { items: readers, next } = readerRows(room.db, {}, room.now)
  expect([readers.length, addresses({ cursor: next ?? '' })]).toEqual([50, ['reader1@harbour.example']])
})

test('who joined and left is counted by the day of the paper’s zone', () => {
  must(saveSettings(room.db, SYSTEM, { zone: 'Asia/Kolkata' }, room.now))
  room.now = Date.UTC(2026, 10, 20, 18, 29)
  const [first = 0] = room.subscribeMany(1)
  room.now = Date.UTC(2026, 10, 20, 18, 30)
  room.subscribe('second@harbour.example')
  room.db
    .update(subscriptions)
    .set({ state: 'left', leftAt: Date.UTC(2026, 10, 22) })
    .where(eq(subscriptions.readerId, first))
    .run()
  room.now = Date.UTC(2026, 10, 23)
  expect(readerRows(room.db, {}, room.now).days).toEqual([
    { day: '2026-11-20', joined: 1, left: 0 },
    { day: '2026-11-21', joined: 1, left: 0 },
    { day: '2026-11-22', joined: 0, left: 1 },
  ])
  room.now += 91 * 86_400_000
  expect(readerRows(room.db, {}, room.now).days).toEqual([])
})
