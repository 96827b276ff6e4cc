import robotsParser from 'robots-parser'
import { CLOCK } from '#db/sample/sample-clock.ts'
import { test } from '#e2e/support/fixed-test.ts'
import { ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect } from '#e2e/support/test.ts'

const valuesOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]+)</${tag}>`, 'g'))].map(([, value = '']) => value)

/** Returns the entries of a sitemap or an index, one row each. */
async function rowsOf(halyard: Newsroom, path: string, row: 'url' | 'sitemap') {
  const answer = await ask(halyard, path)
  expect([path, answer.status]).toEqual([path, 200])
  return [...answer.text.matchAll(new RegExp(`<${row}>(.*?)</${row}>`, 'gs'))].map(([, text = '']) => ({
    path: (valuesOf(text, 'loc')[0] ?? '').replace(halyard.url, ''),
    lastmod: valuesOf(text, 'lastmod')[0] ?? null,
    pictures: valuesOf(text, 'image:loc').map((url) => url.replace(halyard.url, '')),
    published: valuesOf(text, 'news:publication_date')[0] ?? '',
  }))
}

// The addresses are asked for by `budgets.spec.ts`. As it is: what other tests publish, or close to robots, is not in it.
test('sitemaps name each address once, open to robots, with its newest change and pictures that are there (P-89)', async ({
  fixed: halyard,
}) => {
  const robots = robotsParser(`${halyard.url}/robots.txt`, (await ask(halyard, '/robots.txt')).text)
  const shards = await rowsOf(halyard, '/sitemap.xml', 'sitemap')
  const seen = new Set<string>()
  const pictures = new Set<string>()
  for (const shard of shards) {
    const rows = await rowsOf(halyard, shard.path, 'url')
    expect(rows.length, shard.path).toBeGreaterThan(0)
    // The index gives the newest change of a month as its lastmod, and none for a shard without dates.
    const newest = rows.map(({ lastmod }) => lastmod ?? '').toSorted()
    expect([shard.path, shard.lastmod]).toEqual([shard.path, newest.at(-1) || null])
    for (const { path, pictures: some } of rows) {
      expect(seen, `${path} twice`).not.toContain(path)
      seen.add(path)
      expect([path, robots.isAllowed(halyard.url + path, 'Googlebot')]).toEqual([path, true])
      for (const one of some) pictures.add(one)
    }
  }
  for (const path of pictures) {
    const { status, headers } = await ask(halyard, path, { method: 'HEAD' })
    expect([path, status, headers['content-type']]).toEqual([path, 200, 'image/jpeg'])
  }
  const kinds = shards.map(({ path }) => path.replace('/sitemaps/', '')).filter((name) => !/^\d/.test(name))
  expect(kinds).toEqual(['sections.xml', 'topics.xml', 'authors.xml', 'sources.xml', 'pages.xml'])
  expect([...seen].filter((path) => path.startsWith('/article/')).length).toBeGreaterThan(50)
  expect(pictures.size).toBeGreaterThan(10)

  const news = await rowsOf(halyard, '/news-sitemap.xml', 'url')
  expect(news.length).toBeGreaterThan(0)
  for (const { path, published } of news) {
    expect(seen, path).toContain(path)
    expect(CLOCK - Date.parse(published), path).toBeLessThan(2 * 86_400_000 + 60_000)
  }
})
