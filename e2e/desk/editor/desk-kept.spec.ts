import type { BrowserContext, Page } from 'playwright/test'
import { blocksOf, crash, isSaved, journalOf, openNew, textOf } from '#e2e/support/desk-story.ts'
import { type Json, paragraphs, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, signIn, test } from '#e2e/support/test.ts'

/** Blocks the saves of this browser, as on a dead connection that still loads pages. */
const cutSaves = (context: BrowserContext) =>
  context.route('**/api/articles/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()))
const isKept = async (page: Page, words: string) => {
  await expect(page.getByText(/^kept in this browser \d\d:\d\d:\d\d$/)).toBeVisible()
  await expect.poll(() => journalOf(page)).toContain(words)
}
const write = async (page: Page, words: string) => {
  await textOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
const offer = (page: Page) => page.getByRole('status').filter({ hasText: /This browser kept/ })

test('a window that crashed: its words are counted, shown against the page, taken in, and thrown away with a way back (P-104)', async ({
  context,
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'admin')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'The tide table')
  await write(page, 'High water at nine.')
  await isSaved(page)
  await cutSaves(context)
  await page.keyboard.type(' Low water at three, and again at night.')
  await isKept(page, 'again at night.')
  await crash(page)

  // Meanwhile somebody else edits another part of the story.
  const { article, version } = (await api('GET', `/api/articles/${id}`)).body as { article: Json; version: number }
  const { blocks } = article['document'] as { blocks: Json[] }
  const theirs = { id: 'theirs', type: 'paragraph', spans: [{ text: 'Theirs, below.' }] }
  await api('PUT', `/api/articles/${id}`, { version, document: { version: 1, blocks: [...blocks, theirs] } })

  await context.unrouteAll()
  const again = await context.newPage()
  await again.goto(`${halyard.url}/desk`)
  await expect(offer(again)).toContainText(
    'This browser kept 8 words of “The tide table” that never reached the server.',
  )
  await offer(again).getByRole('link', { name: 'Open' }).click()
  await expect(offer(again)).toContainText('This browser kept 8 words that never reached the server.')
  await again.getByRole('button', { name: 'Compare', exact: true }).click()
  const both = again.getByRole('dialog', { name: 'Merge two versions' })
  await expect(both.getByRole('group', { name: 'Mine: Paragraph 1' }).locator('ins')).toHaveText(/Low water at three/)
  await again.keyboard.press('Escape')

  await again.getByRole('button', { name: 'Discard' }).click()
  await expect(offer(again)).toHaveCount(0)
  await again.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
  await expect(offer(again)).toBeVisible()

  // Merges without a choice: the common base is stored too, and each side changed another part.
  await again.getByRole('button', { name: 'Merge these changes' }).click()
  await expect(textOf(again)).toContainText('Low water at three, and again at night.')
  await isSaved(again)
  const words = (await blocksOf(api, id)).map((block) => ((block as Json)['spans'] as { text: string }[])[0]?.text)
  expect(words).toEqual(['High water at nine. Low water at three, and again at night.', 'Theirs, below.'])
  await again.reload()
  await expect(textOf(again)).toContainText('Theirs, below.')
  await expect(again.getByText(/never reached the server/)).toHaveCount(0)
})

test('two windows of one browser on one story keep apart, and both are offered', async ({ context, page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Two windows')
  const other = await context.newPage()
  await other.goto(page.url())
  await cutSaves(context)
  for (const [at, words] of [
    [page, 'Written in the first.'],
    [other, 'Written in the second.'],
  ] as const) {
    await write(at, words)
    await isKept(at, words)
  }
  // Text of a window that is still open is not offered elsewhere.
  await expect(offer(page)).toHaveCount(0)
  await crash(other)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(offer(page)).toContainText('This browser kept 4 words')
  await crash(page)
  await context.unrouteAll()
  const again = await context.newPage()
  await again.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(offer(again)).toContainText('There is 1 more.')
  await again.getByRole('button', { name: 'Merge these changes' }).click()
  await expect(textOf(again)).toHaveText('Written in the second.')
  await isSaved(again)
})

test('six and more texts that gave way are all kept, until they are thrown away', async ({ page, halyard }) => {
  test.slow()
  const api = await signedIn(halyard, 'admin')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Seven tides')
  const standfirst = page.getByRole('textbox', { name: 'Standfirst' })
  for (let n = 1; n <= 7; n++) {
    const { version } = (await api('GET', `/api/articles/${id}`)).body
    await api('PUT', `/api/articles/${id}`, { version, standfirst: `Theirs ${n}` })
    await standfirst.fill(`Mine ${n}`)
    await page.getByRole('button', { name: 'Compare and merge' }).click()
    await page.getByRole('button', { name: 'All theirs' }).click()
    await page.getByRole('button', { name: 'Save the merged text' }).click()
    await expect(standfirst).toHaveValue(`Theirs ${n}`)
  }
  await expect(page.getByText('There are 6 more.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('There are 6 more.')).toBeVisible()
})

test('without a line a story is begun all the same, lives through a crash, and is made once', async ({
  context,
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  await page.waitForLoadState('networkidle')
  await context.route('**/api/articles**', (route) => route.abort())
  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Begun in a culvert')
  await write(page, 'Nine words that nobody but this browser has yet.')
  await isKept(page, 'has yet.')
  await expect(page).toHaveURL(/\/desk\/articles\/new$/)
  await crash(page)

  await context.unrouteAll()
  const again = await context.newPage()
  await again.goto(`${halyard.url}/desk/articles/new`)
  await expect(again).toHaveURL(/\/desk$/)
  await expect(offer(again)).toContainText('This browser kept 13 words of “Begun in a culvert”')
  await again.waitForLoadState('networkidle')
  await context.route('**/api/articles**', (route) => route.abort())
  await offer(again).getByRole('button', { name: 'Open' }).click()
  await expect(textOf(again)).toHaveText('Nine words that nobody but this browser has yet.')
  await isKept(again, 'has yet.')
  await context.unrouteAll()
  await again.getByRole('button', { name: 'Try now' }).click()
  await isSaved(again)
  await expect(again).toHaveURL(/\/desk\/articles\/\d+$/)
  await again.reload()
  await expect(again.getByRole('textbox', { name: 'Headline' })).toHaveValue('Begun in a culvert')
  await expect(again.getByText(/never reached the server/)).toHaveCount(0)
  const { items } = (await api('GET', '/api/articles?q=culvert')).body as { items: Json[] }
  expect(items.map((one) => one['headline'])).toEqual(['Begun in a culvert'])
})

test('signed out and gone: the words wait for their own person, and for nobody else (P-158)', async ({
  context,
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'After hours')
  await context.clearCookies()
  await write(page, 'Four words after hours.')
  await expect(page.getByText(/You were signed out at/)).toBeVisible()
  await isKept(page, 'Four words after hours.')
  await crash(page)
  await context.unrouteAll()
  const again = await context.newPage()
  await giveSession(again, halyard, 'admin')
  await again.goto(`${halyard.url}/desk/articles/${id}`)
  await cutSaves(context)
  await write(again, 'Their own.')
  await isKept(again, 'Their own.')
  await crash(again)
  await context.unrouteAll()
  // The offer for the signed-in person appears only after all drafts in this browser were checked.
  const theirs = await context.newPage()
  await theirs.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(offer(theirs)).toHaveText(/^This browser kept 2 words that never reached the server\./)
  await context.clearCookies()
  await signIn(theirs, halyard, 'editor')
  await expect(offer(theirs)).toHaveText(/^This browser kept 4 words of “After hours”/)
  expect(person('editor').email).not.toBe(person('admin').email)
})

test('the words of a story that is gone from the desk become another story', async ({ context, page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Thrown overboard')
  await cutSaves(context)
  await write(page, 'It floats.')
  await isKept(page, 'It floats.')
  await crash(page)
  expect((await api('DELETE', `/api/articles/${id}`)).status).toBe(204)
  await context.unrouteAll()
  const again = await context.newPage()
  await again.goto(`${halyard.url}/desk/articles/${id}`)
  await again.getByRole('button', { name: 'Start a new story with it' }).click()
  await expect(textOf(again)).toHaveText('It floats.')
  await isSaved(again)
  await expect(again).toHaveURL(/\/desk\/articles\/\d+$/)
  expect(again.url()).not.toMatch(new RegExp(`/${id}$`))
})

test('a long story is sent packed, and a save of it stays under 60 KB', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const created = await api('POST', '/api/articles', { headline: 'Ten thousand words' })
  const id = created.body['id'] as number
  const words = noise()
  const document = paragraphs(
    ...Array.from({ length: 200 }, () => Array.from({ length: 50 }, () => words.next().value).join(' ')),
  )
  expect((await api('PUT', `/api/articles/${id}`, { version: 1, document })).status).toBe(200)
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT' && one.url().endsWith(`/articles/${id}`)),
    write(page, ' And one more.'),
  ])
  await isSaved(page)
  expect(request.headers()['content-encoding']).toBe('gzip')
  const sent = request.postDataBuffer()?.length ?? 0
  expect(sent).toBeGreaterThan(20_000)
  expect(sent).toBeLessThan(60_000)
  expect(JSON.stringify(await blocksOf(api, id))).toContain('And one more.')
})

/** Generates words without a pattern, which compress less well than a real text. */
function* noise(): Generator<string> {
  for (let seed = 7; ;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    yield seed.toString(36).slice(0, 2 + (seed % 6))
  }
}
