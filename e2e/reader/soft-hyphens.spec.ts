import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { ask, paragraphs, picturesOf, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const SOFT = '\u00AD'
const HEADLINE = 'Donaudampfschifffahrtsgesellschaft und Küstenschutzverordnung'
const SLUG = 'donaudampfschifffahrtsgesellschaft-und-kustenschutzverordnung'
const PARTED = 'Donau-dampf-schiff-fahrts-ge-sell-schaft und Küsten-schutz-ver-ordnung'.replaceAll('-', SOFT)
/** Words of the headlines of a page, and its markup without them. */
const partsOf = (page: Page, html: string) =>
  page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, 'text/html')
    const all = [...doc.querySelectorAll('.headline')]
    const headlines = all.map((one) => one.textContent)
    for (const one of all) {
      const words = doc.createNodeIterator(one, NodeFilter.SHOW_TEXT)
      for (let word = words.nextNode(); word; word = words.nextNode()) word.nodeValue = ''
    }
    return { headlines, rest: doc.documentElement.outerHTML }
  }, html)

/** Every file below a folder. */
const filesIn = (dir: string) =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => fs.readFileSync(path.join(one.parentPath, one.name), 'utf8'))

test('long words are parted in headlines of pages, and nowhere else', async ({ page, halyard }) => {
  test.setTimeout(120_000)
  const [editor, admin] = [await signedIn(halyard, 'editor'), await signedIn(halyard, 'admin')]
  const media = await picturesOf(editor)
  const story = await publishStory(editor, HEADLINE, {
    language: 'de',
    sections: ['science'],
    standfirst: HEADLINE,
    document: paragraphs(HEADLINE),
    lead: { mediaId: media[0]?.id, alt: HEADLINE, caption: HEADLINE },
  })
  expect(story.path).toBe(`/article/${SLUG}`)
  const hash = async () => (await halyard.news('hash')).output
  const before = await hash()

  const search = `/search?q=${encodeURIComponent('Küstenschutzverordnung')}`
  const copied = `/search?q=${encodeURIComponent(PARTED)}`
  for (const address of [story.path, '/', '/science', '/latest', search, copied]) {
    const { headlines, rest } = await partsOf(page, (await ask(halyard, address)).text)
    expect.soft(headlines, address).toContain(PARTED)
    // A page of search has what was typed in its field.
    if (address !== copied) expect.soft(rest.includes(SOFT), address).toBe(false)
  }

  const { body: partner } = await admin('POST', '/api/partners', { name: 'Coast Radio' })
  const authorization = `Bearer ${String(partner['token'])}`
  const oembed = `/api/oembed?url=${encodeURIComponent(halyard.url + story.path)}`
  const month = new Date().toISOString().slice(0, 7)
  const feeds = ['/feed', '/science/feed'].flatMap((feed) => ['xml', 'atom', 'json'].map((one) => `${feed}.${one}`))
  for (const address of [...feeds, '/news-sitemap.xml', `/embed/${SLUG}`, oembed, '/api/partner/stories']) {
    const { text } = await ask(halyard, address, { headers: { authorization } })
    expect.soft(text, address).toContain(HEADLINE)
    expect.soft(text, address).not.toContain(SOFT)
  }
  const sitemap = await ask(halyard, `/sitemaps/${month}.xml`)
  expect.soft(sitemap.text).toContain(`${story.path}<`)
  expect.soft(sitemap.text).not.toContain(SOFT)
  expect.soft(JSON.stringify((await editor('GET', `/api/articles/${story.id}`)).body)).not.toContain(SOFT)

  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-soft-hyphens-'))
  expect((await halyard.news('export', dir)).code).toBe(0)
  const exported = filesIn(dir).filter((text) => text.includes(SLUG))
  expect(exported.length).toBeGreaterThan(1)
  for (const text of exported) expect.soft(text.includes(SOFT)).toBe(false)
  expect(await hash()).toBe(before)

  fs.rmSync(dir, { recursive: true })
  expect((await editor('DELETE', `/api/articles/${story.id}/publication`, {})).status).toBe(200)
})
