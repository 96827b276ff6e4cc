import { someOf } from '#db/sample/testing/some-of.ts'
import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }

declare global {
  var shifts: [value: number, element: string][]
}

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')

const spans = [{ text: 'It turned.' }]
/** Blocks that a first screen of 844 px shows, with text below them that would move. */
const BLOCKS = [
  {
    id: 'q',
    type: 'pull-quote',
    spans,
    speaker: 'Elin Rask',
    role: 'harbour pilot',
    href: 'https://harbour.example/talk',
  },
  { id: 'e', type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The bridge' },
  { id: 'p', type: 'paragraph', spans },
]

// No service worker: its requests, those of fonts among them, would pass by the routes of the page.
test.use({ viewport: { width: 390, height: 844 } })

test('nothing on an article or a front moves while its script comes (P-368)', async ({ page, halyard }) => {
  test.setTimeout(180_000)
  const textOf = async (url: string) => (await ask(halyard, new URL(url).pathname)).text
  const shards = addressesIn(await textOf(`${halyard.url}/sitemap.xml`))
  const all = (await Promise.all(shards.map(textOf))).flatMap(addressesIn)
  const articles = all.filter((url) => url.includes('/article/'))
  expect(articles.length).toBeGreaterThan(70)
  const api = await signedIn(halyard, 'editor')
  const firstScreen = await publishStory(api, 'Blocks in the first screen', {
    sections: ['sport'],
    document: { version: 1, blocks: BLOCKS },
  })
  // Blocks web fonts, whose late swap another test measures, so that only the page's own parts could shift.
  await page.route(/\.woff2$/, (route) => route.abort())
  await page.addInitScript(() => {
    globalThis.shifts = []
    const look = new PerformanceObserver((list) => {
      // A bare text node has moved within its line, when the italic face replaced the slanted one.
      for (const entry of list.getEntries() as LayoutShift[])
        for (const { node } of entry.sources)
          if (node instanceof Element) globalThis.shifts.push([entry.value, node.outerHTML.slice(0, 200)])
    })
    look.observe({ type: 'layout-shift', buffered: true })
  })
  const others = someOf(
    all.filter((url) => !url.includes('/article/')),
    6,
  )
  const some = someOf(articles, 6)
  for (const url of new Set([`${halyard.url}/`, halyard.url + firstScreen.path, ...some, ...others])) {
    await page.goto(url)
    if (await page.locator('#save').count()) await expect(page.locator('#save')).toBeVisible()
    expect.soft([url, await page.evaluate(() => globalThis.shifts)]).toEqual([url, []])
  }
})
