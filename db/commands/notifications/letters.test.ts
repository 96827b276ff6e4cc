import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { chooseLetters } from '#db/commands/notifications/choose-letters.ts'
import { mailNotifications, nextNotificationMailAt } from '#db/commands/notifications/mail-notifications.ts'
import { markNotificationsRead } from '#db/commands/notifications/mark-notifications-read.ts'
import { notifiedRoom } from '#db/commands/notifications/testing/notified-room.ts'
import { trimNotifications } from '#db/commands/notifications/trim-notifications.ts'
import { letterChoices } from '#db/queries/notifications/letter-choices.ts'
import { ownNotifications } from '#db/queries/notifications/own-notifications.ts'
import { DAY, JONAS, MINUTE, must, NOON, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { letter } from '#domain/letters/letter.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const QUARTER = NOON + 15 * MINUTE
const siteUrl = 'https://halyard.example'

let room: ReturnType<typeof notifiedRoom>
let thrown: unknown[]
beforeEach(() => {
  room = notifiedRoom()
  thrown = []
})
afterEach(() => room.close())

const handOver = (headline: string, at = NOON) =>
  must(assignArticle(room.db, OTTILIE, { id: room.draft(headline).id, personId: 'jonas' }, at))
const mail = (now = QUARTER, sendsMail = true) =>
  must(mailNotifications(room.db, { siteUrl, sendsMail, now, onError: (error) => void thrown.push(error) }))
const letters = () =>
  (room.db.$client.prepare(`select payload from outbox where kind = 'mail' order by id`).pluck().all() as string[]).map(
    (payload) => letter.parse(JSON.parse(payload)),
  )

test('one letter a person at the quarter of an hour, with all that happened since (P-32)', () => {
  handOver('One', NOON + MINUTE)
  handOver('Two', NOON + 14 * MINUTE)
  expect(nextNotificationMailAt(room.db)).toBe(QUARTER)
  expect(mail()).toBe(1)
  expect(letters()).toMatchObject([
    {
      template: 'digest',
      person: 'jonas',
      to: 'jonas@halyard.example',
      count: 2,
      lines: [
        { kind: 'handed-over', by: 'Ottilie Marsh', headline: 'One' },
        { kind: 'handed-over', headline: 'Two' },
      ],
      until: QUARTER + DAY,
    },
  ])
  expect(nextNotificationMailAt(room.db)).toBe(Number.POSITIVE_INFINITY)
  expect(mail(QUARTER + DAY)).toBe(0)
})

test('of more than twenty things, a letter names the first twenty and counts all', () => {
  for (let n = 1; n <= 25; n++) handOver(`Story ${n}`)
  expect(mail()).toBe(1)
  const [digest] = letters()
  expect(digest).toMatchObject({ count: 25, lines: { length: 20, 19: { headline: 'Story 20' } } })
})

test('what was read on the desk is not mailed', () => {
  handOver('One')
  const [first] = ownNotifications(room.db, JONAS).items
  expect(must(markNotificationsRead(room.db, JONAS, { ids: [first?.id ?? 0] }, NOON))).toEqual({ marked: 1 })
  expect(room.unread(JONAS)).toBe(0)
  expect(mail()).toBe(0)
})

test('a kind that was switched off is on the bell only, also what waits', () => {
  handOver('One')
  must(chooseLetters(room.db, JONAS, { kind: 'handed-over', isMailed: false }))
  handOver('Two')
  expect(mail()).toBe(0)
  expect(room.unread(JONAS)).toBe(2)
  expect(letterChoices(room.db, 'jonas')).toContainEqual({ kind: 'handed-over', isMailed: false })
  must(chooseLetters(room.db, JONAS, { kind: 'handed-over', isMailed: true }))
  handOver('Three')
  expect(mail()).toBe(1)
  expect(chooseLetters(room.db, SYSTEM, { kind: 'published', isMailed: false })).toMatchObject({ code: 'not-allowed' })
})

test('without mail nothing is kept for later, and whoever has no password gets no letter', () => {
  handOver('One')
  expect(mail(QUARTER, false)).toBe(0)
  expect(mail()).toBe(0)
  room.db.$client.exec(`delete from accounts where person_id = 'jonas'`)
  handOver('Two')
  expect(mail()).toBe(0)
})

test('a letter that throws holds up no other, and is tried at the next quarter', () => {
  // Of a kind that a newer version wrote.
  room.db.$client
    .prepare(`insert into notifications (person_id, kind, at, mail_at) values ('admin', 'of-a-newer-version', ?, ?)`)
    .run(NOON, QUARTER)
  handOver('One')
  expect(mail()).toBe(1)
  expect(letters()).toMatchObject([{ person: 'jonas' }])
  expect(thrown).toHaveLength(1)
  expect(nextNotificationMailAt(room.db)).toBe(QUARTER + 15 * MINUTE)
})

test('a letter names no story that its reader may not read any more', () => {
  const { id } = room.draft()
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas' }, NOON))
  must(assignArticle(room.db, OTTILIE, { id, personId: null }, NOON))
  expect(mail()).toBe(0)
  expect(letters()).toEqual([])
})

test('nobody marks what is another’s, and all up to one leaves what came after', () => {
  handOver('One')
  const [one] = ownNotifications(room.db, JONAS).items
  handOver('Two')
  expect(must(markNotificationsRead(room.db, TAMSIN, { upTo: Number.MAX_SAFE_INTEGER }, NOON))).toEqual({ marked: 0 })
  expect(must(markNotificationsRead(room.db, JONAS, { upTo: one?.id ?? 0 }, NOON))).toEqual({ marked: 1 })
  expect(room.unread(JONAS)).toBe(1)
})

test('three months are kept, and of a flood a person’s newest five hundred', () => {
  handOver('Old', NOON - 91 * DAY)
  handOver('New')
  must(trimNotifications(room.db, NOON))
  expect(room.notified(JONAS)).toEqual(['Ottilie Marsh handed “New” to you.'])
  const insert = room.db.$client.prepare(
    `insert into notifications (person_id, kind, at) select 'jonas', 'red-receipt', ? from
       (with recursive n (value) as (select 1 union all select value + 1 from n where value < 1200) select * from n)`,
  )
  insert.run(NOON)
  while (must(trimNotifications(room.db, NOON)));
  const kept = room.db.$client.prepare('select count(*) from notifications').pluck().get()
  expect(kept).toBe(500)
})

test('thirty are listed at a time', () => {
  const { id } = room.draft()
  for (let n = 0; n < 35; n++) {
    must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON))
    must(moveArticle(room.db, TAMSIN, { id, move: 'recall' }, NOON))
  }
  const first = ownNotifications(room.db, OTTILIE)
  expect(first).toMatchObject({ unread: 35, items: { length: 30 } })
  const rest = ownNotifications(room.db, OTTILIE, { cursor: first.next ?? '' })
  expect(rest).toMatchObject({ next: null, items: { length: 5 } })
})
