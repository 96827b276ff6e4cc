import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askAddress, confirmAddress, confirmSubscription, joinList } from '#db/commands/newsletters/ask-readers.ts'
import { eraseReader, savePreferences } from '#db/commands/newsletters/reader-wishes.ts'
import { leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { letterPage } from '#db/queries/newsletters/letter-page.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { letterAddress, readerData } from '#db/queries/newsletters/reader-data.ts'
import { newsletterLists, readers, subscriptions, suppressed } from '#db/schema/tables.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

const DAY = 86_400_000
const close = (id: number) =>
  room.db.update(newsletterLists).set({ closedAt: room.now }).where(eq(newsletterLists.id, id)).run()
const join = (address: string, listIds: number[]) =>
  joinList(room.db, { address, listIds, words: 'Yes.', form: '/' }, (_, letter) => room.posted.push(letter), room.now)
const confirm = (token = '') => confirmSubscription(room.db, { token }, room.now)
const page = (form: 'confirm' | 'leave' | 'preferences', token = '') => letterPage(room.db, { form, token }, room.now)
/** A reader who got a letter with the link to leave list 1; the token in it. */
function readerWithLetter(address = 'ines@harbour.example') {
  const reader = room.subscribe(address)
  room.edition()
  room.settle(room.claim())
  return { reader, token: leaveTokenOf(reader, 1) }
}
const statesOf = (reader: number) =>
  room.db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.readerId, reader))
    .all()
    .map(({ listId, state }) => [listId, state])

test('one letter confirms all lists of a form; a closed one is neither shown nor joined', () => {
  const [evening, weekly] = [room.addList('evening'), room.addList('weekly')]
  close(weekly)
  expect(openLists(room.db).map(({ slug }) => slug)).toEqual(['morning', 'evening'])
  expect(join('ines@harbour.example', [weekly])).toMatchObject({ code: 'not-found' })
  expect(join('ines@harbour.example', [1, evening, weekly])).toMatchObject({ ok: true })
  const [letter] = room.posted
  expect(letter).toMatchObject({ lists: ['morning', 'evening'], until: room.now + 7 * DAY })
  expect(page('confirm', letter?.token)).toMatchObject({
    named: [{ name: 'morning', state: 'asked' }, { name: 'evening' }],
    address: 'i…@harbour.example',
  })
  expect(confirm(letter?.token)).toEqual({ ok: true, value: null })
  expect(statesOf(1)).toEqual([
    [1, 'confirmed'],
    [evening, 'confirmed'],
  ])
  // A link to confirm is none to leave or to change what one gets.
  expect([page('leave', letter?.token), page('preferences', letter?.token)]).toEqual([null, null])
  expect(savePreferences(room.db, { token: letter?.token ?? '', listIds: [], isPaused: false, words: '' }, 0)).toEqual(
    expect.objectContaining({ code: 'not-found' }),
  )
})

test('a list that was asked for after the letter of the day is confirmed from it, but only as its page showed it', () => {
  const [evening, weekly] = [room.addList('evening'), room.addList('weekly')]
  room.join('ines@harbour.example', evening)
  room.join('ines@harbour.example')
  const token = room.posted[0]?.token ?? ''
  expect(room.posted).toHaveLength(1)
  expect(page('confirm', token)?.named.map(({ id }) => id)).toEqual([1, evening])
  room.join('ines@harbour.example', weekly)
  const confirmShown = () => confirmSubscription(room.db, { token, listIds: [1, evening] }, room.now)
  expect(confirmShown()).toEqual({ ok: true, value: null })
  expect(statesOf(1)).toEqual([
    [1, 'confirmed'],
    [evening, 'confirmed'],
    [weekly, 'asked'],
  ])
  expect(confirmSubscription(room.db, { token, listIds: [9] }, room.now)).toMatchObject({ ok: true })
  expect(page('confirm', token)?.named.map(({ id }) => id)).toEqual([weekly])
})

test('preferences leave and join lists, and pause for 30 days once', () => {
  const evening = room.addList('evening')
  const { reader, token } = readerWithLetter()
  const save = (listIds: number[], isPaused = false) =>
    savePreferences(room.db, { token, listIds, isPaused, words: 'Chosen.' }, room.now)
  expect(save([evening], true)).toEqual({ ok: true, value: null })
  expect(statesOf(reader)).toEqual([
    [1, 'left'],
    [evening, 'confirmed'],
  ])
  expect(readerData(room.db, { readerId: reader })).toMatchObject({
    address: 'ines@harbour.example',
    subscriptions: [
      { list: 'morning', state: 'left', why: 'reader' },
      { list: 'evening', words: 'Chosen.', form: '/newsletters/preferences' },
    ],
    letters: [{ list: 'morning', subject: 'Tides', state: 'accepted' }],
  })
  const until = room.now + 30 * DAY
  expect(page('preferences', token)).toMatchObject({ pausedUntil: until, named: [{ state: 'left' }] })
  room.now += DAY
  save([evening], true)
  expect(page('preferences', token)?.pausedUntil).toBe(until)
  close(evening)
  save([1, evening])
  expect(page('preferences', token)).toMatchObject({
    pausedUntil: null,
    lists: [{ state: 'confirmed' }, { state: 'confirmed' }],
  })
  save([])
  save([1, evening])
  expect(statesOf(reader)).toEqual([
    [1, 'confirmed'],
    [evening, 'left'],
  ])
})

