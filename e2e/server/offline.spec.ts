import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test.use({ serviceWorkers: 'allow' })

const STRAIT = '/article/ilmara-and-tarn-to-reopen-the-strait'
const PAINTER = '/article/the-last-sign-painter-of-quay-street'

/** Returns every address in the browser's caches, by cache name. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const all: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      all[name] = requests.map(({ url }) => url.slice(location.origin.length))
    }
    return all
  })

const keeps = (page: Page, name: string, path: string) =>
  expect.poll(async () => (await kept(page))[name]?.includes(path) ?? false)

async function read(page: Page, url: string, path: string): Promise<void> {
  await page.goto(url + path)
  await keeps(page, 'read-1', path).toBe(true)
}

test('what was read, and the front, can be read again without a connection, with picture and face (P-15) @journey', async ({
  page,
  context,
  halyard,
}) => {
  const mistakes: string[] = []
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) mistakes.push(said.text())
  })
  await read(page, halyard.url, STRAIT)
  await keeps(page, 'shell-1', '/').toBe(true)
  await context.setOffline(true)

  // The same story with a query in its address.
  await page.goto(`${halyard.url}${STRAIT}?from=mail`)
  await expect(page.getByRole('status')).toContainText(/^There is no connection just now\. This copy is from \d+ /)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/reopen the strait/)
  const isShown = await page
    .locator('.lead-figure img')
    .evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0))
  expect(isShown).toBe(true)
  expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('20px Newsreader')))).toBe(true)
  await isAccessible(page, 'offline: kept story')

  await page.goto(halyard.url)
  await expect(page.getByRole('status')).toContainText('This copy is from')

  const answer = await page.goto(`${halyard.url}/world`)
  expect(answer?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no connection')
  await expect(page.getByRole('link', { name: /reopen the strait/ })).toBeVisible()
  await expect(page.locator('.row', { hasText: 'reopen the strait' }).locator('.meta')).toContainText(/^World · /)
  await isAccessible(page, 'offline: no connection')
  await page.getByRole('link', { name: /reopen the strait/ }).click()
  await expect(page).toHaveURL(halyard.url + STRAIT)
  expect(mistakes).toEqual([])

  await context.setOffline(false)
  await page.goto(halyard.url + STRAIT)
  await expect(page.getByText('This copy is from')).toHaveCount(0)
})

test('a story is saved, found on the list and taken off it, by keys alone (P-16) @journey', async ({
  page,
  context,
  halyard,
}) => {
  await page.goto(halyard.url + STRAIT)
  const save = page.getByRole('button', { name: 'Save story' })
  await save.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Saved: Remove' })).toBeFocused()
  await isAccessible(page, 'story: saved')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('article').getByRole('link', { name: 'Saved stories' })).toBeFocused()
  await read(page, halyard.url, PAINTER)
  await context.setOffline(true)
  await page.goto(`${halyard.url}/saved`)
  const saved = page.locator('.kept').first()
  await expect(saved.getByRole('link', { name: /reopen the strait/ })).toBeVisible()
  await expect(page.getByText(/reopen the strait/)).toHaveCount(1)
  await expect(page.getByRole('link', { name: /sign painter/ })).toBeVisible()
  for (const [width, colorScheme] of [
    [1_440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await isAccessible(page, 'saved stories')
  }
  await page.getByRole('button', { name: /^Remove: Ilmara/ }).press('Enter')
  await expect(page.getByText(/Nothing is saved yet/)).toBeVisible()
  // The story is also listed as read.
  await expect(page.getByRole('link', { name: /reopen the strait/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Saved stories' })).toBeFocused()
  await context.setOffline(false)
})

test('without script nothing pretends to save, and the list says whose it is', async ({ browser, halyard }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(halyard.url + STRAIT)
  await expect(page.getByText('Save story')).toBeHidden()
  await page.goto(`${halyard.url}/saved`)
  await expect(page.getByText('Only your browser knows this list')).toBeVisible()
  const worker = await page.request.get(`${halyard.url}/sw.js`)
  expect(worker.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-security-policy': "default-src 'self'",
  })
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await (await page.request.get(`${halyard.url}/sitemaps/pages.xml`)).text()).not.toContain('/saved')
  await context.close()
})

test('a withdrawn story is removed from the offline cache, saved or not', async ({ page, context, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['world'], document: paragraphs('Nobody should read this for long.') }
  const made = (headline: string) => publishStory(api, headline, fields)
  const [read1, read2] = [await made('A claim that did not hold'), await made('Another claim that did not hold')]
  for (const { path } of [read1, read2]) await read(page, halyard.url, path)
  await page.getByRole('button', { name: 'Save story' }).click()
  await expect(page.getByRole('button', { name: 'Saved: Remove' })).toBeVisible()

  await context.setOffline(true)
  await page.goto(halyard.url + read1.path)
  await expect(page.getByText('This copy is from')).toBeVisible()
  for (const { id } of [read1, read2])
    expect((await api('DELETE', `/api/articles/${id}/publication`, { reason: 'Wrong' })).status).toBe(200)
  // Loads the module that notices the restored connection.
  await page.evaluate('import("/js/page.js").then(() => {})')
  await context.setOffline(false)
  await keeps(page, 'read-1', read1.path).toBe(false)
  await keeps(page, 'read-1', read2.path).toBe(false)
  await keeps(page, 'saved-1', read2.path).toBe(false)
  expect((await page.goto(halyard.url + read1.path))?.status()).toBe(410)
  await context.setOffline(true)
  await page.goto(halyard.url + read1.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no connection')
  await context.setOffline(false)
})

test('thirty stories are kept, the one read longest ago goes first, and nothing of the desk ever', async ({
  page,
  halyard,
}) => {
  await read(page, halyard.url, STRAIT)
  const latest = await (await page.request.get(`${halyard.url}/feed.json`)).json()
  const more = await (await page.request.get(`${halyard.url}/latest?page=2`)).text()
  const inFeed = (latest.items as { url: string }[]).map(({ url }) => new URL(url).pathname)
  const inList = [...more.matchAll(/href="(\/article\/[^"#]+)"/g)].map((match) => match[1] ?? '')
  const paths = [...new Set([...inFeed, ...inList])].filter((path) => path !== STRAIT).slice(0, 30)
  expect(paths.length).toBe(30)
  await page.evaluate(async (all) => {
    const { active } = await navigator.serviceWorker.ready
    for (const path of all) {
      const isDone = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('message', resolve, { once: true }),
      )
      navigator.serviceWorker.startMessages()
      active?.postMessage({ what: 'read', path, pictures: [] })
      await isDone
    }
  }, paths)
  await keeps(page, 'read-1', STRAIT).toBe(false)
  const stories = (await kept(page))['read-1']?.filter((one) => !one.startsWith('/media/'))
  expect(stories?.toSorted()).toEqual(paths.toSorted())
  // The cached picture was removed with the story.
  expect((await kept(page))['read-1']?.filter((one) => one.startsWith('/media/'))).toEqual([])

  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/media`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    Object.values(await kept(page))
      .flat()
      .join(' '),
  ).not.toMatch(/\/(?:desk|api|media)\//)
  expect(await page.locator('script[src="/js/page.js"]').count()).toBe(0)
})

test('switched off, it empties itself, asks nothing and leaves; switched on again it is back', async ({
  page,
  context,
  halyard,
}) => {
  const set = async (isOn: boolean) => {
    await page.goto(`${halyard.url}/desk/settings`)
    const box = page.getByRole('checkbox', { name: /^Readers can save stories/ })
    await box.setChecked(isOn)
    await expect(page.getByText(/saved .*; readers see it on the next page/)).toBeVisible()
  }
  await read(page, halyard.url, STRAIT)
  await signIn(page, halyard, 'admin')
  await set(false)
  const asked: string[] = []
  context.on('request', (one) => one.url().endsWith('/corrections.json') && asked.push(one.url()))
  await page.goto(halyard.url + STRAIT)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await expect(page.getByText('Save story')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Saved stories' })).toHaveCount(0)
  expect((await page.goto(`${halyard.url}/saved`))?.status()).toBe(404)
  expect(asked).toEqual([])
  await set(true)
  await read(page, halyard.url, STRAIT)
})
