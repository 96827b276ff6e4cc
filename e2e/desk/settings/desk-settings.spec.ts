import type { Locator, Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const confirm = (page: Page) => page.getByRole('button', { name: 'Change every page' }).click()

/** Drops a row once the one below it is known as its target: before that, nothing is dropped. */
async function dragOnto(page: Page, row: Locator, target: Locator): Promise<void> {
  await row.hover({ position: { x: 60, y: 12 } })
  await page.mouse.down()
  await target.hover({ position: { x: 60, y: 12 }, force: true })
  await expect(async () => {
    await page.mouse.move(0, 1)
    await target.hover({ position: { x: 60, y: 12 }, force: true })
    await expect(target).toHaveAttribute('data-over', { timeout: 1_000 })
  }).toPass()
  await page.mouse.up()
}

/** Right after a drop the library of drags swallows one click, which nobody makes by hand so fast. */
async function resetMenu(bar: Locator): Promise<void> {
  const reset = bar.getByRole('button', { name: 'Reset to automatic: Main menu' })
  await expect(async () => {
    if (await reset.isVisible()) await reset.click()
    await expect(bar.getByText('automatic')).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

const read = async (url: string) => {
  const answer = await fetch(url, { redirect: 'manual' })
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') }
}

test('settings apply to the next reader page (P-76, P-246) @journey', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('The Halyard')
  await page.setViewportSize({ width: 768, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await isAccessible(page, 'settings, narrow and dark')
  await page.setViewportSize({ width: 1_440, height: 900 })

  await page.getByLabel('Name', { exact: true }).fill('The Halyard and Anchor')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Change every page?' })).toContainText(
    'Every page shows this: Name.',
  )
  await isAccessible(page, 'settings: change every page', { include: '[role="alertdialog"]' })
  await confirm(page)
  await expect(page.getByText(/saved .*; readers see it on the next page/)).toBeVisible()
  expect((await read(halyard.url)).text).toContain('The Halyard and Anchor')

  await page.getByLabel('Language', { exact: true }).selectOption('de')
  await confirm(page)
  await expect.poll(async () => (await read(`${halyard.url}/latest`)).text).toMatch(/<html lang="de"[\s\S]*Neueste/)
  await page.getByLabel('Language', { exact: true }).selectOption('ar')
  await confirm(page)
  await expect.poll(async () => (await read(`${halyard.url}/latest`)).text).toMatch(/<html lang="ar" dir="rtl"/)
  await page.getByLabel('Language', { exact: true }).selectOption('en')
  await confirm(page)
  await page.getByLabel('Name', { exact: true }).fill('The Halyard')
  await page.keyboard.press('Enter')
  await confirm(page)

  expect((await read(`${halyard.url}/topics/the-strait/feed.xml`)).status).toBe(200)
  await page.getByLabel('Topics', { exact: true }).uncheck()
  await expect.poll(async () => (await read(`${halyard.url}/topics/the-strait/feed.xml`)).status).toBe(410)
  expect((await read(`${halyard.url}/topics/the-strait`)).text).not.toContain('topics/the-strait/feed.')
  await page.getByLabel('Topics', { exact: true }).check()

  expect((await read(`${halyard.url}/robots.txt`)).text).not.toContain('GPTBot')
  await page.getByLabel('Allow', { exact: true }).first().uncheck()
  await expect.poll(async () => (await read(`${halyard.url}/robots.txt`)).text).toContain('User-agent: GPTBot')
  expect((await read(`${halyard.url}/.well-known/tdmrep.json`)).text).toContain('"tdm-reservation":1')
  expect((await read(`${halyard.url}/robots.txt`)).text).toContain(`License: ${halyard.url}/license.xml`)
  expect((await read(`${halyard.url}/license.xml`)).text).toContain('<prohibits type="usage">ai-train</prohibits>')
  await page.getByLabel('Terms of use').fill('/about')
  await page.keyboard.press('Enter')
  const policy = `${halyard.url}/about`
  await expect.poll(async () => (await read(`${halyard.url}/.well-known/tdmrep.json`)).text).toContain(policy)
  const front = (await read(halyard.url)).text
  expect(front).toMatch(/<link rel="license" type="application\/rsl\+xml" href="\/license.xml"/)
  expect(front).toContain('<meta name="tdm-reservation" content="1">')
  expect(front).toContain(`<meta name="tdm-policy" content="${policy}">`)
  await page.getByLabel('/license.xml', { exact: true }).fill('All rights reserved')
  await page.getByLabel('/humans.txt').focus()
  await expect(page.getByText('is not an RSL licence')).toBeVisible()
  const own = '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"></content></rsl>'
  await page.getByLabel('/license.xml', { exact: true }).fill(own)
  await page.getByLabel('/humans.txt').focus()
  await expect.poll(async () => (await read(`${halyard.url}/license.xml`)).text).toBe(`${own}\n`)

  expect((await read(`${halyard.url}/.well-known/security.txt`)).status).toBe(404)
  await page.getByLabel('/.well-known/security.txt').fill('Contact: mailto:holes@halyard.example')
  await page.getByLabel('/humans.txt').focus()
  await expect.poll(async () => (await read(`${halyard.url}/.well-known/security.txt`)).text).toContain('Contact:')
})

test('a setting is undone from its notice, and one that every page shows is asked about first', async ({
  page,
  halyard,
}) => {
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/settings`)
  const topics = page.getByLabel('Topics', { exact: true })
  await topics.uncheck()
  await expect(page.getByText('Choice of feeds changed.')).toBeVisible()
  expect((await read(`${halyard.url}/topics/the-strait/feed.xml`)).status).toBe(410)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(topics).toBeChecked()
  await expect.poll(async () => (await read(`${halyard.url}/topics/the-strait/feed.xml`)).status).toBe(200)

  const name = page.getByLabel('Name', { exact: true })
  await name.fill('The Wrong Halyard')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(name).toHaveValue('The Halyard')
  await expect(name).toBeFocused()
  expect((await read(halyard.url)).text).not.toContain('The Wrong Halyard')
})

test('a colour that is too faint is refused, and the nearest that reads is offered', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/settings/look`)
  await page.getByLabel('Colour', { exact: true }).selectOption('own')
  await page.getByLabel('Hex code of the colour').fill('#d9a400')
  await expect(page.getByText('in light mode, needs 4.5')).toBeVisible()
  await isAccessible(page, 'look: colour too faint', { exclude: 'iframe' })
  await page.getByRole('button', { name: /the nearest readable colour/ }).click()
  await expect(page.getByText(/easy to read/)).toBeVisible()
  await page.getByLabel('Colour', { exact: true }).selectOption('')
})

test('a page is begun, written, published, moved and withdrawn; the menu leads to it (P-77, P-457) @journey', async ({
  page,
  halyard,
}) => {
  await signIn(page, halyard, 'editor')
  await page.getByRole('link', { name: 'Pages', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pages and menus' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'About us' })).toBeVisible()
  await page.keyboard.press('c')
  await page.getByLabel('Purpose').selectOption('diversity')
  await page.getByLabel('Title').fill('Whom we ask')
  await page.getByRole('button', { name: 'Create page' }).click()
  await page.getByRole('textbox', { name: 'Text of the page' }).fill('Every week we count whom we have quoted.')
  await expect(page.getByText(/^saved /)).toBeVisible()
  expect((await read(`${halyard.url}/diversity`)).status).toBe(404)
  await isAccessible(page, 'page: draft')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('“Whom we ask” is published at /diversity.')).toBeVisible()
  const out = await read(`${halyard.url}/diversity`)
  expect(out.text).toContain('Every week we count whom we have quoted.')
  expect(out.text).toContain('"diversityPolicy"')
  expect((await read(halyard.url)).text).toContain('>Whom we ask</a>')
  expect((await read(`${halyard.url}/sitemaps/pages.xml`)).text).toContain('/diversity<')

  await page.getByLabel('Address').fill('whom-we-ask')
  await page.keyboard.press('Enter')
  await expect(page.getByText('/diversity will redirect here once this is published.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText('“Whom we ask” is published at /whom-we-ask.')).toBeVisible()
  expect(await read(`${halyard.url}/diversity`)).toMatchObject({
    status: 308,
    to: expect.stringMatching(/\/whom-we-ask$/),
  })

  await page.getByRole('link', { name: 'Pages', exact: true }).first().click()
  const bar = page.getByRole('region', { name: 'Menu: Main menu' })
  await bar.getByLabel('Add to Main menu').selectOption({ label: 'Whom we ask' })
  await bar.getByRole('button', { name: 'Move Whom we ask up' }).click()
  await expect
    .poll(async () => (await read(`${halyard.url}/latest`)).text)
    .toMatch(/class="sections"[\s\S]*Whom we ask[\s\S]*\/latest[\s\S]*<\/nav>/)
  const rows = bar.getByRole('listitem')
  await dragOnto(page, rows.filter({ hasText: 'Whom we ask' }), rows.first())
  await expect(rows.first()).toContainText('Whom we ask')
  await resetMenu(bar)

  await page.getByRole('link', { name: 'Whom we ask' }).click()
  await page.getByRole('button', { name: 'More actions for this page' }).click()
  await page.getByRole('menuitem', { name: /^Withdraw/ }).click()
  await expect(page.getByText(/is withdrawn/)).toBeVisible()
  expect((await read(`${halyard.url}/whom-we-ask`)).status).toBe(410)
  expect((await read(halyard.url)).text).not.toContain('Whom we ask')
})

test('a dragged link stays the same while its menu is read again (P-498)', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/pages`)
  const bar = page.getByRole('region', { name: 'Menu: Main menu' })
  const rows = bar.getByRole('listitem')
  await expect(rows.nth(3)).toBeVisible()
  const name = await rows.last().evaluate((row) => row.querySelector('span')?.firstChild?.textContent ?? '')

  // Each save waits for its answer, and the second one behind the first; the list is read between them.
  const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let saves = 0
  await page.route('**/api/menus/*', async (route) => {
    const response = await route.fetch()
    await answers[saves++]?.promise
    await route.fulfill({ response })
  })
  await bar.getByRole('button', { name: `Move ${name} up` }).click()
  await bar.getByRole('button', { name: `Move ${name} up` }).click()
  const row = rows.filter({ has: page.getByRole('button', { name: `Move ${name} up` }) })
  const [from, to] = [await row.boundingBox(), await rows.first().boundingBox()]
  if (!from || !to) throw new Error('A row stands nowhere.')
  await page.mouse.move(from.x + 60, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y - 10, { steps: 4 })
  const secondSave = page.waitForRequest((request) => request.method() === 'PUT')
  answers[0]?.resolve()
  await secondSave
  await page.mouse.move(to.x + 60, to.y + 12, { steps: 4 })
  await page.mouse.up()
  answers[1]?.resolve()
  await expect(rows.first()).toContainText(name)
  await page.unrouteAll({ behavior: 'wait' })
  await resetMenu(bar)
})
