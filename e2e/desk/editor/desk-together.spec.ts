import type { Browser, Page } from 'playwright/test'
import { isSaved, openNew, selectBefore, textOf, untilCaretIsHeard } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Json, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, person, test } from '#e2e/support/test.ts'

/** Maximum delay of the presence display. */
const TRUE_MS = 15_000
const presence = (page: Page) => page.getByRole('status', { name: 'Presence' })
const document = paragraphs('The bell rings at low water.', 'Nobody has seen it since the war.')

async function another(browser: Browser, halyard: Newsroom, role: 'editor' | 'admin' | 'reporter', path: string) {
  const page = await (await browser.newContext()).newPage()
  await giveSession(page, halyard, role)
  await page.goto(halyard.url + path)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  return page
}

test('who else has the story open, where and since when, is true within 15 s and locks nobody out', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Two at one bell')
  const path = `/desk/articles/${id}`
  await textOf(page).pressSequentially('The bell rings.\nNobody hears it.')
  await isSaved(page)
  await expect(presence(page)).toBeEmpty()

  const theirs = await another(browser, halyard, 'admin', path)
  const { name } = person('admin')
  await expect(presence(page)).toHaveText(new RegExp(`^${name} is here since \\d\\d:\\d\\d$`), { timeout: TRUE_MS })
  await expect(presence(theirs)).toContainText(person('editor').name, { timeout: TRUE_MS })
  await textOf(theirs).getByText('Nobody hears it.').click()
  const block = textOf(page).locator('p').last()
  await expect(block).toHaveAttribute('data-who', name.split(' ')[0] ?? '', { timeout: TRUE_MS })
  await expect(page.getByText(`${name} in paragraph 2 since`)).toBeAttached()
  await theirs.getByRole('textbox', { name: 'Standfirst' }).click()
  await expect(page.locator('[data-place="standfirst"][data-who]')).toBeVisible({ timeout: TRUE_MS })
  await expect(block).not.toHaveAttribute('data-who', /./)
  for (const width of [1440, 768]) {
    await page.setViewportSize({ width, height: 900 })
    await isAccessible(page, 'editor: colleague in a paragraph')
  }
  // In a narrow window the panel, which was open, covers the story.
  await page.setViewportSize({ width: 1440, height: 900 })

  // Presence is informational and locks nobody out.
  await theirs.getByRole('textbox', { name: 'Standfirst' }).fill('It rings at low water.')
  await isSaved(theirs)
  await theirs.close()
  await expect(presence(page)).toBeEmpty({ timeout: TRUE_MS })
})

test('a note on a passage by mouse: marked in the text, answered, resolved and opened again, never public', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'A bell in the notes', { sections: ['world'], document })
  const before = await (await page.request.get(halyard.url + story.path)).text()
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  await textOf(page).getByText('The bell rings').click({ clickCount: 3 })
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Note on this passage' })
  await expect(dialog).toContainText('The bell rings at low water.')
  await dialog.getByRole('textbox', { name: 'Note, for the desk only' }).fill('At low water, says who?')
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(textOf(page).locator('.noted')).toHaveText('The bell rings at low water.')
  const margin = page.getByRole('complementary', { name: 'Notes beside the text' })
  await expect(margin.getByText('At low water, says who?')).toBeVisible()
  await isAccessible(page, 'editor: note in the margin')

  const theirs = await another(browser, halyard, 'admin', `/desk/articles/${story.id}`)
  await theirs.setViewportSize({ width: 1440, height: 900 })
  const theirMargin = theirs.getByRole('complementary', { name: 'Notes beside the text' })
  await theirMargin.getByRole('button', { name: 'Reply' }).click()
  await theirMargin.getByRole('textbox', { name: 'Your reply' }).fill('The harbour master.')
  await theirMargin.getByRole('button', { name: 'Reply' }).click()
  await expect(margin.getByText('The harbour master.')).toBeVisible({ timeout: TRUE_MS })
  await margin.getByRole('button', { name: 'Resolve' }).click()
  await expect(textOf(page).locator('.noted')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Notes' }).click()
  await page.getByText('1 resolved').click()
  const panel = page.getByRole('tabpanel', { name: 'Notes' })
  await expect(panel.getByText(/^resolved by/)).toBeVisible()
  await isAccessible(page, 'editor: resolved notes')
  await panel.getByRole('button', { name: 'Reopen' }).click()
  await expect(textOf(page).locator('.noted')).toHaveCount(1)

  const after = await (await page.request.get(halyard.url + story.path)).text()
  expect(after).toBe(before)
  const { body } = await api('GET', `/api/articles/${story.id}`)
  expect((body['article'] as Json)['document']).toEqual(document)
  expect(body['version']).toBe(story.version)
  await theirs.context().close()
})

test('notes by keyboard: made, reached from the passage and back, folded to numbers, and told when the words are gone', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'By keys alone')
  await textOf(page).focus()
  await page.keyboard.type('The lamp is lit at six')
  await selectBefore(page, 'at six')
  await page.keyboard.press('Control+Shift+m')
  await expect(page.getByRole('dialog', { name: 'Note on this passage' })).toBeVisible()
  await page.keyboard.type('Six in the morning?')
  await page.keyboard.press('Control+Enter')
  await expect(textOf(page).locator('.noted')).toHaveText('at six')
  await expect(textOf(page)).toBeFocused()

  // Moves from the passage to its note and back.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await untilCaretIsHeard(page)
  await page.keyboard.press('Control+Shift+m')
  const panel = page.getByRole('tabpanel', { name: 'Notes' })
  const toPassage = panel.getByRole('button', { name: '“at six”' })
  await expect(toPassage).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('at six')

  await page.keyboard.type('at seven')
  await expect(textOf(page).locator('.noted')).toHaveCount(0)
  await expect(panel.getByText('has changed since')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('Another story.')
  await expect(panel.getByText(/is no longer in the text|has changed since/)).toBeVisible()

  // In a narrow editor only the number of a note is shown beside the text; a note to the whole story is only in the
  // sidebar.
  await panel.getByRole('textbox', { name: 'Note on the whole story' }).fill('No picture yet.')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('No picture yet.')).toBeVisible()
  await textOf(page).focus()
  await selectBefore(page, 'story.')
  await page.keyboard.press('Control+Shift+m')
  await page.keyboard.type('Which?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textOf(page).locator('.noted')).toHaveText('story.')
  await page.setViewportSize({ width: 768, height: 900 })
  await page.keyboard.press('Control+.')
  await expect(panel).toHaveCount(0)
  const mark = page.getByRole('button', { name: /^Note 3 by/ })
  await expect(mark).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Notes beside the text' }).getByText('Which?')).toBeHidden()
  await isAccessible(page, 'editor: mark of a note, narrow')
  await mark.click()
  await expect(panel.getByText('Which?')).toBeVisible()
  await isAccessible(page, 'editor: note opened, narrow')
})

test('a reporter reads a published story and notes it, without changing a letter', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'Read and noted', { sections: ['world'], document })
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  await expect(page.getByText('read only; you can add notes')).toBeVisible()
  await page.getByText('Nobody has seen it').click({ clickCount: 3 })
  await page.keyboard.press('Control+Shift+m')
  await page.getByRole('textbox', { name: 'Note, for the desk only' }).fill('My uncle has.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.noted')).toHaveText('Nobody has seen it since the war.')
  const { body } = await api('GET', `/api/articles/${story.id}/notes`)
  expect(body['items']).toMatchObject([{ body: 'My uncle has.', passage: 'Nobody has seen it since the war.' }])
})
