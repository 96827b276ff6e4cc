import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { editions, editionStories } from '#db/schema/tables.ts'
import { aCast, aStory, HARBOUR, HOUR, must, NOON } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const ORIGIN = 'https://halyard.example'
const links = { leave: `${ORIGIN}/leave`, preferences: `${ORIGIN}/preferences` }
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
  room.now = NOON
  aCast(room.db)
})
afterEach(() => room.close())

type Parts = { heading?: string; look?: 'big' | 'small' | 'lines'; slots: unknown[] }[]
const LIST = { id: 1, slug: 'morning', name: 'Morning', language: 'en', postal: 'Quay 1\n1000 Harbour' }
const fill = (parts: Parts, over: Partial<Parameters<typeof filledEdition>[1]> = {}, editionId = 0) =>
  filledEdition(room.db, {
    document: editionDocument.parse({ subject: 'Tides', preheader: 'And trains', above: [[{ text: 'Hello' }]], parts }),
    list: LIST,
    at: room.now,
    editionId,
    origin: ORIGIN,
    links,
    ...over,
  })
const headlines = (parts: Parts) =>
  fill(parts).edition.parts.map(({ stories }) => stories.map(({ headline }) => headline))
/** Sends an edition with these slots, an hour after the one before. */
function send(...slots: unknown[]): number {
  room.now += HOUR
  const id = room.draft()
  must(room.freeze(id, SYSTEM, fill([{ slots }], {}, id).filled))
  return id
}
/** Corrects a public story. */
function correct(story: { id: number; version: number }, note: string, fields = {}): void {
  room.now += HOUR
  const saved = must(saveArticle(room.db, SYSTEM, { ...story, fields }, room.now))
  const of = { id: story.id, version: saved.version, kind: 'correction' as const, note }
  story.version = must(publishArticle(room.db, SYSTEM, of, room.now)).version
}
const putRight = () => fill([]).edition.corrections

test('slots are filled by hand, by a section, by what is read most and by the newest, no story twice (P-193)', () => {
  const [one, two] = [1, 2, 3, 4].map((n) =>
    aStory(room.db, { headline: `Story ${n}`, at: NOON - n * HOUR, sections: [n === 4 ? 'ports' : 'world'] }),
  )
  aStory(room.db, { headline: 'Draft', end: 'draft' })
  const withdrawn = aStory(room.db, { headline: 'Gone', end: 'withdrawn' })
  const ports = room.db.$client.prepare("select id from sections where slug = 'ports'").pluck().get()
  expect(
    headlines([
      { slots: [two?.id, two?.id, { newestIn: ports }, { newestIn: ports }] },
      { slots: [withdrawn.id, { mostRead: '24h' }, null] },
    ]),
  ).toEqual([['Story 2', 'Story 1', 'Story 4'], ['Story 3']])
  expect(headlines([{ slots: [null, null] }, { slots: [one?.id] }])).toEqual([['Story 2', 'Story 3'], ['Story 1']])
})

test('a story has the words and picture of its slot until its time there is up', () => {
  const lead = { mediaId: HARBOUR, alt: 'Cranes', caption: '', credit: '' }
  const { id } = aStory(room.db, { headline: 'Quay mended', standfirst: 'It holds.', lead })
  aStory(room.db, { headline: 'Newest', at: NOON + 1 })
  const slot = { story: id, headline: 'Ours', standfirst: '', picture: null, until: NOON + 2 }
  const own = fill([{ look: 'big', slots: [slot] }])
  expect(own.edition.parts[0]?.stories[0]).toMatchObject({ headline: 'Ours', picture: null })
  expect(own.filled.parts[0]?.stories).toEqual([{ id, headline: 'Ours', words: slot }])
  room.now = NOON + 2
  expect(headlines([{ slots: [slot] }])).toEqual([['Newest']])
  const plain = fill([{ heading: 'Today', look: 'big', slots: [id] }])
  expect(plain.edition.parts).toMatchObject([
    {
      heading: 'Today',
      look: 'big',
      stories: [{ headline: 'Quay mended', picture: { src: `${ORIGIN}/media/${HARBOUR}-1200.jpg`, alt: 'Cranes' } }],
    },
  ])
  expect(plain.filled.parts[0]?.stories).toEqual([{ id, headline: 'Quay mended', words: null }])
})

test('a letter says its date, its addresses and the paper’s in the language of its list', () => {
  must(saveSettings(room.db, SYSTEM, { name: 'The Halyard', zone: 'Asia/Tokyo' }, NOON))
  room.now = Date.UTC(2026, 10, 24, 16)
  const { edition, filled } = fill([], { list: { ...LIST, language: 'de' } })
  expect(edition).toMatchObject({
    paper: 'The Halyard',
    list: 'Morning',
    language: 'de',
    date: '25. November 2026',
    subject: 'Tides',
    preheader: 'And trains',
    above: [[{ text: 'Hello', href: null }]],
    address: ['Quay 1', '1000 Harbour'],
    links: { ...links, home: `${ORIGIN}/`, webCopy: `${ORIGIN}/newsletters/morning/2026-11-25` },
  })
  expect(filled).toMatchObject({
    at: room.now,
    slug: '2026-11-25',
    preheader: 'And trains',
    above: [[{ text: 'Hello' }]],
  })
})

