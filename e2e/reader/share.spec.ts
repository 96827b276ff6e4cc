import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-inline-style': 'error', 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
})

const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null

/** Returns the path of a page's share picture. */
async function shared(halyard: Newsroom, path: string): Promise<string> {
  const { text } = await ask(halyard, path)
  const image = meta(text, 'og:image') ?? ''
  expect([path, image.startsWith(`${halyard.url}/`)]).toEqual([path, true])
  expect([path, meta(text, 'twitter:image'), meta(text, 'twitter:card')]).toEqual([path, image, 'summary_large_image'])
  for (const name of ['og:image:width', 'og:image:height', 'og:image:alt', 'twitter:image:alt'])
    expect([path, name, meta(text, name)]).not.toEqual([path, name, null])
  return image.slice(halyard.url.length)
}

/** Returns the dimensions of a picture as a browser decodes it. */
const sizeOf = (page: Page, path: string) =>
  page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, path)

test('every kind of page has a picture beside its link, of the size that it says (P-91) @journey', async ({
  page,
  halyard,
}) => {
  const kinds = ['/', '/world', '/latest', '/latest?page=2', '/about', '/corrections', '/archive', '/search?q=tide']
  const stories = ['ilmara-and-tarn-to-reopen-the-strait', 'a-bridge-is-not-a-promise'].map((one) => `/article/${one}`)
  const terms = ['/authors/ruben-achterberg', '/most-read', '/feeds', ...stories]
  await page.goto(halyard.url)
  const seen = new Set<string>()
  for (const path of [...kinds, ...terms]) {
    const image = await shared(halyard, path)
    const { text } = await ask(halyard, path)
    const size = [meta(text, 'og:image:width'), meta(text, 'og:image:height')].map(Number)
    expect([path, await sizeOf(page, image)]).toEqual([path, size])
    expect(size[0]).toBeGreaterThanOrEqual(1_067)
    seen.add(image.replace(/^.*\./, ''))
  }
  // Both drawn cards and photographs occur.
  expect([...seen].sort()).toEqual(['jpg', 'png'])
})

