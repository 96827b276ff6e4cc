import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, isAtDesk, person, sendSignIn, signIn, signInByForm, test } from '#e2e/support/test.ts'

const patient = { timeout: 60_000 }
/** Leaves the page at the width of a phone. */
const WIDTHS = [1440, 390]
async function noSideScroll(page: Page, widths = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide(), String(width)).toBe(0)
  }
}

let newsroom: Newsroom
test.beforeAll(async () => {
  test.setTimeout(240_000)
  newsroom = await startNewsroom('demo')
})
test.afterAll(() => newsroom.stop())

async function newKey(by: Api, name: string): Promise<{ id: number; key: string }> {
  const made = await by('POST', '/api/keys', { name, scopes: [], days: null })
  return { id: Number(made.body['id']), key: String(made.body['key']) }
}
const statusOf = async (key: string) =>
  (await ask(newsroom, '/api/me', { headers: { authorization: `Bearer ${key}` } })).status

test('an admin backs up, previews and restores, at a desk and on a phone', async ({ page }) => {
  test.setTimeout(300_000)
  await signInByForm(page, newsroom, 'admin')
  await page.goto(`${newsroom.url}/desk/backups`)
  await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'There is no backup yet.' })).toBeVisible()
  await isAccessible(page, 'backups: none yet')
  const editor = await signedIn(newsroom, 'editor')
  const [revoked, kept] = [await newKey(editor, 'Old wire'), await newKey(editor, 'New wire')]
  await page.getByRole('button', { name: 'Back up now' }).click()
  const restore = page.getByRole('button', { name: /^Restore the backup of/ })
  await expect(restore).toHaveCount(1, patient)
  await expect(page.getByText(/, succeeded$/)).toHaveCount(1)
  await isAccessible(page, 'backups: one made')
  await noSideScroll(page)

  expect((await editor('DELETE', `/api/keys/${revoked.id}`)).status).toBe(204)
  const lost = await publishStory(editor, 'Lost since', { sections: ['world'], document: paragraphs('Lost.') })
  await restore.click()
  await expect(page.getByRole('heading', { name: /^Restore the newsroom to its state of/ })).toBeVisible(patient)
  await expect(page.getByText('1 story would be gone')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lost since' })).toBeVisible()
  await expect(page.getByText(/of the audit log came after it/)).toBeVisible()
  await expect(page.getByText('1 API key revoked since stays revoked.')).toBeVisible()
  await isAccessible(page, 'restore: preview')
  await noSideScroll(page)

  // The page has an address of its own, and the keyboard is enough.
  await page.reload()
  const name = page.getByLabel('Type the name of the paper, The Halyard')
  await name.fill('The Halliard')
  await name.press('Enter')
  await expect(page.getByText('This is not the name of the paper.')).toBeVisible()
  await isAccessible(page, 'restore: wrong name')
  await name.fill('The Halyard')
  await name.press('Enter')
  await expect(page.getByRole('heading', { name: 'The newsroom is being restored' })).toBeFocused()
  await isAccessible(page, 'restore: running')
  await expect(page.getByText('The newsroom was restored. Sign in with your password.')).toBeVisible(patient)
  // The note stands beside the nameplate: a third child would break the two columns.
  await expect(page.getByRole('main').locator('> *')).toHaveCount(2)
  await noSideScroll(page)
  await isAccessible(page, 'sign-in after a restore')
  expect((await ask(newsroom, lost.path)).status).toBe(404)

  await sendSignIn(page, person('admin'))
  await isAtDesk(page)
  await page.goto(`${newsroom.url}/desk/backups`)
  await expect(
    page.getByText(/restored the newsroom to its state of .* The state from before is in the list/),
  ).toBeVisible()
  await expect(restore).toHaveCount(2)
  await isAccessible(page, 'backups: restored')
  expect([await statusOf(revoked.key), await statusOf(kept.key)]).toEqual([401, 200])
  // The next test has a key of its own.
  expect((await (await signedIn(newsroom, 'editor'))('DELETE', `/api/keys/${kept.id}`)).status).toBe(204)
})

