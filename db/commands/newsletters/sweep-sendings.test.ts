import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepSendings } from '#db/commands/newsletters/sweep-sendings.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { editionAtDesk } from '#db/queries/newsletters/edition-at-desk.ts'
import { editionRows } from '#db/queries/newsletters/edition-rows.ts'

const DAY = 86_400_000
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => void (room = newsletterRoom()))
afterEach(() => room.close())

function sweep(): number {
  for (let turns = 0; ; turns++) {
    const more = sweepSendings(room.db, room.now)
    if (!more.ok || !more.value) return turns
  }
}
const left = () => room.db.$client.prepare('select distinct edition_id from sendings order by 1').pluck().all()
const seen = (id: number) => {
  const { counts, readers } = editionAtDesk(room.db, { id, at: room.now, origin: '' }) ?? {}
  return { counts, readers, row: editionRows(room.db, { listId: 1 }).items.find((one) => one.id === id)?.counts }
}
/** An edition of which the first letter is refused. */
function sent(): number {
  const id = room.edition()
  const claimed = room.claim()
  room.settle(claimed.slice(0, 1), { state: 'refused', code: 550, text: '550 5.7.1 no' })
  room.settle(claimed.slice(1))
  return id
}

test('letters go after 90 days, and the desk still says what came of them', () => {
  room.fill(12, (n) => `reader${n}@harbour.example`)
  const [first, second] = [sent(), sent()]
  room.complain(room.sendingOf(2)[0]?.returnToken)
  const before = seen(first)
  expect(before).toMatchObject({ readers: 12, counts: { accepted: 11, refused: 1, complained: 1 } })
  room.now += 90 * DAY + 1
  // Bounces are judged by the newest ten of a list.
  for (let n = 0; n < 8; n++) sent()
  sweep()
  expect([left().length, seen(first)]).toEqual([10, before])
  sent()
  sweep()
  expect([left().includes(first), left()[0]]).toEqual([false, second])
  expect(seen(first)).toEqual(before)
  expect(sweep()).toBe(0)
})

test('letters of unknown result stay until somebody has decided', () => {
  room.fill(1, () => 'a@harbour.example')
  const id = room.edition()
  room.claim()
  room.begin()
  for (let n = 0; n < 10; n++) room.edition()
  room.now += 91 * DAY
  sweep()
  expect(left()).toContain(id)
})
