import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eraseReader } from '#db/commands/newsletters/reader-wishes.ts'
import { decideUnknown, resumeEdition, stopEdition } from '#db/commands/newsletters/steer-edition.ts'
import { EDITOR, leaveTokenOf, newsletterRoom, REPORTER } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { nextSendingAt } from '#db/queries/newsletters/next-sending-at.ts'
import { events, suppressed } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

describe('a person', () => {
  test('decides about letters of unknown fate', () => {
    const [first = 0] = room.subscribeMany(3)
    const id = room.edition()
    const decide = (decision: 'send-again' | 'leave', actor = EDITOR) =>
      decideUnknown(room.db, actor, { editionId: id, decision }, room.now)
    room.claim(1)
    room.begin()
    expect(decide('send-again', SYSTEM)).toMatchObject({ code: 'not-allowed' })
    expect(decide('send-again')).toEqual({ ok: true, value: { letters: 1 } })
    const [again] = room.claim().filter(({ readerId }) => readerId === first)
    room.settle(again ? [again] : [])
    expect(again?.attempt).toBe(2)
    room.begin()
    expect(decide('leave')).toEqual({ ok: true, value: { letters: 2 } })
    expect(decide('send-again')).toMatchObject({ code: 'not-found' })
    expect([room.counts(id), room.stateOf(id)]).toEqual([{ accepted: 1, unknown: 2 }, 'sent'])
  })
  test('sends a letter of an old edition again', () => {
    room.subscribeMany(2)
    const id = room.edition()
    room.claim(1)
    room.begin()
    room.now += 7 * 86_400_000
    expect(room.claim()).toEqual([])
    decideUnknown(room.db, EDITOR, { editionId: id, decision: 'send-again' }, room.now)
    room.settle(room.claim())
    expect([room.counts(id), room.stateOf(id)]).toEqual([{ accepted: 1, skipped: 1 }, 'sent'])
  })
  test('stands in the audit log for each act', () => {
    const [reader = 0] = room.subscribeMany(1)
    const id = room.draft()
    room.freeze(id, EDITOR)
    stopEdition(room.db, EDITOR, { editionId: id, lane: 'rest' }, room.now)
    resumeEdition(room.db, EDITOR, { editionId: id, lane: 'rest' }, room.now)
    room.claim()
    room.begin()
    decideUnknown(room.db, EDITOR, { editionId: id, decision: 'send-again' }, room.now)
    eraseReader(room.db, { token: leaveTokenOf(reader, 1) }, room.now)
    const rows = room.db.select().from(events).all()
    expect(rows.map(({ what, actor, details }) => [what, actor, details['subject'] ?? details['reader']])).toEqual([
      ['edition.begun', 'p1', 'Tides'],
      ['edition.stopped', 'p1', 'Tides'],
      ['edition.resumed', 'p1', 'Tides'],
      ['edition.unknown-decided', 'p1', 'Tides'],
      ['reader.erased', null, reader],
    ])
  })
  test('stops an edition or one lane, and lets it go on where it stood', () => {
    room.subscribeMany(2, 'gmail.com')
    room.subscribeMany(2)
    const id = room.edition()
    stopEdition(room.db, EDITOR, { editionId: id, lane: 'gmail' }, room.now)
    expect(room.claim(1).map(({ lane }) => lane)).toEqual(['rest'])
    expect(stopEdition(room.db, EDITOR, { editionId: id }, room.now)).toMatchObject({ ok: true })
    expect([room.claim(), nextSendingAt(room.db).rest]).toEqual([[], Infinity])
    expect(stopEdition(room.db, EDITOR, { editionId: id }, room.now)).toMatchObject({ code: 'not-found' })
    expect(resumeEdition(room.db, REPORTER, { editionId: id }, room.now)).toMatchObject({ code: 'not-allowed' })
    resumeEdition(room.db, EDITOR, { editionId: id }, room.now)
    expect(room.claim().map(({ lane }) => lane)).toEqual(['rest'])
    resumeEdition(room.db, EDITOR, { editionId: id, lane: 'gmail' }, room.now)
    expect(room.claim().map(({ lane }) => lane)).toEqual(['gmail', 'gmail'])
  })
})

test('an erased reader leaves a number and an HMAC, and the receiver’s words go', () => {
  const reader = room.subscribe('ines@harbour.example')
  room.edition()
  room.settle(room.claim(), { state: 'refused', code: 550, text: '550 5.7.1 ines@harbour.example refused' })
  expect(eraseReader(room.db, { actor: REPORTER, readerId: reader }, room.now)).toMatchObject({ code: 'not-allowed' })
  expect(eraseReader(room.db, { actor: EDITOR, readerId: reader }, room.now)).toMatchObject({ ok: true })
  expect(eraseReader(room.db, { actor: EDITOR, readerId: reader }, room.now)).toMatchObject({ code: 'not-found' })
  room.db.$client.exec('vacuum')
  expect(room.db.$client.serialize().includes('ines@harbour')).toBe(false)
  expect(room.sendingOf(reader)).toMatchObject([{ state: 'refused', smtpText: null }])
  expect(room.db.select().from(suppressed).all()).toMatchObject([
    { why: 'erased', hmac: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
})
