import type { Browser, Page } from 'playwright/test'
import { addLeaveToken } from '#db/sample/testing/add-leave-token.ts'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { type MailServer, startMailServer } from '#e2e/support/mail-server.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const MORNING = {
  name: 'Morning tide',
  senderName: 'The Halyard',
  senderAddress: 'post@halyard.example',
  language: 'en',
  description: 'Five stories before breakfast.',
  cadence: 'Each weekday at seven',
  postal: 'The Halyard, Quay 1',
  rule: null,
  secondPerson: false,
}

let mail: MailServer
let newsroom: Newsroom
test.beforeAll(async () => {
  mail = await startMailServer()
  newsroom = await startNewsroom('demo', { SMTP_URL: mail.url, MAIL_FROM: 'desk@halyard.example' })
  const api = await signedIn(newsroom, 'admin')
  for (const name of ['Morning tide', 'Weekend'])
    expect((await api('POST', '/api/newsletters', { ...MORNING, name })).status).toBe(201)
})
test.afterAll(async () => {
  await newsroom?.stop()
  await mail?.stop()
})

/** The link in the newest letter to an address, once it is there. */
async function linkTo(address: string, n = 1): Promise<string> {
  const own = () => mail.letters.filter(({ to }) => to.includes(address))
  await expect.poll(() => own().length, { timeout: 20_000 }).toBe(n)
  return /http:\/\/localhost\S+\/newsletters\/\S+/.exec(own().at(-1)?.text ?? '')?.[0] ?? ''
}
/** A reader of another network: three joins an hour come from one. */
const readerWith = async (browser: Browser, javaScriptEnabled: boolean, network: number): Promise<Page> => {
  const extraHTTPHeaders = { 'x-forwarded-for': `198.51.${network}.7` }
  return (await browser.newContext({ javaScriptEnabled, extraHTTPHeaders })).newPage()
}

async function joins(browser: Browser, name: 'a' | 'b' | 'c', script: boolean): Promise<void> {
  const page = await readerWith(browser, script, 'abc'.indexOf(name) + 10)
  const address = `ines-${name}@harbour.example`
  await page.goto(`${newsroom.url}/`)
  const box = page.getByRole('region', { name: 'Morning tide' })
  await expect(box.getByText('Five stories before breakfast.')).toBeVisible()
  await box.getByLabel('Your e-mail address').fill(address)
  await box.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  expect(page.url()).toBe(`${newsroom.url}/newsletters/join`)
  if (name === 'a') await isAccessible(page, 'newsletters: sent')

  const opened = await page.goto(await linkTo(address))
  expect(opened?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  await expect(page.getByText(`Do you want to get this at i…@harbour.example?`)).toBeVisible()
  if (name === 'a') await isAccessible(page, 'newsletters: confirm')
  await page.getByRole('button', { name: 'Yes, send it to me' }).click()
  await expect(page.getByRole('heading', { name: 'You will get it' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  expect(await page.context().cookies()).toEqual([])
}

test('a reader joins and confirms by one button without script (P-189, P-192) @journey', ({ browser }) =>
  joins(browser, 'b', false))

test('a reader joins and confirms by one button with script', ({ browser }) => joins(browser, 'a', true))

test('preferences by a link: lists and pause, and all of it erased (P-191)', async ({ browser }) => {
  const page = await readerWith(browser, false, 3)
  await page.goto(`${newsroom.url}/newsletters`)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${newsroom.url}/newsletters`)
  await page.getByLabel('Weekend').check()
  await page.getByLabel('Your e-mail address').fill('ottilie@harbour.example')
  await page.getByRole('button', { name: 'Sign up' }).click()
  const confirm = await linkTo('ottilie@harbour.example')
  await page.goto(confirm)
  await page.getByRole('button', { name: 'Yes, send it to me' }).click()
  // The letter of an edition has such a link.
  const token = 'p'.repeat(43)
  addLeaveToken(newsroom.dataDir, { address: 'ottilie@harbour.example', token })
  await page.goto(`${newsroom.url}/newsletters/preferences/${token}`)
  await expect(page.getByLabel('Weekend')).toBeChecked()
  await expect(page.getByLabel('Morning tide')).not.toBeChecked()
  await page.getByLabel('Morning tide').check()
  await page.getByLabel('Send me nothing for 30 days').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByLabel('Morning tide')).toBeChecked()
  await expect(page.getByLabel(/^Paused until/)).toBeChecked()
  await page.goto(`${newsroom.url}/newsletters/leave/${token}`)
  await page.getByRole('button', { name: 'Stop it' }).click()
  await expect(page.getByRole('heading', { name: 'You have left' })).toBeVisible()
  await page.getByRole('link', { name: 'Change what you get' }).click()
  await page.getByLabel('Yes, erase it').check()
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByRole('heading', { name: 'Everything is erased' })).toBeVisible()
  await page.goBack()
  expect((await page.goto(`${newsroom.url}/newsletters/leave/${token}`))?.status()).toBe(404)
})

test('the pages are accessible, and no log has a link', async ({ page }) => {
  await page.goto(`${newsroom.url}/newsletters`)
  await isAccessible(page, 'newsletters')
  addLeaveToken(newsroom.dataDir, { address: 'ines-a@harbour.example', token: 'q'.repeat(43) })
  await page.goto(`${newsroom.url}/newsletters/leave/${'q'.repeat(43)}`)
  await isAccessible(page, 'newsletters: leave')
  await page.goto(`${newsroom.url}/newsletters/preferences/${'q'.repeat(43)}`)
  await isAccessible(page, 'newsletters: preferences')
  expect(newsroom.said()).not.toMatch(/newsletters\/(?:confirm|leave|preferences)\/|harbour\.example/)
})

test('an edition reaches who confirmed, and has its web copy, archive and feed (P-195)', async ({ page, browser }) => {
  await joins(browser, 'c', false)
  const api = await signedIn(newsroom, 'admin')
  const { items: lists } = (await api('GET', '/api/newsletters')).body as { items: { id: number; name: string }[] }
  const list = lists.find(({ name }) => name === 'Morning tide')?.id
  const { id } = (await api('POST', `/api/newsletters/${list}/editions`, {})).body as { id: number }
  const parts = [{ heading: 'Today', look: 'big', slots: [null, null] }]
  const document = { subject: 'Spring tide at noon', preheader: 'And two ferries', parts }
  const saved = await api('PUT', `/api/editions/${id}`, { version: 1, document })
  expect((await api('POST', `/api/editions/${id}/schedule`, { version: saved.body['version'], at: null })).status).toBe(
    204,
  )
  const own = () => mail.letters.filter(({ text }) => text.includes('Subject: Spring tide at noon'))
  await expect.poll(() => own().map(({ to }) => String(to)), { timeout: 30_000 }).toContain('ines-c@harbour.example')
  expect(own()[0]?.text).toMatch(/^List-Unsubscribe: <http:\/\/localhost\S+\/newsletters\/leave\/[\w-]{43}>/m)

  await page.goto(`${newsroom.url}/newsletters/morning-tide`)
  await isAccessibleInBoth(page, 'newsletters: archive')
  await page.getByRole('link', { name: 'Spring tide at noon' }).click()
  await expect(page).toHaveURL(/\/newsletters\/morning-tide\/\d{4}-\d\d-\d\d$/)
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await isAccessibleInBoth(page, 'newsletters: web copy')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url())
  expect(await (await page.request.get(`${newsroom.url}/newsletters/morning-tide/feed.xml`)).text()).toContain(
    'Spring tide at noon',
  )
})
