import { ask } from '#e2e/machine.ts'
import { expect, test } from '#e2e/test.ts'

test('from the set-up link to the first story that a reader sees', async ({ page, browser, empty }) => {
  const front = await ask(empty, '/')
  expect(front.status).toBe(200)
  expect(front.text).toContain('<h1')
  for (const path of ['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/latest']) {
    expect([path, (await ask(empty, path)).status]).toEqual([path, 200])
  }

  const link = /http\S+\/desk\/link#\S+/.exec(empty.said())?.[0]
  expect(link, empty.said()).toBeTruthy()
  await page.goto(link ?? '')
  await page.getByLabel('Name, as it appears in bylines').fill('Casimir Rhode')
  await page.getByLabel('Email address').fill('casimir@paper.example')
  await page.getByLabel('Password', { exact: true }).fill('keys under the bollard')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expect(page.getByText('No stories yet.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import', exact: true })).toHaveAttribute('href', '/desk/imports/new')

  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('A paper opens in Port Hallin')
  await page.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.type('It has one reporter and a kettle.')
  await page.getByRole('button', { name: 'Add to Sections' }).click()
  await page.getByRole('combobox', { name: 'Add to Sections' }).fill('Harbour')
  await page.getByRole('option', { name: 'Create “Harbour”' }).click()
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await page.getByRole('button', { name: /^Publish/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click()
  await expect(page.getByText('Published.', { exact: true }).first()).toBeVisible()

  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(empty.url)
  await reader.getByRole('link', { name: 'A paper opens in Port Hallin' }).first().click()
  await expect(reader.getByText('It has one reporter and a kettle.')).toBeVisible()
  await reader.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Harbour' }).click()
  await expect(reader.getByRole('link', { name: 'A paper opens in Port Hallin' }).first()).toBeVisible()
  await context.close()
})

test('the set-up link works once, and a wrong password shows a sentence', async ({ page, empty }) => {
  const link = /http\S+\/desk\/link#\S+/.exec(empty.said())?.[0] ?? ''
  await page.goto(link)
  await expect(page.getByRole('button', { name: 'Open the desk' })).toHaveCount(0)
  await page.goto(`${empty.url}/desk/sign-in`)
  await page.getByLabel('Email address').fill('casimir@paper.example')
  await page.getByLabel('Password', { exact: true }).fill('not the right words')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
})
