import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, signIn, test as shared } from '#e2e/support/test.ts'

/** With a newsroom of this file alone: the page of imports is empty only before the first one. */
const test = shared.extend<object, { halyard: Newsroom }>({
  halyard: [
    async ({}, use) => {
      const newsroom = await startNewsroom('demo')
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

/** An export of a small paper on WordPress: nested categories, two bylines, a draft, a missing picture, an unknown block. */
const EXPORT = path.resolve('e2e/support/old-paper.xml')
/** A batch is worked on by a process that is started for it. */
const patient = { timeout: 60_000 }

const noSideScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

test('an admin brings an archive: upload, plan, map, import, proof, and back (P-79, P-390)', async ({
  page,
  halyard,
}) => {
  test.setTimeout(300_000)
  await signIn(page, halyard, 'admin')
  await page.getByRole('navigation', { name: 'Desk', exact: true }).getByRole('link', { name: 'Sections' }).click()
  await page.getByRole('list', { name: 'Admin' }).getByRole('link', { name: 'Imports' }).click()
  await expect(page.getByRole('heading', { name: 'Bring your archive.' })).toBeVisible()
  await isAccessible(page, 'imports: none yet')
  await page.keyboard.press('a')

  await expect(page.getByRole('heading', { name: 'What do you come from?' })).toBeVisible()
  await page.getByRole('radio', { name: 'Substack' }).click()
  await expect(page.getByText('Choose the zip that it makes.')).toBeVisible()
  await page.getByRole('button', { name: 'Read the export' }).click()
  await expect(page.getByText('Choose a file of the export first.')).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(EXPORT)
  await expect(page.getByRole('list', { name: 'Uploads' }).getByText('uploaded')).toBeVisible()
  await isAccessible(page, 'import: upload')
  await page.getByRole('button', { name: 'Read the export' }).click()

  const plan = page.getByRole('region', { name: 'The plan' })
  await expect(plan).toBeVisible(patient)
  await expect(plan).toContainText('4 stories, 1 draft among them')
  await expect(plan).toContainText('Become drafts')
  await expect(plan).toContainText('Missing pictures')
  await isAccessible(page, 'import: plan')

  const map = page.getByRole('form', { name: 'What becomes of what' })
  await map.getByLabel('What eel-fishing becomes').selectOption('a topic')
  await expect(map.getByText('The plan above does not show your changes yet.')).toBeVisible()
  await map.getByLabel('Name of idris', { exact: true }).fill('Idris Vane-Holm')
  await isAccessible(page, 'import: map')
  await map.getByRole('button', { name: 'Make the plan again' }).click()
  await expect(plan.getByText(/^Topics/)).toBeVisible(patient)
  await plan.getByText(/^Topics/).click()
  await expect(plan.getByText('Eel fishing')).toBeVisible()
  await expect(map.getByLabel('What eel-fishing becomes')).toHaveValue('topic')

  await page.getByRole('button', { name: 'Import now' }).click()
  await expect(page.getByText(/^Imported /)).toBeVisible(patient)
  await expect(page.getByRole('row', { name: 'New 4' })).toBeVisible()
  await isAccessible(page, 'import: done')

  const moved = await ask(halyard, '/2024/03/north-sluice/')
  expect(moved.status).toBe(301)
  const target = new URL(moved.headers['location'] ?? '', halyard.url)
  const story = await ask(halyard, target.pathname)
  expect(story.status).toBe(200)
  expect(story.text).toContain('The north sluice opens by hand')
  const gauges = await ask(halyard, '/2024/03/tide-gauges/')
  const byline = await ask(halyard, new URL(gauges.headers['location'] ?? '', halyard.url).pathname)
  expect(byline.text).toContain('Idris Vane-Holm')
  expect(byline.text).toContain('High water at noon, low water at six.')

  await page.getByRole('button', { name: 'Prove the import' }).click()
  const proof = page.getByRole('region', { name: 'Proof' })
  await expect(proof.getByRole('link', { name: 'Open the whole proof' })).toBeVisible(patient)
  await expect(proof.getByText('redirect to what they became')).toBeVisible()
  await isAccessible(page, 'import: proof')
  const opened = page.waitForEvent('popup')
  await proof.getByRole('link', { name: 'Open the whole proof' }).click()
  const whole = await opened
  await expect(whole.getByRole('heading', { level: 1 })).toBeVisible()
  const policy = await whole.evaluate(() =>
    fetch(location.href).then(
      () => 'allowed',
      () => 'refused',
    ),
  )
  expect(policy).toBe('refused')
  await whole.close()

  const api = await signedIn(halyard, 'editor')
  const found = await api('GET', '/api/articles?q=eel+season')
  const [eels] = found.body['items'] as { id: number; version: number }[]
  const edit = { version: eels?.version ?? 0, headline: 'The eel season began late' }
  expect((await api('PUT', `/api/articles/${eels?.id}`, edit)).status).toBe(200)

  await page.getByRole('button', { name: 'Undo the import…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 story or page was worked on here since and will stay:')).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'The eel season began late' })).toBeVisible()
  await isAccessible(page, 'import: undo')
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText(/^Undone /)).toBeVisible(patient)
  expect((await ask(halyard, target.pathname)).status).not.toBe(200)
  expect((await ask(halyard, '/2024/03/north-sluice/')).status).not.toBe(301)
  expect((await api('GET', `/api/articles/${eels?.id}`)).status).toBe(200)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('an export in the folder “incoming” is chosen, imported, undone and deleted (P-391)', async ({
    page,
    halyard,
  }) => {
    test.setTimeout(300_000)
    const incoming = path.join(halyard.dataDir, 'incoming')
    fs.mkdirSync(incoming, { recursive: true })
    fs.copyFileSync(EXPORT, path.join(incoming, 'lock-keeper.xml'))
    fs.symlinkSync(path.join(halyard.dataDir, 'news.db'), path.join(incoming, 'linked.xml'))
    await giveSession(page, halyard, 'admin')
    await page.goto(`${halyard.url}/desk/imports/new`)
    const choice = page.getByRole('group', { name: /^Or files that are on the server already/ })
    await choice.getByRole('checkbox', { name: /^lock-keeper\.xml/ }).check()
    await expect(choice.getByRole('checkbox', { name: /^linked/ })).toHaveCount(0)
    await noSideScroll(page)
    await isAccessible(page, 'import: files on the server, on a phone')
    await page.getByRole('button', { name: 'Read the export' }).tap()

    await expect(page.getByRole('region', { name: 'The plan' })).toBeVisible(patient)
    await noSideScroll(page)
    await isAccessible(page, 'import: plan, on a phone')
    const start = page.getByRole('button', { name: 'Import now' })
    await expect(start).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThanOrEqual(3)
    await start.tap()
    await expect(page.getByText(/^Imported /)).toBeVisible(patient)
    await noSideScroll(page)
    await isAccessible(page, 'import: done, on a phone')

    await page.getByRole('button', { name: 'Undo the import…' }).tap()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Undo the import' }).tap()
    await expect(page.getByText(/^Undone /)).toBeVisible(patient)
    await noSideScroll(page)
    await page.getByRole('button', { name: 'Delete import' }).tap()
    await expect(page).toHaveURL(/\/desk\/imports$/)
    await noSideScroll(page)
    await isAccessible(page, 'imports: none, on a phone')
  })
})

test('only admins see imports', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/imports`)
  await expect(page.getByRole('heading', { name: 'Only admins can import an archive.' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Imports' })).toHaveCount(0)
  await isAccessible(page, 'imports: refused')
})
