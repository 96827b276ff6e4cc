import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { releaseNewsletters } from '#db/commands/newsletters/begin-sendings.ts'
import { notePlace } from '#db/commands/newsletters/note-place.ts'
import { eraseReader, leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import { EDITOR, leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { events, readerKey, readers, subscriptions, suppressed } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { LetterReturn } from '#domain/newsletters/letter-return.ts'

const DAY = 86_400_000
let room: ReturnType<typeof newsletterRoom>
let backup: ReturnType<typeof testNewsroom> | undefined
beforeEach(() => {
  room = newsletterRoom()
  backup = undefined
})
afterEach(() => {
  room.close()
  backup?.close()
})

const backUp = () => (backup = testNewsroom(room.db.$client.serialize()))
const restored = (copy: ReturnType<typeof testNewsroom>, former: string | null) => {
  keepEnded(copy.file, { former, sha256: 'none', now: room.now })
  const whys = copy.db
    .select({ address: readers.address, state: subscriptions.state, why: subscriptions.why })
    .from(readers)
    .innerJoin(subscriptions, eq(subscriptions.readerId, readers.id))
    .orderBy(readers.id)
  return whys.all().map(({ address, state, why }) => `${address.split('@')[0]} ${state} ${why ?? ''}`.trim())
}

test('no letter goes to those who left, bounced, complained, paused or were erased before a restore', () => {
  const [left = 0, gone = 0, complains = 0, erased = 0, paused = 0, back = 0] = room.subscribeMany(7)
  room.settle(room.claim())
  const copy = backUp()
  room.edition()
  const claimed = room.claim()
  room.settle(claimed.slice(1, 2), { state: 'refused', code: 550, text: '5.1.1' })
  room.settle(claimed)
  const leave = (reader: number) => leaveList(room.db, { token: leaveTokenOf(reader, 1), why: 'reader' }, room.now)
  leave(left)
  expect(room.subscriptionOf(gone)).toMatchObject({ why: 'bounced' })
  room.complain(room.sendingOf(complains)[0]?.returnToken)
  eraseReader(room.db, { actor: EDITOR, readerId: erased }, room.now)
  room.db.update(readers).set({ pausedUntil: 99 }).where(eq(readers.id, paused)).run()
  leave(back)
  room.now += DAY
  room.subscribe('reader5@harbour.example')
  room.subscribe('new@harbour.example')

  expect(restored(copy, room.file)).toEqual([
    'reader0 left reader',
    'reader1 left bounced',
    'reader2 left complained',
    'reader4 confirmed',
    'reader5 confirmed',
    'reader6 confirmed',
  ])
  expect(copy.db.select().from(readers).where(eq(readers.id, paused)).get()).toMatchObject({ pausedUntil: 99 })
  expect(copy.db.select().from(suppressed).all()).toEqual(room.db.select().from(suppressed).all())
  // A letter that was sent after the backup: its link to leave still works.
  expect(leaveList(copy.db, { token: leaveTokenOf(paused, 1), why: 'one-click' }, room.now)).toMatchObject({ ok: true })
})

test('who moved to another address since is found there, and nothing goes to the mailbox that was given up', () => {
  const [moved = 0, left = 0, erased = 0] = room.subscribeMany(3)
  room.edition()
  room.settle(room.claim())
  const copy = backUp()
  room.now += DAY
  for (const reader of [moved, left, erased]) room.move(reader, `new${reader}@harbour.example`)
  leaveList(room.db, { token: leaveTokenOf(left, 1), why: 'one-click' }, room.now)
  eraseReader(room.db, { actor: EDITOR, readerId: erased }, room.now)
  expect(restored(copy, room.file)).toEqual(['new1 confirmed', 'new2 left one-click'])
  expect(copy.db.select().from(suppressed).all()).toEqual(room.db.select().from(suppressed).all())
})

test('what comes back of a letter that was sent after the backup still ends subscriptions, once', () => {
  const [complains = 0, gone = 0, full = 0] = room.subscribeMany(3)
  room.edition()
  room.settle(room.claim())
  const copy = backUp()
  room.now += DAY
  room.edition()
  room.settle(room.claim())
  restored(copy, room.file)
  const tokenOf = (reader: number) => room.sendingOf(reader).at(-1)?.returnToken ?? ''
  const report = (back: LetterReturn, now = room.now) => recordReturns(copy.db, { returns: [back] }, now)
  const late = room.now + 14 * DAY + 1
  expect(report({ token: tokenOf(complains), kind: 'complaint' }, late)).toMatchObject({ value: { known: 0 } })
  for (let n = 1; n >= 0; n--)
    expect(report({ token: tokenOf(complains), kind: 'complaint' })).toMatchObject({ value: { known: n } })
  report({ token: tokenOf(gone), kind: 'bounce', status: '5.1.1' })
  report({ token: tokenOf(full), kind: 'bounce', status: '4.2.2' })
  const states = copy.db.select().from(subscriptions).orderBy(subscriptions.readerId).all()
  expect(states.map(({ state, why }) => [state, why])).toEqual([
    ['left', 'complained'],
    ['left', 'bounced'],
    ['confirmed', null],
  ])
})

test('who left, and was asked again since but did not confirm, has left after a restore', () => {
  const [reader = 0] = room.subscribeMany(1)
  room.edition()
  room.settle(room.claim())
  const copy = backUp()
  leaveList(room.db, { token: leaveTokenOf(reader, 1), why: 'reader' }, room.now)
  room.join('reader0@harbour.example')
  expect(room.subscriptionOf(reader)).toMatchObject({ state: 'asked' })
  expect(restored(copy, room.file)).toEqual(['reader0 left reader'])
})

test('where the former database is missing, readers are as the backup has them', () => {
  room.subscribeMany(1)
  expect(restored(backUp(), null)).toEqual(['reader0 confirmed'])
})

test('a database from before newsletters keeps nobody from anything', () => {
  const [reader = 0] = room.subscribeMany(1)
  const copy = backUp()
  leaveList(room.db, { token: leaveTokenOf(reader, 1), why: 'reader' }, room.now)
  room.db.$client.exec(
    'pragma foreign_keys=off; drop table suppressed; drop table reader_tokens; drop table subscriptions; drop table readers',
  )
  expect(restored(copy, room.file)).toEqual(['reader0 confirmed'])
})

test('a restore of a backup that the present database has only a part of is held too', () => {
  room.subscribeMany(1)
  const first = backUp()
  room.subscribe('later@harbour.example')
  room.db.insert(events).values({ at: room.now, what: 'newsletter.released' }).run()
  const second = testNewsroom(room.db.$client.serialize())
  // The present database began at the first backup.
  leaveList(first.db, { token: leaveTokenOf(1, 1), why: 'reader' }, room.now)
  keepEnded(second.file, { former: first.file, sha256: 'none', now: room.now })
  expect(second.db.select().from(readerKey).get()?.heldAt).toBe(room.now)
  second.close()
})

test('where nobody knows who left since the backup, newsletters are held until an admin lets them go on', () => {
  const held = (copy: ReturnType<typeof testNewsroom>) => copy.db.select().from(readerKey).get()?.heldAt
  const empty = backUp()
  restored(empty, null)
  expect(held(empty)).toBe(null)
  empty.close()
  room.subscribeMany(1)
  room.db.update(readerKey).set({ place: 'where it was' }).run()
  const known = backUp()
  restored(known, room.file)
  // A restore itself says whether readers are known: it is no move.
  notePlace(known.db, 'where it is', room.now)
  expect(held(known)).toBe(null)
  known.close()
  const copy = backUp()
  restored(copy, null)
  expect([held(copy), areNewslettersHeld(copy.db)]).toEqual([room.now, true])
  const again = testNewsroom(room.db.$client.serialize())
  restored(again, copy.file)
  expect(held(again)).toBe(room.now)
  again.close()
  expect(releaseNewsletters(copy.db, EDITOR, room.now)).toMatchObject({ code: 'not-allowed' })
  const admin = { ...EDITOR, role: 'admin' as const }
  expect(releaseNewsletters(copy.db, admin, room.now)).toEqual({ ok: true, value: { wereHeld: true } })
  expect(releaseNewsletters(copy.db, admin, room.now)).toEqual({ ok: true, value: { wereHeld: false } })
  expect([areNewslettersHeld(copy.db), copy.db.select().from(events).all().at(-1)?.what]).toEqual([
    false,
    'newsletter.released',
  ])
})
