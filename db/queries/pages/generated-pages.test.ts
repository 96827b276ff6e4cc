import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { collectReading } from '#db/engine/reading.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { site } from '#db/queries/settings/site.ts'
import { ADMIN, aDocument, must, NOON, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { generatedPage } from '#domain/paper/generated-page.ts'
import type { SettingsChange } from '#domain/paper/settings.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const set = (change: SettingsChange) => must(saveSettings(paper.db, ADMIN, change, NOON))
const at = (path: string) => addressOf(paper.db, path).kind
const listed = () => sitemapPages(paper.db).filter(({ path }) => /responsibility|accessibility/.test(path))

test('a page is there while the settings have something to say, and in the sitemap with it (P-635)', () => {
  expect([at('/responsibility'), at('/accessibility'), listed()]).toEqual(['nothing', 'nothing', []])
  set({ responsibility: { owner: 'Halyard Press' }, accessibility: true })
  expect([at('/responsibility'), at('/accessibility')]).toEqual(['page', 'page'])
  expect(listed().map(({ path }) => path)).toEqual(['/responsibility', '/accessibility'])
  const tags = new Set<string>()
  collectReading(tags, () => at('/responsibility'))
  expect([...tags]).toContain('site')
  set({ responsibility: { owner: '' }, accessibility: false })
  expect([at('/responsibility'), at('/accessibility'), listed()]).toEqual(['nothing', 'nothing', []])
})

test('a page that the paper has at that address stands in its place, until it is withdrawn', () => {
  const { db } = paper
  set({ accessibility: true })
  const made = must(createPage(db, OTTILIE, { title: 'Accessibility' }, NOON))
  const fields = { slug: 'accessibility', document: aDocument('Our own.') }
  const { version } = must(savePage(db, OTTILIE, { id: made.id, version: made.version, fields }, NOON))
  must(publishPage(db, OTTILIE, { id: made.id, version }, NOON))
  expect(listed().map(({ modifiedAt }) => modifiedAt)).toEqual([NOON])
  must(withdrawPage(db, OTTILIE, { id: made.id }, NOON))
  expect(at('/accessibility')).toBe('page')
  set({ accessibility: false })
  expect(at('/accessibility')).toBe('withdrawn')
})

test('the frame has the link to Google’s page only where an admin wants it', () => {
  expect(site(paper.db).preferredSource).toBeNull()
  set({ preferredSources: true })
  expect(site(paper.db).preferredSource).toMatch(/^https:\/\/www\.google\.com\/preferences\/source\?q=/)
  expect(generatedPage(site(paper.db), 'responsibility')).toBeNull()
})
