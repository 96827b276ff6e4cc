import type { Locator, Page } from 'playwright/test'
import { publishStory, signedIn } from '#e2e/machine.ts'
import { expect, signIn, test } from '#e2e/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

/** Returns true if a tap on the middle of the element would hit it. */
const isOnTop = (what: Locator) =>
  what.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })

const noSideScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the way around the desk takes one line, and the list begins below it', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk`)
  const nav = page.getByRole('navigation', { name: 'Desk', exact: true })
  await expect(nav.getByRole('link')).toHaveCount(14)
  const box = await nav.boundingBox()
  expect(box?.height).toBeLessThan(60)
  expect((await page.locator('header.rail').boundingBox())?.height).toBeLessThan(124)
  expect(await noSideScroll(page)).toBe(0)
  // Items that do not fit are reached by scrolling.
  await nav.getByRole('link', { name: 'Settings' }).tap()
  await expect(page).toHaveURL(/\/desk\/settings/)
})

test('the panel of a story covers the page, can be used, and is closed where it was opened', async ({
  page,
  halyard,
}) => {
  const story = await publishStory(await signedIn(halyard, 'editor'), 'Read on a phone', { sections: ['sport'] })
  await signIn(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  const panel = page.getByRole('complementary', { name: 'About this story' })
  const toggle = page.getByRole('button', { name: 'Side panel' })
  await expect(toggle).toBeVisible()
  await expect(panel).toHaveCount(0)
  await toggle.tap()
  await expect(panel).toBeFocused()
  for (const name of ['Story', 'Search', 'Notes']) {
    const tab = panel.getByRole('tab', { name })
    expect(await isOnTop(tab)).toBe(true)
    await tab.tap()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
  }
  expect(await noSideScroll(page)).toBe(0)
  const done = panel.getByRole('button', { name: 'Done' })
  expect(await isOnTop(done)).toBe(true)
  await done.tap()
  await expect(panel).toHaveCount(0)
  await expect(toggle).toBeFocused()
})
