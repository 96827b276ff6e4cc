import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const bar = (page: Page) => page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link')

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: colorScheme === 'light' ? 1_440 : 768, height: 900 } })
    test('sections, topics and authors have no accessibility violation', async ({ page, halyard }) => {
      await giveSession(page, halyard, 'editor')
      await page.goto(`${halyard.url}/desk/sections`)
      await page.getByRole('link', { name: 'World', exact: true }).click()
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('World')
      await isAccessible(page, 'section')
      await page.getByRole('link', { name: 'Topics' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible()
      await page.getByRole('link', { name: 'The strait' }).click()
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('The strait')
      await isAccessible(page, 'topic')
      await page.getByRole('link', { name: 'Authors' }).click()
      await page.getByRole('link', { name: 'Noor Halvorsen' }).click()
      await expect(page.getByLabel('Role')).toBeVisible()
      await isAccessible(page, 'author')
    })
  })
}

test('an order by keys and by mouse is that of the next page that readers ask for', async ({
  page,
  browser,
  halyard,
}) => {
  const reader = await (await browser.newContext()).newPage()
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/sections`)
  await page.getByRole('link', { name: 'Politics' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Politics' })).toBeFocused()
  await reader.goto(`${halyard.url}/`)
  await expect(bar(reader).first()).toHaveText('Politics')

  await page.getByRole('button', { name: 'Move Politics down' }).click()
  await expect(page.getByRole('button', { name: 'Move Politics down' })).toBeFocused()
  await expect.poll(async () => (await reader.reload(), bar(reader).first().textContent())).toBe('World')

  const grip = (name: string) => page.getByRole('row', { name: new RegExp(name) }).getByTitle(/^Drag/)
  const [from, to] = [await grip('Sport').boundingBox(), await grip('Business').boundingBox()]
  if (!from || !to) throw new Error('There is nothing to drag.')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y - 8)
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 8 })
  await page.mouse.up()
  await expect
    .poll(async () => (await reader.reload(), bar(reader).allTextContents()))
    .toEqual(expect.arrayContaining(['Sport']))
  await expect.poll(async () => (await reader.reload(), bar(reader).nth(2).textContent())).toBe('Sport')
})

test('a sub-section has its colour, its place, its stories in the parent’s list, and leads on when it is renamed', async ({
  page,
  browser,
  halyard,
}) => {
  const reader = await (await browser.newContext()).newPage()
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/sections`)
  // The key is heard once the list is there.
  await expect(page.getByRole('main').getByText('Business').first()).toBeVisible()
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByLabel('Name').fill('Harbours')
  await page.keyboard.press('Enter')
  const facts = page.getByRole('complementary')
  await expect(facts.getByLabel('Name', { exact: true })).toHaveValue('Harbours')
  await facts.getByLabel('Parent section').selectOption({ label: 'Business' })
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()

  await facts.getByRole('radio', { name: 'custom' }).click()
  const light = facts.getByLabel('On a light background', { exact: true })
  await light.fill('#e0c020')
  await light.press('Enter')
  await expect(
    facts.getByText('#e0c020 has a contrast of 1.6 on paper; text needs 4.5. #816e06 would pass.'),
  ).toBeVisible()
  await facts.getByRole('button', { name: 'Use #816e06' }).click()
  await expect(facts.getByText('contrast 4.5')).toBeVisible()

  const address = facts.getByLabel('Address')
  await address.fill('world')
  await address.press('Enter')
  await expect(facts.getByText('Another story or page already has this address.')).toBeVisible()
  await address.fill('quays')
  await address.press('Enter')
  await expect(facts.getByRole('link', { name: 'View page' })).toHaveAttribute('href', '/quays')

  await reader.goto(`${halyard.url}/harbours`)
  await expect(reader).toHaveURL(`${halyard.url}/quays`)
  await expect(reader.getByRole('navigation', { name: 'You are here' }).getByRole('link')).toHaveText([
    'Home',
    'Business',
  ])
  expect(
    await reader
      .locator('[data-section]:has(h1)')
      .evaluate((part) => getComputedStyle(part).getPropertyValue('--color-accent')),
  ).toContain('#816e06')
  await reader.goto(`${halyard.url}/business`)
  await reader.getByRole('main').getByRole('link', { name: 'Harbours' }).click()
  await isAccessible(reader, 'reader page of a sub-section')
})

