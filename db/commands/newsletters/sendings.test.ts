import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eraseReader, leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { resumeEdition, stopEdition } from '#db/commands/newsletters/steer-edition.ts'
import { EDITOR, leaveTokenOf, newsletterRoom, REPORTER } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { letterCounts } from '#db/queries/newsletters/edition-at-desk.ts'
import { nextSendingAt } from '#db/queries/newsletters/next-sending-at.ts'
import { readersAt } from '#db/queries/newsletters/readers-at.ts'
import { editionLanes, readers, sendings, suppressed } from '#db/schema/tables.ts'
import { plansOf } from '#db/testing/plans.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

const DAY = 86_400_000
const leave = (readerId: number) => leaveList(room.db, { token: leaveTokenOf(readerId, 1), why: 'one-click' }, room.now)

describe('freezing', () => {
  test('takes those who confirmed and neither left nor paused, each once, with a Message-ID', () => {
    const [first = 0, second = 0, third = 0] = room.subscribeMany(3)
    room.join('asked@harbour.example')
    room.settle(room.claim())
    const before = room.edition()
    room.settle(room.claim())
    leave(first)
    room.db
      .update(readers)
      .set({ pausedUntil: room.now + 1 })
      .where(eq(readers.id, second))
      .run()
    const id = room.draft()
    expect(room.freeze(id)).toEqual({ ok: true, value: { readers: 1 } })
    const [frozen] = room.db.select().from(sendings).where(eq(sendings.editionId, id)).all()
    expect(frozen).toMatchObject({
      readerId: third,
      state: 'queued',
      messageId: expect.stringMatching(/^[0-9a-f]{32}@halyard\.example$/),
    })
    expect([room.counts(before), room.counts(id)]).toEqual([{ accepted: 3 }, { queued: 1 }])
  })
  test('happens once, and only by somebody who may send', () => {
    room.subscribeMany(1)
    const id = room.draft()
    expect(room.freeze(id, REPORTER)).toMatchObject({ code: 'not-allowed' })
    expect(room.freeze(id, EDITOR)).toMatchObject({ ok: true })
    expect(room.freeze(id, EDITOR)).toMatchObject({ code: 'frozen-already' })
    expect(room.freeze(99)).toMatchObject({ code: 'not-found' })
  })
  test('goes to as many as the desk says: none who paused, complained or joined another list only', () => {
    const [first = 0, second = 0] = room.subscribeMany(5)
    room.subscribe('other@harbour.example', room.addList('evening'))
    room.settle(room.claim())
    const set = { pausedUntil: room.now + 1 }
    room.db.update(readers).set(set).where(eq(readers.id, first)).run()
    const { hmac = '' } = room.db.select().from(readers).where(eq(readers.id, second)).get() ?? {}
    room.db.insert(suppressed).values({ hmac, why: 'complained', at: room.now }).run()
    expect([readersAt(room.db, { listId: 1, at: room.now }), room.freeze(room.draft())]).toEqual([
      3,
      { ok: true, value: { readers: 3 } },
    ])
    expect(readersAt(room.db, { listId: 1, at: room.now + 1 })).toBe(4)
  })
  test('reads the counts of an edition from an index alone, however long its letters are kept', () => {
    const plans = plansOf(room.file, (db) => [letterCounts(db, 1), readersAt(db, { listId: 1, at: room.now })])
    const scans = plans.flatMap(({ plan }) => plan).filter((detail) => /sendings|subscriptions/.test(detail))
    expect(scans).toHaveLength(3)
    for (const detail of scans)
      expect(detail).toMatch(/USING (?:COVERING INDEX|PRIMARY KEY \(reader_id=\? AND list_id=\?\))/)
  })
  test('an edition without readers is sent at once', () => {
    expect(room.stateOf(room.edition())).toBe('sent')
  })
})

