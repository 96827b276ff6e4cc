import { afterEach, beforeEach, expect, test } from 'vitest'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { deletePage } from '#db/commands/pages/delete-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { restorePage } from '#db/commands/pages/restore-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'
import { saveMenu } from '#db/commands/settings/save-menu.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { publicQueries } from '#db/proofs/testing/public-queries.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { pageRevisionsOf } from '#db/queries/pages/desk-pages.ts'
import { standingPage } from '#db/queries/pages/page-view.ts'
import { site } from '#db/queries/settings/site.ts'
import { aDocument, JONAS, MINUTE, must, NOON, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { MenuLink } from '#domain/paper/menu-fields.ts'
import type { PageFields } from '#domain/paper/page-fields.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const begin = (title: string, kind: PageFields['kind'] = 'plain') =>
  must(createPage(paper.db, OTTILIE, { title, kind }, NOON))
const save = (id: number, version: number, fields: PageFields, now = NOON) =>
  must(savePage(paper.db, OTTILIE, { id, version, fields }, now)).version
const publish = (id: number, version: number, now = NOON) => must(publishPage(paper.db, OTTILIE, { id, version }, now))
const everythingPublic = () => JSON.stringify(Object.values(publicQueries).map((query) => query(paper.db)))

test('a save changes nothing that the public sees; a publication does; a withdrawal says so (P-77)', () => {
  const { db } = paper
  const { id } = begin('About us', 'about')
  const secret = save(id, 1, { slug: 'about', document: aDocument('A secret plan.') })
  expect(addressOf(db, '/about')).toEqual({ kind: 'nothing' })
  expect(everythingPublic()).not.toMatch(/secret|About us/)

  publish(id, secret)
  expect(addressOf(db, '/about')).toEqual({ kind: 'page' })
  expect(addressOf(db, '/about/feed.xml')).toEqual({ kind: 'nothing' })
  expect(everythingPublic()).toMatch(/secret/)
  expect(site(db).menus.paper).toMatchObject([{ href: '/about', name: 'About us' }, { href: '/corrections' }])
  expect(sitemapPages(db).map(({ path }) => path)).toContain('/about')

  const later = save(id, secret, { title: 'Who we are', document: aDocument('Another plan.') })
  expect(everythingPublic()).not.toMatch(/Another|Who we are/)
  must(withdrawPage(db, OTTILIE, { id }, NOON))
  expect(addressOf(db, '/about')).toEqual({ kind: 'withdrawn', legal: false })
  expect(everythingPublic()).not.toMatch(/secret|About us|Who we are/)
  publish(id, later)
  expect(standingPage(db, { slug: 'about' })?.title).toBe('Who we are')
})

test('old addresses redirect to a new one in one hop, with all earlier redirects', () => {
  const { db } = paper
  const { id } = begin('About')
  must(addRedirect(db, OTTILIE, { path: '/ueber-uns', target: '/about' }, NOON))
  publish(id, 1)
  publish(id, save(id, 1, { slug: 'who-we-are' }))
  publish(id, save(id, 2, { slug: 'us' }))
  for (const path of ['/about', '/who-we-are', '/ueber-uns']) {
    expect(addressOf(db, path)).toMatchObject({ kind: 'moved', to: '/us' })
  }
  expect(addRedirect(db, OTTILIE, { path: '/about', target: '/latest' }, NOON)).toMatchObject({ code: 'path-taken' })
})

test('pages and sections share one name space, and each kind is public once', () => {
  const { db } = paper
  must(createSection(db, OTTILIE, { name: 'Harbour' }, NOON))
  expect(createPage(db, OTTILIE, { title: 'x', slug: 'harbour' }, NOON)).toMatchObject({ code: 'slug-taken' })
  expect(createPage(db, OTTILIE, { title: 'x', slug: 'desk' }, NOON)).toMatchObject({ code: 'slug-reserved' })
  expect(begin('Harbour').slug).toBe('harbour-2')
  expect(begin('Search').slug).toBe('search-2')
  const one = begin('Ethics', 'ethics')
  publish(one.id, 1)
  expect(createSection(db, OTTILIE, { name: 'Ethics' }, NOON)).toMatchObject({ code: 'slug-taken' })
  const other = begin('More ethics', 'ethics')
  expect(publishPage(db, OTTILIE, other, NOON)).toMatchObject({ code: 'kind-taken', field: 'kind' })
  must(withdrawPage(db, OTTILIE, one, NOON))
  publish(other.id, 1)
})

test('two people: the second save is refused, and every version that somebody saw is kept', () => {
  const { db } = paper
  const { id } = begin('Contact')
  const version = save(id, 1, { document: aDocument('Write to us.') })
  expect(savePage(db, OTTILIE, { id, version: 1, fields: { title: 'x' } }, NOON)).toMatchObject({
    code: 'changed-meanwhile',
    details: { version },
  })
  const after = save(id, version, { document: aDocument('Call us.') }, NOON + 10 * MINUTE)
  const kept = pageRevisionsOf(db, id)
  expect(kept).toMatchObject([{ number: 1, why: 'saved', title: 'Contact' }])
  must(restorePage(db, OTTILIE, { id, number: 1, version: after }, NOON + 11 * MINUTE))
  publish(id, after + 1, NOON + 12 * MINUTE)
  expect(JSON.stringify(standingPage(db, { slug: 'contact' }))).toContain('Write to us.')
  expect(pageRevisionsOf(db, id).map(({ why }) => why)).toEqual(['published', 'saved', 'saved'])
})

test('a draft can be deleted, a published page cannot, and a reporter can do neither', () => {
  const { db } = paper
  const { id } = begin('Draft')
  expect(createPage(db, JONAS, { title: 'x' }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(saveMenu(db, JONAS, { name: 'bar', version: 0, links: [] }, NOON)).toMatchObject({ code: 'not-allowed' })
  must(deletePage(db, OTTILIE, { id }, NOON))
  const other = begin('Out')
  publish(other.id, 1)
  expect(deletePage(db, OTTILIE, other, NOON)).toMatchObject({ code: 'was-public' })
})

test('a menu holds what somebody put there, follows what is renamed, and makes itself again when emptied (P-77)', () => {
  const { db } = paper
  must(createSection(db, OTTILIE, { name: 'World' }, NOON))
  const hrefs = () => site(db).menus.bar.map(({ href }) => href)
  expect(hrefs()).toEqual(['/world', '/latest'])
  const about = begin('About')
  const links: MenuLink[] = [
    { kind: 'page', to: 'about', name: '' },
    { kind: 'address', to: 'https://archive.halyard.example/', name: 'Before 1990' },
    { kind: 'section', to: 'world', name: 'Abroad' },
  ]
  const put = (version: number, now: MenuLink[]) => saveMenu(db, OTTILIE, { name: 'bar', version, links: now }, NOON)
  expect(put(0, [{ kind: 'topic', to: 'none', name: '' }])).toMatchObject({ code: 'unknown-topic' })
  expect(put(0, [{ kind: 'address', to: '/2013', name: '' }])).toMatchObject({ code: 'no-name' })
  must(put(0, links))
  expect(put(0, links)).toMatchObject({ code: 'changed-meanwhile', details: { version: 1 } })
  // A page that is not public is not in the menu either.
  expect(hrefs()).toEqual(['https://archive.halyard.example/', '/world'])
  publish(about.id, 1)
  publish(about.id, save(about.id, 1, { slug: 'us', title: 'Us' }))
  expect(site(db).menus.bar).toMatchObject([{ href: '/us', name: 'Us' }, { name: 'Before 1990' }, { name: 'Abroad' }])
  must(put(1, []))
  expect(hrefs()).toEqual(['/world', '/latest'])
})
