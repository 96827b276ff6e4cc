import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import type { Db } from '#db/engine/open.ts'
import { linkSuggestions } from '#db/queries/links/link-suggestions.ts'
import { storiesOnTopics } from '#db/queries/links/stories-on-topics.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { plansOf } from '#db/testing/plans.ts'
import { aCast, aStory, HOUR, must, NOON } from '#db/testing/seed.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
let noor: Actor
const ids: Record<string, number> = {}

beforeAll(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  const person = must(addPerson(db, SYSTEM, { email: 'noor@halyard.example', name: 'Noor', role: 'reporter' }, NOON))
  noor = { id: person.id, name: 'Noor', role: 'reporter' }
  const made = (headline: string, more: Partial<Parameters<typeof aStory>[1]> = {}) =>
    (ids[headline] = aStory(db, { headline, ...more }).id)
  made('The quay is closed', { at: NOON - 2 * HOUR, topics: ['harbour-fund'] })
  made('The quay opens again', { at: NOON - HOUR, authors: ['noor-halvorsen'] })
  made('A quay that was withdrawn', { end: 'withdrawn' })
  made('A quay in draft', { end: 'draft', at: NOON - 3 * HOUR })
  made('A quay for Noor', { end: 'draft', at: NOON - 4 * HOUR })
  must(assignArticle(db, SYSTEM, { id: ids['A quay for Noor'] ?? 0, personId: person.id }, NOON))
  const page = must(createPage(db, SYSTEM, { title: 'Our quay', slug: 'our-quay', kind: 'plain' }, NOON))
  must(publishPage(db, SYSTEM, { id: page.id, version: page.version }, NOON))
})
afterAll(() => newsroom.close())

const found = (q: string, actor: Actor = SYSTEM, story?: number) => linkSuggestions(db, { actor, now: NOON, q, story })
const names = (...asked: Parameters<typeof found>) => found(...asked).map(({ name }) => name)

test('stories come last changed first, without withdrawn ones, then other pages', () => {
  expect(names('quay')).toEqual([
    'The quay opens again',
    'The quay is closed',
    'A quay in draft',
    'A quay for Noor',
    'Our quay',
  ])
  expect(names('')).toEqual(names('quay').slice(0, -1))
  expect(names('quay', SYSTEM, ids['The quay is closed'])).not.toContain('The quay is closed')
})

test('a reporter finds public stories and their own drafts', () => {
  expect(names('quay', noor)).not.toContain('A quay in draft')
  expect(names('quay', noor)).toContain('A quay for Noor')
  expect(found('/article/a-quay-in-draft', noor)).toEqual([])
  expect(found(`/desk/articles/${ids['A quay in draft']}`, noor)).toEqual([])
})

test('a suggestion says what it is and whether readers can open it', () => {
  expect(found('harbour fund')[0]).toEqual({
    kind: 'topic',
    path: '/topics/harbour-fund',
    name: 'Harbour fund',
    story: null,
  })
  expect(found('Ports')[0]).toMatchObject({ kind: 'section', path: '/ports' })
  expect(found('halvorsen').map(({ kind }) => kind)).toEqual(['story', 'author'])
  expect(found('our quay')[0]).toMatchObject({ kind: 'page', path: '/our-quay' })
  expect(found('quay in draft')[0]).toMatchObject({
    path: '/article/a-quay-in-draft',
    story: { status: 'draft', isPublic: false },
  })
})

test('an address gives the page that it leads to, after renames too', () => {
  const id = ids['The quay is closed'] ?? 0
  expect(names('/article/the-quay-is-closed?x=1#b2')).toEqual(['The quay is closed'])
  expect(names(`/desk/articles/${id}`)).toEqual(['The quay is closed'])
  const { version } = must(saveArticle(db, SYSTEM, { id, version: versionOf(id), fields: { slug: 'renamed' } }, NOON))
  must(publishArticle(db, SYSTEM, { id, version, kind: 'minor' }, NOON))
  expect(found('/article/the-quay-is-closed')[0]).toMatchObject({
    path: '/article/renamed',
    name: 'The quay is closed',
  })
  expect(names('/article/a-quay-that-was-withdrawn')).toEqual([])
  expect(names('/topics/harbour-fund/')).toEqual(['Harbour fund'])
  expect(names('/authors/noor-halvorsen')).toEqual(['Noor Halvorsen'])
  expect(names('/world')).toEqual(['World'])
  expect(names('/our-quay')).toEqual(['Our quay'])
  expect(names('/nowhere')).toEqual([])
})

const versionOf = (id: number) =>
  db.$client.prepare<[number], number>('select version from articles where id = ?').pluck().get(id) ?? 0

test('stories on topics: public ones alone, those that share most first', () => {
  const made = (headline: string, topics: string[], more: object = {}) => aStory(db, { headline, topics, ...more }).id
  made('Rail alone', ['rail'], { at: NOON + HOUR })
  const both = made('Rail and fund', ['rail', 'harbour-fund'], { at: NOON - 9 * HOUR })
  made('Rail in draft', ['rail'], { end: 'draft' })
  const on = (topics: string[], except?: number) => storiesOnTopics(db, topics, except).map(({ name }) => name)
  expect(on(['rail', 'harbour-fund'])).toEqual(['Rail and fund', 'Rail alone', 'The quay is closed'])
  expect(on(['rail', 'harbour-fund'], both)).toEqual(['Rail alone', 'The quay is closed'])
  expect(on(['nowhere'])).toEqual([])
})

test('a search may have any number of words', () => {
  const before = names('the quay')
  expect(before).toContain('The quay is closed')
  for (let words = 1; words < 12; words++) expect(names('quay '.repeat(words)).length).toBeGreaterThan(1)
  expect(names('the quay')).toEqual(before)
})

test('no suggestion walks a big table but the list’s own index', () => {
  const plans = plansOf(newsroom.file, (own) => {
    for (const q of ['', 'quay', 'quay that nobody names', '/article/renamed', '/topics/rail', '/desk/articles/1'])
      linkSuggestions(own, { actor: noor, now: NOON, q })
    storiesOnTopics(own, ['rail', 'harbour-fund'], 1)
  })
  const walked = plans.flatMap((one) =>
    one.plan.filter((detail) => /^SCAN (a|p|l|articles|published|listings)\b/.test(detail)),
  )
  expect(plans.length).toBeGreaterThan(5)
  expect(walked.filter((detail) => !detail.includes('USING INDEX articles_by_saved'))).toEqual([])
})
