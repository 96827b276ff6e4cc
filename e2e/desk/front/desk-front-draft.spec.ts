import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const FRAME = 'iframe[title="The front as readers see it"]'
const slot = (page: Page, place: string) => page.locator(`[data-place="${place}"] button`)

async function openFront(page: Page, newsroom: Newsroom, role: 'editor' | 'admin' = 'editor'): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, newsroom, role)
  await page.goto(`${newsroom.url}/desk/front`)
  await expect(slot(page, 'lead')).toBeVisible()
}

async function say(page: Page, place: string, headline: string): Promise<void> {
  await slot(page, place).click()
  await page.getByLabel('Headline on the front').fill(headline)
}
const isSaved = (page: Page) => expect(page.getByText('draft saved for all editors')).toBeVisible()
const shows = (page: Page, headline: string) =>
  expect(page.frameLocator(FRAME).getByRole('heading', { name: headline })).toBeVisible()
type Draft = { version: number; slots: { layout: string } | null }
const draftOf = async (api: Api) => (await api('GET', '/api/front/draft')).body['draft'] as Draft

/** Another test of this newsroom may have left a draft. */
async function withoutDraft(api: Api): Promise<void> {
  const { version, slots } = await draftOf(api)
  if (slots !== null) expect((await api('DELETE', '/api/front/draft', { version })).status).toBe(200)
}

test('two editors see each other’s changes, and readers see none until the draft is published', async ({
  page,
  browser,
  halyard,
}) => {
  await withoutDraft(await signedIn(halyard, 'editor'))
  await openFront(page, halyard)
  const other = await (await browser.newContext()).newPage()
  await openFront(other, halyard, 'admin')

  await say(page, 'lead', 'The lead in our words')
  await isSaved(page)
  await shows(other, 'The lead in our words')
  await say(other, 'seconds.0', 'The second in theirs')
  await shows(page, 'The second in theirs')
  await shows(other, 'The lead in our words')
  await expect(page.getByText(/last changed by/)).toBeVisible()
  await isAccessible(page, 'front editor: draft of two', { exclude: FRAME })

  // My undo takes back my step and leaves theirs.
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await shows(page, 'The second in theirs')

  const reader = await (await browser.newContext()).newPage()
  await reader.goto(halyard.url)
  await expect(reader.getByText('The second in theirs')).toBeHidden()
  await isSaved(page)
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByText('The front is published.').first()).toBeVisible()
  await expect(other.getByText('no changes', { exact: true })).toBeVisible()
  await reader.reload()
  await expect(reader.getByRole('heading', { name: 'The second in theirs' }).first()).toBeVisible()
})

test('the same slot changed by both is a conflict: one is chosen, the other is kept', async ({
  page,
  context,
  halyard,
}) => {
  const admin = await signedIn(halyard, 'admin')
  await openFront(page, halyard)
  // The editor's window is offline while somebody else changes the layout.
  await context.setOffline(true)
  await page.getByRole('radio', { name: 'Big news' }).click()
  const { version } = await draftOf(admin)
  const front = (await admin('GET', '/api/front')).body as { version: number; slots: object }
  const slots = { ...front.slots, layout: 'live' }
  expect((await admin('PUT', '/api/front/draft', { version, basedOn: front.version, slots })).status).toBe(200)
  await expect(page.getByText('not saved; kept in this browser')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('alert').filter({ hasText: 'changed the same' })).toContainText('the layout')
  await isAccessible(page, 'front editor: conflict', { exclude: FRAME })
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await isSaved(page)
  await expect.poll(async () => (await draftOf(admin)).slots?.layout).toBe('big')

  await page.getByRole('button', { name: 'Versions' }).click()
  const versions = page.getByRole('complementary', { name: 'Versions' })
  await expect(versions).toContainText('replaced by a draft of')
  await versions
    .getByRole('button', { name: /^Restore as the draft: discarded/ })
    .first()
    .click()
  await expect.poll(async () => (await draftOf(admin)).slots?.layout).toBe('live')
})

test('a discarded draft is restored from the versions', async ({ page, halyard }) => {
  const editor = await signedIn(halyard, 'editor')
  await openFront(page, halyard)
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(page.getByText('The draft is discarded.')).toBeVisible()
  await expect.poll(async () => (await draftOf(editor)).slots).toBe(null)
  await page.getByRole('button', { name: 'Versions' }).click()
  const versions = page.getByRole('complementary', { name: 'Versions' })
  await versions
    .getByRole('button', { name: /^Restore as the draft: discarded/ })
    .first()
    .click()
  await expect(page.getByText('The draft is restored, for all editors.')).toBeVisible()
  expect((await draftOf(editor)).slots).not.toBe(null)
  await withoutDraft(editor)
})

test('twelve stories and more are in view, and their actions show on hover and on focus', async ({ page, halyard }) => {
  await openFront(page, halyard)
  const tray = page.getByRole('complementary', { name: 'Stories to place' })
  await expect(tray.getByRole('listitem').nth(12)).toBeAttached()
  const inView = await tray.getByRole('listitem').evaluateAll((rows) => {
    const box = (one: Element) => one.getBoundingClientRect()
    return rows.filter((row) => box(row).top >= 0 && box(row).bottom <= window.innerHeight).length
  })
  expect(inView).toBeGreaterThanOrEqual(12)
  const row = tray.getByRole('listitem').nth(2)
  const acts = row.getByRole('button', { name: /^Place… / }).locator('..')
  const shown = () => acts.evaluate((one) => getComputedStyle(one).opacity)
  await page.mouse.move(700, 10)
  expect(await shown()).toBe('0')
  await row.hover()
  await expect.poll(shown).toBe('1')
  await page.mouse.move(700, 10)
  const place = row.getByRole('button', { name: /^Place… / })
  await place.focus()
  await expect.poll(shown).toBe('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Place story' })).toBeVisible()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
  test('the actions of a story to place are there, and large enough', async ({ page, halyard }) => {
    await giveSession(page, halyard, 'editor')
    await page.goto(`${halyard.url}/desk/front`)
    const place = page.getByRole('button', { name: /^Place… / }).first()
    await expect(place).toBeVisible()
    const box = await place.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await place.tap()
    await expect(page.getByRole('dialog', { name: 'Place story' })).toBeVisible()
  })
})
