import type { Page } from 'playwright/test'
import { Acts } from '#e2e/support/acts.ts'
import { isSaved } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Json, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, signIn, test } from '#e2e/support/test.ts'

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })

test('a new story has its writer and their byline, is in “Mine”, and is taken back from review', async ({
  page,
  halyard,
}) => {
  const { name } = person('reporter')
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn(page, halyard, 'reporter')
  const acts = new Acts(page)
  await acts.press('n')
  await headline(page).fill('The herring count')
  await isSaved(page)
  await expect(page.getByRole('article', { name: 'The story' }).getByText(`By ${name}`)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Assigned to' })).toContainText(name)
  acts.end('a story of my own, with byline and writer', 1)

  const back = new Acts(page)
  await back.press('Control+Enter')
  await expect(page.getByText('Submitted for review.')).toBeVisible()
  await isAccessible(page, 'editor: submitted for review')
  await back.click(page.getByRole('button', { name: 'Take back from review' }))
  await expect(page.getByText('Taken back. The story is a draft again.')).toBeVisible()
  back.end('submit for review and take back', 2)
  await expect(page.getByRole('button', { name: /^Submit for review/ })).toBeVisible()

  await page.goto(`${halyard.url}/desk?view=mine`)
  await expect(page.getByRole('listitem').filter({ hasText: 'The herring count' })).toContainText('you')
  await isAccessible(page, 'list: my stories')
})

test('“Mine” has what carries my byline, and nothing stands where nobody has a story', async ({ page, halyard }) => {
  const reporter = await signedIn(halyard, 'reporter')
  const mine = (await reporter('PUT', '/api/me/byline', { slug: null })).body
  expect(mine['slug']).toBeTruthy()
  const api = await signedIn(halyard, 'editor')
  const { body } = await api('POST', '/api/articles', { headline: 'Written for two' })
  const id = body['id'] as number
  const fields = { sections: ['world'], authors: [mine['slug']] }
  const { version } = (await api('PUT', `/api/articles/${id}`, { version: body['version'], ...fields })).body
  await api('PUT', `/api/articles/${id}/assignment`, { personId: null })
  expect((await api('POST', `/api/articles/${id}/publication`, { version, kind: 'update' })).status).toBe(200)
  const { items } = (await reporter('GET', '/api/articles?whose=me')).body as { items: Json[] }
  expect(items.map((one) => one['headline'])).toContain('Written for two')

  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk?view=mine`)
  const row = page.getByRole('listitem').filter({ hasText: 'Written for two' })
  await expect(row).toBeVisible()
  await expect(row).not.toContainText(/nobody|unassigned/)
})

test('a byline of my name is asked about before it is mine, on the story and on the account page', async ({
  page,
  halyard,
}) => {
  const editor = person('editor')
  const api = await signedIn(halyard, 'editor')
  const tied = (await api('GET', `/api/authors?q=${encodeURIComponent(editor.name)}`)).body as { items: Json[] }
  for (const { id } of tied.items) await api('PUT', `/api/authors/${String(id)}`, { personId: null })
  if (tied.items.length === 0) expect((await api('POST', '/api/authors', { name: editor.name })).status).toBe(201)
  await signIn(page, halyard, 'editor')
  await page.keyboard.press('n')
  await headline(page).fill('A byline to confirm')
  await isSaved(page)
  await expect(page.getByText(`Is “${editor.name}” your byline?`)).toBeVisible()
  await isAccessible(page, 'editor: byline to confirm')
  expect((await api('GET', '/api/me/byline')).body).toMatchObject({ byline: null })

  await page.goto(`${halyard.url}/desk/account`)
  const part = page.getByRole('region', { name: 'Byline' })
  await expect(part.getByText(`The byline “${editor.name}” belongs to no account. Is it yours?`)).toBeVisible()
  await isAccessible(page, 'account: byline to confirm')
  const acts = new Acts(page)
  await acts.click(part.getByRole('button', { name: 'Yes, it is mine' }))
  await expect(page.getByText(`Your byline is ${editor.name}.`)).toBeVisible()
  acts.end('confirm a byline', 1)
  await expect(part.getByRole('link', { name: 'Public page' })).toBeVisible()
  expect((await api('GET', '/api/me/byline')).body).toMatchObject({ byline: { name: editor.name }, suggested: null })
})
