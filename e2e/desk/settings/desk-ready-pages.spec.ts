import { signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

type Store = { pages: number; fill: { state: string; looked: number; total: number; failed: number } }

test('an admin sees how far readers’ pages are made ahead, goes on, pauses, and the server obeys', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'admin')
  const store = async () => (await api('GET', '/api/page-store')).body['store'] as Store
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/settings`)
  const part = page.getByRole('group', { name: 'Ready pages' })
  await expect(part.getByRole('status')).toContainText('Paused')
  await part.getByRole('button', { name: 'Continue' }).focus()
  await page.keyboard.press('Enter')
  const pause = part.getByRole('button', { name: 'Pause' })
  await expect(pause).toBeVisible()
  await expect(part.getByRole('status')).toContainText('ahead of readers')
  // The server begins a quarter of a minute after its start.
  await expect.poll(async () => (await store()).fill.looked, { timeout: 60_000 }).toBeGreaterThan(0)
  await expect(part.getByRole('progressbar')).toHaveAttribute('value', /[1-9]/)

  await pause.click()
  await expect(part.getByRole('button', { name: 'Continue' })).toBeVisible()
  const { fill } = await store()
  expect(fill).toMatchObject({ state: 'paused', failed: 0 })
  expect(fill.total).toBeGreaterThan(fill.looked)
  const { output } = await halyard.news('pages', 'status')
  expect(output).toContain('Filling is paused.')
})
