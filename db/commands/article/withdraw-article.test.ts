import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { statement } from '#db/engine/statement.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { withdrawalNotice } from '#db/queries/article/withdrawal-notice.ts'
import { notifications } from '#db/schema/tables.ts'
import { aStory, MINUTE, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
  openSections(room.db)
})
afterEach(() => room.close())

const tagsSince = (seq: number) =>
  statement<{ tag: string }>(room.db, 'select tag from changes where seq > ?')
    .all(seq)
    .map(({ tag }) => tag)
const lastSeq = () => Number(room.db.$client.prepare('select coalesce(max(seq), 0) from changes').pluck().get())

test('a sentence for readers is cleaned and public; the reason is not', () => {
  const { id, version } = aStory(room.db, 'Ferry sinks')
  const before = lastSeq()
  const notice = '  It named the wrong\u0000 ship. <b>Sorry.</b> '
  must(withdrawArticle(room.db, OTTILIE, { id, reason: 'Libel?', notice }, NOON + MINUTE))
  expect(tagsSince(before)).toContain(`article:${id}`)
  expect(addressOf(room.db, '/article/ferry-sinks')).toEqual({ kind: 'withdrawn', legal: false, notice: id })
  expect(withdrawalNotice(room.db, { id })).toBe('It named the wrong ship. <b>Sorry.</b>')
  expect(deskArticle(room.db, { id })?.withdrawal).toEqual({
    at: NOON + MINUTE,
    reason: 'Libel?',
    notice: 'It named the wrong ship. <b>Sorry.</b>',
  })
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'minor' }, NOON + 2 * MINUTE))
  expect(withdrawalNotice(room.db, { id })).toBeNull()
})

test('without one the address has the paper’s own words', () => {
  const { id } = aStory(room.db, 'Ferry sinks')
  must(withdrawArticle(room.db, OTTILIE, { id, reason: 'Libel?', legal: true }, NOON + MINUTE))
  expect(addressOf(room.db, '/article/ferry-sinks')).toEqual({ kind: 'withdrawn', legal: true })
  expect(withdrawalNotice(room.db, { id })).toBeNull()
})

test('an edition that is being sent with it stops, and its editors are notified', () => {
  const { id } = aStory(room.db, 'Ferry sinks')
  const begun = () => {
    const edition = room.draft()
    const stories = [{ id, headline: 'Ferry sinks', words: null }]
    must(room.freeze(edition, SYSTEM, { parts: [{ heading: '', look: 'lines', stories }] }))
    return edition
  }
  const editor = { email: 'per@halyard.example', name: 'Per', role: 'editor' } as const
  const person = must(addPerson(room.db, SYSTEM, editor, NOON)).id
  const sent = begun()
  room.subscribeMany(2)
  const [underWay, other] = [begun(), room.edition()]
  must(withdrawArticle(room.db, OTTILIE, { id, legal: true }, NOON + MINUTE))
  expect([sent, underWay, other].map(room.stateOf)).toEqual(['sent', 'stopped', 'sending'])
  expect(room.claim().map(({ editionId }) => editionId)).toEqual([other, other])
  const told = room.db.select().from(notifications).where(eq(notifications.personId, person)).all()
  expect(told).toMatchObject([{ kind: 'edition-waits', comment: 'Tides' }])
})
