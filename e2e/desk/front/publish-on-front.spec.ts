import type { Page } from 'playwright/test'
import { Acts } from '#e2e/support/acts.ts'
import { addTo, isSaved, openNew } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

async function openSheet(page: Page, newsroom: Newsroom, headline: string): Promise<number> {
  const api = await signedIn(newsroom, 'editor')
  await giveSession(page, newsroom, 'editor')
  const id = await openNew(page, newsroom, api, headline)
  await addTo(page, 'Sections', 'Politics')
  await isSaved(page)
  return id
}

test('a story is put on the front with one act more than publishing, and taken back', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  // A front to go back to; before the first one there is no undo.
  const { version } = (await api('GET', '/api/front')).body
  expect((await api('PUT', '/api/front', { version, slots: {} })).status).toBeLessThan(300)
  const id = await openSheet(page, halyard, 'Lighthouse keepers vote')
  const acts = new Acts(page)
  await acts.press('Control+Enter')
  const sheet = page.getByRole('dialog')
  const choice = sheet.getByRole('radiogroup', { name: 'Front' })
  await expect(choice.getByRole('radio', { name: 'Automatic' })).toBeChecked()
  await acts.click(choice.getByRole('radio', { name: /^Second 1/ }))
  await expect(sheet.getByText('in Second 1, at once')).toBeVisible()
  await isAccessible(page, 'publish dialog: slot on the front', { include: '[role="dialog"]' })
  await acts.press('Control+Enter')
  await expect(page.getByText('It is on the front in Second 1.')).toBeVisible()
  acts.end('publish, and put on the front', 3)

  const chosen = async () => JSON.stringify((await api('GET', '/api/front')).body['slots'])
  expect(await chosen()).toContain(`"seconds":[${id}`)
  const reader = await (await browser.newContext()).newPage()
  await reader.goto(halyard.url)
  await expect(reader.getByRole('heading', { name: 'Lighthouse keepers vote' })).toBeVisible()
  await page.locator('[data-undo]').click()
  await expect.poll(chosen).not.toContain(`"seconds":[${id}`)
})

test('a story for later, and a reporter, choose no slot', async ({ page, halyard }) => {
  await openSheet(page, halyard, 'Lighthouse keepers wait')
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('radiogroup', { name: 'Front' })).toBeVisible()
  await sheet.getByRole('radio', { name: 'At', exact: true }).click()
  await expect(sheet.getByText('A slot can be chosen when the story is published now.')).toBeVisible()
  await expect(sheet.getByRole('radiogroup', { name: 'Front' })).toBeHidden()

  const reporter = await signedIn(halyard, 'reporter')
  expect((await reporter('POST', '/api/front/placement', { article: 1, place: 'lead' })).status).toBe(403)
  expect((await reporter('GET', '/api/front/draft')).status).toBe(403)
})