test('after a restore where nothing knows what was revoked, keys wait until an admin resumes them', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const { key } = await newKey(await signedIn(newsroom, 'editor'), 'The wire')
  const file = path.join(newsroom.dataDir, 'copies', 'moved.db')
  expect((await newsroom.news('backup', file)).code).toBe(0)
  await newsroom.kill()
  const restored = await newsroom.news('restore', file, '--moved')
  expect(restored, restored.output).toMatchObject({ code: 0 })
  await newsroom.revive()
  expect(await statusOf(key)).toBe(401)
  await signInByForm(page, newsroom, 'admin')
  await page.goto(`${newsroom.url}/desk/backups`)
  const waiting = page.getByRole('heading', { name: 'Keys and tokens that wait for you' })
  await expect(waiting).toBeVisible()
  await isAccessible(page, 'backups: keys that wait')
  await noSideScroll(page, [390, 768, 1440])
  await page.getByRole('button', { name: 'Resume The wire' }).click()
  await expect(page.getByText('The wire works again.')).toBeVisible()
  await expect(waiting).toHaveCount(0)
  expect(await statusOf(key)).toBe(200)
})

test('a copy is uploaded and checked; one that is no backup says so', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/backups`)
  const input = page.locator('input[type=file]')
  await expect(page.getByRole('button', { name: 'Upload a copy' })).toBeVisible()
  await input.setInputFiles({
    name: 'letter.db',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('a letter'),
  })
  await expect(page.getByRole('heading', { name: 'This backup cannot be restored.' })).toBeVisible(patient)
  await expect(page.getByText(/is not a complete backup/)).toBeVisible()
  await isAccessible(page, 'restore: no backup')
  await page.getByRole('link', { name: 'All backups' }).click()

  const file = path.join(halyard.dataDir, 'copies', 'moved.db')
  expect((await halyard.news('backup', file)).code).toBe(0)
  await input.setInputFiles({
    name: 'moved.db',
    mimeType: 'application/octet-stream',
    buffer: fs.readFileSync(file),
  })
  await expect(page.getByRole('heading', { name: /^Restore the newsroom to its state of/ })).toBeVisible(patient)
  await expect(page.getByText('There is no manifest beside it')).toBeVisible()
  await expect(page.getByText('No story, account or setting would change.')).toBeVisible()
  await isAccessible(page, 'restore: uploaded copy')
})

test('a copy goes on where it stopped, also after a reload', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/backups`)
  const file = path.join(halyard.dataDir, 'copies', 'large.db')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, Buffer.alloc(5 * 1024 ** 2, 'a letter'))
  const input = page.locator('input[type=file]')
  const sent: string[] = []
  page.on('requestfinished', (request) => {
    if (request.url().includes('/api/uploads') && request.method() !== 'GET')
      sent.push(`${request.method()} ${new URL(request.url()).search}`)
  })
  await page.route('**/api/uploads/*?from=2097152', (route) => route.abort('internetdisconnected'))
  await input.setInputFiles(file)
  await expect(page.getByText('No connection. The upload continues by itself.')).toBeVisible()
  await page.reload()
  await page.unroute('**/api/uploads/*?from=2097152')
  await input.setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'This backup cannot be restored.' })).toBeVisible(patient)
  expect(sent).toEqual(['POST ', 'PUT ?from=0', 'PUT ?from=2097152', 'PUT ?from=4194304'])
})

test('an editor sees no backups', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  await expect(page.getByRole('link', { name: 'Backups' })).toHaveCount(0)
  await page.goto(`${halyard.url}/desk/backups`)
  await expect(page.getByText('Only admins can see backups and restore them.')).toBeVisible()
  await isAccessible(page, 'backups: refused')
})
