import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

/** Stores what a look at the releases file leaves. */
function findVersion(dataDir: string, version: string): void {
  const db = new DatabaseSync(path.join(dataDir, 'news.db'), { timeout: 5_000 })
  const newer = { version, date: '2026-12-01', notes: 'https://broadsheet.example/notes', isSecurity: true }
  db.prepare(
    `insert or replace into upkeep_runs (what, began_at, ended_at, succeeded_at, details) values ('releases', 1, 2, 2, ?)`,
  ).run(JSON.stringify({ newer }))
  db.close()
}

/** The first story of the list, which only the browser draws: a line that is missing before it proves nothing. */
const storyRow = (page: Page) => page.locator('[data-row]').first()

test('admins read on the desk that a newer version is out, until they dismiss it or the next one is', async ({
  page,
  halyard,
}) => {
  findVersion(halyard.dataDir, '90.1.0')
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk`)
  const line = page.getByRole('status').filter({ hasText: 'is out' })
  await expect(line).toContainText(
    'Broadsheet 90.1.0 of Tuesday 1 December 2026 is out. It fixes a vulnerability. Upgrade soon.',
  )
  await expect(line.getByRole('link', { name: 'What is new' })).toHaveAttribute(
    'href',
    'https://broadsheet.example/notes',
  )
  await isAccessible(page, 'newer version')
  await line.getByRole('button', { name: 'Dismiss' }).click()
  await expect(line).toHaveCount(0)
  await page.reload()
  await expect(storyRow(page)).toBeVisible()
  await expect(line).toHaveCount(0)
  findVersion(halyard.dataDir, '90.2.0')
  await page.reload()
  await expect(line).toContainText('Broadsheet 90.2.0')
})

test('editors do not read of newer versions', async ({ page, halyard }) => {
  findVersion(halyard.dataDir, '90.1.0')
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk`)
  await expect(storyRow(page)).toBeVisible()
  await expect(page.getByText('is out.')).toHaveCount(0)
})