test('another address is proven by a letter to it, at most one a day, and is not that of another reader', () => {
  const { reader, token } = readerWithLetter()
  room.subscribe('ottilie@harbour.example')
  const letters: { token: string }[] = []
  const ask = (address: string) =>
    askAddress(room.db, { token, address }, (_, letter) => letters.push(letter), room.now)
  expect(ask('new@harbour.example')).toMatchObject({ code: 'too-often' })
  room.now += DAY
  expect(ask('new')).toMatchObject({ code: 'invalid-address' })
  expect(ask('new@harbour.example')).toEqual({ ok: true, value: null })
  expect(ask('newer@harbour.example')).toMatchObject({ code: 'too-often' })
  const confirmed = (letter = letters.at(-1)) => confirmAddress(room.db, { token: letter?.token ?? '' }, room.now)
  const [first] = letters
  expect(letterAddress(room.db, { readerId: reader, token: first?.token ?? '' })).toBe('new@harbour.example')
  expect(page('confirm', letters[0]?.token)).toMatchObject({ newAddress: 'n…@harbour.example' })
  expect(letterAddress(room.db, { readerId: reader, token: null })).toBe('ines@harbour.example')
  expect([confirmed(), confirmed()]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ])
  expect(letterAddress(room.db, { readerId: reader, token: null })).toBe('new@harbour.example')
  room.now += DAY
  // The same answer for an address that is known.
  expect(ask('Ottilie@harbour.example')).toEqual({ ok: true, value: null })
  expect(confirmed()).toMatchObject({ code: 'taken' })
  // A letter that waited goes to the address that it proves.
  expect(letters.map((one) => letterAddress(room.db, { readerId: reader, token: one.token }))).toEqual([
    'new@harbour.example',
    'Ottilie@harbour.example',
  ])
  expect(confirmAddress(room.db, { token }, room.now)).toMatchObject({ code: 'not-found' })
  expect(room.db.select().from(readers).all()).toHaveLength(2)
})

test('strangers together send an address one letter a day, and none to one that complained', () => {
  const tokens = ['ines', 'ottilie', 'lars'].map((name) => readerWithLetter(`${name}@harbour.example`).token)
  room.now += DAY
  const letters: { token: string }[] = []
  const ask = (address: string) =>
    tokens.map((token) => askAddress(room.db, { token, address }, (_, letter) => letters.push(letter), room.now).ok)
  expect([ask('v.ictim@gmail.com'), letters.length]).toEqual([[true, true, true], 1])
  join('victim+1@gmail.com', [1])
  expect(room.posted).toHaveLength(3)
  room.now += DAY
  join('victim@gmail.com', [1])
  expect(room.posted).toHaveLength(4)
  expect([ask('victim@gmail.com'), letters.length]).toEqual([[true, true, true], 1])
  room.now += DAY
  const { hmac } = room.db.select().from(readers).where(eq(readers.normal, 'victim@gmail.com')).get() ?? { hmac: '' }
  room.db.insert(suppressed).values({ hmac, why: 'complained', at: room.now }).run()
  expect([ask('victim@gmail.com'), letters.length]).toEqual([[true, true, true], 1])
})

test('the letter that was followed last ends those about other addresses', () => {
  const { token } = readerWithLetter()
  const letters: { token: string }[] = []
  for (const address of ['first@harbour.example', 'second@harbour.example']) {
    room.now += DAY
    askAddress(room.db, { token, address }, (_, letter) => letters.push(letter), room.now)
  }
  const follow = (at: number) => confirmAddress(room.db, { token: letters[at]?.token ?? '' }, room.now).ok
  expect([follow(1), follow(0), follow(1)]).toEqual([true, false, true])
  expect(room.db.select().from(readers).get()?.address).toBe('second@harbour.example')
})

test('after a reader is erased no link works, and no letter has an address', () => {
  const { reader, token } = readerWithLetter()
  expect(eraseReader(room.db, { token }, room.now)).toMatchObject({ ok: true })
  expect(page('preferences', token)).toBeNull()
  expect(readerData(room.db, { readerId: reader })).toBeNull()
  expect(letterAddress(room.db, { readerId: reader, token: null })).toBeNull()
})
