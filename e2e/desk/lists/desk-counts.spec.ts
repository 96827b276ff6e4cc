import { Acts } from '#e2e/support/acts.ts'
import { isSaved } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, signIn, test } from '#e2e/support/test.ts'

const MINUTE = 60_000

test('a story is duplicated in two acts, without its dates and address', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['world'], document: paragraphs('The count begins at dawn.') }
  const { id } = await publishStory(api, 'The weekly count', fields)
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const acts = new Acts(page)
  await acts.click(page.getByRole('button', { name: 'More actions' }))
  await acts.click(page.getByRole('menuitem', { name: 'Duplicate' }))
  await expect(page.getByText('This is the copy. The original is unchanged.')).toBeVisible()
  acts.end('duplicate a story', 2)
  await expect(page).not.toHaveURL(`${halyard.url}/desk/articles/${id}`)
  await expect(page.getByText('The count begins at dawn.')).toBeVisible()
  await expect(page.getByText(/not published yet/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('Another week.')
  await isSaved(page)
})

test('counts above the list lead to what is in review and what is late', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const made = async (headline: string) => (await api('POST', '/api/articles', { headline })).body['id'] as number
  const reviewed = await made('Waiting for a second pair of eyes')
  expect((await api('POST', `/api/articles/${reviewed}/submission`, {})).status).toBe(200)
  const late = await made('Due an hour ago')
  const colleagues = (await api('GET', '/api/colleagues')).body as { items: { id: string; name: string }[] }
  const personId = colleagues.items.find(({ name }) => name === person('editor').name)?.id
  const wantedAt = Date.now() - 60 * MINUTE
  expect((await api('PUT', `/api/articles/${late}/assignment`, { personId, wantedAt })).status).toBe(204)
  await signIn(page, halyard, 'editor')
  const counts = page.getByRole('navigation', { name: 'What waits' })
  const acts = new Acts(page)
  await acts.click(counts.getByRole('link', { name: /^\d+ late$/ }))
  await expect(page.getByRole('listitem').filter({ hasText: 'Due an hour ago' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Waiting for a second' })).toHaveCount(0)
  acts.end('see what is late', 1)
  await isAccessible(page, 'list: late stories')
  await counts.getByRole('link', { name: /^\d+ in review$/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Waiting for a second' })).toBeVisible()
})
