import { ask } from '#e2e/machine.ts'
import { expect, test } from '#e2e/test.ts'

test('a person finds all feeds by what they are of, and takes them in one file', async ({ halyard, page }) => {
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

test('the file of all feeds names every one that there is, and is found from the page', async ({ halyard }) => {
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
  for (const { feed, home } of feeds) {
    expect([feed, (await ask(halyard, feed)).status]).toEqual([feed, 200])
    expect([home, (await ask(halyard, home)).status]).toEqual([home, 200])
  }
})
