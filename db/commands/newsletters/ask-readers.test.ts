import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmSubscription } from '#db/commands/newsletters/ask-readers.ts'
import { eraseReader, leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { EDITOR, leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { readerTokens, subscriptions, suppressed } from '#db/schema/tables.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

const DAY = 86_400_000
const confirm = (token: string | null | undefined) => confirmSubscription(room.db, { token: token ?? '' }, room.now)
const newestToken = () => room.posted.at(-1)?.token

test('joining asks once, stores the proof of consent and only the hash of the token', () => {
  expect(room.join('Ines@Harbour.example')).toEqual({ ok: true, value: null })
  expect(room.posted).toMatchObject([{ readerId: 1, isKnown: false, lists: ['morning'] }])
  expect(room.db.select().from(subscriptions).all()).toMatchObject([
    { state: 'asked', words: 'A letter each morning.', form: '/newsletters', askedAt: room.now, confirmedAt: null },
  ])
  expect(room.db.$client.serialize().includes(newestToken() ?? '')).toBe(false)
  room.now += DAY
  expect(confirm(newestToken())).toEqual({ ok: true, value: null })
  expect(confirm(newestToken())).toEqual({ ok: true, value: null })
  expect(room.subscriptionOf(1)).toMatchObject({ state: 'confirmed', askedAt: room.now - DAY, confirmedAt: room.now })
})

test('the answer is the same for known and unknown addresses, with one letter an address a day over all lists', () => {
  const second = room.addList('evening')
  const same = { ok: true, value: null }
  expect([room.join('ines@gmail.com'), room.join('I.nes+1@gmail.com'), room.join('ines@gmail.com', second)]).toEqual([
    same,
    same,
    same,
  ])
  expect(room.posted).toHaveLength(1)
  confirm(newestToken())
  room.now += DAY
  expect([room.join('ines@gmail.com'), room.join('new@gmail.com')]).toEqual([same, same])
  // A reader who has the list already is told so, with a link to their preferences.
  expect(room.posted.slice(1)).toMatchObject([{ readerId: 1, isKnown: true }, { isKnown: false }])
  expect(confirm(room.posted[1]?.token)).toMatchObject({ code: 'not-found' })
  expect(room.subscriptionOf(1)).toMatchObject({ state: 'confirmed' })
})

test('refused are what is no address, an unknown list, and a token that is made up, too old or of another purpose', () => {
  expect(room.join('ines')).toMatchObject({ code: 'invalid-address' })
  expect(room.join('ines@harbour.example', 9)).toMatchObject({ code: 'not-found' })
  room.join('ines@harbour.example')
  expect(confirm('made up')).toMatchObject({ code: 'not-found' })
  expect(leaveList(room.db, { token: newestToken() ?? '', why: 'reader' }, room.now)).toMatchObject({
    code: 'not-found',
  })
  room.now += 7 * DAY
  expect(confirm(newestToken())).toMatchObject({ code: 'not-found' })
})

test('leaving holds by the token of an old letter, twice, and an old letter to confirm does not undo it', () => {
  const reader = room.subscribe('ines@harbour.example')
  const confirmToken = newestToken()
  room.edition()
  room.settle(room.claim())
  const token = leaveTokenOf(reader, 1)
  expect(
    room.db
      .select()
      .from(readerTokens)
      .all()
      .map(({ hash }) => hash),
  ).not.toContain(token)
  const leave = () => leaveList(room.db, { token, why: 'one-click' }, room.now)
  expect([leave(), leave()]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ])
  expect(room.subscriptionOf(reader)).toMatchObject({ state: 'left', why: 'one-click', leftAt: room.now })
  expect(confirm(confirmToken)).toMatchObject({ code: 'not-found' })
  room.now += 2 * 365 * DAY
  room.subscribe('ines@harbour.example')
  expect(leave()).toMatchObject({ ok: true })
})

test('an erased address comes back by its own wish, one that complained gets no letter', () => {
  const reader = room.subscribe('ines@harbour.example')
  eraseReader(room.db, { actor: EDITOR, readerId: reader }, room.now)
  expect(room.subscribe('ines@harbour.example')).not.toBe(reader)
  expect(room.db.select().from(suppressed).all()).toEqual([])
  room.edition()
  room.complain(room.claim()[0]?.returnToken)
  room.now += DAY
  const before = room.posted.length
  expect(room.join('ines@harbour.example')).toEqual({ ok: true, value: null })
  expect(room.posted).toHaveLength(before)
})
