import type { Page } from 'playwright/test'
import { Acts } from '#e2e/support/acts.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function draft(api: Api, headline: string): Promise<number> {
  const { body } = await api('POST', '/api/articles', { headline })
  const id = body['id'] as number
  const fields = { sections: ['world'], document: paragraphs('Only for those who are asked.') }
  expect((await api('PUT', `/api/articles/${id}`, { version: body['version'], ...fields })).status).toBe(200)
  return id
}

const shareButton = (page: Page) => page.getByRole('button', { name: 'Share preview', exact: true })
const linkField = (page: Page) => page.getByRole('textbox', { name: 'Preview link' })
const links = (page: Page) => page.getByRole('region', { name: 'Preview links' })

test('a draft is shown outside in two acts, and revoked in one (P-26) @journey', async ({ page, browser, halyard }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: halyard.url })
  const api = await signedIn(halyard, 'editor')
  const id = await draft(api, 'Before it is out')
  await signIn(page, halyard, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(links(page).getByText('No open links.')).toBeVisible()
  const acts = new Acts(page)
  await acts.click(shareButton(page))
  await acts.click(page.getByRole('button', { name: 'Copy new link' }))
  await expect(page.getByText(/^Link copied\. It ends /)).toBeVisible()
  acts.end('show a draft outside', 2)
  await isAccessible(page, 'editor: preview link')
  const address = await linkField(page).inputValue()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  expect(address).toMatch(new RegExp(`^${halyard.url}/shared-preview/[A-Za-z0-9_-]{43}$`))
  await page.getByRole('button', { name: 'Done' }).click()

  // A headless browser introduces itself as a program, which is not counted.
  const outside = await browser.newContext({ userAgent: FIREFOX })
  const visitor = await outside.newPage()
  const answer = await visitor.goto(address)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  expect(answer?.headers()['x-cache']).toBeUndefined()
  await expect(visitor.getByRole('heading', { level: 1, name: 'Before it is out' })).toBeVisible()
  await expect(visitor.getByText('Only for those who are asked.')).toBeVisible()
  await expect(visitor.getByText('Preview: not published.')).toBeVisible()
  await expect(visitor.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await outside.cookies()).toEqual([])
  await isAccessible(visitor, 'shared preview', { exclude: '.skip' })

  await page.reload()
  await expect(links(page).getByText(/^opened once, last /)).toBeVisible()
  const revoking = new Acts(page)
  await revoking.click(links(page).getByRole('button', { name: /^Revoke/ }))
  await expect(page.getByText('The link was revoked.')).toBeVisible()
  revoking.end('revoke a preview link', 1)
  await expect(links(page).getByText('No open links.')).toBeVisible()
  expect((await visitor.goto(address))?.status()).toBe(404)
  await expect(visitor.getByRole('heading', { name: 'This preview link has ended' })).toBeVisible()
  await isAccessible(visitor, 'shared preview: ended')
  await outside.close()
})

test('by keys, for a day; a withdrawal ends it', async ({ page, halyard }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: halyard.url })
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['world'], document: paragraphs('It was out for a while.') }
  const { id } = await publishStory(api, 'Out for a while', fields)
  await signIn(page, halyard, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await shareButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Copy new link' })).toBeFocused()
  await page.getByRole('radio', { name: '1 day', exact: true }).click()
  await page.getByRole('button', { name: 'Copy new link' }).press('Enter')
  const address = await linkField(page).inputValue()
  const opened = await page.request.get(address)
  expect([opened.status(), (await opened.text()).includes('It was out for a while.')]).toEqual([200, true])
  expect((await api('DELETE', `/api/articles/${id}/publication`, {})).status).toBe(200)
  expect((await page.request.get(address)).status()).toBe(404)
  expect((await api('POST', `/api/articles/${id}/preview-links`, { days: 1 })).body['code']).toBe('not-possible')
  const events = (await api('GET', `/api/events?article=${id}`)).body['items'] as { what: string }[]
  expect(events.map(({ what }) => what)).toContain('article.preview-link-made')
})

test('on a phone by two acts too', async ({ page, halyard }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: halyard.url })
  const api = await signedIn(halyard, 'editor')
  const id = await draft(api, 'From the train')
  await signIn(page, halyard, 'editor')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const acts = new Acts(page)
  await acts.click(page.getByRole('button', { name: 'More actions' }))
  await acts.click(page.getByRole('menuitem', { name: 'Copy preview link' }))
  await expect(linkField(page)).toBeVisible()
  acts.end('show a draft outside, on a phone', 2)
  await isAccessible(page, 'editor: preview link, on a phone')
})

test('previews as phone, desktop, card, search result and feed item, light and dark (P-25) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const id = await draft(api, 'Seen from everywhere')
  await signIn(page, halyard, 'editor')
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${halyard.url}/desk/articles/${id}/previews`)
    const look = (name: string) => page.getByRole('radio', { name, exact: true }).click()
    const framed = page.frameLocator('iframe')
    await expect(framed.getByRole('heading', { level: 1, name: 'Seen from everywhere' })).toBeVisible()
    expect(await framed.locator('html').evaluate((html) => html.clientWidth)).toBe(390)
    await page.getByRole('checkbox', { name: 'Dark' }).check()
    await expect(framed.locator('html')).toHaveAttribute('data-theme', 'dark')
    await look('Desktop')
    await expect.poll(() => framed.locator('html').evaluate((html) => html.clientWidth)).toBe(1280)
    await expect(framed.locator('html')).toHaveAttribute('data-theme', 'dark')
    await look('Feed item')
    await expect(framed.getByText('Only for those who are asked.')).toBeVisible()
    await expect(framed.locator('nav')).toHaveCount(0)
    await look('Share card')
    await expect(page.getByText('a card is drawn from its headline')).toBeVisible()
    await isAccessible(page, 'previews: share card')
    await look('Search result')
    await expect(page.getByText(/^Seen from everywhere \| /)).toBeVisible()
    await isAccessible(page, 'previews: search result')
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBe(0)
  }
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull()
  expect(errors).toEqual([])
})
