import { isAccessible } from '#e2e/support/is-accessible.ts'
import { expect, giveSession, isAtDesk, signIn, test } from '#e2e/support/test.ts'

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

  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('This paper sends no mail')).toBeVisible()
  await dialog.getByLabel('Email addresses').fill('ines@halyard')
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await expect(dialog.getByText('ines@halyard: Enter an email address, such as ana@paper.example.')).toBeVisible()
  await isAccessible(page, 'invitation: refused address')
  await dialog.getByLabel('Email addresses').fill('Ines Roum <ines@halyard.example>')
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

test('several links without mail are shown together, each with a button that copies it', async ({
  page,
  context,
  halyard,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/people`)
  await page.getByRole('button', { name: /Invite/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('Email addresses')
    .fill('ola.by@halyard.example\nliv.aas@halyard.example, ines@halyard.example')
  await dialog.getByRole('button', { name: 'Create 3 links' }).click()
  await expect(dialog.getByLabel('Email addresses')).toHaveValue('ines@halyard.example')
  await expect(dialog.getByText('ines@halyard.example: Somebody already has this email address.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Copy the link for Liv Aas' }).click()
  const link = await dialog.getByLabel('One-time link for Liv Aas').inputValue()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await isAccessible(page, 'invitation: several links')
  await dialog.getByLabel('Email addresses').fill('')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})

test('without the admin role the page says so, and no link leads there', async ({ page, halyard }) => {
  await signIn(page, halyard, 'reporter')
  await expect(page.getByRole('link', { name: 'Stories' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden()
  await page.goto(`${halyard.url}/desk/people`)
  await expect(page.getByRole('heading', { name: 'Only admins can see who has an account.' })).toBeVisible()
})
