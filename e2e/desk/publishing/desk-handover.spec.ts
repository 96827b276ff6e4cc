import type { Page } from 'playwright/test'
import type { State } from '#e2e/support/accessible-states.ts'
import { addTo, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, type Json, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, person, test } from '#e2e/support/test.ts'

const isAccessibleAtWidths = async (page: Page, state: State) => {
  for (const width of [1440, 768]) {
    await page.setViewportSize({ width, height: 900 })
    await isAccessible(page, state)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
const HOUR = 3_600_000
/** Formats a point in time in the newsroom's time zone, for a date-time field. */
async function clockOf(halyard: Newsroom): Promise<(at: number) => string> {
  const { body } = await (await signedIn(halyard, 'admin'))('GET', '/api/settings')
  const zone = body['zone'] as string
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return (at) => format.format(at).replace(' ', 'T')
}

test('a story is handed to a reporter with a time, written, sent, sent back with a comment, and sent again', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const wallAt = await clockOf(halyard)
  const { name } = person('reporter')
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'The tide table is wrong')
  const writer = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await giveSession(writer, halyard, 'reporter')
  await writer.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(writer.getByText('Story not found')).toBeVisible()

  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await page.getByRole('combobox', { name: 'Assign to' }).fill(name.slice(0, 4).toLowerCase())
  await page.getByRole('option', { name }).click()
  await expect(page.getByText(`Assigned to ${name}.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Assign', exact: true })).toBeFocused()
  const wanted = page.getByLabel('Due', { exact: true })
  await wanted.fill(wallAt(Date.now() - 34 * 60_000))
  await wanted.blur()
  await expect(page.getByText(/^due (yesterday )?\d\d:\d\d, 3\d min late$/).first()).toBeVisible()
  await isAccessibleAtWidths(page, 'editor: late assignment')

  await writer.reload()
  await expect(writer.getByText(/^due (yesterday )?\d\d:\d\d, 3\d min late$/).first()).toBeVisible()
  await writer.getByRole('textbox', { name: 'Standfirst' }).fill('By an hour, since spring.')
  await isSaved(writer)
  await writer.keyboard.press('Control+Enter')
  await expect(writer.getByText('Submitted for review.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send back…' })).toBeVisible()
  await page.getByRole('button', { name: 'Send back…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Send “The tide table/ })
  await expect(dialog.getByRole('textbox', { name: 'What is missing?' })).toBeFocused()
  await page.keyboard.type('Who left the room?')
  await isAccessibleAtWidths(page, 'send back dialog')
  await dialog.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(dialog).toHaveCount(0)

  await expect(writer.getByText('sent back: “Who left the room?”')).toBeVisible()
  await isAccessibleAtWidths(writer, 'editor: sent back')
  await writer.getByRole('tab', { name: 'Notes' }).click()
  await expect(writer.getByRole('tabpanel').getByText('Who left the room?')).toBeVisible()
  await writer.getByRole('button', { name: 'Submit for review' }).click()
  await expect(writer.getByText('sent back: “Who left the room?”')).toHaveCount(0)
  await writer.context().close()
})

test('an embargo is set in the panel, and neither the sheet, a schedule nor the API gets past it', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'The verdict')
  await addTo(page, 'Sections', 'World')
  const wallAt = await clockOf(halyard)
  const until = Math.ceil(Date.now() / HOUR + 2) * HOUR
  const embargo = page.getByLabel('Embargo', { exact: true })
  await embargo.fill(wallAt(until))
  await embargo.blur()
  await expect(page.getByText(/^not before /).first()).toBeVisible()
  await isSaved(page)
  await page.reload()
  await expect(page.getByText(/^not before /).first()).toBeVisible()

  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await expect(sheet.getByRole('button', { name: /^The story is under embargo until / })).toBeVisible()
  await expect(sheet.getByRole('button', { name: /^Publish/ })).toHaveAttribute('aria-disabled', 'true')
  await isAccessibleAtWidths(page, 'publish dialog: embargo')
  await sheet.getByLabel('Time', { exact: true }).fill(wallAt(until - HOUR))
  await expect(sheet.getByRole('button', { name: /^The story is under embargo/ })).toBeVisible()
  const { body } = await api('GET', `/api/articles/${id}`)
  const version = body['version']
  for (const at of [undefined, until - HOUR]) {
    const refused = await api('POST', `/api/articles/${id}/publication`, { version, kind: 'update', at })
    expect([refused.status, refused.body['code']]).toEqual([409, 'embargoed'])
  }
  await sheet.getByLabel('Time', { exact: true }).fill(wallAt(until))
  await expect(sheet.getByText(/^The story is under embargo/)).toHaveCount(0)
  await sheet.getByRole('button', { name: /^Schedule/ }).click()
  await expect(page.getByText(/^scheduled for .*, in \d/).first()).toBeVisible()
  expect((await ask(halyard, '/article/the-verdict')).status).toBe(404)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Unschedule' }).click()
  await expect(page.getByText('Unscheduled.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear embargo' }).click()
  await isSaved(page)
  const now = await api('GET', `/api/articles/${id}`)
  expect(now.body['article']).toMatchObject({ embargoUntil: null, status: 'draft', dueAt: null })
})

test('a time that happens twice that night is asked about, and one that is skipped is refused', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const admin = await signedIn(halyard, 'admin')
  const { zone } = (await admin('GET', '/api/settings')).body
  expect((await admin('PUT', '/api/settings', { zone: 'Europe/Oslo' })).status).toBe(200)
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'When the clocks go back')
  await addTo(page, 'Sections', 'World')
  await isSaved(page)
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  const time = sheet.getByLabel('Time', { exact: true })
  await time.fill('2031-10-26T02:30')
  await expect(sheet.getByText('02:30 happens twice that night. Which one?')).toBeVisible()
  await expect(sheet.getByRole('radio', { name: 'the first' })).toBeChecked()
  await sheet.getByRole('radio', { name: 'an hour later' }).check()
  await isAccessibleAtWidths(page, 'publish dialog: hour that is twice')
  await time.fill('2031-03-30T02:30')
  await expect(sheet.getByText('The clocks skip 02:30 that night.')).toBeVisible()
  await expect(sheet.getByRole('button', { name: /^Schedule/ })).toHaveAttribute('aria-disabled', 'true')
  await admin('PUT', '/api/settings', { zone })
})

test('what search engines are told, and the way it is written, are the story’s own (P-451)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A headline for the paper')
  const panel = page.getByRole('complementary', { name: 'About this story' })
  await panel.getByLabel('Language').selectOption('ar')
  await expect(panel.getByText('Written from right to left')).toBeVisible()
  await expect(textOf(page)).toHaveAttribute('dir', 'rtl')
  await panel.getByRole('tab', { name: 'Search' }).press('Enter')
  await panel.getByLabel(/^Title for search engines/).fill('Ferry fares 2027')
  await panel.getByLabel(/^Description/).fill('What a crossing costs from January.')
  await isAccessibleAtWidths(page, 'editor: written from right to left')
  await isSaved(page)
  await panel.getByLabel(/^Description/).fill('')
  await isSaved(page)
  const { body } = await api('GET', `/api/articles/${id}`)
  expect((body['article'] as Json)['seo']).toEqual({ title: 'Ferry fares 2027' })
  expect((body['article'] as Json)['language']).toBe('ar')
})
