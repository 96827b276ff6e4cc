import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const NAME = /jonfrid|vestergaard/i
const NAMESAKE = 'Ida Vestergaard'
const LISTS = [
  '/',
  '/latest',
  '/world',
  '/corrections',
  '/feeds',
  '/archive',
  '/archive/2026',
  '/feed.xml',
  '/feed.atom',
]
const MORE = [
  '/feed.json',
  '/world/feed.xml',
  '/corrections/feed.xml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/llms.txt',
]

/** Path of the share picture that a page names. */
const cardIn = (html: string) => /og:image" content="https?:\/\/[^/]+([^"]+)/.exec(html)?.[1] ?? ''

/** Every address that sitemaps and lists name, with feeds, search and its suggestions, frames and share pictures. */
async function everyAddress(halyard: Newsroom, story: string): Promise<string[]> {
  const locs = async (path: string) =>
    [...(await ask(halyard, path)).text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  const maps = await locs('/sitemap.xml')
  const slug = story.replace('/article/', '')
  const searches = ['Jonfrid Vestergaard', 'Jonfrit', 'harbour master'].map((q) => `/search?q=${encodeURIComponent(q)}`)
  const card = cardIn((await ask(halyard, story)).text)
  const oembed = `/api/oembed?url=${encodeURIComponent(halyard.url + story)}`
  const listed = (await Promise.all(maps.map(locs))).flat()
  return [...new Set([...LISTS, ...MORE, ...maps, ...listed, ...searches, story, card, oembed, `/embed/${slug}`])]
}

async function addressesWithName(halyard: Newsroom, story: string): Promise<string[]> {
  const found: string[] = []
  for (const path of await everyAddress(halyard, story)) {
    const { text, headers } = await ask(halyard, path)
    // A search repeats what was typed, and marks what it found.
    const typed = /Jonfrid(?: |%20|\+)Vestergaard/g
    const plain = path.startsWith('/search') ? text.replace(/<\/?mark>/g, '').replace(typed, '') : text
    const shown = plain.replaceAll(NAMESAKE, '')
    if (NAME.test(shown) || NAME.test(JSON.stringify(headers))) found.push(path)
  }
  return found
}

test('an editor takes a name out of a story, and no public address has it (P-615, P-616, P-618) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const span = (text: string, ...marks: object[]) => (marks.length > 0 ? { text, marks } : { text })
  const story = await publishStory(api, 'Jonfrid Vestergaard left the harbour', {
    standfirst: 'The harbour master says why Vestergaard went.',
    kicker: 'Vestergaard',
    sections: ['world'],
    seo: { title: 'Why Vestergaard left' },
    document: {
      version: 1,
      blocks: [
        {
          id: 'a',
          type: 'paragraph',
          spans: [span('Then Jonfrid '), span('Vestergaard', { type: 'bold' }), span(' left.')],
        },
        { id: 'b', type: 'quote', spans: [span('I left')], speaker: 'Jonfrid Vestergaard' },
        { id: 'c', type: 'paragraph', spans: [span('His sister Ida Vestergaard stayed.')] },
      ],
    },
  })
  const before = await ask(halyard, story.path)
  expect((await addressesWithName(halyard, story.path)).length).toBeGreaterThan(8)

  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Replace a name…' }).click()
  await page.getByLabel('Form 1', { exact: true }).fill('Jonfrid Vestergaard')
  await page.getByLabel('Replace by (1)').fill('a man')
  await page.getByRole('button', { name: 'Add form' }).click()
  await page.getByLabel('Form 2', { exact: true }).fill('Vestergaard')
  await page.getByLabel('Replace by (2)').fill('the man')
  await page.getByRole('button', { name: 'Find occurrences' }).click()
  const found = page.getByRole('region', { name: 'Jonfrid Vestergaard left the harbour' })
  await expect(found.getByRole('checkbox', { name: /Ida/ })).not.toBeChecked()
  await isAccessibleInBoth(page, 'replace a name: occurrences')
  await page.screenshot({ path: test.info().outputPath('found.png'), fullPage: true })
  await found.getByRole('checkbox', { name: /^All/ }).check()
  await found.getByRole('checkbox', { name: /Ida/ }).uncheck()
  await page.getByRole('button', { name: /^Replace \d+ occurrences…/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Replacement/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'A man left the harbour' })).toBeVisible()
  await isAccessible(page, 'replace a name: result')
  await page.screenshot({ path: test.info().outputPath('result.png') })

  const moved = await ask(halyard, story.path)
  expect([moved.status, moved.headers['location']]).toEqual([308, '/article/a-man-left-the-harbour'])
  const now = '/article/a-man-left-the-harbour'
  const kept = await ask(halyard, now, { headers: { 'if-none-match': before.headers['etag'] ?? '' } })
  expect(kept.status).toBe(200)
  const formerCard = await ask(halyard, cardIn(before.text))
  expect([formerCard.status, formerCard.headers['location']]).toEqual([308, cardIn(kept.text)])
  expect(kept.text).toContain('His sister Ida Vestergaard stayed.')
  expect(kept.text.replaceAll(NAMESAKE, '')).not.toMatch(NAME)
  expect(await addressesWithName(halyard, now)).toEqual([])

  const first = JSON.stringify((await api('GET', `/api/articles/${story.id}/revisions/1`)).body)
  expect(first).toContain(NAMESAKE)
  expect(first.replaceAll(NAMESAKE, '')).not.toMatch(NAME)
})
