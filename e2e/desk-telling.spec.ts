import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isAccessible } from '#e2e/is-accessible.ts'
import { ask } from '#e2e/machine.ts'
import { expect, signIn, test } from '#e2e/test.ts'

/** Two who asked and meant it: a newsroom on this machine can ask nobody back. */
function subscribe(dataDir: string): void {
  const db = new DatabaseSync(path.join(dataDir, 'news.db'), { timeout: 5_000 })
  const add = db.prepare(`insert into subscriptions (topic, callback, host, secret, since, lease_until, delivered_at)
    values (?, ?, ?, ?, ?, ?, ?)`)
  const now = Date.now()
  add.run(
    '/feed.xml',
    'https://reader.example/1',
    'reader.example',
    'hush',
    now - 9_000,
    now + 864_000_000,
    now - 1_000,
  )
  add.run('/world/feed.atom', 'https://other.example/2', 'other.example', null, now - 5_000, now + 864_000_000, null)
  db.close()
}

test('an admin says who is told, sees who subscribed, and drops one', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/deliveries`)
  await page.getByRole('link', { name: 'Subscribers' }).click()
  await expect(page.getByText('Nobody subscribed yet.')).toBeVisible()
  subscribe(halyard.dataDir)
  await page.reload()
  const row = page.getByRole('row', { name: /reader\.example/ })
  await expect(row).toContainText('/feed.xml')
  await expect(row).toContainText(', signed')
  await expect(page.getByRole('row', { name: /other\.example/ })).toContainText('not told yet')
  await expect(page.getByText('/feed.xml: 1 · /world/feed.atom: 1')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Drop other.example, /world/feed.atom' }).click()
  await expect(page.getByText('It is told nothing more, and was told so.')).toBeVisible()
  await expect(page.getByRole('row', { name: /other\.example/ })).toHaveCount(0)
  await expect(row).toBeVisible()

  const hub = `rel="hub" href="${halyard.url}/api/websub"`
  expect((await ask(halyard, '/feed.xml')).text).toContain(hub)
  await page.goto(`${halyard.url}/desk/settings`)
  await page.getByLabel('Through a hub of our own').uncheck()
  await expect.poll(async () => (await ask(halyard, '/feed.xml')).text).not.toContain(hub)
  await page.getByLabel('Through a hub of our own').check()
  await page.getByLabel('Other hubs').fill('http://hub.example/')
  await page.getByLabel('Name', { exact: true }).focus()
  await expect(page.getByText('is not an address that begins with https://')).toBeVisible()
  await page.getByLabel('Other hubs').fill('https://hub.example/\nhttps://second.example/hub')
  await page.getByLabel('Name', { exact: true }).focus()
  await expect
    .poll(async () => (await ask(halyard, '/feed.json')).text)
    .toContain('{"type":"WebSub","url":"https://second.example/hub"}')

  await page.getByLabel('Tell them').check()
  const key = page.getByText(/^\/[a-f0-9]{32}\.txt$/)
  const file = (await key.textContent()) ?? ''
  const shown = await ask(halyard, file)
  expect([shown.status, shown.text]).toEqual([200, file.slice(1, -4)])
  expect(shown.headers['x-robots-tag']).toBe('noindex')
  await page.getByLabel('Tell them').uncheck()
  await expect.poll(async () => (await ask(halyard, file)).status).toBe(404)
})
