import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginEdition, deleteEdition, saveEdition, testEdition } from '#db/commands/newsletters/save-edition.ts'
import { closeList, createList, openList, saveList } from '#db/commands/newsletters/save-list.ts'
import { approveEdition, cancelEdition, scheduleEdition } from '#db/commands/newsletters/schedule-edition.ts'
import { EDITOR, newsletterRoom, REPORTER } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { editionAtDesk } from '#db/queries/newsletters/edition-at-desk.ts'
import { editionRows, editionVersionsOf } from '#db/queries/newsletters/edition-rows.ts'
import { newsletterOf, newsletterRows } from '#db/queries/newsletters/newsletter-lists.ts'
import { editions, events, newsletterLists, outbox } from '#db/schema/tables.ts'
import { must } from '#db/testing/cast.ts'
import { type EditionDocument, editionDocument, firstEdition } from '#domain/newsletters/edition-document.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

const ORIGIN = 'https://halyard.example'
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

const FIELDS = {
  name: 'Evening ebb',
  senderName: 'The Halyard',
  senderAddress: 'post@halyard.example',
  language: 'en',
  description: '',
  cadence: '',
  postal: '',
  rule: { at: '18:30', days: [1, 5], most: 5 },
  secondPerson: true,
}
const ADMIN: Actor = { id: 'p9', name: 'Ottilie', role: 'admin' }
const person = (name: string): Actor => {
  const input = { email: `${name}@halyard.example`, name, role: 'editor' } as const
  return { id: must(addPerson(room.db, SYSTEM, input, room.now)).id, name, role: 'editor' }
}
const WORDS: EditionDocument = editionDocument.parse({
  subject: 'Ferries sail',
  preheader: 'Again',
  above: [[{ text: 'Good morning.' }]],
  parts: [{ heading: 'World', look: 'big', slots: [12, { story: 13, headline: 'Ours' }, { newestIn: 3 }, null] }],
})
const LETTER: EditionDocument = { ...WORDS, parts: [] }
const begin = (listId = 1) => must(beginEdition(room.db, EDITOR, { listId }, room.now)).id
const save = (id: number, version: number, document = LETTER, actor = EDITOR) =>
  saveEdition(room.db, actor, { id, version, document }, room.now)
const schedule = (id: number, version: number, at: number | null = null, actor = EDITOR) =>
  scheduleEdition(room.db, actor, { id, version, at, origin: ORIGIN }, room.now)
const row = (id: number) => room.db.select().from(editions).where(eq(editions.id, id)).get()

