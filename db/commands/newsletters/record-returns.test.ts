import { afterEach, beforeEach, expect, test } from 'vitest'
import { liftBounces, savePreferences } from '#db/commands/newsletters/reader-wishes.ts'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import { EDITOR, leaveTokenOf, newsletterRoom, REPORTER } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { readerRow } from '#db/queries/newsletters/reader-rows.ts'

const DAY = 86_400_000
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => void (room = newsletterRoom()))
afterEach(() => room.close())

/** An edition that a reader's server took; returns the token of its return path. */
function accepted(): string {
  room.edition()
  const claimed = room.claim()
  room.settle(claimed)
  return claimed[0]?.returnToken ?? ''
}
const subscription = () => room.subscriptionOf(1)
const suppressions = () => room.db.$client.prepare('select why from suppressed').pluck().all()
const eventsOf = (what: string) => {
  const rows = room.db.$client.prepare('select details from events where what = ?').pluck().all(what)
  return rows.map((one) => JSON.parse(String(one)) as object)
}

test('a mailbox that is gone ends a subscription at once, and no import brings it back', () => {
  room.subscribe('a@harbour.example')
  const token = accepted()
  expect(room.bounce(token, '5.1.1')).toMatchObject({ value: { known: 1 } })
  expect(subscription()).toMatchObject({ state: 'left', why: 'bounced', leftAt: room.now })
  expect(room.sendingOf(1)[0]).toMatchObject({ state: 'accepted', bounceStatus: '5.1.1', bouncedAt: room.now })
  expect(room.bounce(token, '5.1.1')).toMatchObject({ value: { known: 0 } })
  expect(suppressions()).toEqual(['bounced'])
})

test('other permanent bounces end it the second time within 30 days, by report or by the answer of SMTP', () => {
  room.subscribe('a@harbour.example')
  room.bounce(accepted(), '5.2.2')
  room.now += 31 * DAY
  room.bounce(accepted(), '5.2.2')
  expect(subscription()?.state).toBe('confirmed')
  room.now += 29 * DAY
  room.edition()
  room.settle(room.claim(), { state: 'refused', code: 554, text: '5.4.4 no' })
  expect(subscription()).toMatchObject({ state: 'left', why: 'bounced' })
})

test('bounces that may pass end it after five editions in a row', () => {
  room.subscribe('a@harbour.example')
  for (let n = 0; n < 4; n++) room.bounce(accepted(), '4.2.2')
  accepted()
  for (let n = 0; n < 4; n++) room.bounce(accepted(), '4.2.2')
  expect(subscription()?.state).toBe('confirmed')
  room.bounce(accepted(), '4.2.2')
  expect(subscription()).toMatchObject({ state: 'left', why: 'bounced' })
})

test('a refusal of what was sent, or of its sender, ends nobody', () => {
  room.subscribe('a@harbour.example')
  const none = { state: 'refused', code: 550, text: '550-5.7.26 Unauthenticated mail' } as const
  for (let n = 0; n < 6; n++) {
    room.edition()
    room.settle(room.claim(), none)
    room.bounce(accepted(), ['5.7.1', '5.6.0', '5.3.4'][n % 3] ?? '')
  }
  expect(subscription()?.state).toBe('confirmed')
  // Between refusals that may pass it is as if there had been no edition.
  for (let n = 0; n < 4; n++) room.bounce(accepted(), '4.2.2')
  room.bounce(accepted(), '5.7.1')
  room.bounce(accepted(), '4.2.2')
  expect(subscription()?.state).toBe('left')
})

test('what comes back to a mailbox that was given up says nothing about the new one', () => {
  const reader = room.subscribe('a@harbour.example')
  const [first, second] = [accepted(), accepted()]
  room.bounce(first, '5.2.2')
  room.now += DAY
  room.move(reader, 'b@harbour.example')
  room.bounce(second, '5.1.1')
  room.bounce(accepted(), '5.2.2')
  expect(subscription()?.state).toBe('confirmed')
  expect(suppressions()).toEqual(['erased'])
  room.bounce(accepted(), '5.1.1')
  expect(subscription()?.state).toBe('left')
})

test('a reader who bounced comes back by a letter that they confirm, or by their preferences', () => {
  const reader = room.subscribe('a@harbour.example')
  const back = () => [subscription()?.state, suppressions()]
  room.bounce(accepted(), '5.1.1')
  expect(back()).toEqual(['left', ['bounced']])
  room.now += DAY
  room.subscribe('a@harbour.example')
  expect(back()).toEqual(['confirmed', []])
  room.now += DAY
  // An earlier bounce does not count any more.
  room.bounce(accepted(), '4.2.2')
  expect(back()).toEqual(['confirmed', []])
  room.bounce(accepted(), '5.1.1')
  room.now += DAY
  const token = leaveTokenOf(reader, 1)
  const choose = (listIds: number[]) =>
    savePreferences(room.db, { token, listIds, isPaused: false, words: 'Yes.' }, room.now)
  choose([])
  expect(back()).toEqual(['left', ['bounced']])
  choose([1])
  expect(back()).toEqual(['confirmed', []])
  // A complaint stays one.
  room.complain(accepted())
  choose([1])
  room.now += DAY
  const before = room.posted.length
  room.join('a@harbour.example')
  expect([room.posted.length, room.edition() && room.claim()]).toEqual([before, []])
})

