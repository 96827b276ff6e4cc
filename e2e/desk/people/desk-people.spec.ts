import type { Page } from 'playwright/test'
import { addTo, isSaved, openNew, publish } from '#e2e/support/desk-story.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, isAtDesk, sendSignIn, signIn, signInByForm, test } from '#e2e/support/test.ts'

const EMAIL = 'vera@halyard.example'
const NAME = 'Vera Sund'

async function linkFrom(newsroom: Newsroom, ...args: string[]): Promise<string> {
  const { code, output } = await newsroom.news('people', ...args)
  expect([code, output]).toEqual([0, expect.stringContaining('/desk/link#')])
  return /http\S+\/desk\/link#\S+/.exec(output)?.[0] ?? ''
}

async function tryPassword(page: Page, newsroom: Newsroom, email: string, password: string): Promise<void> {
  if (!page.url().endsWith('/desk/sign-in')) await page.goto(`${newsroom.url}/desk/sign-in`)
  const answer = page.waitForResponse((response) => response.url().includes('/api/auth/sign-in'))
  await sendSignIn(page, { email, password })
  await answer
}

test.describe.configure({ mode: 'serial' })

test('an invitation lets one person in once, and a reset changes the password and ends the old sessions (P-66, P-144) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  const link = await linkFrom(halyard, 'add', EMAIL, '--name', NAME, '--role', 'reporter')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Join the newsroom' })).toBeVisible()
  await expect(page.getByText(EMAIL)).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expect(page.getByText(/Choose 12 to 200 characters/)).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('a gull on the bollard')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await isAtDesk(page)
  await expect(page.getByText(NAME)).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(
    other.getByRole('heading', { level: 1, name: 'This link was already used, or has expired.' }),
  ).toBeVisible()

  await other.goto(await linkFrom(halyard, 'reset', EMAIL))
  await expect(other.getByRole('heading', { level: 1, name: 'New password' })).toBeVisible()
  await other.getByLabel('Password', { exact: true }).fill('two gulls on the bollard')
  await other.getByRole('button', { name: 'Open the desk' }).click()
  await isAtDesk(other)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await tryPassword(page, halyard, EMAIL, 'a gull on the bollard')
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible()
  await tryPassword(page, halyard, EMAIL, 'two gulls on the bollard')
  await isAtDesk(page)
  await other.context().close()
})

test('repeated failed sign-ins are rate limited (P-111)', async ({ page, halyard }) => {
  const email = 'stranger@halyard.example'
  await linkFrom(halyard, 'add', email, '--name', 'Nils Strand', '--role', 'reporter')
  for (let n = 1; n <= 10; n++) {
    await tryPassword(page, halyard, email, `guess number ${n} of many`)
    await expect(page.getByText('The email address or the password is wrong.')).toBeVisible()
  }
  await tryPassword(page, halyard, email, 'guess number 11 of many')
  await expect(page.getByText(/Too many wrong attempts\. Wait \d+ minutes, or ask an admin/)).toBeVisible()
  // A known device has a rate limit of its own, so that a stranger cannot lock anybody out.
  await signInByForm(page, halyard, 'editor')
})

test('a reporter sends a story to review; an editor gives it back, then publishes it', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'reporter')
  await giveSession(page, halyard, 'reporter')
  const id = await openNew(page, halyard, api, 'Reviewed by lamplight')
  await addTo(page, 'Sections', 'Culture')
  await isSaved(page)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByText('Submitted for review.')).toBeVisible()
  await expect(page.getByText('In review').first()).toBeVisible()

  const editor = await (await browser.newContext()).newPage()
  await signIn(editor, halyard, 'editor')
  await editor.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'In review' }).click()
  await editor.getByRole('link', { name: 'Reviewed by lamplight' }).click()
  await editor.getByRole('button', { name: 'Send back…' }).click()
  await editor.getByRole('textbox', { name: 'What is missing?' }).fill('Who lit the lamp?')
  await editor.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(editor.getByText('Sent back to the writer.')).toBeVisible()

  // The writer is notified within seconds, without a reload.
  await expect(page.getByText('sent back: “Who lit the lamp?”')).toBeVisible()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByText('Submitted for review.')).toBeVisible()
  await editor.reload()
  await expect(editor.getByRole('button', { name: /^Publish/ })).toBeVisible()
  await publish(editor)
  expect((await ask(halyard, '/article/reviewed-by-lamplight')).status).toBe(200)
  expect(id).toBeGreaterThan(0)
  await editor.context().close()
})
