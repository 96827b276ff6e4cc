import type { Page } from 'playwright/test'
import { shiftsOf, watchShifts } from '#e2e/support/layout-shifts.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

/** Times of `.latest` and of the rows of a list, with the widths of their boxes. */
const timesOf = (page: Page) =>
  page
    .locator('.latest time, .meta time:last-child')
    .evaluateAll((all) =>
      all.map((one) => ({ text: one.textContent ?? '', width: Math.round(one.getBoundingClientRect().width) })),
    )

test('a list has clock time and day; script tells those of the last day in words, in the same room', async ({
  halyard,
  page,
  browser,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'The buoy is back on its chain', {
    sections: ['world'],
    document: paragraphs('It was away for a night.'),
  })
  const { text: html } = await ask(halyard, '/')
  expect(html).toContain('data-ago="# min ago|# h ago"')
  expect(html).not.toMatch(/\d (?:min|h) ago/)

  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.route(/\.woff2$/, (route) => route.abort())
  await plain.goto(`${halyard.url}/`)
  const clocks = await timesOf(plain)
  expect(clocks[0]?.text).toMatch(/^\d\d? \w{3,4}, \d\d:\d\d$/)
  await context.close()

  // Fonts that come late are measured by another test.
  await page.route(/\.woff2$/, (route) => route.abort())
  await watchShifts(page)
  await page.goto(`${halyard.url}/`)
  // A front that another test composed may have the new story above the latest ones.
  const recent = page.locator('.latest time[title]').first()
  await expect(recent).toHaveText(/^\d+ (?:min|h) ago$/)
  await expect(recent).toHaveAttribute('title', /^\d\d:\d\d \d/)
  const told = await timesOf(page)
  expect(told.map(({ width }) => width)).toEqual(clocks.map(({ width }) => width))
  // Those of other days stay as they are.
  expect(told.filter(({ text }, n) => text === clocks[n]?.text).length).toBeGreaterThan(3)
  expect(await shiftsOf(page)).toEqual([])

  await page.goto(`${halyard.url}/latest`)
  const row = page.locator('.days .story', { hasText: 'The buoy is back' })
  // Times are told as they come near.
  await row.scrollIntoViewIfNeeded()
  await expect(row.locator('time')).toHaveText('1 min ago')
  await page.goto(halyard.url + story.path)
  await expect(page.locator('.article-head time').first()).toHaveText(/^\d+ \w+ \d{4}, \d\d:\d\d \w+$/)
})
