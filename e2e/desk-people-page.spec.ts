import { isAccessible } from '#e2e/is-accessible.ts'
import { expect, isAtDesk, signIn, test } from '#e2e/test.ts'

test.describe.configure({ mode: 'serial' })

test('an admin invites somebody by a link that works, changes a role, closes and opens a sign-in', async ({
  page,
  browser,
  halyard,
}) => {
  await signIn(page, halyard, 'admin')
  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Invite/ })).toBeVisible()
  await isAccessible(page)

  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name, as it appears in bylines').fill('Ines Roum')
  await dialog.getByLabel('Email address').fill('ines@halyard')
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await expect(dialog.getByText('Enter an email address, such as ana@paper.example.')).toBeVisible()
  await isAccessible(page)
  await dialog.getByLabel('Email address').fill('ines@halyard.example')
  await dialog.getByRole('radio', { name: 'editor' }).click()
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await expect(dialog.getByRole('heading', { name: 'A link for Ines Roum' })).toBeVisible()
  const link = await dialog.getByLabel('One-time link').inputValue()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Invite/ })).toBeFocused()

  const ines = await (await browser.newContext()).newPage()
  await ines.goto(link)
  await ines.getByLabel('Password', { exact: true }).fill('a gull on the bollard')
  await ines.getByRole('button', { name: 'Open the desk' }).click()
  await isAtDesk(ines)

  const row = page.getByRole('row', { name: /Ines Roum/ })
  const act = async (name: string) => {
    await row.getByRole('button', { name: 'More for Ines Roum' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await expect(row).toContainText('editor')
  await act('Make a reporter')
  await expect(row).toContainText('reporter')
  await act('Deactivate')
  await expect(row).toContainText('deactivated')
  await ines.reload()
  await expect(ines.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await act('Reactivate')
  await expect(row).not.toContainText('deactivated')
  await act('Password reset link')
  await expect(page.getByRole('heading', { name: 'A link for Ines Roum' })).toBeVisible()
})

test('without the admin role the page says so, and no link leads there', async ({ page, halyard }) => {
  await signIn(page, halyard, 'reporter')
  await expect(page.getByRole('link', { name: 'Stories' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden()
  await page.goto(`${halyard.url}/desk/people`)
  await expect(page.getByRole('heading', { name: 'Only admins can see who has an account.' })).toBeVisible()
})
