import { afterEach, beforeEach, expect, test } from 'vitest'
import { duplicateArticle } from '#db/commands/article/duplicate-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskRevisions } from '#db/queries/article/desk-revisions.ts'
import { storyNotes } from '#db/queries/article/story-notes.ts'
import { media } from '#db/schema/tables.ts'
import { aDraft, aStory, JONAS, must, NOON, openSections, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aPicture, HARBOUR } from '#db/testing/seed.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  room.db.insert(media).values(aPicture(HARBOUR)).run()
})
afterEach(() => room.close())

const paragraph: Block = { id: 'p', type: 'paragraph', spans: [{ text: 'The count begins.' }] }
const update: Block = { id: 'u', type: 'update', at: '2026-11-24T12:00:00.000Z', headline: 'First', spans: [] }

test('a copy has text, terms, picture, embargo and licence, and none of dates, live updates and history', () => {
  const lead = { mediaId: HARBOUR, alt: 'A quay', caption: '', credit: '' }
  const topics = ['the-strait']
  const original = aStory(room.db, 'The tide tables', { lead, topics, authors: ['yusra-lindt'], genre: 'analysis' })
  const held = { embargoUntil: '2026-11-30T06:00:00.000Z', licenceUntil: '2026-12-24T23:00:00.000Z' }
  const fields = { ...held, live: 'open' as const, document: { version: 1 as const, blocks: [paragraph, update] } }
  must(saveArticle(room.db, OTTILIE, { id: original.id, version: original.version, fields }, NOON))
  const before = noteOf(room.db)
  const copy = must(duplicateArticle(room.db, OTTILIE, { id: original.id }, NOON + 1))
  expect(noteOf(room.db)).toEqual(before)
  expect(deskArticle(room.db, { id: copy.id })).toMatchObject({
    headline: 'The tide tables',
    slug: 'the-tide-tables-2',
    status: 'draft',
    live: null,
    lead,
    genre: 'analysis',
    sections: [{ slug: 'world' }],
    topics: [{ slug: 'the-strait' }],
    authors: [{ slug: 'yusra-lindt' }],
    publishedAt: null,
    modifiedAt: null,
    dueAt: null,
    embargoUntil: Date.parse(held.embargoUntil),
    licenceUntil: Date.parse(held.licenceUntil),
    createdBy: 'ottilie',
    document: { blocks: [paragraph] },
  })
  expect(deskRevisions(room.db, { id: copy.id }).items).toEqual([])
  expect(storyNotes(room.db, { id: copy.id })).toEqual([])
  const uses = 'select media_id id from picture_uses where owner_id = ?'
  expect(room.db.$client.prepare(uses).pluck().all(copy.id)).toEqual([HARBOUR])
})

test('a reporter duplicates what they may read', () => {
  const { id } = aDraft(room.db, 'A draft', {}, TAMSIN)
  expect(duplicateArticle(room.db, JONAS, { id }, NOON)).toMatchObject({ code: 'not-found' })
  expect(duplicateArticle(room.db, TAMSIN, { id }, NOON).ok).toBe(true)
  expect(duplicateArticle(room.db, JONAS, { id: aStory(room.db, 'Out').id }, NOON).ok).toBe(true)
})