describe('claiming', () => {
  test('never has more than twenty without an answer, over all lanes and claims', () => {
    room.subscribeMany(15, 'gmail.com')
    room.subscribeMany(15)
    const id = room.edition()
    const first = room.claim(7)
    expect([first.length, room.claim(99).length, room.claim(99).length]).toEqual([7, 13, 0])
    room.settle(first)
    expect(room.claim(99)).toHaveLength(7)
    expect(room.counts(id)).toEqual({ accepted: 7, claimed: 20, queued: 3 })
  })
  test('keeps to the room of each lane', () => {
    room.subscribeMany(5, 'gmail.com')
    room.subscribeMany(5)
    room.edition()
    const lanes = room.claim(20, { rooms: { gmail: 2, yahoo: 2, outlook: 2, rest: 1 } }).map(({ lane }) => lane)
    expect(lanes).toEqual(['gmail', 'gmail', 'rest'])
  })
  test('gives each the same Message-ID and return path on each attempt', () => {
    room.subscribeMany(1)
    room.edition()
    const [one] = room.claim()
    room.settle(one ? [one] : [], { state: 'later', nextAt: room.now + 1, code: 451, text: '4.3.0 busy' })
    expect(room.claim()).toEqual([])
    room.now += 1
    const [again] = room.claim()
    expect(again).toEqual({ ...one, attempt: 2 })
  })
  test.each(['left', 'paused', 'erased', 'complained'])('passes over a reader who %s since the freeze', (how) => {
    const [reader = 0] = room.subscribeMany(1)
    room.edition()
    room.settle(room.claim())
    const id = room.edition()
    if (how === 'left') expect(leave(reader)).toMatchObject({ ok: true })
    if (how === 'paused')
      room.db
        .update(readers)
        .set({ pausedUntil: room.now + DAY })
        .run()
    if (how === 'erased') eraseReader(room.db, { token: leaveTokenOf(reader, 1) }, room.now)
    if (how === 'complained') room.complain(room.sendingOf(reader)[0]?.returnToken)
    expect(room.claim()).toEqual([])
    expect([room.counts(id), room.stateOf(id)]).toEqual([{ skipped: 1 }, 'sent'])
  })
  test('goes by the lane of the address that a reader has now', () => {
    const [reader = 0] = room.subscribeMany(1, 'gmail.com')
    room.edition()
    room.settle(room.claim())
    room.now += DAY
    const id = room.edition()
    room.move(reader, 'reader@harbour.example')
    stopEdition(room.db, EDITOR, { editionId: id, lane: 'rest' }, room.now)
    expect([room.claim(), nextSendingAt(room.db)]).toMatchObject([[], { gmail: Infinity, rest: Infinity }])
    resumeEdition(room.db, EDITOR, { editionId: id, lane: 'rest' }, room.now)
    expect(room.claim()).toMatchObject([{ readerId: reader, lane: 'rest', address: 'reader@harbour.example' }])
  })
  test('finds the readers behind many who left', () => {
    const all = room.subscribeMany(30)
    room.edition()
    while (room.settle(room.claim()).ok && room.stateOf(1) !== 'sent');
    const id = room.edition()
    for (const reader of all.slice(0, 29)) leave(reader)
    expect(room.claim(3).map(({ readerId }) => readerId)).toEqual(all.slice(29))
    expect(room.counts(id)).toEqual({ claimed: 1, skipped: 29 })
  })
  test('sends no letter of an edition that is a day old, in the warm-up half a day', () => {
    room.subscribeMany(30)
    const old = room.edition()
    room.settle(room.claim(5))
    room.settle(room.claim(5), { state: 'later', nextAt: room.now + 2 * DAY, code: 451, text: '451 later' })
    stopEdition(room.db, EDITOR, { editionId: old, lane: 'rest' }, room.now)
    room.now += DAY
    const id = room.edition()
    expect(room.claim().map(({ editionId }) => editionId)).toEqual(Array.from({ length: 20 }, () => id))
    expect([room.counts(old), room.stateOf(old)]).toEqual([{ accepted: 5, skipped: 25 }, 'sent'])
    room.now += DAY / 2
    expect(room.claim(20, { isWarmingUp: true })).toEqual([])
    expect(room.counts(id)).toEqual({ claimed: 20, skipped: 10 })
  })
  test('warms a new domain up: 500 on the first day of sending, 750 on the second', () => {
    const days = () => room.db.$client.prepare('select accepted from sending_days').pluck().all()
    room.subscribeMany(1)
    room.edition()
    // A day on which no server was reached is none of sending.
    room.settle(room.claim(20, { isWarmingUp: true }), {
      state: 'later',
      nextAt: room.now,
      code: null,
      isUnheard: true,
    })
    expect(days()).toEqual([])
    room.db.$client.exec(`insert into sending_days values (${Math.floor(room.now / DAY)}, 500)`)
    expect(room.claim(20, { isWarmingUp: true })).toEqual([])
    room.now += 3 * DAY
    room.edition()
    room.settle(room.claim(20, { isWarmingUp: true }))
    expect(days()).toEqual([500, 1])
  })
})

