import type { Locator, Page } from 'playwright/test'
import { publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

/** Returns true if a tap on the middle of the element would hit it. */
const isOnTop = (what: Locator) =>
  what.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })

const noSideScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the bottom bar leads around the desk, and its sheet has every page in groups (P-362)', async ({
  page,
  halyard,
}) => {
  await signIn(page, halyard, 'admin')
  const bar = page.getByRole('navigation', { name: 'Main pages' })
  await expect(bar.getByRole('link')).toHaveText(['Stories', 'Front'])
  await expect(page.getByRole('navigation', { name: 'Desk', exact: true })).toHaveCount(0)
  expect(await noSideScroll(page)).toBe(0)
  const more = bar.getByRole('button', { name: 'More' })
  await more.tap()
  const sheet = page.getByRole('dialog', { name: /^All pages/ })
  for (const group of ['Write', 'Front', 'Media', 'Letters', 'Paper', 'Admin']) {
    await expect(sheet.getByRole('list', { name: group })).toBeVisible()
  }
  await expect(sheet.getByRole('navigation', { name: 'Desk', exact: true }).getByRole('link')).toHaveCount(18)
  await sheet.getByRole('link', { name: 'Settings' }).tap()
  await expect(page).toHaveURL(/\/desk\/settings/)
  await expect(sheet).toHaveCount(0)

  await more.tap()
  await sheet.getByRole('button', { name: 'Done' }).tap()
  await expect(more).toBeFocused()
  // A page that is open already closes the sheet, too.
  await more.tap()
  await sheet.getByRole('link', { name: 'Settings' }).tap()
  await expect(sheet).toHaveCount(0)
})

test('the panel of a story covers the page, can be used, and is closed where it was opened (P-363)', async ({
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
  // Controls under the panel cannot take the focus.
  await expect(page.getByRole('navigation', { name: 'Main pages' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeHidden()
  const done = panel.getByRole('button', { name: 'Done' })
  expect(await isOnTop(done)).toBe(true)
  await done.tap()
  await expect(panel).toHaveCount(0)
  await expect(toggle).toBeFocused()
})