test('a story’s card says what the story says now, at an address that never changes, and goes with it (P-91)', async ({
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const admin = await signedIn(halyard, 'admin')
  const fields = { sections: ['business'], document: paragraphs('They count.') }
  const { id, version, path } = await publishStory(api, 'Harbour counts its bollards', fields)
  const first = await shared(halyard, path)
  expect(first).toMatch(new RegExp(`^/cards/story-${id}-[0-9a-f]{16}\\.png$`))
  const drawn = await ask(halyard, first)
  expect([drawn.status, drawn.headers['content-type'], drawn.headers['cache-control']]).toEqual([
    200,
    'image/png',
    'public, max-age=31536000, immutable',
  ])
  expect([drawn.body.readUInt32BE(16), drawn.body.readUInt32BE(20)]).toEqual([1_200, 630])
  expect(drawn.headers['cache-tag']).toContain(`article:${id}`)

  const changes: [what: string, change: () => Promise<unknown>][] = [
    [
      'headline',
      async () => {
        const saved = await api('PUT', `/api/articles/${id}`, { version, headline: 'Harbour counts them twice' })
        await api('POST', `/api/articles/${id}/publication`, { version: saved.body['version'], kind: 'minor' })
      },
    ],
    ['section', () => changeSection({ name: 'Trade & business' })],
    ['colour', () => changeSection({ colour: { light: '#22663a' } })],
    ['name', () => admin('PUT', '/api/settings', { name: 'The Port Halyard' })],
  ]
  const { items } = (await admin('GET', '/api/sections')).body as { items: { id: number; slug: string }[] }
  const business = items.find(({ slug }) => slug === 'business')?.id
  const changeSection = (body: object) => admin('PUT', `/api/sections/${business}`, body)
  const known = [{ image: first, bytes: drawn.body.toString('base64') }]
  for (const [what, change] of changes) {
    await change()
    const image = await shared(halyard, path)
    const { status, body } = await ask(halyard, image)
    expect([what, status]).toEqual([what, 200])
    for (const before of known) {
      expect([what, image]).not.toEqual([what, before.image])
      expect([what, body.toString('base64') === before.bytes]).toEqual([what, false])
      // The old address redirects to the current card.
      const old = await ask(halyard, before.image)
      expect([what, old.status, old.headers['location']]).toEqual([what, 308, image])
    }
    known.push({ image, bytes: body.toString('base64') })
  }
  await admin('PUT', '/api/settings', { name: 'The Halyard' })

  expect((await api('DELETE', `/api/articles/${id}/publication`, { legal: true })).status).toBe(200)
  for (const { image } of known) {
    const gone = await ask(halyard, image)
    expect([gone.status, gone.headers['content-type']]).toEqual([451, 'text/html; charset=utf-8'])
    expect(gone.text).not.toContain('Harbour counts')
  }
})

test('a draft has no card, exactly as nothing has none', async ({ halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const { id } = (await api('POST', '/api/articles', { headline: 'Not yet' })).body
  const [draft, nothing] = await Promise.all(
    [id, 999_999].map((one) => ask(halyard, `/cards/story-${one}-${'0'.repeat(16)}.png`)),
  )
  expect([draft?.status, nothing?.status]).toEqual([404, 404])
  expect(draft?.text).toBe(nothing?.text)
})

/** Serves another site on an origin of its own, with an embedded story as its software would embed it. */
async function elsewhere(html: string) {
  const server = http.createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

test('another site finds out how to show a story, shows it, and leads to it; taken back, it says so calmly (P-92)', async ({
  page,
  context,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['world'], standfirst: 'All of them.', document: paragraphs('They lean.') }
  const { id, path } = await publishStory(api, 'Lighthouses “lean” & nobody knows why', fields)
  const { text } = await ask(halyard, path)
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(text)?.[1] ?? ''
  const address = found.replaceAll('&amp;', '&').slice(halyard.url.length)
  const answer = await ask(halyard, `${address}&maxwidth=500`)
  expect([answer.status, answer.headers['content-type'], answer.headers['access-control-allow-origin']]).toEqual([
    200,
    'application/json; charset=utf-8',
    '*',
  ])
  expect(answer.headers['cache-tag']).toContain(`article:${id}`)
  const told = JSON.parse(answer.text) as { html: string; width: number; title: string }
  expect([told.width, told.title]).toEqual([500, 'Lighthouses “lean” & nobody knows why'])
  const xml = await ask(halyard, `${address}&format=xml`)
  expect([xml.headers['content-type'], xml.text.includes('<type>rich</type>')]).toEqual([
    'text/xml; charset=utf-8',
    true,
  ])

  const card = await ask(halyard, path.replace('/article/', '/embed/'))
  expect(card.headers['x-robots-tag']).toBe('noindex')
  expect(card.headers['content-security-policy']).not.toMatch(/frame-ancestors|script-src/)
  expect(card.text).not.toContain('<script')
  expect(card.body.length).toBeLessThan(9_000)
  expect((await ask(halyard, path)).headers['content-security-policy']).toContain("frame-ancestors 'none'")

  const other = await elsewhere(`<!doctype html><title>Elsewhere</title>${told.html}`)
  try {
    await page.goto(other.url)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByText('All of them.')).toBeVisible()
    const opened = context.waitForEvent('page')
    await frame.getByRole('link', { name: /Lighthouses/ }).click()
    const story = await opened
    await expect(story).toHaveURL(halyard.url + path)
    expect(await story.evaluate(() => window.opener === null)).toBe(true)
    await story.close()

    expect((await api('DELETE', `/api/articles/${id}/publication`, {})).status).toBe(200)
    expect((await ask(halyard, path.replace('/article/', '/embed/'))).status).toBe(410)
    expect((await ask(halyard, address)).status).toBe(410)
    await page.reload()
    await expect(frame.getByRole('heading')).toBeVisible()
    await expect(frame.getByText('The Halyard')).toBeVisible()
    await expect(frame.getByText('Lighthouses')).toHaveCount(0)
  } finally {
    await other.close()
  }
})

test('the small card is for everybody: light and dark, by the keys, in any width, as valid HTML', async ({
  page,
  halyard,
}) => {
  const slugs = ['ilmara-and-tarn-to-reopen-the-strait', 'ma-alladhi-yataghayyar-fi-nawbat-al-layl', 'nothing-here']
  for (const slug of slugs) {
    const { text } = await ask(halyard, `/embed/${slug}`)
    const { results } = await validator.validateString(text)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${halyard.url}/embed/${slug}`)
      await isAccessible(page, 'embedded story')
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link')).toBeFocused()
    for (const [width, height] of [
      [600, 208],
      [360, 264],
      [240, 264],
      [300, 100],
    ] as const) {
      await page.setViewportSize({ width, height })
      const { scrollWidth, bottom } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        bottom: document.querySelector('.from')?.getBoundingClientRect().bottom ?? 0,
      }))
      // The paper's name is always visible.
      expect([slug, width, scrollWidth <= width, bottom <= height]).toEqual([slug, width, true, true])
    }
  }
})

test('an address that is none of ours, or not understood, is not there; a former one is the story', async ({
  halyard,
}) => {
  const at = (query: string) => ask(halyard, `/api/oembed?${query}`)
  const url = (path: string) => `url=${encodeURIComponent(halyard.url + path)}`
  const story = url('/article/a-bridge-is-not-a-promise')
  for (const query of [
    '',
    'url=x',
    url('/'),
    url('/article/nothing'),
    'url=https%3A%2F%2Felsewhere.example%2Farticle%2Fa',
  ])
    expect([query, (await at(query)).status]).toEqual([query, 404])
  for (const wrong of ['format=yaml', 'maxwidth=0', 'maxheight=x'])
    expect([wrong, (await at(`${story}&${wrong}`)).status]).toEqual([wrong, 404])
  expect((await at(`${story}&anything=else`)).status).toBe(200)

  const api = await signedIn(halyard, 'editor')
  const { id, version, path } = await publishStory(api, 'The crane that moved', { sections: ['world'] })
  const saved = await api('PUT', `/api/articles/${id}`, { version, slug: 'the-crane-that-moved-twice' })
  await api('POST', `/api/articles/${id}/publication`, { version: saved.body['version'], kind: 'minor' })
  const former = await at(url(path))
  expect([former.status, former.text.includes('/embed/the-crane-that-moved-twice')]).toEqual([200, true])
  const moved = await ask(halyard, path.replace('/article/', '/embed/'))
  expect([moved.status, moved.headers['location']]).toEqual([308, '/embed/the-crane-that-moved-twice'])
})
