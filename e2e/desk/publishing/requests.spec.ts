import type { Page } from 'playwright/test'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { startNewsroom, type Newsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const STORY = '/article/night-trains-return-to-the-coast-line'
const PHONE = { width: 390, height: 844 }
let newsroom: Newsroom
test.beforeAll(async () => {
  newsroom = await startNewsroom('demo')
})
test.afterAll(() => newsroom?.stop())

const textOf = async (path: string) => (await fetch(`${newsroom.url}${path}`)).text()
const inSitemap = async () => {
  const index = await textOf('/sitemap.xml')
  const parts = [...index.matchAll(/<loc>[^<]*?(\/sitemaps\/[^<]+)<\/loc>/g)].map(([, path = '']) => path)
  const all = await Promise.all(parts.map(textOf))
  return all.join().includes(`${STORY}<`)
}

/** Opens the form for readers, by the desk's settings. */
async function turnOn(page: Page): Promise<void> {
  await page.goto(`${newsroom.url}/desk`)
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Requests' }).click()
  await expect(page.getByRole('heading', { name: 'No request yet.' })).toBeVisible()
  await isAccessibleInBoth(page, 'requests: none yet')
  await page.getByRole('button', { name: 'Settings…' }).click()
  await page.getByRole('dialog').getByLabel('Readers can send requests').check()
  await isAccessible(page, 'requests: settings dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Readers have the form.')).toBeAttached()
}

test('a reader without script asks, an editor takes the story out of search engines, and it is counted (P-610, P-612) @journey', async ({
  browser,
  page,
}) => {
  expect((await fetch(`${newsroom.url}/requests`)).status).toBe(404)
  expect(await textOf('/corrections')).not.toContain('href="/requests"')
  await signIn(page, newsroom, 'editor')
  await turnOn(page)
  expect(await inSitemap()).toBe(true)

  const reader = await (await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage()
  await reader.goto(`${newsroom.url}/corrections`)
  await reader.getByRole('link', { name: 'Ask us to change or take down a story' }).click()
  await expect(reader.getByText('No request yet.')).toBeVisible()
  // axe is a script itself.
  const withScript = await (await browser.newContext({ viewport: PHONE })).newPage()
  await withScript.goto(`${newsroom.url}/requests`)
  await isAccessibleInBoth(withScript, 'requests: form')
  await reader.getByLabel('Your name').fill('Ines Okoro')
  await reader.getByLabel('Your e-mail address').fill('ines@harbour.example')
  await reader.getByLabel('Addresses of the stories').fill(`${newsroom.url}${STORY}`)
  await reader.getByLabel('What do you ask for, and why?').fill('I have left the port since.')
  await reader.getByRole('button', { name: 'Send the request' }).click()
  await expect(reader.getByRole('heading', { name: 'Your request has the number 1' })).toBeVisible()
  expect(await reader.context().cookies()).toEqual([])
  expect(await textOf('/requests')).toMatch(/Requests<\/th><td>1</)

  await page.reload()
  await isAccessibleInBoth(page, 'requests')
  await page.getByRole('link', { name: 'Request 1' }).click()
  await expect(page.getByText('I have left the port since.')).toBeVisible()
  await page.getByRole('radio', { name: 'Out of search engines' }).check()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Of no public interest any more.')
  await isAccessibleInBoth(page, 'requests: decision')
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('Of no public interest any more.')

  expect(await textOf(STORY)).toMatch(/<meta name="robots" content="[^"]*noindex/)
  expect(await inSitemap()).toBe(false)
  const counted = await textOf('/requests')
  expect(counted).toMatch(/Out of search engines<\/th><td>1</)
  expect(counted).not.toMatch(/Ines|left the port/)
})
