import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright/test'
import { addTo, openNew, publish } from '#e2e/support/desk-story.ts'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { type Api, ask, signedIn } from '#e2e/support/machine.ts'
import { METRICS_TOKEN, type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

/** Mock of a cache in front of the server: it receives every purge, and answers 500 while it is broken. */
let purges = { taken: 0, isBroken: false }
let cache: http.Server
let paper: Newsroom
test.beforeAll(async () => {
  test.setTimeout(240_000)
  cache = http.createServer((_, response) => {
    purges.taken += 1
    response.writeHead(purges.isBroken ? 500 : 204).end()
  })
  await new Promise<void>((resolve) => cache.listen(0, '127.0.0.1', () => resolve()))
  const { port } = cache.address() as AddressInfo
  paper = await startNewsroom('demo', { PURGE_URL: `http://127.0.0.1:${port}/` })
})
test.afterAll(async () => {
  await paper.stop()
  cache.close()
})

/** Writes to the database without the change log, so that cached pages are stale and nothing invalidates them. */
function writeUnseen(sql: string, ...values: (string | number)[]): void {
  const db = new DatabaseSync(path.join(paper.dataDir, 'news.db'), { timeout: 5_000 })
  db.prepare(sql).run(...values)
  db.close()
}

async function idOf(api: Api): Promise<number> {
  const { body } = await api('GET', '/api/articles?q=The+tide+table')
  return (body['items'] as { id: number }[])[0]?.id ?? 0
}

const rowOf = (page: Page, name: string | RegExp) => page.getByRole('row', { name })
// Alerts above the page have that role, too, and are no paragraph.
const lineOf = (page: Page) => page.getByRole('main').locator('p').and(page.getByRole('status'))

test('a publication appears everywhere, and the receipt proves it (P-43) @journey', async ({ page }) => {
  await giveSession(page, paper, 'editor')
  await openNew(page, paper, await signedIn(paper, 'editor'), 'The tide table was right')
  await addTo(page, 'Sections', 'World')
  await publish(page)
  // The banner of the story shows the progress and links to the receipt.
  await page.getByRole('link', { name: 'Receipt: seen on 4 of 4' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
  await expect(lineOf(page)).toHaveText(
    /^It is published\. The server requested its 4 pages as a reader would: all right at /,
  )
  await expect(page.getByRole('row')).toHaveCount(0)
  await isAccessibleInBoth(page, 'receipt: all seen')
  // On a phone the two acts are icons on the line of the title, and keep their names.
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const acts = [page.getByRole('button', { name: 'Check again' }), page.getByRole('link', { name: 'View as a reader' })]
  const tops = await Promise.all(acts.map(async (act) => (await act.boundingBox())?.y))
  expect(tops[0]).toBe(tops[1])
  await isAccessible(page, 'receipt: all seen, on a phone')
  if (size) await page.setViewportSize(size)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('The tide table was right')
})

test('a page that is kept and should not be is red until it is put right (P-44) @journey', async ({ page }) => {
  await giveSession(page, paper, 'editor')
  const api = await signedIn(paper, 'editor')
  const id = await idOf(api)
  // All pages with the story are cached by now; then the story changes without invalidating them.
  await ask(paper, '/world')
  writeUnseen('update published set headline = ? where article_id = ?', 'The tide table was wrong', id)
  await page.goto(`${paper.url}/desk/articles/${id}/receipt`)
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(rowOf(page, /^Section World The old headline is still there\. old-headline/)).toBeVisible()
  await expect(lineOf(page)).toHaveText(/^4 of 4 pages are not right\. .* Next check /)
  await isAccessibleInBoth(page, 'receipt: not seen')
  await page.setViewportSize({ width: 768, height: 1024 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(768)
  await page.setViewportSize({ width: 1440, height: 900 })

  // The story list shows the failure at its top, and the metrics report it to monitoring.
  await page.goto(`${paper.url}/desk`)
  const flag = page.getByRole('link', { name: /\d pages not seen/ })
  // The headline's link fills the row; the mouse reaches the flag all the same.
  await flag.click({ trial: true })
  await expect(page.getByRole('link', { name: '1 not seen everywhere' })).toBeVisible()
  const authorization = `Bearer ${METRICS_TOKEN}`
  expect((await ask(paper, '/metrics', { headers: { authorization } })).text).toMatch(
    /broadsheet_receipts\{.*state="not-seen".*\} 1/,
  )
  expect(paper.said()).toContain('a page does not show the publication')

  await page.getByRole('link', { name: /^1 not seen The tide table/ }).press('Enter')
  await page.getByRole('button', { name: 'Rebuild the pages' }).press('Enter')
  // The server looks ever less often, and the desk asks every five seconds.
  await expect(lineOf(page)).toHaveText(/^It is published\./, { timeout: 60_000 })
  await expect(page.getByRole('row')).toHaveCount(0)
  expect((await ask(paper, '/world')).text).toContain('The tide table was wrong')
})

test('a delivery that fails says why, and is sent again by hand (P-131)', async ({ page }) => {
  await giveSession(page, paper, 'editor')
  const api = await signedIn(paper, 'editor')
  purges = { taken: 0, isBroken: true }
  const id = await idOf(api)
  await api('DELETE', `/api/articles/${id}/publication`, { reason: 'Wrong after all' })
  await page.goto(`${paper.url}/desk/articles/${id}/receipt`)
  await expect(lineOf(page)).toHaveText(/^It is gone\./)
  await page.goto(`${paper.url}/desk/deliveries`)
  await expect(page).toHaveTitle(/Deliveries/)
  const told = rowOf(page, /^retrying \d+ Cache in front/).first()
  await expect(told).toContainText('The cache in front answered 500.')
  await isAccessible(page, 'deliveries: retrying')
  await page.getByRole('link', { name: 'Retrying' }).click()
  const again = page.getByRole('button', { name: 'Send again' }).first()
  await expect(again).toBeVisible()
  // Fixed only now: otherwise an automatic retry would have delivered it and the button would be gone.
  purges.isBroken = false
  await again.press('Enter')
  await page.getByRole('link', { name: 'Delivered' }).click()
  await expect(rowOf(page, /Cache in front/).first()).toBeVisible()
  await expect.poll(() => purges.taken).toBeGreaterThan(1)
})

test('a change of the front has a receipt of its own', async ({ page }) => {
  const api = await signedIn(paper, 'editor')
  const { body: front } = await api('GET', '/api/front')
  const put = { version: front['version'], slots: front['slots'] }
  expect((await api('PUT', '/api/front', put)).status).toBe(200)
  await giveSession(page, paper, 'editor')
  await page.goto(`${paper.url}/desk/front`)
  await page.getByRole('link', { name: 'Receipt: seen on 1 of 1' }).press('Enter')
  await expect(lineOf(page)).toHaveText(/^It is published\. The server requested its page as a reader would/)
  await isAccessible(page, 'receipt of the front')
})