test('two topics become one, and what was asked for under the old name is found (P-70) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  const reader = await (await browser.newContext()).newPage()
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/topics`)
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByLabel('Name').fill('The strayt')
  await page.keyboard.press('Enter')
  const facts = page.getByRole('complementary')
  await expect(facts.getByText('Duplicate?')).toBeVisible()
  await facts.getByRole('button', { name: 'Merge into The strait' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Merge “The strayt” into “The strait”' })).toBeVisible()
  await expect(dialog.getByText('0 published stories will move to The strait.')).toBeVisible()
  await isAccessible(page, 'merge dialog: topics')
  await dialog.getByRole('button', { name: 'Merge into The strait' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('link', { name: 'The strait' }).click()
  await expect(facts.getByRole('heading', { name: 'The strait' })).toBeVisible()
  await facts.getByLabel('Description').fill('The water between Ilmara and Tarn, and who may cross it.')
  await facts.getByLabel('Name', { exact: true }).focus()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  await reader.goto(`${halyard.url}/topics/the-strayt`)
  await expect(reader).toHaveURL(`${halyard.url}/topics/the-strait`)
  await expect(reader.getByText('The water between Ilmara and Tarn, and who may cross it.')).toBeVisible()
  await expect(reader.locator('meta[name="description"]')).toHaveAttribute('content', /who may cross it/)
})

test('a byline has its links, and one that was deleted comes back', async ({ page, browser, halyard }) => {
  const reader = await (await browser.newContext()).newPage()
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/authors`)
  await page.getByRole('link', { name: 'Noor Halvorsen' }).click()
  const facts = page.getByRole('complementary')
  await facts.getByRole('button', { name: 'Add a link' }).click()
  await facts.getByLabel('Link 1, name').fill('Mastodon')
  await facts.getByLabel('Link 1, address').fill('http://social.example/@noor')
  await facts.getByLabel('Role').focus()
  await expect(facts.getByText(/begins with https/)).toBeVisible()
  await facts.getByLabel('Link 1, address').fill('https://social.example/@noor')
  await facts.getByLabel('Role').focus()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  await reader.goto(`${halyard.url}/authors/noor-halvorsen`)
  await expect(reader.getByRole('link', { name: 'Mastodon' })).toHaveAttribute('rel', 'me noopener')
  expect(await reader.locator('script[type="application/ld+json"]').textContent()).toContain(
    '"sameAs":["https://social.example/@noor"]',
  )

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /New byline/ }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Ada Pell')
  await page.keyboard.press('Enter')
  await facts.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('“Ada Pell” is deleted.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Ada Pell' })).toBeVisible()
})

test('a byline gets its picture from the library: on its own page, over its opinions and to machines, and loses it again', async ({
  page,
  browser,
  halyard,
}) => {
  const fields = { sections: ['opinion'], authors: ['tamsin-orbeck'], document: paragraphs('It may say nothing.') }
  const { path } = await publishStory(await signedIn(halyard, 'editor'), 'What the gallery may say', fields)
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(halyard.url + path)
  await expect(reader.locator('header .writer')).toHaveText('Tamsin Orbeck Assembly correspondent')
  await expect(reader.locator('header .writer img')).toHaveCount(0)

  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/authors`)
  await page.getByRole('link', { name: 'Tamsin Orbeck' }).click()
  const picture = page.getByRole('complementary').getByRole('group', { name: 'Picture' })
  await picture.getByRole('button', { name: 'Choose a picture' }).click()
  await page
    .getByRole('dialog', { name: 'Choose a picture of Tamsin Orbeck' })
    .getByRole('list')
    .getByRole('button')
    .first()
    .click()
  await expect(picture.getByRole('button', { name: 'Change picture' })).toBeFocused()

  await reader.reload()
  await expect(reader.locator('header .writer img')).toBeVisible()
  await reader.goto(`${halyard.url}/authors/tamsin-orbeck`)
  await expect(reader.locator('.person .face img')).toBeVisible()
  expect(await reader.locator('script[type="application/ld+json"]').textContent()).toMatch(
    /"@type":"Person".*?"image":{"@type":"ImageObject","url":"http/,
  )

  await picture.getByRole('button', { name: 'Remove picture' }).click()
  await expect(picture.getByRole('img')).toHaveCount(0)
  await reader.goto(halyard.url + path)
  await expect(reader.locator('header .writer img')).toHaveCount(0)
})

test('a reporter is told who can change sections, topics and authors', async ({ page, halyard }) => {
  await signIn(page, halyard, 'reporter')
  await expect(page.getByRole('link', { name: 'Sections', exact: true })).toBeHidden()
  await page.goto(`${halyard.url}/desk/topics`)
  await expect(page.getByRole('heading', { name: /Only editors can change sections/ })).toBeVisible()
})
