import fs from 'node:fs'
import type { Page } from 'playwright/test'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, signIn, signInByForm, test } from '#e2e/support/test.ts'

const patient = { timeout: 120_000 }
const noSideScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

test('an admin exports the sample as Markdown by keys, downloads and deletes it (P-298)', async ({ browser }) => {
  test.setTimeout(300_000)
  const newsroom = await startNewsroom('demo')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  try {
    await signInByForm(page, newsroom, 'admin')
    await page.getByRole('link', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Export' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'There is no export yet.' })).toBeVisible()
    await isAccessibleInBoth(page, 'export: none yet')

    await page.getByRole('radio', { name: 'WordPress' }).focus()
    for (const name of ['Ghost', 'Hugo or Jekyll']) {
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('radio', { name })).toBeFocused()
      await page.keyboard.press('Space')
      await expect(page.getByRole('radio', { name })).toBeChecked()
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    // It goes on while nobody looks.
    await expect(page.getByRole('heading', { name: 'Export for Hugo or Jekyll' })).toBeVisible()
    await page.goto(`${newsroom.url}/desk`)
    await page.goto(`${newsroom.url}/desk/export`)
    const download = page.getByRole('link', { name: /^Download the export for Hugo or Jekyll of/ })
    await expect(download).toBeVisible(patient)
    await expect(page.getByText(/public stories and pages, \d+ drafts?, [\d.]+ MB/)).toBeVisible()
    await isAccessibleInBoth(page, 'export: done')
    await page.setViewportSize({ width: 390, height: 844 })
    await isAccessible(page, 'export: done, on a phone')
    await noSideScroll(page)

    const coming = page.waitForEvent('download')
    await download.click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/^export-markdown-[\d-]+\.zip$/)
    const bytes = fs.readFileSync(await file.path())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    for (const name of ['content/posts/', 'drafts/posts/', 'images/', 'redirects.csv', 'hugo.yaml'])
      expect(bytes.includes(name), name).toBe(true)
    const api = await signedIn(newsroom, 'admin')
    expect(JSON.stringify((await api('GET', '/api/events')).body)).toContain('export.downloaded')

    await page.getByRole('button', { name: /^Delete the export for Hugo or Jekyll of/ }).click()
    await expect(page.getByRole('heading', { name: 'There is no export yet.' })).toBeVisible()
  } finally {
    await context.close()
    await newsroom.stop()
  }
})

test('an editor is not led to the export, and is refused it', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  await expect(page.getByRole('link', { name: 'Redirects', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Export', exact: true })).toHaveCount(0)
  await page.goto(`${halyard.url}/desk/export`)
  await expect(page.getByRole('heading', { name: 'Only admins can export the newsroom.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  await isAccessible(page, 'export: refused')
})

test('the number of things that an export lacks shows that it opens (P-509)', async ({ page, halyard }) => {
  const made = { format: 'wxr', state: 'done', written: 2, total: 2, bytes: 9_000, error: null, createdBy: 'Kaarle' }
  const counts = { public: 2, hidden: 0, withChanges: 0 }
  const problems = ['A moving picture of “Ferries” goes out as a still one.']
  const at = { createdAt: Date.UTC(2026, 10, 24), endedAt: Date.UTC(2026, 10, 24) }
  const items = [{ ...made, ...at, id: 1, counts, problems, problemCount: 1 }]
  await page.route('**/api/exports', (route) => route.fulfill({ json: { items, next: null } }))
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/export`)
  const summary = page.getByText('1 story or file is not in it')
  await expect(summary).toHaveCSS('display', 'list-item')
  await summary.click()
  await expect(page.getByText(problems[0] ?? '')).toBeVisible()
})
