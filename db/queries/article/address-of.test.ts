import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { AUTHOR, createTerm, updateTerm } from '#db/commands/taxonomy/term.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'
import type { Db } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
})
afterEach(() => newsroom.close())

const PAGE = { kind: 'page' }
const NOTHING = { kind: 'nothing' }
const moved = (to: string) => ({ kind: 'moved', to })
/** By a stored redirect. */
const stored = (to: string) => ({ ...moved(to), status: 301 })

function readdress(story: { id: number; version: number }, slug: string): void {
  const { version } = must(saveArticle(db, SYSTEM, { ...story, fields: { slug } }, NOON))
  story.version = version
  must(publishArticle(db, SYSTEM, { ...story, kind: 'minor' }, NOON))
}

test.each([
  '/',
  '/latest',
  '/search',
  '/archive',
  '/archive/2026/11',
  '/feed.xml',
  '/robots.txt',
  '/sitemaps/2026-11.xml',
])('%s is a standing page', (path) => expect(addressOf(db, path)).toEqual(PAGE))

test.each([
  '/nowhere',
  '/topics',
  '/topics/nowhere',
  '/topics/rail/more',
  '/authors/nowhere',
  '/sources/nowhere',
  '/article',
  '/article/nowhere',
  '/world/more',
  '/nowhere/feed.xml',
  '/article/nowhere/feed.xml',
  '/status/404',
  '/latest/more',
])('%s is nothing', (path) => expect(addressOf(db, path)).toEqual(NOTHING))

test.each(['/article/ferries-sail/republish', '/embed/ferries-sail'])(
  '%s is asked for again once its story is out (P-660)',
  (path) => {
    must(saveSettings(db, SYSTEM, { republishLicence: 'by' }, NOON))
    const tags = new Set<string>()
    expect(collectReading(tags, () => addressOf(db, path))).toEqual(NOTHING)
    expect(tags).toContain('address:/article/ferries-sail')
    aStory(db, { headline: 'Ferries sail', slug: 'ferries-sail' })
    expect(addressOf(db, path)).toEqual(PAGE)
  },
)

test('sections, and bylines, topics and sources while a story of them is public (P-335)', () => {
  for (const path of ['/world', '/ports', '/world/feed.atom']) {
    expect([path, addressOf(db, path)]).toEqual([path, PAGE])
  }
  const named = { source: { name: 'Coastal Wire' }, topics: ['rail'], authors: ['piet-morrow'] }
  const bases = ['/sources/coastal-wire', '/topics/rail', '/authors/piet-morrow']
  const paths = bases.flatMap((base) => [base, `${base}/feed.xml`])
  const standing = () => new Set(paths.map((path) => addressOf(db, path).kind))
  aStory(db, { headline: 'Draft', ...named, end: 'draft' })
  expect(standing()).toEqual(new Set(['nothing']))
  const out = aStory(db, { headline: 'Out', ...named })
  expect(standing()).toEqual(new Set(['page']))
  must(withdrawArticle(db, SYSTEM, { id: out.id }, NOON))
  expect(standing()).toEqual(new Set(['nothing']))
})

test('a former address of a byline without a public story is nothing too (P-335)', () => {
  const { id } = must(createTerm(db, SYSTEM, AUTHOR, { name: 'Not Yet' }, NOON))
  must(updateTerm(db, SYSTEM, AUTHOR, { id, slug: 'not-yet-known' }, NOON))
  for (const path of ['/authors/not-yet', '/authors/not-yet-known', '/authors/not-yet/feed.json'])
    expect(addressOf(db, path)).toEqual(NOTHING)
  aStory(db, { headline: 'Out', authors: ['not-yet-known'] })
  expect(addressOf(db, '/authors/not-yet')).toEqual(stored('/authors/not-yet-known'))
})

test('an old address redirects to the present one in one hop', () => {
  const story = aStory(db, { headline: 'One' })
  must(addRedirect(db, SYSTEM, { path: '/2019/one', target: '/article/one' }, NOON))
  readdress(story, 'two')
  readdress(story, 'three')
  expect(addressOf(db, '/article/one')).toEqual(moved('/article/three'))
  expect(addressOf(db, '/article/two')).toEqual(moved('/article/three'))
  expect(addressOf(db, '/2019/one')).toEqual(stored('/article/three'))
  expect(addressOf(db, '/article/three')).toEqual(PAGE)
  must(withdrawArticle(db, SYSTEM, { id: story.id }, NOON))
  for (const path of ['/article/one', '/article/three', '/2019/one']) {
    expect([path, addressOf(db, path)]).toEqual([path, { kind: 'withdrawn', legal: false }])
  }
})

test('a story has no feed, by its own address or an imported one', () => {
  aStory(db, { headline: 'One' })
  must(addRedirect(db, SYSTEM, { path: '/2019/one', target: '/article/one' }, NOON))
  expect(addressOf(db, '/article/one/feed.xml')).toEqual(NOTHING)
  expect(addressOf(db, '/2019/one/feed.xml')).toEqual(NOTHING)
})

test('a draft is nothing, exactly like an unknown address', () => {
  aStory(db, { headline: 'Draft', end: 'draft' })
  aStory(db, { headline: 'Later', end: 'scheduled' })
  expect(addressOf(db, '/article/draft')).toEqual(NOTHING)
  expect(addressOf(db, '/article/later')).toEqual(NOTHING)
})

test('withdrawn for a legal reason', () => {
  aStory(db, { headline: 'Gone', end: 'withdrawn-legally' })
  expect(addressOf(db, '/article/gone')).toEqual({ kind: 'withdrawn', legal: true })
})

test('a renamed section and its feeds redirect', () => {
  must(updateSection(db, SYSTEM, { id: 1, slug: 'abroad' }, NOON))
  expect(addressOf(db, '/world')).toEqual(stored('/abroad'))
  expect(addressOf(db, '/world/feed.json')).toEqual(stored('/abroad/feed.json'))
  expect(addressOf(db, '/abroad')).toEqual(PAGE)
})