describe('settling', () => {
  test('keeps the answer, cut to a length, and ends the edition with the last', () => {
    const [reader = 0] = room.subscribeMany(1)
    const id = room.edition()
    room.settle(room.claim(), { text: 'x'.repeat(999) })
    expect(room.sendingOf(reader)[0]).toMatchObject({
      state: 'accepted',
      queueId: 'Q1',
      smtpCode: 250,
      smtpText: 'x'.repeat(300),
    })
    expect(room.stateOf(id)).toBe('sent')
  })
  test('ignores an answer to another attempt', () => {
    const [reader = 0] = room.subscribeMany(1)
    const id = room.edition()
    const first = room.claim()
    room.settle(first, { state: 'later', nextAt: room.now, code: 451, text: '' })
    room.claim()
    room.settle(first)
    expect([room.sendingOf(reader)[0]?.attempts, room.counts(id)]).toEqual([2, { claimed: 1 }])
  })
  test('an answer that comes after the letter was given up as unknown is still taken', () => {
    room.subscribeMany(1)
    const id = room.edition()
    const first = room.claim()
    room.begin()
    expect(room.counts(id)).toEqual({ unknown: 1 })
    room.settle(first)
    expect(room.counts(id)).toEqual({ accepted: 1 })
  })
  test('a mailbox that is not there gets no further edition, one that is full does', () => {
    const [gone = 0, full = 0] = room.subscribeMany(2)
    room.edition()
    const claimed = room.claim()
    room.settle(claimed.slice(0, 1), { state: 'refused', code: 550, text: '550 5.1.1 nobody' })
    room.settle(claimed.slice(1), { state: 'refused', code: 452, text: '452 4.2.2 full' })
    expect(room.subscriptionOf(gone)).toMatchObject({ state: 'left', why: 'bounced' })
    expect(room.subscriptionOf(full)).toMatchObject({ state: 'confirmed' })
    for (let n = 0; n < 4; n++) {
      room.edition()
      room.settle(room.claim(), { state: 'refused', code: 452, text: '452 4.2.2 full' })
    }
    expect(room.subscriptionOf(full)).toMatchObject({ state: 'left', why: 'bounced' })
  })
  test('a lane stops at the eleventh refusal of its first 500 letters, and goes on where it stood', () => {
    room.subscribeMany(20, 'gmail.com')
    room.subscribeMany(2)
    const id = room.edition()
    const no = { state: 'refused', code: 550, text: '550 5.7.1 spam' } as const
    const gmail = { gmail: 20, yahoo: 0, outlook: 0, rest: 0 }
    room.settle(room.claim(10, { rooms: gmail }), no)
    expect(nextSendingAt(room.db).gmail).toBeLessThanOrEqual(room.now)
    room.settle(room.claim(1, { rooms: gmail }), no)
    expect([room.claim(20, { rooms: gmail }), nextSendingAt(room.db).gmail]).toEqual([[], Infinity])
    expect(room.claim(20)).toHaveLength(2)
    expect(resumeEdition(room.db, EDITOR, { editionId: id, lane: 'gmail' }, room.now)).toMatchObject({ ok: true })
    room.settle(room.claim(5), no)
    expect(room.claim()).toHaveLength(4)
  })
  test('a second complaint among few letters stops a lane', () => {
    room.subscribeMany(3)
    room.edition()
    const claimed = room.claim()
    room.settle(claimed)
    const [first, second] = claimed
    expect(room.complain('forged')).toMatchObject({ value: { known: 0 } })
    room.complain(first?.returnToken)
    // A provider that repeats itself counts once.
    expect(room.complain(first?.returnToken)).toMatchObject({ value: { known: 0 } })
    const stoppedWhy = () => room.db.select().from(editionLanes).get()?.stoppedWhy
    expect(stoppedWhy()).toBeNull()
    expect(room.complain(second?.returnToken)).toMatchObject({ value: { known: 1 } })
    expect([stoppedWhy(), room.subscriptionOf(first?.readerId ?? 0)?.why]).toEqual(['complaints', 'complained'])
    room.now += 15 * DAY
    expect(room.complain(claimed[2]?.returnToken)).toMatchObject({ value: { known: 0 } })
  })
})

describe('at the start of a process', () => {
  test('what a dead one had claimed is unknown, and what waited goes on', () => {
    room.subscribeMany(5)
    const id = room.edition()
    room.claim(2)
    room.begin()
    expect(room.counts(id)).toEqual({ queued: 3, unknown: 2 })
    room.settle(room.claim())
    expect([room.counts(id), room.stateOf(id)]).toEqual([{ accepted: 3, unknown: 2 }, 'sent'])
  })
  test('a restored database sends nothing by itself, not even later', () => {
    room.subscribeMany(5)
    const id = room.edition()
    room.settle(room.claim(1))
    room.settle(room.claim(1), { state: 'later', nextAt: room.now, code: 451, text: '' })
    room.claim(1)
    room.newEpoch()
    expect(room.claim()).toEqual([])
    room.begin()
    expect(room.stateOf(id)).toBe('stopped')
    expect(room.counts(id)).toEqual({ accepted: 1, unknown: 4 })
    room.begin()
    expect(room.counts(id)).toEqual({ accepted: 1, unknown: 4 })
    expect(resumeEdition(room.db, EDITOR, { editionId: id }, room.now)).toMatchObject({ ok: true })
    expect([room.claim(), room.stateOf(id)]).toEqual([[], 'sent'])
  })
  test('an edition of another history does not go on before the start has looked at it', () => {
    room.subscribeMany(1)
    const id = room.edition()
    stopEdition(room.db, EDITOR, { editionId: id }, room.now)
    room.newEpoch()
    expect(resumeEdition(room.db, EDITOR, { editionId: id }, room.now)).toMatchObject({ code: 'not-found' })
  })
})
