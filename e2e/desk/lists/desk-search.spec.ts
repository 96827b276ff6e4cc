import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Acts } from '#e2e/support/acts.ts'
import { openNew, textOf, isSaved } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { paragraphs, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test('the list finds a word of a draft and of a note, in another form, and marks it (P-36) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const made = await api('POST', '/api/articles', { headline: 'Nothing of it in the headline' })
  const id = made.body['id'] as number
  const document = paragraphs('Nobody had counted the sluicegates below the mill.')
  await api('PUT', `/api/articles/${id}`, { version: made.body['version'], document })
  await api('POST', `/api/articles/${id}/notes`, { body: 'Ask the weighbridge keeper.' })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk?view=all`)
  const search = page.getByRole('searchbox', { name: 'Search stories' })
  const row = page.locator(`[data-row="${id}"]`)
  const acts = new Acts(page)
  await acts.press('/')
  await expect(search).toBeFocused()
  await acts.type('sluicegate')
  await expect(row.getByText('Text', { exact: true })).toBeVisible()
  acts.end('find a draft by a word of its text', 1)
  await expect(row.locator('mark')).toHaveText('sluicegates')
  await expect(page.locator('[data-row]')).toHaveCount(1)
  await isAccessible(page, 'list: search in the text')
  await search.fill('weighbridge')
  await expect(row.getByText('Notes', { exact: true })).toBeVisible()
  await expect(row.locator('mark')).toHaveText('weighbridge')
  await search.fill('weighbridge nothing has this')
  await expect(page.getByText('No story here matches “weighbridge nothing has this”.')).toBeVisible()
})

test('a reporter does not find the words of a colleague’s draft', async ({ page, halyard }) => {
  const editor = await signedIn(halyard, 'editor')
  const made = await editor('POST', '/api/articles', { headline: 'A hidden draft' })
  const document = paragraphs('The gasometer is for sale.')
  await editor('PUT', `/api/articles/${String(made.body['id'])}`, { version: made.body['version'], document })
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk?view=all`)
  await page.getByRole('searchbox', { name: 'Search stories' }).fill('gasometer')
  await expect(page.getByText('No story here matches “gasometer”.')).toBeVisible()
})

test('what is written is found without being published, once its minute is over', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Written just now')
  await textOf(page).click()
  await page.keyboard.type('The first words. ')
  await isSaved(page)
  await page.keyboard.type('Then the harquebus is mentioned.')
  const saved = async () => JSON.stringify((await api('GET', `/api/articles/${id}`)).body)
  await expect.poll(saved).toContain('harquebus')
  // The minute is over.
  const db = new DatabaseSync(path.join(halyard.dataDir, 'news.db'), { timeout: 5_000 })
  expect(db.prepare('update index_due set at = ? where article_id = ?').run(Date.now(), id).changes).toBe(1)
  db.close()
  const found = async () => {
    const { body } = await api('GET', '/api/articles?q=harquebus')
    return (body['items'] as { id: number }[]).map((one) => one.id)
  }
  await expect.poll(found, { timeout: 45_000, intervals: [1_000] }).toEqual([id])
})