describe('a list', () => {
  test('is created, changed in the version that was seen, closed and opened again', () => {
    const { db, now } = room
    expect(createList(db, REPORTER, FIELDS, now)).toMatchObject({ code: 'not-allowed' })
    const { id } = must(createList(db, EDITOR, FIELDS, now))
    expect(newsletterOf(db, { id })).toMatchObject({ ...FIELDS, slug: 'evening-ebb', version: 1, closedAt: null })
    expect(createList(db, EDITOR, FIELDS, now)).toMatchObject({ code: 'slug-taken', field: 'slug' })
    expect(createList(db, EDITOR, { ...FIELDS, slug: 'confirm' }, now)).toMatchObject({ code: 'slug-reserved' })
    expect(saveList(db, EDITOR, { id, version: 1, cadence: 'Mondays' }, now)).toEqual({
      ok: true,
      value: { version: 2 },
    })
    expect(saveList(db, EDITOR, { id, version: 1, name: 'Lost' }, now)).toMatchObject({
      code: 'changed-meanwhile',
      details: { version: 2 },
    })
    expect(newsletterOf(db, { id })).toMatchObject({ name: 'Evening ebb', cadence: 'Mondays', secondPerson: true })
    const close = (isClosed: boolean) => (isClosed ? closeList : openList)(db, EDITOR, { id }, now)
    must(close(true))
    expect(beginEdition(db, EDITOR, { listId: id }, now)).toMatchObject({ code: 'list-closed' })
    expect(room.join('ines@harbour.example', id)).toMatchObject({ code: 'not-found' })
    expect(newsletterRows(db).map((one) => [one.slug, one.closedAt])).toEqual([
      ['morning', null],
      ['evening-ebb', now],
    ])
    expect(close(true)).toMatchObject({ code: 'not-found' })
    must(close(false))
    expect(close(false)).toMatchObject({ code: 'not-found' })
    expect(beginEdition(db, EDITOR, { listId: id }, now)).toMatchObject({ ok: true })
  })
  test('loses its second person by an admin only', () => {
    const { id } = must(createList(room.db, EDITOR, FIELDS, room.now))
    const take = (actor: Actor) => saveList(room.db, actor, { id, version: 1, secondPerson: false }, room.now)
    expect(take(EDITOR)).toMatchObject({ code: 'not-allowed', field: 'secondPerson' })
    expect(take(ADMIN)).toMatchObject({ ok: true })
  })
  test('gets a rule, or another sender, by somebody who may send: no API key', () => {
    const byKey: Actor = { ...EDITOR, key: { id: 1, scopes: ['arrange'] } }
    const { db, now } = room
    const { rule } = FIELDS
    expect(createList(db, byKey, FIELDS, now)).toMatchObject({ code: 'not-allowed', field: 'rule' })
    const { id } = must(createList(db, byKey, { ...FIELDS, rule: null }, now))
    const change = (actor: Actor, version: number, fields: object) =>
      saveList(db, actor, { id, version, ...fields }, now)
    expect(change(byKey, 1, { rule })).toMatchObject({ code: 'not-allowed', field: 'rule' })
    expect(change(byKey, 1, { senderAddress: 'a@b.example' })).toMatchObject({ field: 'senderAddress' })
    must(change(EDITOR, 1, { rule, cadence: '' }))
    must(change(byKey, 2, { rule, senderAddress: FIELDS.senderAddress, cadence: 'Mondays' }))
    must(change(byKey, 3, { rule: null }))
    const told = db.select().from(events).where(eq(events.what, 'newsletter.changed')).all()
    expect(told.map(({ details }) => details)).toMatchObject([
      { fields: ['rule'] },
      { fields: ['cadence'] },
      { fields: ['rule'] },
    ])
  })
  test('says its readers, its last edition and the next', () => {
    room.subscribeMany(2)
    room.join('late@harbour.example')
    const last = room.edition()
    const next = begin()
    must(save(next, 1))
    must(schedule(next, 2, room.now + 5))
    expect(newsletterRows(room.db)).toMatchObject([
      {
        readers: 2,
        waiting: 1,
        last: { id: last, subject: 'Tides', sentAt: room.now },
        next: { id: next, subject: 'Ferries sail', at: room.now + 5 },
      },
    ])
    closeList(room.db, EDITOR, { id: 1 }, room.now)
    expect([row(next)?.state, newsletterRows(room.db)[0]?.next]).toEqual(['draft', null])
  })
})