test('the second edition of a day has an address of its own, and stories are kept with their edition', () => {
  const story = aStory(room.db, { headline: 'Tides' })
  const other = room.addList('evening')
  const [first, second] = [send(story.id), send(story.id)]
  const slugs = room.db.select({ slug: editions.slug }).from(editions).all()
  expect(slugs).toEqual([{ slug: '2026-11-24' }, { slug: '2026-11-24-2' }])
  expect(fill([], { list: { ...LIST, id: other } }).filled.slug).toBe('2026-11-24')
  expect(room.db.select().from(editionStories).all()).toEqual(
    [first, second].map((editionId) => ({ editionId, articleId: story.id })),
  )
})

test('an edition that was filled before its document, its stories or its address changed is not sent (P-193)', () => {
  const story = aStory(room.db, { headline: 'Tides' })
  const id = room.draft()
  const { filled } = fill([{ slots: [story.id] }], {}, id)
  expect(room.freeze(id, SYSTEM, filled, 2)).toMatchObject({ code: 'outdated' })
  must(withdrawArticle(room.db, SYSTEM, { id: story.id }, room.now))
  expect(room.freeze(id, SYSTEM, filled)).toMatchObject({ code: 'outdated' })
  const other = room.draft()
  const [one, two] = [fill([], {}, id).filled, fill([], {}, other).filled]
  expect(room.freeze(id, SYSTEM, one)).toMatchObject({ ok: true })
  expect(room.freeze(other, SYSTEM, two)).toMatchObject({ code: 'outdated' })
  expect(room.freeze(other, SYSTEM, fill([], {}, other).filled)).toMatchObject({ ok: true })
})

test('the next edition says which stories of earlier ones were corrected or withdrawn since, and no other (P-194)', () => {
  const [sent, unsent, gone, legal, licence, undone] = ['Sent', 'Unsent', 'Gone', 'Libel', 'Bought', 'Undone'].map(
    (headline) => aStory(room.db, { headline, at: NOON }),
  )
  if (!sent || !unsent || !gone || !legal || !licence || !undone) throw new Error('stories are missing')
  correct(sent, 'Before any letter.')
  expect(putRight()).toEqual([])
  send(sent.id, gone.id, legal.id)
  send(undone.id, licence.id)
  expect(putRight()).toEqual([])
  correct(sent, 'There are four ferries.', { headline: 'Four ferries' })
  correct(unsent, 'Not in a letter.')
  const corrected = { headline: 'Four ferries', url: `${ORIGIN}/article/sent`, note: 'There are four ferries.' }
  expect(putRight()).toEqual([corrected])
  must(withdrawArticle(room.db, SYSTEM, { id: gone.id }, (room.now += HOUR)))
  must(withdrawArticle(room.db, SYSTEM, { id: legal.id, legal: true }, (room.now += HOUR)))
  must(withdrawArticle(room.db, SYSTEM, { id: licence.id }, room.now))
  room.db.$client.exec(`update withdrawals set licence_ended = 1 where article_id = ${licence.id}`)
  expect(putRight()).toEqual([
    corrected,
    { headline: '24 November 2026', url: null, note: '' },
    { headline: 'Gone', url: null, note: '' },
  ])
  expect(fill([], { list: { ...LIST, id: room.addList('evening') } }).edition.corrections).toEqual([])
  send(null)
  expect(putRight()).toEqual([])
})

test('a correction between the making of a letter and its sending is in the next letter', () => {
  const story = aStory(room.db, { headline: 'Tides' })
  const id = room.draft()
  const { filled } = fill([{ slots: [story.id] }], {}, id)
  correct(story, 'High water is at six.')
  must(room.freeze(id, SYSTEM, filled))
  expect(putRight().map(({ note }) => note)).toEqual(['High water is at six.'])
})

test('editions in which nothing was put right are not read for it', () => {
  const story = aStory(room.db, { headline: 'Tides' })
  const first = send(null)
  send(story.id)
  room.db.$client.exec(`update editions set filled = 'no contents' where id = ${first}`)
  must(withdrawArticle(room.db, SYSTEM, { id: story.id }, (room.now += HOUR)))
  expect(putRight().map(({ headline }) => headline)).toEqual(['Tides'])
})

test('a story whose first publication was undone after its letter counts as withdrawn', () => {
  const story = aStory(room.db, { headline: 'Too early', at: NOON + HOUR })
  send(story.id)
  must(undoPublication(room.db, SYSTEM, { id: story.id }, room.now + 1))
  expect(putRight()).toEqual([{ headline: 'Too early', url: null, note: '' }])
})
