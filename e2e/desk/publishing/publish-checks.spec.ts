import { Acts } from '#e2e/support/acts.ts'
import { isSaved, openNew } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test('section and topic are chosen in the publish dialog, by keys', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'The lock gates are painted')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  const acts = new Acts(page)
  await acts.press('Control+Enter')
  await expect(sheet.getByRole('combobox', { name: 'Add to Sections' })).toBeFocused()
  await isAccessible(page, 'publish dialog: section', { include: '[role="dialog"]' })
  await acts.type('Politics')
  await acts.press('Enter')
  await expect(sheet.getByRole('button', { name: 'Remove Politics' })).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Add to Topics' })).toBeFocused()
  await acts.press('Enter')
  await acts.type('The strait')
  await acts.press('Enter')
  await expect(sheet.getByRole('button', { name: 'Remove The strait' })).toBeVisible()
  await acts.press('Control+Enter')
  await expect(page.getByText('Published.').first()).toBeVisible()
  acts.end('section and topic, and publish, by keys', 5)
  const { article } = (await api('GET', `/api/articles/${id}`)).body as { article: unknown }
  expect(article).toMatchObject({ sections: [{ slug: 'politics' }], topics: [{ slug: 'the-strait' }] })
})

test('section and topic are chosen in the publish dialog, by mouse, at each width', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  for (const width of [390, 768, 1_440]) {
    await page.setViewportSize({ width, height: 900 })
    await openNew(page, halyard, api, `The lock gates at ${width}`)
    const sheet = page.getByRole('dialog', { name: 'Publish' })
    const acts = new Acts(page)
    await acts.click(page.getByRole('button', { name: /^Publish/ }))
    await acts.click(sheet.getByRole('option', { name: 'Politics', exact: true }))
    await acts.click(sheet.getByRole('button', { name: 'Add to Topics' }))
    await acts.type('The strait')
    await acts.click(page.getByRole('option', { name: 'The strait', exact: true }))
    await isAccessible(page, 'publish dialog: section and topic, at each width', { include: '[role="dialog"]' })
    await acts.click(sheet.getByRole('button', { name: /^Publish/ }))
    await expect(page.getByText('Published.').first()).toBeVisible()
    acts.end(`section and topic, and publish, by mouse at ${width} px`, 5)
  }
})

test('Go on each check leads to its field, in the text, in the panel and in the dialog', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'The lock gates leak')
  const { version } = (await api('GET', `/api/articles/${id}`)).body['article'] as { version: number }
  const embargoUntil = new Date(Date.now() + 86_400_000).toISOString()
  expect((await api('PUT', `/api/articles/${id}`, { version, embargoUntil })).status).toBe(200)
  await page.reload()
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  const go = async (sentence: string | RegExp) => {
    // The first key may come before the desk listens.
    await expect(async () => {
      await page.keyboard.press('Control+Enter')
      await expect(sheet).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await sheet.getByRole('button', { name: sentence }).click()
  }
  await go('Go to: The story has no section. Choose at least one.')
  await expect(sheet.getByRole('combobox', { name: 'Add to Sections' })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+.')
  await expect(page.getByRole('complementary', { name: 'About this story' })).toHaveCount(0)
  await go(/^Go to: The story is under embargo/)
  await expect(page.getByLabel('Embargo', { exact: true })).toBeFocused()
  await go('Go to: The story has no lead picture.')
  await expect(page.getByRole('button', { name: 'Choose a picture' })).toBeFocused()
  await go('Go to: There is no standfirst.')
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await go('Go to: The story has no text yet.')
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toBeFocused()
  await page.keyboard.type('It leaks.')
  await isSaved(page)
})