describe('an edition', () => {
  test('begins with the parts of the last one, without its words and chosen stories', () => {
    const first = begin()
    expect(row(first)?.document).toEqual(firstEdition())
    must(save(first, 1, WORDS))
    const parts = [{ heading: 'World', look: 'big', slots: [null, null, { newestIn: 3 }, null] }]
    expect(row(begin())?.document).toEqual({ subject: '', preheader: '', above: [], parts })
  })
  test('is saved in the version that was seen; 50 versions are kept', () => {
    const ana = person('Ana')
    const id = begin()
    expect(save(id, 1, LETTER, REPORTER)).toMatchObject({ code: 'not-allowed' })
    for (let version = 1; version <= 51; version++)
      must(save(id, version, { ...LETTER, subject: `No ${version}` }, ana))
    expect(save(id, 51)).toMatchObject({
      code: 'changed-meanwhile',
      details: { version: 52, theirs: { subject: 'No 51' } },
    })
    const versions = editionVersionsOf(room.db, { id })
    expect([versions.length, versions[0]?.version, versions.at(-1)?.version]).toEqual([50, 52, 3])
    expect(editionAtDesk(room.db, { id, at: room.now, origin: ORIGIN })).toMatchObject({
      document: { subject: 'No 51' },
      savedBy: { name: 'Ana' },
      savedAt: room.now,
      readers: 0,
    })
  })
  test('is scheduled and cancelled; while it is scheduled it is neither saved nor deleted', () => {
    const id = begin()
    must(save(id, 1))
    expect(schedule(id, 2, room.now - 1)).toMatchObject({ code: 'time-is-past', field: 'at' })
    expect(schedule(id, 1, null)).toMatchObject({ code: 'changed-meanwhile' })
    expect(schedule(id, 2, null, REPORTER)).toMatchObject({ code: 'not-allowed' })
    must(schedule(id, 2))
    expect(row(id)).toMatchObject({ state: 'scheduled', scheduledAt: room.now, scheduledBy: 'p1' })
    expect(room.begin()).toMatchObject({ ok: true })
    expect(row(id)?.state).toBe('scheduled')
    expect(save(id, 2)).toMatchObject({ code: 'not-a-draft' })
    expect(deleteEdition(room.db, EDITOR, { id }, room.now)).toMatchObject({ code: 'not-a-draft' })
    must(cancelEdition(room.db, EDITOR, { id }, room.now))
    expect(cancelEdition(room.db, EDITOR, { id }, room.now)).toMatchObject({ code: 'not-found' })
    must(deleteEdition(room.db, EDITOR, { id }, room.now))
    expect([row(id), editionVersionsOf(room.db, { id })]).toEqual([undefined, []])
  })
  test('to more than 1,000 readers needs somebody else who approved this very version (P-196)', () => {
    room.db.update(newsletterLists).set({ secondPerson: true }).run()
    room.fill(1_000, (n) => `reader${n}@harbour.example`)
    const [ana, ben] = [person('Ana'), person('Ben')]
    const approve = (id: number, version: number, actor: Actor) =>
      approveEdition(room.db, actor, { id, version }, room.now)
    const few = begin()
    must(save(few, 1))
    must(schedule(few, 2))
    room.subscribe('one.more@harbour.example')
    const id = begin()
    must(save(id, 1, LETTER, ana))
    expect(schedule(id, 2, null, ana)).toMatchObject({ code: 'second-person-needed' })
    expect(approve(id, 2, ana)).toMatchObject({ code: 'second-person-needed' })
    must(approve(id, 2, ben))
    expect(schedule(id, 2, null, ben)).toMatchObject({ code: 'second-person-needed' })
    must(save(id, 2, LETTER, ana))
    expect(schedule(id, 3, null, ana)).toMatchObject({ code: 'second-person-needed' })
    must(approve(id, 3, ben))
    expect(editionAtDesk(room.db, { id, at: room.now, origin: ORIGIN })).toMatchObject({
      readers: 1_001,
      approvedBy: { name: 'Ben' },
    })
    must(schedule(id, 3, null, ana))
  })
  test('goes as a test to the person who asks', () => {
    const id = begin()
    expect(testEdition(room.db, SYSTEM, { id }, room.now)).toMatchObject({ code: 'not-allowed' })
    must(testEdition(room.db, EDITOR, { id }, room.now))
    const rows = room.db.select().from(outbox).all()
    expect(rows.map(({ kind, payload }) => ({ kind, payload }))).toEqual([
      { kind: 'edition-test', payload: { editionId: id, person: 'p1' } },
    ])
  })
  test('says what came of its letters, in whole and by lane', () => {
    room.subscribeMany(2, 'gmail.com')
    room.subscribeMany(3)
    const id = room.edition()
    room.settle(room.claim(1))
    room.settle(room.claim(1), { state: 'refused', code: 550, text: '550 5.7.1 no' })
    room.claim(1)
    room.begin()
    const { counts, lanes, readers } = editionAtDesk(room.db, { id, at: room.now, origin: ORIGIN }) ?? {}
    const none = { claimed: 0, later: 0, skipped: 0, bounced: 0, complained: 0 }
    expect(counts).toEqual({ ...none, queued: 2, accepted: 1, refused: 1, unknown: 1, undecided: 1 })
    expect([readers, lanes?.map(({ lane, accepted, refused }) => [lane, accepted, refused])]).toEqual([
      5,
      [['gmail', 1, 1]],
    ])
    expect(editionRows(room.db, { listId: 1 }).items).toMatchObject([
      { id, state: 'sending', automatic: false, counts: { accepted: 1, unknown: 1 } },
    ])
  })
})
