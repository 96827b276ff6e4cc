import type { Page } from 'playwright/test'
import { blocksOf, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, test } from '#e2e/support/test.ts'

const menu = (page: Page) => page.getByRole('listbox', { name: /^Blocks/ })

test('the button for a block leaves no slash in the text, whether a block is chosen or not (P-396)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'No slash is left')
  const button = page.getByRole('button', { name: 'Add a block' })
  await textOf(page).click()
  await button.click()
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)
  await button.click()
  await expect(menu(page)).toBeVisible()
  await page.getByRole('textbox', { name: 'Headline' }).click()
  await expect(menu(page)).toHaveCount(0)
  await expect(textOf(page)).toHaveText('')

  await textOf(page).click()
  await button.click()
  await page.keyboard.type('head')
  await expect(menu(page).getByRole('option', { selected: true })).toContainText('Heading')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The quay')
  await isSaved(page)
  expect(await blocksOf(api, id)).toMatchObject([{ type: 'heading', spans: [{ text: 'The quay' }] }])
})

test('the forms of a quote and a table open when they are asked for (P-401)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'Forms open when asked')
  await textOf(page).click()
  await page.keyboard.press('Control+Shift+b')
  await page.keyboard.type('The tide waits.')
  const quote = page.getByRole('group', { name: 'Quote' })
  const speaker = quote.getByRole('textbox', { name: 'Speaker' })
  await expect(quote).toContainText('No speaker')
  await expect(speaker).toHaveCount(0)
  await quote.getByRole('button', { name: 'Speaker and source' }).click()
  await expect(speaker).toBeFocused()
  await page.keyboard.type('Elin Rask')
  await page.keyboard.press('Escape')
  await quote.getByRole('button', { name: 'Speaker and source' }).click()
  await expect(speaker).toHaveCount(0)
  await expect(quote).toContainText('Elin Rask')

  await textOf(page).press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Port')
  const table = page.getByRole('group', { name: 'Table' })
  await expect(table.getByRole('button', { name: 'Add row below' })).toHaveCount(0)
  await table.getByRole('button', { name: 'Caption, rows and columns' }).click()
  await table.getByRole('button', { name: 'Add row below' }).click()
  await expect(table.locator('tr')).toHaveCount(4)
})

test('the line under a short story stands at the edge of the window (P-402)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'A short story')
  for (const [width, height] of [
    [1_440, 900],
    [1_440, 1_100],
    [1_024, 1_000],
    [800, 1_024],
  ] as const) {
    await page.setViewportSize({ width, height })
    const foot = page.getByText(/^headline: /).locator('..')
    await expect.poll(() => foot.evaluate((one) => innerHeight - one.getBoundingClientRect().bottom)).toBeCloseTo(0, 0)
  }
})

test('a mention opens its list where a story is sent back, tells the person, and Ctrl Enter sends (P-397)', async ({
  page,
  halyard,
}) => {
  const reporter = await signedIn(halyard, 'reporter')
  const { body } = await reporter('POST', '/api/articles', { headline: 'Sent back by name' })
  const id = Number(body['id'])
  expect((await reporter('POST', `/api/articles/${id}/submission`, {})).status).toBe(200)
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await page.getByRole('button', { name: 'Send back…' }).click()
  const { name } = person('admin')
  await page.keyboard.type(`@${name.slice(0, 4)}`)
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await page.keyboard.type('says so')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`sent back: “@${name} says so”`)).toBeVisible()
  const admin = await signedIn(halyard, 'admin')
  const { items } = (await admin('GET', '/api/me/notifications')).body as { items: { kind: string; text: string }[] }
  expect(items).toContainEqual(expect.objectContaining({ kind: 'mentioned', text: `@${name} says so` }))
})

test('a story is dragged onto the front by its words (P-400)', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 1_440, height: 900 })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/front`)
  const lead = page.locator('[data-place="lead"] button')
  await expect(lead).toBeVisible()
  // One that stands nowhere, so that no question comes about its other slot.
  await page.getByRole('button', { name: 'Not on the front' }).click()
  const words = page.getByRole('complementary', { name: 'Stories to place' }).getByRole('listitem').locator('b').first()
  await expect(words).toBeVisible()
  const headline = (await words.textContent()) ?? ''
  const [from, to] = [await words.boundingBox(), await lead.boundingBox()]
  if (!from || !to) throw new Error('The row or the slot stands nowhere.')
  await page.mouse.move(from.x + 20, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y + 40, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => lead.getAttribute('aria-label')).toContain(headline)
})

test('the link of a banner is searched like any link (P-399)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  // A headline that no other test uses.
  const { items } = (await api('GET', '/api/articles?status=published&q=Ilmara+and+Tarn')).body as {
    items: { id: number; headline: string }[]
  }
  const [story] = items
  if (!story) throw new Error('No story is public.')
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/front`)
  await page.getByRole('button', { name: 'Banner…' }).click()
  await page.getByLabel('Text', { exact: true }).fill('The harbour is closed')
  const link = page.getByRole('combobox', { name: 'Link', exact: true })
  await link.fill(story.headline)
  await page.getByRole('option', { name: story.headline }).first().click()
  await expect(link).toHaveValue(story.headline)
  await page.getByRole('button', { name: 'Show banner' }).click()
  await expect(page.getByText(/Readers see the banner until/)).toBeVisible()
  const { banner } = (await api('GET', '/api/banner')).body as { banner: { article: number } }
  expect(banner.article).toBe(story.id)
  await page.getByRole('button', { name: 'Change…' }).click()
  await link.fill('/world')
  await page.getByRole('button', { name: 'Show banner' }).click()
  await expect
    .poll(async () => (await api('GET', '/api/banner')).body)
    .toMatchObject({
      banner: { article: null, href: '/world' },
    })
  await api('DELETE', '/api/banner', {})
})
