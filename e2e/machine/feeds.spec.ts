import { someOf } from '#db/sample/testing/some-of.ts'
import { ask } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

test('a person finds all feeds by what they are of, and takes them in one file (P-87) @journey', async ({
  halyard,
  page,
}) => {
  await page.goto(`${halyard.url}/feeds`)
  for (const name of ['Sections', 'Topics', 'Authors', 'Sources'])
    await expect(
      page
        .getByRole('region', { name })
        .getByRole('link', { name: /^JSON Feed: / })
        .first(),
    ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Atom: Corrections' })).toHaveAttribute('href', '/corrections/feed.atom')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /OPML/ }).click()])
  expect(file.suggestedFilename()).toBe('feeds.opml')
})

test('a thumb meets each feed and format, and a list has its feed at its foot (P-87)', async ({ halyard, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${halyard.url}/feeds`)
  const small = await page
    .locator('.feeds a, .feeds-lead a')
    .evaluateAll((links) =>
      links
        .filter((link) => Math.min(link.getBoundingClientRect().width, link.getBoundingClientRect().height) < 24)
        .map((link) => link.outerHTML),
    )
  expect(small).toEqual([])
  await page.goto(`${halyard.url}${SECTION_OF_IT}`)
  const feed = await page.getByRole('main').getByRole('link', { name: 'Feed' }).boundingBox()
  const last = await page.locator('main article').last().boundingBox()
  expect(feed?.y).toBeGreaterThan(last?.y ?? Infinity)
})

test('the file of all feeds names every one that there is, and is found from the page (P-87)', async ({ halyard }) => {
  const html = (await ask(halyard, '/feeds')).text
  const [link = ''] = /<link[^>]*text\/x-opml[^>]*>/.exec(html) ?? []
  expect(link).toContain('rel="alternate"')
  expect(link).toContain(`href="${halyard.url}/feeds.opml"`)
  const told = await ask(halyard, '/feeds.opml')
  expect(told.headers['content-type']).toBe('text/x-opml; charset=utf-8')
  const feeds = [...told.text.matchAll(/xmlUrl="([^"]+)" htmlUrl="([^"]+)"/g)].map(([, feed = '', home = '']) => ({
    feed: new URL(feed).pathname,
    home: new URL(home).pathname,
  }))
  expect(new Set(feeds.map(({ feed }) => feed)).size).toBe(feeds.length)
  expect(feeds.length).toBeGreaterThan(30)
  for (const { feed } of feeds) expect([feed, (await ask(halyard, feed)).status]).toEqual([feed, 200])
  // `budgets.spec.ts` asks for each page of a list.
  for (const { home } of someOf(feeds, 4)) expect([home, (await ask(halyard, home)).status]).toEqual([home, 200])
})

const STRAIT = '/article/ilmara-and-tarn-to-reopen-the-strait'
const SECTION_OF_IT = '/world'
/** Pages, and the list whose feeds each names beside the paper's own (null: none). */
const PAGES: [path: string, own: string | null][] = [
  ...(
    ['/', '/latest', '/most-read', '/archive', '/archive/2026/11', '/search?q=harbour', '/feeds', '/about'] as const
  ).map((path): [string, null] => [path, null]),
  ['/saved', null],
  [STRAIT, SECTION_OF_IT],
  ...(
    ['/world', '/topics/the-strait', '/authors/noor-halvorsen', '/sources/meridian-wire', '/corrections'] as const
  ).map((path): [string, string] => [path, path]),
]

test('every page leads feed readers to the paper’s feeds, and a list to its own, in each format (P-87)', async ({
  halyard,
}) => {
  for (const [path, own] of PAGES) {
    const { text } = await ask(halyard, path)
    const named = [...text.matchAll(/<link rel="alternate" type="application\/(?:rss|atom|feed)\+[a-z]+"[^>]*>/g)]
      .map(([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? '')
      .map((href) => href.replace(halyard.url, ''))
    const wanted = ['', ...(own === null ? [] : [own])].flatMap((base) =>
      ['xml', 'atom', 'json'].map((format) => `${base}/feed.${format}`),
    )
    expect([path, named.toSorted()]).toEqual([path, wanted.toSorted()])
  }
})

test('each page of a feed’s archive has one address: other cursors lead there, one with nothing older to nothing (P-88)', async ({
  halyard,
}) => {
  for (const [feed, base] of [
    ['/feed', '/'],
    ['/world/feed', '/world'],
  ] as const) {
    const pathOf = (address: string) => address.slice(halyard.url.length)
    const nextOf = (text: string) => (JSON.parse(text) as { next_url?: string }).next_url
    const next = nextOf((await ask(halyard, `${feed}.json`)).text)
    if (!next) continue
    const own = pathOf(next)
    const page = await ask(halyard, own)
    expect([base, page.status, (JSON.parse(page.text) as { feed_url: string }).feed_url]).toEqual([base, 200, next])
    const [, at = '', id = ''] = /before=(\d+)-(\d+)$/.exec(own) ?? []
    const other = await ask(halyard, `${feed}.json?before=${Number(at) - 1}-${id}&x=1`)
    expect([other.status, other.headers.location]).toEqual([308, own])
    expect(await ask(halyard, `${feed}.xml?before=${at}-${Number(id) - 1}`)).toMatchObject({
      status: 308,
      headers: { location: own.replace('.json', '.xml') },
    })
    for (const none of ['1-1', '-5-3', 'yesterday', '007-1'])
      expect([none, (await ask(halyard, `${feed}.json?before=${none}`)).status]).toEqual([none, 404])
  }
})