test('a complaint about a letter that came back before stays one', () => {
  const reader = room.subscribe('a@harbour.example')
  const token = accepted()
  room.bounce(token, '5.1.1')
  room.complain(token)
  savePreferences(room.db, { token: leaveTokenOf(reader, 1), listIds: [1], isPaused: false, words: 'Yes.' }, room.now)
  expect([room.edition() && room.claim(), suppressions()]).toEqual([[], ['complained']])
})

test('the desk lets letters go again to a mailbox that came back, and to no other', () => {
  const [reader = 0, other = 0, asked = 0] = room.subscribeMany(3)
  room.join('reader0@harbour.example', room.addList('evening'))
  room.edition()
  const claimed = room.claim()
  for (const { returnToken } of claimed) room.bounce(returnToken, '5.1.1')
  room.complain(claimed[1]?.returnToken)
  room.now += DAY
  room.join('reader2@harbour.example')
  const lift = (readerId: number, actor = EDITOR) => liftBounces(room.db, actor, { readerId }, room.now)
  expect(lift(reader, REPORTER)).toMatchObject({ code: 'not-allowed' })
  expect([other, 99].map((one) => lift(one))).toMatchObject([{ code: 'not-bounced' }, { code: 'not-found' }])
  expect(readerRow(room.db, reader)).toMatchObject({
    bounced: true,
    subscriptions: [{ state: 'left' }, { state: 'left' }],
  })
  expect([reader, other, asked].map((id) => readerRow(room.db, id)?.bounced)).toEqual([true, false, true])
  expect([lift(reader), lift(asked), lift(reader)]).toMatchObject([{ ok: true }, { ok: true }, { code: 'not-bounced' }])
  // A list that nobody had confirmed is not confirmed by it.
  expect(readerRow(room.db, reader)).toMatchObject({
    bounced: false,
    subscriptions: [{ state: 'confirmed' }, { state: 'left' }],
  })
  expect(room.subscriptionOf(asked)?.state).toBe('asked')
  expect(room.edition() && room.claim().map(({ readerId }) => readerId)).toEqual([reader])
  room.bounce(accepted(), '4.2.2')
  expect(room.subscriptionOf(reader)?.state).toBe('confirmed')
  expect(eventsOf('reader.taken-back')).toEqual([{ reader }, { reader: asked }])
})

test('reports that come days after the newer editions were taken count too', () => {
  room.subscribe('a@harbour.example')
  const tokens = Array.from({ length: 4 }, accepted)
  for (const token of tokens) {
    room.now += DAY
    accepted()
    room.bounce(token, '4.4.7')
  }
  expect(subscription()?.state).toBe('confirmed')
  room.bounce(room.sendingOf(1)[4]?.returnToken ?? '', '4.4.7')
  expect(subscription()).toMatchObject({ state: 'left', why: 'bounced' })
})

test.each(['5.1.1', '5.2.2'])('%s that comes late counts, whatever was taken since', (status) => {
  room.subscribe('a@harbour.example')
  const tokens = [accepted(), accepted(), accepted()]
  room.bounce(tokens[1] ?? '', status)
  expect(subscription()?.state).toBe(status === '5.1.1' ? 'left' : 'confirmed')
  room.bounce(tokens[0] ?? '', status)
  expect(subscription()?.state).toBe('left')
})

test('a forged token and one older than 14 days change nothing (P-250)', () => {
  room.subscribe('a@harbour.example')
  const token = accepted()
  room.now += 14 * DAY
  expect(room.bounce('0'.repeat(32), '5.1.1')).toMatchObject({ value: { known: 0 } })
  room.now += 1
  expect(room.bounce(token, '5.1.1')).toMatchObject({ value: { known: 0 } })
  room.now -= 1
  expect(room.bounce(token, '5.1.1')).toMatchObject({ value: { known: 1 } })
})

test('a report is read once', () => {
  room.subscribeMany(2)
  const token = accepted()
  const read = (seen: string) => recordReturns(room.db, { seen, returns: [{ kind: 'complaint', token }] }, room.now)
  expect(read('a letter')).toMatchObject({ value: { known: 1 } })
  room.db.$client.exec('update sendings set complained_at = null')
  expect(read('a letter')).toMatchObject({ value: { known: 0 } })
  expect(read('another')).toMatchObject({ value: { known: 1 } })
})
