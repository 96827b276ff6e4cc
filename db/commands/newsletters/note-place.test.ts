import { afterEach, beforeEach, expect, test } from 'vitest'
import { notePlace } from '#db/commands/newsletters/note-place.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { newslettersHeldAt } from '#db/queries/newsletters/due-editions.ts'
import { editions } from '#db/schema/tables.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => void (room = newsletterRoom()))
afterEach(() => room.close())

const note = (place: string) => notePlace(room.db, place, room.now)

test('a database that lies elsewhere than before sends nothing until an admin lets it go on', () => {
  room.subscribeMany(2)
  note('one')
  const [underWay, waits] = [room.edition(), room.draft()]
  const epoch = room.db.select().from(editions).all()[0]?.epoch
  room.db.$client.prepare("update editions set state = 'scheduled', epoch = ? where id = ?").run(epoch, waits)
  room.settle(room.claim(1))
  note('one')
  expect([newslettersHeldAt(room.db), room.begin()]).toEqual([null, { ok: true, value: { unknown: 0, stopped: [] } }])
  note('two')
  expect([newslettersHeldAt(room.db), room.claim()]).toEqual([room.now, []])
  expect(room.begin()).toEqual({ ok: true, value: { unknown: 1, stopped: [underWay] } })
  expect([room.counts(underWay), room.stateOf(waits)]).toEqual([{ accepted: 1, unknown: 1 }, 'draft'])
})

test('where nobody has confirmed yet there is nothing to wait for', () => {
  room.join('a@harbour.example')
  note('one')
  note('two')
  expect(newslettersHeldAt(room.db)).toBeNull()
})
