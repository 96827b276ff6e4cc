import { openNew, textOf } from '#e2e/support/desk-story.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

// A browser that is elsewhere, and writes dates in another form and on another clock than the paper.
test.use({ locale: 'en-US', timezoneId: 'America/Los_Angeles' })

test('dates are typed and shown in the form and the clock of the paper (P-42, P-398) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A date in the form of the paper')
  await textOf(page).click()
  const embargo = page.getByLabel('Embargo', { exact: true })
  const embargoOf = async () =>
    ((await api('GET', `/api/articles/${id}`)).body['article'] as { embargoUntil: number | null }).embargoUntil
  await embargo.fill('4 december 2031 6:05 pm')
  await embargo.blur()
  await expect(embargo).toHaveValue(/^4 Dec(ember)? 2031, 18:05$/)
  await expect.poll(embargoOf).not.toBeNull()
  const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })
  expect(there.format((await embargoOf()) ?? 0)).toBe('04/12/2031, 18:05')
  await embargo.fill('some day')
  await embargo.blur()
  await expect(page.getByRole('alert').filter({ hasText: 'Write it like this: ' })).toBeVisible()

  await page.goto(`${halyard.url}/desk/events`)
  const day = page.getByLabel('Day', { exact: true })
  await day.fill('04/12/2031')
  await day.blur()
  await expect(day).toHaveValue(/^4 Dec(ember)? 2031$/)
})
