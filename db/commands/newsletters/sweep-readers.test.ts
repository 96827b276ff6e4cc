import { afterEach, beforeEach, expect, test } from 'vitest'
import { leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import { sweepReaders } from '#db/commands/newsletters/sweep-readers.ts'
import { leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'

const DAY = 86_400_000
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => void (room = newsletterRoom()))
afterEach(() => room.close())

const rows = (sql: string) => room.db.$client.prepare(sql).raw().all().map(String)
const sweep = () => sweepReaders(room.db, room.now)

test('whoever did not confirm within 14 days is erased, with their token (P-250)', () => {
  room.addList('evening')
  room.subscribe('both@harbour.example')
  room.join('both@harbour.example', 2)
  room.join('asked@harbour.example')
  room.now += 14 * DAY
  sweep()
  expect(rows('select address from readers')).toHaveLength(2)
  room.now += 1
  expect(sweep()).toMatchObject({ value: false })
  expect(rows('select address from readers')).toEqual(['both@harbour.example'])
  expect(rows('select reader_id, list_id, state from subscriptions')).toEqual(['1,1,confirmed'])
  expect(rows('select * from reader_tokens')).toEqual([])
})

test('who had left before somebody asked again has left, and their links still work', () => {
  room.subscribe('a@harbour.example')
  room.edition()
  room.claim()
  const leave = () => leaveList(room.db, { token: leaveTokenOf(1, 1), why: 'reader' }, room.now)
  leave()
  room.now += DAY
  room.join('a@harbour.example')
  room.now += 15 * DAY
  sweep()
  expect(room.subscriptionOf(1)).toMatchObject({ state: 'left', why: 'reader' })
  expect(leave()).toMatchObject({ ok: true })
})

test('what was read is known for twice as long as a return path holds, and many rows go in turns', () => {
  recordReturns(room.db, { seen: 'a letter', returns: [] }, room.now)
  room.db.$client.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 700)
    insert into returns_seen select 'h' || i, 0 from n`)
  expect(sweep()).toMatchObject({ value: true })
  expect(sweep()).toMatchObject({ value: false })
  expect(rows('select count(*) from returns_seen')).toEqual(['1'])
  room.now += 28 * DAY + 1
  sweep()
  expect(rows('select count(*) from returns_seen')).toEqual(['0'])
})
