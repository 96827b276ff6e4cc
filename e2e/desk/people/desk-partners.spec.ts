import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test('an admin gives a partner a token: it reads what its contract covers, until it is ended (P-86) @journey', async ({
  page,
  halyard,
}) => {
  await signIn(page, halyard, 'admin')
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: 'Partners' }).click()
  await expect(page.getByRole('heading', { name: 'No partners yet.' })).toBeVisible()

  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog.getByText('Enter the name, such as “The Tarn Post”.')).toBeVisible()
  await dialog.getByLabel('Name', { exact: true }).fill('The Tarn Post')
  await dialog.getByRole('radio', { name: 'these sections' }).click()
  await dialog.getByRole('button', { name: 'Add to Sections' }).click()
  await page.getByRole('combobox', { name: 'Add to Sections' }).fill('Sport')
  await page.getByRole('option', { name: 'Sport', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Remove Sport' })).toBeVisible()
  await isAccessible(page, 'partner dialog')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog.getByRole('heading', { name: 'The token of The Tarn Post' })).toBeVisible()
  const token = await dialog.getByLabel('Token').inputValue()
  await isAccessible(page, 'partner dialog: token')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Add a partner/ })).toBeFocused()

  const read = (headers: Record<string, string> = {}) =>
    ask(halyard, '/api/partner/stories', { headers: { authorization: `Bearer ${token}`, ...headers } })
  const given = await read()
  expect(given.status).toBe(200)
  expect(given.headers['cache-control']).toBe('private, no-store')
  expect(given.headers['x-robots-tag']).toBe('noindex')
  const { items } = JSON.parse(given.text) as { items: { subjects: { name: string }[] }[] }
  expect(items.length).toBeGreaterThan(0)
  for (const { subjects } of items) expect(subjects.map(({ name }) => name)).toContain('Sport')
  expect((await read({ 'if-none-match': given.headers['etag'] ?? '' })).status).toBe(304)

  const row = page.getByRole('row', { name: /The Tarn Post/ })
  await expect(row).toContainText('Our own stories in Sport')
  await row.getByRole('button', { name: 'More for The Tarn Post' }).click()
  await page.getByRole('menuitem', { name: 'End access' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End access' }).click()
  await expect(row).toContainText('ended')
  const refused = await read()
  expect([refused.status, (JSON.parse(refused.text) as { code: string }).code]).toEqual([401, 'unknown-partner-token'])
  await isAccessible(page, 'partners: ended')
})
