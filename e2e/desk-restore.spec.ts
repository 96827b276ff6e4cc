import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/is-accessible.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/machine.ts'
import { startNewsroom } from '#e2e/newsroom.ts'
import { expect, isAtDesk, person, signIn, test } from '#e2e/test.ts'

const patient = { timeout: 60_000 }
const noSideScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

const SIZES = [
  { what: 'a desk', viewport: { width: 1440, height: 900 } },
  { what: 'a phone', viewport: { width: 390, height: 844 } },
]

for (const { what, viewport } of SIZES) {
  test(`an admin backs up, previews and restores at ${what}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const newsroom = await startNewsroom('demo')
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    try {
      await signIn(page, newsroom, 'admin')
      await page.goto(`${newsroom.url}/desk/backups`)
      await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'There is no backup yet.' })).toBeVisible()
      await isAccessible(page)
      await page.getByRole('button', { name: 'Back up now' }).click()
      const restore = page.getByRole('button', { name: /^Restore the backup of/ })
      await expect(restore).toHaveCount(1, patient)
      await expect(page.getByText(/, succeeded$/)).toHaveCount(1)
      await isAccessible(page)
      await noSideScroll(page)

      const editor = await signedIn(newsroom, 'editor')
      const lost = await publishStory(editor, 'Lost since', { sections: ['world'], document: paragraphs('Lost.') })
      await restore.click()
      await expect(page.getByRole('heading', { name: /^Restore the newsroom to its state of/ })).toBeVisible(patient)
      await expect(page.getByText('1 story would be gone')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Lost since' })).toBeVisible()
      await expect(page.getByText(/of the audit log came after it/)).toBeVisible()
      await isAccessible(page)
      await noSideScroll(page)

      // The page has an address of its own, and the keyboard is enough.
      await page.reload()
      const name = page.getByLabel('Type the name of the paper, The Halyard')
      await name.fill('The Halliard')
      await name.press('Enter')
      await expect(page.getByText('This is not the name of the paper.')).toBeVisible()
      await isAccessible(page)
      await name.fill('The Halyard')
      await name.press('Enter')
      await expect(page.getByRole('heading', { name: 'The newsroom is being restored' })).toBeFocused()
      await isAccessible(page)
      await expect(page.getByText('The newsroom was restored. Sign in with the password')).toBeVisible(patient)
      // The note stands beside the nameplate: a third child would break the two columns.
      await expect(page.locator('.door > *')).toHaveCount(2)
      await noSideScroll(page)
      await isAccessible(page)
      expect((await ask(newsroom, lost.path)).status).toBe(404)

      const { email, password } = person('admin')
      await page.getByLabel('Email address').fill(email)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await isAtDesk(page)
      await page.goto(`${newsroom.url}/desk/backups`)
      await expect(
        page.getByText(/restored the newsroom to its state of .* The state from before is in the list/),
      ).toBeVisible()
      await expect(restore).toHaveCount(2)
      await isAccessible(page)
    } finally {
      await context.close()
      await newsroom.stop()
    }
  })
}

test('a copy is uploaded and checked; one that is no backup says so', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/backups`)
  const input = page.locator('input[type=file]')
  await expect(page.getByRole('button', { name: 'Upload a copy' })).toBeVisible()
  await input.setInputFiles({
    name: 'letter.db',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('a letter'),
  })
  await expect(page.getByRole('heading', { name: 'This backup cannot be restored.' })).toBeVisible(patient)
  await expect(page.getByText(/is not a complete backup/)).toBeVisible()
  await isAccessible(page)
  await page.getByRole('link', { name: 'All backups' }).click()

  const file = path.join(halyard.dataDir, 'copies', 'moved.db')
  expect((await halyard.news('backup', file)).code).toBe(0)
  await input.setInputFiles({
    ...{ name: 'moved.db', mimeType: 'application/octet-stream' },
    buffer: fs.readFileSync(file),
  })
  await expect(page.getByRole('heading', { name: /^Restore the newsroom to its state of/ })).toBeVisible(patient)
  await expect(page.getByText('There is no manifest beside it')).toBeVisible()
  await expect(page.getByText('No story, account or setting would change.')).toBeVisible()
  await isAccessible(page)
})

test('an editor sees no backups', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  await expect(page.getByRole('link', { name: 'Backups' })).toHaveCount(0)
  await page.goto(`${halyard.url}/desk/backups`)
  await expect(page.getByText('Only admins can see backups and restore them.')).toBeVisible()
  await isAccessible(page)
})
