import { ask } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test('an admin names hubs and turns IndexNow on and off', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  expect((await ask(halyard, '/feed.xml')).text).not.toContain('rel="hub"')
  await page.goto(`${halyard.url}/desk/settings`)
  await page.getByLabel('WebSub hubs').fill('http://hub.example/')
  await page.getByLabel('Name', { exact: true }).focus()
  await expect(page.getByText('is not an address that begins with https://')).toBeVisible()
  await page.getByLabel('WebSub hubs').fill('https://hub.example/\nhttps://second.example/hub')
  await page.getByLabel('Name', { exact: true }).focus()
  await expect
    .poll(async () => (await ask(halyard, '/feed.json')).text)
    .toContain('{"type":"WebSub","url":"https://second.example/hub"}')

  await page.getByLabel('Notify search engines').check()
  const key = page.getByText(/^\/[a-f0-9]{32}\.txt$/)
  const file = (await key.textContent()) ?? ''
  const shown = await ask(halyard, file)
  expect([shown.status, shown.text]).toEqual([200, file.slice(1, -4)])
  expect(shown.headers['x-robots-tag']).toBe('noindex')
  await page.getByLabel('Notify search engines').uncheck()
  await expect.poll(async () => (await ask(halyard, file)).status).toBe(404)
})
