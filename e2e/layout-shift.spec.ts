import { ask } from '#e2e/machine.ts'
import { expect, test } from '#e2e/test.ts'

declare global {
  var shifts: string[]
}

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' })

test('nothing on an article moves while its script comes', async ({ page, halyard }) => {
  test.setTimeout(180_000)
  const textOf = async (url: string) => (await ask(halyard, new URL(url).pathname)).text
  const shards = addressesIn(await textOf(`${halyard.url}/sitemap.xml`))
  const all = (await Promise.all(shards.map(textOf))).flatMap(addressesIn)
  const articles = all.filter((url) => url.includes('/article/'))
  expect(articles.length).toBeGreaterThan(70)
  // Blocks web fonts, whose late swap another test measures, so that only the page's own parts could shift.
  await page.route(/\.woff2$/, (route) => route.abort())
  await page.addInitScript(() => {
    globalThis.shifts = []
    const look = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifts.push(JSON.stringify(entry))
    })
    look.observe({ type: 'layout-shift', buffered: true })
  })
  // Checks every third story, because they share their components.
  for (const url of articles.filter((_, n) => n % 3 === 0)) {
    await page.goto(url)
    if (await page.locator('#save').count()) await expect(page.locator('#save')).toBeVisible()
    expect([url, await page.evaluate(() => globalThis.shifts)]).toEqual([url, []])
  }
})
