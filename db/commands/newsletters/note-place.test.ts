import { afterEach, beforeEach, expect, test } from 'vitest'
import { notePlace } from '#db/commands/newsletters/note-place.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { newslettersHeldAt, scheduledEditions } from '#db/queries/newsletters/due-editions.ts'
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
  room.begin()
  expect([newslettersHeldAt(room.db), room.counts(underWay)]).toEqual([null, { accepted: 1, queued: 1 }])
  note('two')
  expect([newslettersHeldAt(room.db), room.claim()]).toEqual([room.now, []])
  room.begin()
  expect(room.stateOf(underWay)).toBe('stopped')
  expect(scheduledEditions(room.db)).toMatchObject([{ id: waits, isPresent: false, dueAt: 0 }])
  expect(room.counts(underWay)).toEqual({ accepted: 1, unknown: 1 })
})

test('where nobody has confirmed yet there is nothing to wait for', () => {
  room.join('a@harbour.example')
  note('one')
  note('two')
  expect(newslettersHeldAt(room.db)).toBeNull()
})
