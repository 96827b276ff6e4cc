import { Acts } from '#e2e/support/acts.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask } from '#e2e/support/machine.ts'
import { expect, sendSignIn, test } from '#e2e/support/test.ts'

test('from the set-up link to the first story that a reader sees (P-97, P-204) @journey', async ({
  page,
  browser,
  empty,
}) => {
  const front = await ask(empty, '/')
  expect(front.status).toBe(200)
  expect(front.text).toContain('<h1')
  for (const path of ['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/latest']) {
    expect([path, (await ask(empty, path)).status]).toEqual([path, 200])
  }

  const link = /http\S+\/desk\/link#\S+/.exec(empty.said())?.[0]
  expect(link, empty.said()).toBeTruthy()
  await page.goto(link ?? '')
  const acts = new Acts(page)
  await expect(page.getByLabel('Name of the paper')).toBeFocused()
  await expect(page.getByLabel('Language of the paper')).toHaveValue('en-US')
  await isAccessible(page, 'set-up')
  await acts.type('The Bollard')
  await acts.press('Tab')
  await acts.type('Casimir Rhode')
  await acts.press('Tab')
  await acts.type('casimir@paper.example')
  await acts.press('Tab')
  await acts.type('keys under the bollard')
  await acts.press('Enter')
  const list = page.getByRole('region', { name: 'The first day' })
  await expect(list).toContainText('0 of 7 done')
  await expect(page.getByRole('link', { name: 'Import', exact: true })).toHaveAttribute('href', '/desk/imports/new')
  await isAccessible(page, 'first day: none done')

  await acts.press('n')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await acts.type('A paper opens in Port Hallin')
  await acts.click(page.getByRole('textbox', { name: 'Text of the story' }))
  await acts.type('It has one reporter and a kettle.')
  await acts.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await expect(sheet.getByRole('combobox', { name: 'Add to Sections' })).toBeFocused()
  await acts.type('Harbour')
  await expect(sheet.getByRole('option', { name: 'Create “Harbour”' })).toBeVisible()
  await acts.press('Enter')
  await expect(sheet.getByRole('button', { name: 'Remove Harbour' })).toBeVisible()
  await acts.press('Control+Enter')
  await expect(page.getByText('Published.', { exact: true }).first()).toBeVisible()
  acts.end('first story live from the set-up link', 9)

  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(empty.url)
  await reader.getByRole('link', { name: 'A paper opens in Port Hallin' }).first().click()
  await expect(reader.getByText('It has one reporter and a kettle.')).toBeVisible()
  await reader.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Harbour' }).click()
  await expect(reader.getByRole('link', { name: 'A paper opens in Port Hallin' }).first()).toBeVisible()
  await context.close()
})

test('the list of the first day checks itself off, and is hidden and shown again (P-97) @journey', async ({
  page,
  empty,
}) => {
  await page.goto(`${empty.url}/desk/sign-in`)
  await sendSignIn(page, { email: 'casimir@paper.example', password: 'keys under the bollard' })
  const list = page.getByRole('region', { name: 'The first day' })
  const step = (name: string) => list.getByRole('listitem').filter({ hasText: name })
  await expect(list).toContainText('2 of 7 done')
  for (const name of ['Sections', 'First story'])
    await expect(step(name).getByText('Done', { exact: true })).toBeVisible()
  await expect(step('Logo').getByText('To do')).toBeVisible()
  for (const width of [390, 768, 1_440]) {
    await page.setViewportSize({ width, height: 900 })
    await isAccessible(page, 'first day: some done')
  }
  await list.getByRole('link', { name: 'Invite' }).click()
  await expect(page).toHaveURL(/\/desk\/people$/)
  await page.goBack()
  await list.getByRole('button', { name: 'Hide this list' }).click()
  await expect(list).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list).toBeVisible()
})

test('the set-up link works once, and a wrong password shows a sentence (P-97) @journey', async ({ page, empty }) => {
  const link = /http\S+\/desk\/link#\S+/.exec(empty.said())?.[0] ?? ''
  await page.goto(link)
  await expect(page.getByRole('button', { name: 'Open the desk' })).toHaveCount(0)
  await page.goto(`${empty.url}/desk/sign-in`)
  await sendSignIn(page, { email: 'casimir@paper.example', password: 'not the right words' })
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
})
