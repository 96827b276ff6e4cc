import type { Page } from 'playwright/test'
import { blocksOf, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { type Api, type Json, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, isAtDesk, person, sendSignIn, test } from '#e2e/support/test.ts'

const standfirst = (page: Page) => page.getByRole('textbox', { name: 'Standfirst' })
const savedStandfirst = async (api: Api, id: number) =>
  ((await api('GET', `/api/articles/${id}`)).body['article'] as Json)['standfirst']

test('who takes the other text has their own still, and can turn the two round again', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'admin')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Two tides')
  const theirs = await api('PUT', `/api/articles/${id}`, { version: 1, standfirst: 'Theirs: high water.' })
  expect(theirs.status).toBe(200)
  await standfirst(page).fill('Mine: low water.')
  await page.getByRole('button', { name: 'Compare and merge' }).click()
  await page.getByRole('button', { name: 'All theirs' }).click()
  await page.getByRole('button', { name: 'Save the merged text' }).click()
  await expect(standfirst(page)).toHaveValue('Theirs: high water.')
  await expect(page.getByText('Your text before the merge')).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Merge two versions' }).getByText('Mine: low water.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Merge these changes' }).click()
  await expect(standfirst(page)).toHaveValue('Mine: low water.')
  await isSaved(page)
  expect(await savedStandfirst(api, id)).toBe('Mine: low water.')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Merge two versions' }).getByText('Theirs: high water.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0)
})

test('words that never reached the server are offered after the page was closed (P-29, P-104) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A torn page')
  await page.evaluate(() => {
    const real = window.fetch
    window.fetch = (input, init) =>
      init?.method === 'PUT' ? Promise.reject(new TypeError('The line is down.')) : real(input, init)
  })
  await textOf(page).click()
  await page.keyboard.type('Written into a dead line.')
  await expect(page.getByText(/^kept in this browser/)).toBeVisible()
  let asked = false
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toBe(true)
  await expect(page.getByText('This browser kept 5 words that never reached the server.')).toBeVisible()
  expect(await blocksOf(api, id)).toEqual([])
  await page.getByRole('button', { name: 'Merge these changes' }).click()
  await expect(textOf(page)).toHaveText('Written into a dead line.')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([{ type: 'paragraph', spans: [{ text: 'Written into a dead line.' }] }])
})

test('signed out in the middle of writing, one writes on, signs in elsewhere, and all is saved', async ({
  page,
  context,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'The key turned')
  await standfirst(page).fill('Before.')
  await isSaved(page)
  await context.clearCookies()
  await standfirst(page).fill('After the door fell shut.')
  await expect(page.getByText(/You were signed out at/)).toBeVisible()
  await textOf(page).click()
  await page.keyboard.type('Still writing.')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in' }).click()
  const door = await opened
  await sendSignIn(door, person('editor'))
  await isAtDesk(door)
  // The window with the open story notices the new sign-in.
  await isSaved(page)
  await expect(page.getByText(/You were signed out at/)).toHaveCount(0)
  await door.close()
  expect(await savedStandfirst(api, id)).toBe('After the door fell shut.')
  expect(await blocksOf(api, id)).toEqual([{ type: 'paragraph', spans: [{ text: 'Still writing.' }] }])
})

test('the server dies under a sentence: it is kept, and saved once when the server is back (P-101)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A power cut')
  await textOf(page).click()
  await page.keyboard.type('The lamp went out ')
  await halyard.kill()
  try {
    await page.keyboard.type('and we went on writing.')
    await expect(page.getByText(/^kept in this browser/)).toBeVisible()
    await expect(page.getByText(/Offline since/)).toBeVisible()
  } finally {
    await halyard.revive()
  }
  await page.getByRole('button', { name: 'Try now' }).click()
  await isSaved(page)
  const words = 'The lamp went out and we went on writing.'
  expect(await blocksOf(api, id)).toEqual([{ type: 'paragraph', spans: [{ text: words }] }])
})
