import type { Page } from 'playwright/test'
import { addTo, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { drawnPicture } from '#e2e/support/drawn-pictures.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const questionOf = (page: Page) => page.getByRole('region', { name: 'Focal point' })
const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Publish' })

/** Puts a picture that is new to the library into the text. */
async function putPicture(page: Page, name: string): Promise<void> {
  await textOf(page).click()
  await page.keyboard.type('/pict')
  await page.keyboard.press('Enter')
  await page.getByLabel('From this device').setInputFiles(await drawnPicture(name))
  await expect(page.getByRole('group', { name: 'Picture', exact: true }).locator('img').first()).toBeVisible()
}

test('alt text and focal point are asked for on the block, and the keys do not pass a picture without either (P-57, P-383)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A picture that nobody described')
  await addTo(page, 'Sections', 'Sport')
  await putPicture(page, 'asked.jpg')
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await expect(questionOf(page)).toBeVisible()
  await isAccessible(page, 'editor: picture without alt text')
  await isSaved(page)

  await page.keyboard.press('Control+Enter')
  await expect(sheetOf(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(sheetOf(page).getByText(/^A picture has no alt text, or/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go to: A picture has no alt text.' })).toBeFocused()
  const { article } = (await api('GET', `/api/articles/${id}`)).body as { article: { status: string } }
  expect(article.status).toBe('draft')
  await page.keyboard.press('Escape')

  // With alt text, the focal point is still open; a point chosen on the block answers for it.
  await page.getByRole('textbox', { name: 'Alt text' }).fill('Two ships')
  await page.keyboard.press('Control+Enter')
  await expect(sheetOf(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Go to: The focal point of a picture/ })).toBeFocused()
  await page.keyboard.press('Escape')
  const picture = questionOf(page).locator('img')
  const box = await picture.boundingBox()
  if (!box) throw new Error('The picture stands nowhere.')
  await picture.click({ position: { x: box.width * 0.25, y: box.height * 0.75 } })
  await questionOf(page).getByRole('button', { name: 'Done' }).click()
  await expect(questionOf(page)).toHaveCount(0)
  await isSaved(page)
  await page.keyboard.press('Control+Enter')
  await expect(sheetOf(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Published.').first()).toBeVisible()
  const focusOf = async () => {
    const { items } = (await api('GET', '/api/media')).body as { items: { name: string; focus: { x: number } }[] }
    return items.find(({ name }) => name === 'asked.jpg')?.focus.x
  }
  await expect.poll(focusOf).toBeCloseTo(0.25, 1)
})

test('the questions are skipped with one press, and a press of the button publishes all the same (P-57) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'A picture that is described later')
  await addTo(page, 'Sections', 'Sport')
  await putPicture(page, 'skipped.jpg')
  await questionOf(page).getByRole('button', { name: 'Skip' }).click()
  await expect(questionOf(page)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toHaveCount(0)
  await isSaved(page)
  await page.getByRole('button', { name: /^Publish/ }).click()
  await sheetOf(page)
    .getByRole('button', { name: /^Publish/ })
    .click()
  await expect(page.getByText('Published.').first()).toBeVisible()
})
