import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginEdition, saveEdition } from '#db/commands/newsletters/save-edition.ts'
import { scheduleEdition } from '#db/commands/newsletters/schedule-edition.ts'
import { EDITOR, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { editionAtDesk } from '#db/queries/newsletters/edition-at-desk.ts'
import { editionFindings } from '#db/queries/newsletters/edition-findings.ts'
import { filledNow } from '#db/queries/newsletters/edition-to-fill.ts'
import { aCast, aStory, HARBOUR, HOUR, must, NOON } from '#db/testing/seed.ts'
import { editionDocument, type EditionDocument } from '#domain/newsletters/edition-document.ts'

const ORIGIN = 'https://halyard.example'
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
  room.now = NOON
  aCast(room.db)
})
afterEach(() => room.close())

const WORDS = { subject: 'Ferries sail', preheader: 'Again', above: [[{ text: 'Good morning.' }]] }
function edition(document: Partial<EditionDocument>): number {
  const { id } = must(beginEdition(room.db, EDITOR, { listId: 1 }, room.now))
  must(
    saveEdition(room.db, EDITOR, { id, version: 1, document: editionDocument.parse({ ...WORDS, ...document }) }, NOON),
  )
  return id
}
const found = (id: number, sentAt?: number) =>
  editionFindings(room.db, { id, at: room.now, origin: ORIGIN, sentAt })?.findings.map(
    ({ kind, stops, at }) => `${stops ? '!' : ''}${kind} ${at}`,
  )
const one = (...stories: { id: number }[]) => ({
  parts: [{ heading: '', look: 'big' as const, slots: stories.map(({ id }) => id) }],
})

test('an edition of public stories with pictures has no findings, and says its stories and its size', () => {
  const lead = { mediaId: HARBOUR, alt: 'A quay', caption: '', credit: '' }
  const story = aStory(room.db, { headline: 'Ferries', at: NOON - HOUR, lead })
  const id = edition(one(story))
  expect(found(id)).toEqual([])
  const filled = [{ heading: '', stories: [{ id: story.id, headline: 'Ferries', url: `${ORIGIN}/article/ferries` }] }]
  expect(editionAtDesk(room.db, { id, at: NOON, origin: ORIGIN })?.filled).toEqual(filled)
  expect(editionFindings(room.db, { id, at: NOON, origin: ORIGIN })?.bytes).toBeGreaterThan(3_000)
  expect(filledNow(room.db, { id, at: NOON, origin: ORIGIN })?.edition.parts[0]?.stories[0]?.picture?.src).toMatch(
    /\/media\//,
  )
  expect(editionFindings(room.db, { id: 99, at: NOON, origin: ORIGIN })).toBeNull()
})

test('chosen stories that readers cannot read stop it, named by their headlines (P-197)', () => {
  const gone = aStory(room.db, { headline: 'Gone', at: NOON - HOUR, end: 'withdrawn' })
  const draft = aStory(room.db, { headline: 'Draft', at: NOON - HOUR, end: 'draft' })
  const closed = aStory(room.db, { headline: 'Closed', at: NOON - HOUR, end: 'draft' })
  room.db.$client.prepare('update articles set embargo_until = ? where id = ?').run(NOON + HOUR, closed.id)
  const id = edition(one(gone, draft, closed, { id: 999 }))
  expect(found(id)).toEqual([
    '!story-withdrawn Gone',
    '!story-not-public Draft',
    '!story-under-embargo Closed',
    '!story-not-public #999',
  ])
  const schedule = scheduleEdition(room.db, EDITOR, { id, version: 2, at: null, origin: ORIGIN }, NOON)
  expect(schedule).toMatchObject({ code: 'findings', details: { findings: Array(4).fill({ stops: true }) } })
  expect(room.stateOf(id)).toBe('draft')
})

test('a story that is scheduled stands in the way only of an edition that is sent before it', () => {
  const later = aStory(room.db, { headline: 'Later', at: NOON, end: 'scheduled' })
  const dueAt = Number(
    room.db.$client.prepare('select due_at from jobs where kind = ?').pluck().get(`publish:${later.id}`),
  )
  expect(dueAt).toBeGreaterThan(NOON)
  const id = edition(one(later))
  expect([found(id), found(id, dueAt), found(id, dueAt - 1)]).toEqual([[], [], ['!story-not-public Later']])
})

test('own links in the letter above are looked up: former addresses, withdrawn stories and nothing are broken', () => {
  aStory(room.db, { headline: 'Ferries', at: NOON - HOUR })
  aStory(room.db, { headline: 'Gone', at: NOON - HOUR, end: 'withdrawn' })
  const links = [
    '/latest',
    '/article/ferries?a=1#part',
    '/article/gone',
    '/nowhere',
    '/desk',
    'https://elsewhere.example/',
  ]
  const id = edition({ above: [links.map((href) => ({ text: href, href }))] })
  expect(found(id)).toEqual([
    `!link-broken ${ORIGIN}/article/gone`,
    `!link-broken ${ORIGIN}/nowhere`,
    `!link-broken ${ORIGIN}/desk`,
  ])
})

test('a sent edition keeps the stories that it went out with; one withdrawn since has no address', () => {
  const story = aStory(room.db, { headline: 'Ferries', at: NOON - HOUR })
  const id = edition(one(story))
  const stories = [{ id: story.id, headline: 'Ferries', words: null }]
  room.subscribeMany(1)
  room.freeze(id, EDITOR, { parts: [{ heading: 'World', look: 'big', stories }] }, 2)
  const parts = () => editionAtDesk(room.db, { id, at: NOON, origin: ORIGIN })?.filled
  const sent = { id: story.id, headline: 'Ferries', url: `${ORIGIN}/article/ferries` }
  expect(parts()).toEqual([{ heading: 'World', stories: [sent] }])
  room.db.$client.prepare('delete from published where article_id = ?').run(story.id)
  expect(parts()).toEqual([{ heading: 'World', stories: [{ ...sent, url: null }] }])
})
