import { openNew, isSaved, publish, textOf, addTo } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test('a file is uploaded, linked by its name, and readers have it once the story is published (P-260)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/media`)
  await page.getByRole('link', { name: 'Files', exact: true }).click()
  const bytes = Buffer.from('%PDF-1.7\nDepths of the harbour.')
  await expect(page.getByRole('heading', { name: 'Files', exact: true })).toBeVisible()
  const chooser = page.getByLabel('Choose files')
  await chooser.setInputFiles({ name: 'Harbour depths.pdf', mimeType: 'application/pdf', buffer: bytes })
  const row = page.getByRole('row', { name: /harbour-depths\.pdf/ })
  await expect(row).toContainText('not public')
  await expect(row).toContainText('nowhere')
  await chooser.setInputFiles({ name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') })
  await expect(page.getByText(/^Stories cannot link to a file like this/)).toBeVisible()

  await openNew(page, halyard, api, 'How deep the harbour is')
  await textOf(page).click()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await dialog.getByRole('combobox', { name: 'Link to' }).fill('harbour depths')
  await dialog.getByRole('option', { name: /harbour-depths\.pdf/ }).click()
  await expect(textOf(page).getByText('harbour-depths.pdf')).toBeVisible()
  await isSaved(page)
  const { body } = await api('GET', '/api/files?q=harbour')
  const [file] = body['items'] as { path: string }[]
  const href = file?.path ?? ''
  expect((await ask(halyard, href)).status).toBe(404)
  await addTo(page, 'Sections', 'Politics')
  await isSaved(page)
  await publish(page)
  const answer = await ask(halyard, href)
  expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([200, 'application/pdf', String(bytes)])

  await page.goto(`${halyard.url}/desk/files`)
  await expect(row).toContainText('public')
  await page.getByRole('button', { name: '1 story or page link to harbour-depths.pdf' }).click()
  await expect(page.getByRole('link', { name: 'How deep the harbour is' })).toBeVisible()
  await isAccessible(page, 'files: used')
})
