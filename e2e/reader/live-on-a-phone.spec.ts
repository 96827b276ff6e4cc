import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { document, update } from '#e2e/support/live-stories.ts'
import { type Json, picturesOf, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const SAMPLE = '/article/the-assembly-votes-on-the-harbour-fund'
const HEIGHT = 844
test.use({ viewport: { width: 390, height: HEIGHT } })

const spans = [{ text: 'The gates have been closed since noon, and the pumps run at half their speed.' }]
const KEY = ['The pumps start at last', 'Two of four gates are shut', 'The tide turns early', 'The gates stick']

/** A live story of today with a picture, an introduction, what is known, and four key moments. */
async function longStory(halyard: Newsroom): Promise<string> {
  const api = await signedIn(halyard, 'editor')
  const media = await picturesOf(api)
  const moments = KEY.map((headline, n): Json => ({ ...update(`u${n}`, 23 - n), headline, spans, isKey: true }))
  const known: Json = { id: 'f', type: 'fact-box', title: 'The wall', facts: [{ figure: '4', spans }], blocks: [] }
  const { path } = await publishStory(api, 'The pumps at Saltgate run again as the tide comes in an hour early', {
    sections: ['science'],
    live: 'open',
    lead: { mediaId: media[0]?.id, alt: 'A gate' },
    standfirst:
      'Four gates, two of them shut, and a tide that nobody had in the tables. We follow the night until the water goes.',
    document: document({ id: 'p', type: 'paragraph', spans }, known, update('plain', 0), ...moments),
  })
  return path
}

type Places = Record<string, number[]>
/** Tops and bottoms of the parts of the page, in px from its top. */
const placesOf = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    const parts = { bar: '.live-bar', moment: '.moments > ol > li', update: '.post .headline', intro: '.live-intro' }
    const more = { known: '.known', picture: '.lead-figure', post: '.post' }
    const ends = (selector: string) =>
      [...globalThis.document.querySelectorAll(selector)].flatMap((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return [top + scrollY, bottom + scrollY].map(Math.round)
      })
    return Object.fromEntries(Object.entries({ ...parts, ...more }).map(([name, selector]) => [name, ends(selector)]))
  })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('the first screen of a live story on a phone has its state, three points and the first update (P-254) @journey', async ({
      page,
      halyard,
    }) => {
      for (const path of [SAMPLE, await longStory(halyard)]) {
        await page.goto(halyard.url + path)
        const bar = page.locator('.live-bar')
        await expect(bar).toContainText(/^Live/)
        await expect(bar).toContainText(/last at \d\d:\d\d/)
        await expect(bar.getByText('updates by itself')).toBeVisible({ visible: javaScriptEnabled })
        const moments = page.locator('.moments > ol > li')
        await expect(moments).toHaveCount(3)
        for (const part of [bar, moments.last(), page.locator('.post .headline').first()])
          await expect(part).toBeInViewport({ ratio: 1 })
      }
      // The parts after the first update are read in the order in which they stand.
      await expect(page.locator('.moments details li')).toBeHidden()
      await page.getByText('All key moments').click()
      await expect(page.getByRole('link', { name: 'The gates stick', exact: true })).toBeVisible()
    })
  })

test('the introduction, the picture and what is known stand after the first update', async ({ page, halyard }) => {
  await page.goto(halyard.url + (await longStory(halyard)))
  const { post = [], intro = [], picture = [], known = [] } = await placesOf(page)
  const ends = [post[1], intro[0], intro[1], picture[0], picture[1], known[0], known[1], post[2]].map(Number)
  expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  await page.getByText('All key moments').click()
  await isAccessible(page, 'live story: all key moments')
})

test('nothing moves when the script comes', async ({ page, halyard }) => {
  const gate = Promise.withResolvers<void>()
  let asked = 0
  await page.route(/\/js\/.*\.js$/, async (route) => {
    asked += 1
    await gate.promise
    await route.continue()
  })
  await page.goto(halyard.url + (await longStory(halyard)), { waitUntil: 'commit' })
  await expect(page.locator('#u-plain')).toBeAttached()
  await page.evaluate('document.fonts.ready.then(() => {})')
  const before = await placesOf(page)
  expect(before['post']).toHaveLength(10)
  await expect.poll(() => asked).toBeGreaterThan(0)
  gate.resolve()
  await page.evaluate('import("/js/page.js").then(() => {})')
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeAttached()
  expect(await placesOf(page)).toEqual(before)
})

test.describe('an update without script', () => {
  test.use({ javaScriptEnabled: false })
  test('its Share leads to its own address', async ({ page, halyard }) => {
    await page.goto(halyard.url + SAMPLE)
    await page.getByRole('link', { name: 'Share: Premier speaks for four minutes' }).click()
    await expect(page.locator('.post:target')).toContainText('Premier speaks for four minutes')
  })
})

for (const way of ['share', 'clipboard'] as const)
  test(`an update is shared by its own address: ${way} (P-255)`, async ({ page, halyard }) => {
    await page.addInitScript((what) => {
      const sent: unknown[] = []
      const take = (one: unknown) => Promise.resolve(void sent.push(one))
      Object.assign(globalThis, { sent })
      Object.defineProperty(navigator, 'share', { value: what === 'share' ? take : undefined })
      Object.defineProperty(navigator, 'clipboard', { value: what === 'clipboard' ? { writeText: take } : undefined })
    }, way)
    await page.goto(`${halyard.url}${SAMPLE}?from=letter`)
    await page.evaluate('import("/js/page.js").then(() => {})')
    const link = page.getByRole('link', { name: 'Share: Premier speaks for four minutes' })
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await link.click()
    const url = `${halyard.url}${SAMPLE}${await link.getAttribute('href')}`
    const shared = { share: { title: 'Premier speaks for four minutes', url }, clipboard: url }
    expect(await page.evaluate('sent')).toEqual([shared[way]])
    if (way === 'clipboard') await expect(link).toHaveText('Link copied')
    expect(new URL(page.url()).hash).toBe('')
  })
