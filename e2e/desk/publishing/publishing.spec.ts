import type { Browser, Page } from 'playwright/test'
import { addTo } from '#e2e/support/desk-story.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, isAtDesk, signIn, test } from '#e2e/support/test.ts'

const PUBLIC = [
  '/',
  '/latest',
  '/politics',
  '/feed.xml',
  '/politics/feed.xml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/search?q=lampposts',
  '/archive',
]

/** Opens a reader's browser, without JavaScript or cookies. */
async function reader(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage()
}

/** Returns what the public sees at these addresses: status, validator and body. */
async function seen(newsroom: Newsroom, paths: string[]): Promise<string[]> {
  const answers = await Promise.all(paths.map((path) => ask(newsroom, path)))
  return answers.map((answer, n) => `${paths[n]} ${answer.status} ${answer.headers.etag} ${answer.text}`)
}

const saved = (page: Page) => expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()

async function write(page: Page, headline: string, standfirst: string, text: string[]): Promise<void> {
  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await page.getByRole('textbox', { name: 'Standfirst' }).fill(standfirst)
  await page.getByRole('textbox', { name: 'Text' }).click()
  for (const paragraph of text) {
    await page.keyboard.type(paragraph)
    await page.keyboard.press('Enter')
  }
}

test.describe.configure({ mode: 'serial' })

test('an editor writes and publishes, and the very next request shows it on every page (P-4, P-20) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  await signIn(page, halyard, 'editor')
  await write(page, 'Harbour board counts its lampposts twice', 'The two counts differ by one.', [
    'The harbour board has counted its lampposts twice this autumn.',
    'The second count found one more than the first.',
  ])
  await addTo(page, 'Sections', 'Politics')
  await addTo(page, 'Sections', 'Business')
  await addTo(page, 'Topics', 'Lampposts')
  await addTo(page, 'Bylines', 'Jonas Teller')
  await saved(page)

  // Fills the cache with the pages that the story will be listed on.
  for (const path of PUBLIC) await ask(halyard, path)
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { name: 'First publication' })).toBeVisible()
  await sheet.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByText('Published.', { exact: true }).first()).toBeVisible()

  const path = '/article/harbour-board-counts-its-lampposts-twice'
  for (const where of [
    '/',
    '/latest',
    '/politics',
    '/business',
    '/topics/lampposts',
    '/authors/jonas-teller',
    '/search?q=lampposts',
    '/feed.xml',
    '/business/feed.xml',
    '/news-sitemap.xml',
    '/sitemaps/' + new Date().toISOString().slice(0, 7) + '.xml',
  ]) {
    const answer = await ask(halyard, where)
    // The response was rendered now or a moment ago for the receipt, but never the earlier copy.
    expect([where, answer.text.includes(path)]).toEqual([where, true])
  }
  const eyes = await reader(browser)
  await eyes.goto(`${halyard.url}/politics`)
  await eyes.getByRole('link', { name: 'Harbour board counts its lampposts twice' }).first().click()
  await expect(eyes.getByRole('heading', { level: 1 })).toHaveText('Harbour board counts its lampposts twice')
  await expect(eyes.getByText('The second count found one more than the first.')).toBeVisible()
  await expect(eyes.getByRole('link', { name: 'Jonas Teller' }).first()).toBeVisible()
  await eyes.context().close()
})

test('a save of a published story changes no public byte, and the preview shows it (P-20, P-27) @journey', async ({
  page,
  halyard,
}) => {
  const path = '/article/harbour-board-counts-its-lampposts-twice'
  const all = [...PUBLIC, path, '/business', '/topics/lampposts']
  await seen(halyard, all)
  const before = await seen(halyard, all)
  await signIn(page, halyard, 'editor')
  await page
    .getByRole('link', { name: /Harbour board counts/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('A headline that nobody outside may see')
  await page.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('A sentence in hiding.')
  await saved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('A headline that nobody outside may see')
  expect(await seen(halyard, all)).toEqual(before)

  const preview = `${page.url()}/preview`
  await page.goto(preview)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A headline that nobody outside may see')
  await expect(page.getByText('A sentence in hiding.')).toBeVisible()
  const outside = await ask(halyard, new URL(preview).pathname)
  expect(outside.status).not.toBe(200)
  expect(outside.text).not.toContain('nobody outside')
})

test('an update says so and moves its date; a correction stands on the story (P-5, P-21) @journey', async ({
  page,
  halyard,
}) => {
  await signIn(page, halyard, 'editor')
  await page
    .getByRole('link', { name: /A headline that nobody outside/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Harbour board counts its lampposts three times')
  await saved(page)
  await page.getByRole('button', { name: /^Publish/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: /Correction/ }).click()
  await expect(sheet.getByRole('button', { name: /^A correction needs its note/ })).toBeVisible()
  await sheet.getByRole('textbox', { name: /note/i }).fill('We said the counts differed by one. They differed by two.')
  await sheet.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByText('Published.', { exact: true }).first()).toBeVisible()
  const answer = await ask(halyard, '/article/harbour-board-counts-its-lampposts-twice')
  expect(answer.text).toContain('three times')
  expect(answer.text).toContain('They differed by two.')
  expect(answer.text).toContain('"CorrectionComment"')
})

test('a withdrawn story is 410 and gone everywhere with the next request (P-6, P-102, P-218) @journey', async ({
  page,
  halyard,
}) => {
  const path = '/article/harbour-board-counts-its-lampposts-twice'
  const lists = [...PUBLIC, '/business', '/authors/jonas-teller']
  const before = await seen(halyard, lists)
  expect(before.filter((page) => page.includes(path)).length).toBeGreaterThan(5)
  await signIn(page, halyard, 'editor')
  await page
    .getByRole('link', { name: /counts its lampposts/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Recall…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('The lampposts belong to another harbour.')
  await dialog.getByRole('button', { name: 'Recall' }).click()
  await expect(page.getByText('Recalled from every place.')).toBeVisible()
  const gone = await ask(halyard, path)
  expect(gone.status).toBe(410)
  expect(gone.text).toContain('<h1')
  expect(gone.text).not.toContain('lampposts')
  for (const what of await seen(halyard, lists))
    expect(what.slice(0, 60) + what.includes(path)).toBe(what.slice(0, 60) + 'false')
  // A topic without public stories has no page.
  expect((await ask(halyard, '/topics/lampposts')).status).toBe(404)
})

test('a draft is deleted and brought back, and a reporter may not publish (P-236)', async ({ page, halyard }) => {
  await signIn(page, halyard, 'reporter')
  await write(page, 'Notes on the fog horn', 'It is in D flat.', ['It was in D.'])
  await saved(page)
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete draft' }).click()
  await isAtDesk(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Notes on the fog horn')
  const api = await signedIn(halyard, 'reporter')
  const id = Number(/articles\/(\d+)/.exec(page.url())?.[1])
  const refused = await api('POST', `/api/articles/${id}/publication`, { version: 2, kind: 'update' })
  expect(refused.status).toBe(403)
})

test('signing out ends the session', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${halyard.url}/desk`)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
