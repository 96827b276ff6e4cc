import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

/** Stores the state after a clock that was set forward, and a scheduler step that has failed three times. */
function leaveTrouble(dataDir: string): void {
  const db = new DatabaseSync(path.join(dataDir, 'news.db'), { timeout: 5_000 })
  const now = Date.now()
  db.prepare(
    "insert or replace into clock (id, boot, wall, uptime, parted) values (1, 'an earlier boot', ?, 0, 7200000)",
  ).run(now - 7_200_000)
  // A step that is not run any more: one that is run and succeeds takes its failure away.
  db.prepare(
    `insert into due_failures (kind, ref, attempts, failed_at, retry_at, last_error) values ('step', 'retired', 3, ?, ?, 'a bug')`,
  ).run(now, now + 3_600_000)
  db.close()
}

test('the desk says that the clock is in doubt until an admin confirms it, and what keeps failing (P-308)', async ({
  page,
  halyard,
}) => {
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk`)
  const strip = page.getByRole('alert').filter({ hasText: 'server’s clock' })
  await expect(
    page
      .getByText('Next:')
      .or(page.getByText('All', { exact: true }).first())
      .first(),
  ).toBeVisible()
  await expect(strip).toHaveCount(0)
  leaveTrouble(halyard.dataDir)
  await page.reload()
  await expect(strip).toContainText('was set forward by 2 h')
  // In the rail at first, and within a minute in the banner of what needs an admin, whose list is closed.
  await expect(page.getByText(/The scheduler’s step “retired” fails/).first()).toBeAttached()
  await isAccessible(page, 'clock in doubt')
  const health = await (await fetch(`${halyard.url}/healthz`)).json()
  expect(health).toMatchObject({ status: 'ok', warnings: ['clock-in-doubt', 'due-work-failing'] })
  await strip.getByRole('button', { name: 'The time is right' }).click()
  await expect(page.getByText('The time is confirmed.')).toBeVisible()
  await expect(strip).toHaveCount(0)
})
