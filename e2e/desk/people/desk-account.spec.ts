import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright/test'
import { isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, isAtDesk, person, sendSignIn, signInByForm, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const STEP_MS = 30_000
/** Returns the code that the authenticator app shows, or that of a later time step, because no code works twice. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: Date.now() + steps * STEP_MS,
  })

async function passwordGiven(page: Page, newsroom: Newsroom) {
  await page.goto(`${newsroom.url}/desk/sign-in`)
  await sendSignIn(page, person('editor'))
  await expect(page.getByRole('heading', { name: 'Six-digit code' })).toBeVisible()
}

let secret = ''
let codes: string[] = []

test('an editor sets up a second factor by keyboard, and signs in with it and with a recovery code (P-67, P-143)', async ({
  page,
  browser,
  halyard,
}) => {
  await signInByForm(page, halyard, 'editor')
  await page.getByTitle('Your account').click()
  const part = page.getByRole('region', { name: 'Second factor' })
  await expect(part).toContainText('off')
  await part.getByRole('button', { name: 'Set up' }).focus()
  await page.keyboard.press('Enter')
  await part.getByLabel('Your password').fill(person('editor').password)
  await page.keyboard.press('Enter')
  await expect(part.getByRole('img', { name: /QR code for an authenticator app/ })).toBeVisible()
  await isAccessibleInBoth(page, 'account: second factor')
  secret = (await part.getByRole('code').textContent()) ?? ''
  await expect(part.getByLabel('Code', { exact: true })).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(part.getByRole('alert')).toContainText('This code is wrong')
  await part.getByLabel('Code', { exact: true }).fill(codeOf(secret, -1))
  await page.keyboard.press('Enter')
  await expect(part.getByRole('heading', { name: 'Keep these recovery codes' })).toBeFocused()
  codes = await part.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents()
  expect(codes).toHaveLength(8)
  await part.getByRole('button', { name: 'I have saved them' }).click()
  await expect(part).toContainText('on since')

  const phone = await (await browser.newContext({ viewport: { width: 768, height: 1_024 } })).newPage()
  await passwordGiven(phone, halyard)
  await isAccessibleInBoth(phone, 'sign-in: code')
  await phone.reload()
  await expect(phone.getByRole('heading', { name: 'Six-digit code' })).toBeVisible()
  await phone.getByLabel('Code', { exact: true }).fill(codeOf(secret).replace(/(...)/, '$1 '))
  await phone.getByRole('button', { name: 'Continue' }).click()
  await isAtDesk(phone)

  const lost = await (await browser.newContext()).newPage()
  await passwordGiven(lost, halyard)
  await lost.getByRole('button', { name: 'Use a recovery code' }).click()
  await lost.getByLabel('Recovery code').fill(codes[0] ?? '')
  await lost.keyboard.press('Enter')
  await isAtDesk(lost)

  await page.reload()
  await expect(part).toContainText('7 recovery codes are left')
  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  await expect(sessions.getByRole('row')).toHaveCount(4)
  await sessions
    .getByRole('button', { name: /^Sign out Chrome/ })
    .first()
    .click()
  await expect(sessions.getByRole('row')).toHaveCount(3)
  await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(sessions.getByRole('row')).toHaveCount(2)
  await lost.reload()
  await expect(lost.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.setViewportSize({ width: 768, height: 1_024 })
  await isAccessibleInBoth(page, 'account: second factor and sessions, narrow')
})

test('a key is made, used for what it is for, and ended; the trail names it (P-68)', async ({ page, halyard }) => {
  await passwordGiven(page, halyard)
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(codes[1] ?? '')
  await page.keyboard.press('Enter')
  await isAtDesk(page)
  await page.goto(`${halyard.url}/desk/account`)
  const part = page.getByRole('region', { name: 'API keys' })
  await part.getByRole('button', { name: /Create key…/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create key' }).click()
  await expect(dialog.getByText('Enter what the key is for')).toBeVisible()
  await dialog.getByLabel('What it is for').fill('The tide tables')
  await dialog.getByRole('checkbox', { name: /write/ }).check()
  await isAccessibleInBoth(page, 'key dialog: what for')
  await dialog.getByRole('button', { name: 'Create key' }).click()
  const key = await dialog.getByLabel('API key').inputValue()
  await isAccessibleInBoth(page, 'key dialog: key')
  await page.keyboard.press('Escape')
  await expect(part.getByRole('button', { name: /Create key…/ })).toBeFocused()

  const ask = (method: string, path: string, body?: object) =>
    fetch(halyard.url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const made = await ask('POST', '/api/articles', { headline: 'High water at nine' })
  expect(made.status).toBe(201)
  const { id, version } = (await made.json()) as { id: number; version: number }
  expect((await ask('POST', `/api/articles/${id}/publication`, { version, kind: 'minor' })).status).toBe(403)
  expect((await ask('GET', '/api/auth/list-sessions')).status).toBe(403)

  await page.reload()
  await expect(part.getByRole('row', { name: /The tide tables/ })).not.toContainText('never')
  await part.getByRole('button', { name: 'Revoke The tide tables' }).click()
  await expect(part).toContainText('No API keys yet.')
  expect((await ask('GET', '/api/articles')).status).toBe(401)

  await page.getByRole('link', { name: 'Audit log' }).click()
  const row = page.getByRole('row', { name: /created “High water at nine”/ })
  await expect(row).toContainText('by the key “The tide tables”')
})

test('an admin reads, narrows and takes away the trail, and resets a second factor (P-67)', async ({
  page,
  halyard,
}) => {
  await signInByForm(page, halyard, 'admin')
  // The browser renders the date after hydration; from then on keyboard shortcuts work.
  await expect(
    page
      .getByRole('banner')
      .getByText(/ \d{4}$/)
      .first(),
  ).toBeAttached()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()
  await page.getByLabel('Kind').selectOption('person.recovery-code-used')
  await expect(page.getByRole('row', { name: /signed in with a recovery code/ })).toHaveCount(2)
  await expect(page.getByRole('row')).toHaveCount(3)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  expect(download.suggestedFilename()).toBe('trail.csv')
  const csv = await (await page.request.get(`${halyard.url}/api/events/export?format=csv&kind=person.key-made`)).text()
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2)
  await page.getByLabel('Kind').selectOption('')
  await page.getByLabel('Day').fill('2001-01-01')
  await expect(page.getByRole('heading', { name: 'Nothing matches these filters.' })).toBeVisible()
  await page.setViewportSize({ width: 768, height: 1_024 })
  await page.getByLabel('Day').fill('')
  await expect(page.getByRole('row').nth(20)).toBeVisible()
  await isAccessibleInBoth(page, 'audit log, narrow')
  const printed = await halyard.news('events', '--kind', 'person.second-factor-on', '--format', 'ndjson')
  expect(printed.code).toBe(0)
  expect(printed.output).toContain('set up a second factor')

  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  const { name } = person('editor')
  const row = page.getByRole('row', { name: new RegExp(name) })
  await page.setViewportSize({ width: 1_440, height: 900 })
  await expect(row).toContainText('on')
  await isAccessibleInBoth(page, 'people: second factor')
  await row.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Remove second factor' }).click()
  await expect(row).toContainText('off')
})

test('when a second factor is required, an editor sets it up before anything else', async ({
  page,
  browser,
  halyard,
}) => {
  await signInByForm(page, halyard, 'admin')
  const { id } = (await (await page.request.get(`${halyard.url}/api/me`)).json()) as { id: string }
  expect(id).not.toBe('')
  const put = (secondFactor: string) =>
    page.request.put(`${halyard.url}/api/sign-in-rules`, { data: { secondFactor }, headers: { origin: halyard.url } })
  const editor = await (await browser.newContext()).newPage()
  await signInByForm(editor, halyard, 'editor')
  expect((await put('editors')).status()).toBe(200)
  await editor.reload()
  await expect(editor.getByRole('heading', { name: 'Set up your second factor' })).toBeVisible()
  await isAccessibleInBoth(editor, 'set up the second factor')
  await editor.getByLabel('Your password').fill(person('editor').password)
  await editor.keyboard.press('Enter')
  const shown = (await editor.getByRole('code').textContent()) ?? ''
  await editor.getByLabel('Code', { exact: true }).fill(codeOf(shown))
  await editor.keyboard.press('Enter')
  await editor.getByRole('button', { name: 'I have saved them' }).click()
  await isAtDesk(editor)

  // The admin who enabled the requirement must enrol as well.
  await page.goto(`${halyard.url}/desk`)
  await expect(page.getByRole('heading', { name: 'Set up your second factor' })).toBeVisible()
  await page.getByLabel('Your password').fill(person('admin').password)
  await page.keyboard.press('Enter')
  const own = (await page.getByRole('code').textContent()) ?? ''
  await page.getByLabel('Code', { exact: true }).fill(codeOf(own))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'I have saved them' }).click()
  await isAtDesk(page)
  expect((await put('optional')).status()).toBe(200)
  const { email } = person('admin')
  expect((await halyard.news('people', 'forget-factor', email)).output).toContain('password alone')
  expect((await halyard.news('people', 'forget-factor', person('editor').email)).code).toBe(0)
})
