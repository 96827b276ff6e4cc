import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { statement } from '#db/engine/statement.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { withdrawalNotice } from '#db/queries/article/withdrawal-notice.ts'
import { aStory, MINUTE, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
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
