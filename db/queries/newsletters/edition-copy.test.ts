import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { publicAddresses } from '#db/static-edition/edition-addresses.ts'
import { aCast, aStory, HARBOUR, HOUR, must, NOON } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const ORIGIN = 'https://halyard.example'
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
  room.now = NOON
  aCast(room.db)
})
afterEach(() => room.close())

/** Sends an edition with these slots, an hour later. */
function send(slots: unknown[], text: Record<string, unknown> = {}): void {
  room.now += HOUR
  const editionId = room.draft()
  const document = editionDocument.parse({
    parts: slots.length > 0 ? [{ heading: 'Today', look: 'big', slots }] : [],
    ...text,
  })
  const list = { id: 1, slug: 'morning', name: 'Morning', language: 'en', postal: '' }
  const links = { leave: ORIGIN, preferences: ORIGIN }
  const { filled } = filledEdition(room.db, { document, list, at: room.now, editionId, origin: ORIGIN, links })
  must(room.freeze(editionId, SYSTEM, filled))
}
function edit(
  story: { id: number; version: number },
  kind: 'minor' | 'correction',
  fields: object,
  note?: string,
): void {
  room.now += HOUR
  const { version } = must(saveArticle(room.db, SYSTEM, { ...story, fields }, room.now))
  const of = { id: story.id, version, kind, ...(note !== undefined && { note }) }
  story.version = must(publishArticle(room.db, SYSTEM, of, room.now)).version
}
const copy = (slug = '2026-11-24') => webCopyPage(room.db, { list: 'morning', slug })
const stories = (slug?: string) =>
  copy(slug)?.parts.flatMap((part) =>
    part.stories.map((one) =>
      one.story ? [one.story.headline, ...one.corrections.map(({ note }) => note)] : ['withdrawn', one.notice],
    ),
  )

test('a web copy has the words of its letter, and its stories as they are now (P-195)', () => {
  const story = aStory(room.db, { headline: 'Five ferries', standfirst: 'They sail.' })
  edit(story, 'correction', {}, 'Before the letter.')
  send([story.id], { subject: 'Tides', preheader: 'And trains', above: [[{ text: 'Hello' }]] })
  expect(copy()).toMatchObject({
    slug: '2026-11-24',
    subject: 'Tides',
    preheader: 'And trains',
    at: room.now,
    list: { slug: 'morning', isOpen: true },
    above: [[{ text: 'Hello' }]],
    parts: [{ heading: 'Today', look: 'big' }],
  })
  expect(stories()).toEqual([['Five ferries']])
  edit(story, 'minor', { headline: 'Five ferries sail' })
  expect(stories()).toEqual([['Five ferries sail']])
  edit(story, 'correction', { headline: 'Four ferries sail' }, 'There are four.')
  expect(stories()).toEqual([['Four ferries sail', 'There are four.']])
})

test('words that an editor gave a story in its slot end with a correction of it', () => {
  const story = aStory(room.db, { headline: 'Five ferries' })
  send([{ story: story.id, headline: 'All five sail', picture: HARBOUR }])
  edit(story, 'minor', { headline: 'Five ferries sail' })
  expect(stories()).toEqual([['All five sail']])
  expect(copy()?.parts[0]?.stories[0]?.story?.picture).toMatchObject({ mediaId: HARBOUR })
  edit(story, 'correction', { headline: 'Four ferries sail' }, 'There are four.')
  expect(stories()).toEqual([['Four ferries sail', 'There are four.']])
})

test('a withdrawn story is gone from web copies and named as withdrawn, until it is public again (P-195)', () => {
  const [gone, licence] = [aStory(room.db, { headline: 'Gone' }), aStory(room.db, { headline: 'Bought' })]
  send([gone.id, licence.id])
  must(withdrawArticle(room.db, SYSTEM, { id: gone.id, notice: 'It named the wrong ship.' }, room.now))
  must(withdrawArticle(room.db, SYSTEM, { id: licence.id }, room.now))
  expect(stories()).toEqual([
    ['withdrawn', 'It named the wrong ship.'],
    ['withdrawn', null],
  ])
  room.db.$client.exec(`update withdrawals set licence_ended = 1 where article_id = ${licence.id}`)
  expect(stories()).toEqual([['withdrawn', 'It named the wrong ship.']])
  expect(JSON.stringify(copy())).not.toContain('Gone')
  must(publishArticle(room.db, SYSTEM, { id: gone.id, version: gone.version, kind: 'update' }, room.now))
  expect(stories()).toEqual([['Gone']])
})

