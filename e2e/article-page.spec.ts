import { isAccessible } from '#e2e/is-accessible.ts'
import { ask, type Json, publishStory, signedIn } from '#e2e/machine.ts'
import { expect, test } from '#e2e/test.ts'

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')

const LONG = 'Why the wall broke where it was newest, and what the engineers had written about it in the spring'

test('the text of every story with a picture begins on the first screen of a desktop, and the margin holds one thing', async ({
  page,
  halyard,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1_440, height: 900 })
  const api = await signedIn(halyard, 'editor')
  const media = (await api('GET', '/api/media')).body['items'] as { id: string }[]
  const spans = [{ text: 'It broke at four in the morning, and then the water came over the quay. '.repeat(6) }]
  const long = await publishStory(api, LONG, {
    ...{ sections: ['world'], standfirst: `${LONG}. ${LONG}.`, lead: { mediaId: media[0]?.id } },
    document: { version: 1, blocks: [{ id: 'p', type: 'paragraph', spans }] },
  })
  const textOf = async (url: string) => (await ask(halyard, new URL(url).pathname)).text
  const shards = addressesIn(await textOf(`${halyard.url}/sitemap.xml`))
  const stories = (await Promise.all(shards.map(textOf)))
    .flatMap(addressesIn)
    .filter((url) => url.includes('/article/'))
  const seen = { lead: 0, rail: 0, closed: 0 }
  for (const url of new Set([...stories, halyard.url + long.path])) {
    await page.goto(url)
    const told = await page.evaluate(() => {
      const boxOf = (selector: string) => globalThis.document.querySelector(selector)?.getBoundingClientRect()
      const rail = boxOf('.rail-related')
      const words = boxOf('.words > .prose')
      return {
        text: boxOf('.prose > p')?.top ?? 0,
        lead: boxOf('.lead-box img')?.height ?? 0,
        rail: rail?.left,
        words: words?.right,
        isClosed: boxOf('.article.closed') !== undefined,
        hanging: globalThis.document.querySelectorAll('.words .hang').length,
        isWide: globalThis.document.documentElement.scrollWidth > innerWidth,
      }
    })
    expect.soft([url, told.isWide]).toEqual([url, false])
    if (told.lead > 0) {
      expect.soft(told.text, url).toBeLessThan(880)
      expect.soft(told.lead, url).toBeGreaterThanOrEqual(224)
    }
    if (told.rail !== undefined) {
      expect.soft([url, told.hanging]).toEqual([url, 0])
      expect.soft(told.rail, url).toBeGreaterThan(told.words ?? Infinity)
    }
    seen.lead += told.lead > 0 ? 1 : 0
    seen.rail += told.rail !== undefined ? 1 : 0
    seen.closed += told.isClosed ? 1 : 0
  }
  expect(Math.min(seen.lead, seen.rail, seen.closed)).toBeGreaterThan(0)
})

const cell = (text: string) => [{ text }]
const table = (id: string, columns: number): Json => {
  const row = (text: string) => Array.from({ length: columns }, () => cell(text))
  return { ...{ id, type: 'table', caption: '', rowHeads: false }, head: row('Tonnes'), rows: [row('408,000')] }
}

test('a table says that it scrolls on every phone on which it does, and where it does not it says nothing', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const blocks = [table('narrow', 3), table('wide', 8)]
  const fields = { sections: ['science'], standfirst: 'What came over the quay.', document: { version: 1, blocks } }
  const { path } = await publishStory(api, 'Two tables', fields)
  for (const width of [360, 390, 430, 600]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(halyard.url + path)
    const charts = await page.locator('.chart').evaluateAll((all) =>
      all.map((one) => ({
        scrolls: one.scrollWidth > one.clientWidth,
        says: (one.querySelector('.scrolls')?.getClientRects().length ?? 0) > 0,
      })),
    )
    expect([width, charts]).toEqual([
      width,
      [
        { scrolls: false, says: false },
        { scrolls: true, says: true },
      ],
    ])
  }
  await isAccessible(page, 'story: table that scrolls')
})

test('an admin chooses which services a story names', async ({ page, halyard }) => {
  const admin = await signedIn(halyard, 'admin')
  const { path } = await publishStory(admin, 'To be passed on', { sections: ['science'] })
  await admin('PUT', '/api/settings', { shareTo: { whatsapp: false, linkedin: true } })
  await page.goto(halyard.url + path)
  const share = page.getByRole('region', { name: 'Share' })
  await expect(share.getByRole('link')).toHaveText(['E-mail', 'Bluesky', 'LinkedIn'])
  await admin('PUT', '/api/settings', { shareTo: { whatsapp: true, linkedin: false } })
})
