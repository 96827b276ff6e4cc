import type { Browser, Page } from 'playwright/test'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

// Requests with a robot's user agent do not count.
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const SEEN_MS = 5_000

/** Waits for the page's scripts, which load after the rest of the page. */
const scripted = (page: Page) => page.evaluate('import("/js/page.js").then(() => {})')

/** Opens a story from this address and stays long enough to be counted. */
async function read(browser: Browser, url: string, address: string): Promise<void> {
  const context = await browser.newContext({
    userAgent: FIREFOX,
    extraHTTPHeaders: { 'X-Forwarded-For': address },
  })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(url)
  await scripted(page)
  const told = page.waitForResponse(/\/api\/reads$/)
  await page.clock.runFor(SEEN_MS)
  expect((await told).status()).toBe(204)
  await context.close()
}

/** Publishes three stories in a section of their own. */
async function threeStories(halyard: Newsroom): Promise<string[]> {
  const api = await signedIn(halyard, 'editor')
  await api('POST', '/api/sections', { name: 'Lanterns' })
  const paths: string[] = []
  for (const headline of ['A lantern for the pilot', 'A lantern for the ferry', 'A lantern for the school']) {
    const { body: made } = await api('POST', '/api/articles', { headline })
    const at = `/api/articles/${String(made['id'])}`
    const document = { version: 1, blocks: [{ id: 'b', type: 'paragraph', spans: [{ text: 'It burns.' }] }] }
    const { body: saved } = await api('PUT', at, { version: made['version'], sections: ['lanterns'], document })
    const out = await api('POST', `${at}/publication`, { version: saved['version'], kind: 'update' })
    paths.push(String(out.body['path']))
  }
  return paths
}

test('what was seen for five seconds counts, is listed for readers without script, and drawn on the desk (P-14) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  const [pilot = '', ferry = '', school = ''] = await threeStories(halyard)
  for (const n of [1, 2, 3]) await read(browser, halyard.url + ferry, `198.51.100.${n}`)
  // A returning reader counts once, and a visitor who does not stay (below) does not count.
  for (const address of ['198.51.100.4', '198.51.100.4', '198.51.100.5']) {
    await read(browser, halyard.url + pilot, address)
  }
  await page.goto(halyard.url + school)

  const reader = await browser.newContext({ javaScriptEnabled: false })
  const list = await reader.newPage()
  const address = `${halyard.url}/most-read?section=lanterns`
  await expect(async () => {
    await list.goto(address)
    await expect(list.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(
      ['A lantern for the ferry', 'A lantern for the pilot'],
      { timeout: 1 },
    )
  }).toPass()
  expect(await list.locator('link[rel="canonical"]').getAttribute('href')).toBe(address)
  await list.getByRole('link', { name: 'Last 3 hours' }).click()
  await expect(list).toHaveURL(`${halyard.url}/most-read?within=3h&section=lanterns`)
  await list.getByRole('link', { name: 'The whole paper' }).click()
  await expect(list.getByRole('main').getByRole('listitem')).toHaveCount(10)
  await list.goto(halyard.url)
  await list.getByRole('main').getByRole('link', { name: 'Most read' }).click()
  await expect(list).toHaveURL(`${halyard.url}/most-read`)
  await reader.close()
  await page.goto(address)
  await isAccessible(page, 'reader page of the most read in a section')

  await signIn(page, halyard, 'editor')
  await expect(page.locator('[data-row]').first().getByRole('link').first()).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1, name: 'Most read' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Lanterns')
  const rows = page.getByRole('list', { name: 'Most read' }).getByRole('listitem')
  await expect(rows).toContainText(['3 reads', '2 reads'])
  await expect(rows.first().getByRole('img')).toHaveAccessibleName(/^Reads per hour since .*: most .*, 3\.$/)
  await isAccessibleInBoth(page, 'most read: section')
  await page.setViewportSize({ width: 768, height: 1_024 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768)
  await page.setViewportSize({ width: 1_440, height: 900 })
  await rows.getByRole('link', { name: 'A lantern for the ferry' }).click()
  await expect(page.getByRole('region', { name: 'Reads' })).toContainText('3 reads in the last seven days')
})

test('a page that nobody looks at tells nothing, and none does once it is switched off', async ({
  browser,
  halyard,
}) => {
  const context = await browser.newContext({ userAgent: FIREFOX })
  const page = await context.newPage()
  const told: string[] = []
  page.on('request', (request) => request.url().endsWith('/api/reads') && told.push(request.postData() ?? ''))
  await page.clock.install()
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !('isSeen' in window) })
  })
  await page.goto(`${halyard.url}/article/bees-count-to-five`)
  await scripted(page)
  await page.clock.runFor(2 * SEEN_MS)
  expect(told).toEqual([])
  await page.evaluate(() => {
    Object.assign(window, { isSeen: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
  await page.clock.runFor(SEEN_MS)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await page.clock.runFor(3 * SEEN_MS)
  expect(told).toEqual([expect.stringMatching(/^\{"story":\d+\}$/)])

  const api = await signedIn(halyard, 'admin')
  const script = page.locator('[data-story]')
  await expect(script).toHaveCount(1)
  expect((await api('PUT', '/api/settings', { countsReads: false })).status).toBe(200)
  await page.reload()
  await expect(script).toHaveCount(0)
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Most read' })).toHaveCount(0)
  await api('PUT', '/api/settings', { countsReads: true })
  await context.close()
})