test('what a letter named as put right leads to the story as it is now, or says nothing more of it', () => {
  const [four, gone] = [aStory(room.db, { headline: 'Five ferries' }), aStory(room.db, { headline: 'Gone' })]
  send([four.id, gone.id])
  edit(four, 'correction', { headline: 'Four ferries' }, 'There are four.')
  must(withdrawArticle(room.db, SYSTEM, { id: gone.id }, room.now))
  send([])
  const named = () => copy('2026-11-24-2')?.corrections
  const corrected = { slug: 'five-ferries', headline: 'Four ferries', note: 'There are four.' }
  expect(named()).toEqual([corrected, { slug: null, headline: 'Gone', note: null }])
  must(withdrawArticle(room.db, SYSTEM, { id: four.id }, room.now))
  room.db.$client.exec(`update withdrawals set legal = 1 where article_id = ${gone.id}`)
  expect(named()).toEqual([
    { slug: null, headline: '', note: null },
    { slug: null, headline: '', note: null },
  ])
})

test('the words of an edition that a rule made follow its stories, in its copy and in the archive', () => {
  const [ferry, trains] = [aStory(room.db, { headline: 'Ferry sinks' }), aStory(room.db, { headline: 'Night trains' })]
  send([ferry.id, trains.id], { preheader: 'Night trains' })
  room.db.update(editions).set({ automatic: true }).run()
  const words = () => {
    const { editions: listed = [] } = newsletterPage(room.db, { slug: 'morning', page: 1 }) ?? {}
    expect(listed.map(({ subject, preheader }) => ({ subject, preheader }))).toEqual([
      { subject: copy()?.subject, preheader: copy()?.preheader },
    ])
    return [copy()?.subject, copy()?.preheader]
  }
  expect(words()).toEqual(['Ferry sinks', 'Night trains'])
  edit(trains, 'correction', { headline: 'Night buses', standfirst: 'They run.' }, 'Not trains.')
  expect(words()).toEqual(['Ferry sinks', 'Night buses'])
  must(withdrawArticle(room.db, SYSTEM, { id: ferry.id }, room.now))
  expect(words()).toEqual(['Night buses', 'They run.'])
  must(withdrawArticle(room.db, SYSTEM, { id: trains.id }, room.now))
  expect(words()).toEqual(['morning, 24 November 2026', ''])
})

test('words that somebody wrote end when a story is withdrawn for a legal reason', () => {
  const [ferry, trains] = [aStory(room.db, { headline: 'Ferry sinks' }), aStory(room.db, { headline: 'Night trains' })]
  send([ferry.id, trains.id], { preheader: 'Who is to blame' })
  must(withdrawArticle(room.db, SYSTEM, { id: trains.id }, room.now))
  expect(copy()).toMatchObject({ subject: 'Tides', preheader: 'Who is to blame' })
  must(withdrawArticle(room.db, SYSTEM, { id: ferry.id, legal: true }, room.now))
  expect(copy()).toMatchObject({ subject: 'morning, 24 November 2026', preheader: '' })
})

test('editions are public once their sending began, at addresses that are listed; drafts never are (P-195)', () => {
  room.draft()
  const base = '/newsletters/morning'
  expect(newsletterPage(room.db, { slug: 'morning', page: 1 })).toMatchObject({ editions: [], hasNext: false })
  send([], { preheader: 'And trains' })
  send([])
  room.db.update(newsletterLists).set({ closedAt: room.now }).run()
  const archive = newsletterPage(room.db, { slug: 'morning', page: 1 })
  expect(archive).toMatchObject({
    list: { name: 'morning', isOpen: false },
    editions: [
      { slug: '2026-11-24-2', preheader: '', at: room.now },
      { slug: '2026-11-24', preheader: 'And trains' },
    ],
  })
  expect(newsletterPage(room.db, { slug: 'morning', page: 2 })).toBeNull()
  const pages = [base, `${base}/2026-11-24-2`, `${base}/2026-11-24`]
  expect(sitemapPages(room.db).map(({ path }) => path)).toEqual(expect.arrayContaining(pages))
  expect(publicAddresses(room.db)).toEqual(expect.arrayContaining(pages))
  const kinds = [...pages, `${base}/feed.xml`].map((path) => addressOf(room.db, path).kind)
  expect(kinds).toEqual(['page', 'page', 'page', 'page'])
  const none = [`${base}/2026-11-25`, `${base}/2026-11-24/feed.xml`, `${base}/2026-11-24/x`, '/newsletters/evening']
  for (const path of none) expect([path, addressOf(room.db, path).kind]).toEqual([path, 'nothing'])
})
