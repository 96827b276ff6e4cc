import type { Page, Request } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { shiftsOf, watchShifts } from '#e2e/support/layout-shifts.ts'
import { signedIn as apiOf } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

const WIDTHS = [390, 768, 1440]
const SANS = /\/fonts\/franklin-latin\.\w+\.woff2$/
/** Screens of the desk with the most words in the sans. */
const DESK = ['/desk', '/desk/front', '/desk/media', '/desk/settings', '/desk/people']

/** Holds a face back until it is released, and says whether a page asked for it. */
async function holdFace(page: Page, file = SANS) {
  let waiting = Promise.withResolvers<void>()
  let asked = Promise.withResolvers<void>()
  await page.route(file, async (route) => {
    asked.resolve()
    await waiting.promise
    await route.continue()
  })
  return {
    asked: () => asked.promise,
    release: () => waiting.resolve(),
    again: () => {
      waiting = Promise.withResolvers()
      asked = Promise.withResolvers()
    },
  }
}

/**
 * Returns a function that says whether all that a page asked for has come, but its fonts and what stays open, and stands
 * in place of its placeholders: between its script and its first question a page has nothing open either.
 */
function countRequests(page: Page) {
  const open = new Set<Request>()
  page.on('request', (one) => ['fetch', 'script', 'image', 'stylesheet'].includes(one.resourceType()) && open.add(one))
  page.on('requestfinished', (one) => open.delete(one))
  page.on('requestfailed', (one) => open.delete(one))
  return async () => {
    await twoFrames(page)
    return open.size === 0 && (await page.locator('[aria-busy="true"]').count()) === 0
  }
}

const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

const isThere = (page: Page, name = 'Franklin') =>
  page.evaluate(async (wanted) => {
    await document.fonts.ready
    return [...document.fonts].some(
      ({ family, status }) => family.replaceAll('"', '') === wanted && status === 'loaded',
    )
  }, name)

type Held = Awaited<ReturnType<typeof holdFace>>

/** Opens a page that is painted without a face, lets it come, and returns the shifts since. */
async function shiftsByFace(page: Page, held: Held, url: string, name = 'Franklin'): Promise<unknown[]> {
  held.again()
  // Not until it has loaded: a page has not before its fonts have.
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  await held.asked()
  // The serif moves what it moves before.
  await page.waitForFunction(
    (late) => [...document.fonts].every(({ family, status }) => family.includes(late) || status !== 'loading'),
    name,
  )
  await twoFrames(page)
  const before = await shiftsOf(page)
  held.release()
  expect(await isThere(page, name), url).toBe(true)
  await twoFrames(page)
  return (await shiftsOf(page)).slice(before.length)
}

test('the sans of a reader’s page is the bundled one, is not preloaded, and moves nothing when it is late (P-446)', async ({
  browser,
  halyard,
}) => {
  test.setTimeout(240_000)
  const cases = WIDTHS.flatMap((width) => Object.entries(pageKinds).map(([kind, path]) => ({ width, kind, path })))
  for (const { width, kind, path } of someOf(cases, 8)) {
    // A context each, because the second page of one would have the face at once.
    const context = await browser.newContext({ viewport: { width, height: 844 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await watchShifts(page)
    const held = await holdFace(page)
    const shifts = await shiftsByFace(page, held, halyard.url + path)
    expect.soft(shifts, `${kind} at ${width}`).toEqual([])
    await expect.soft(page.locator('link[rel=preload][href*=franklin]'), kind).toHaveCount(0)
    await context.close()
  }
})

const HEADS = { franklin: 'Franklin', bitter: 'Bitter', schibsted: 'Schibsted' }

for (const [n, [type, name]] of Object.entries(HEADS).entries())
  test(`the headlines of the pair ${type} move nothing when their face is late`, async ({ browser, halyard }) => {
    test.setTimeout(120_000)
    const admin = await apiOf(halyard, 'admin')
    expect((await admin('PUT', '/api/settings', { type })).status).toBe(200)
    const kinds = ['front', 'section', 'story', 'long read'] as const
    const cases = WIDTHS.flatMap((width) => kinds.map((kind) => ({ width, kind })))
    for (const { width, kind } of someOf(cases, 3, n)) {
      const context = await browser.newContext({ viewport: { width, height: 844 }, serviceWorkers: 'block' })
      const page = await context.newPage()
      await watchShifts(page)
      const held = await holdFace(page, new RegExp(`/fonts/${type}-latin`))
      const shifts = await shiftsByFace(page, held, halyard.url + pageKinds[kind], name)
      expect.soft(shifts, `${kind} at ${width}`).toEqual([])
      await expect.soft(page.locator(`link[rel=preload][href*=${type}]`), kind).toHaveCount(1)
      await context.close()
    }
    expect((await admin('PUT', '/api/settings', { type: 'newsreader' })).status).toBe(200)
  })

test('the sans of the desk moves nothing when it is late', async ({ browser, halyard }) => {
  test.setTimeout(240_000)
  const signedIn = await browser.newContext()
  await signIn(await signedIn.newPage(), halyard, 'admin')
  const storageState = await signedIn.storageState()
  await signedIn.close()
  const cases = WIDTHS.flatMap((width) => DESK.map((path) => ({ width, path })))
  for (const { width, path } of someOf(cases, 3)) {
    const context = await browser.newContext({ storageState, viewport: { width, height: 844 } })
    const page = await context.newPage()
    await watchShifts(page)
    const held = await holdFace(page)
    const isQuiet = countRequests(page)
    await page.goto(`${halyard.url}${path}`, { waitUntil: 'domcontentloaded' })
    await held.asked()
    await expect(page.locator('h1')).toBeVisible()
    await expect.poll(isQuiet).toBe(true)
    // The preview has its size once its slots are measured.
    if (path === '/desk/front') await expect(page.locator('[data-place="lead"]')).toBeVisible()
    await twoFrames(page)
    const before = await shiftsOf(page)
    held.release()
    expect(await isThere(page), path).toBe(true)
    await twoFrames(page)
    expect.soft((await shiftsOf(page)).slice(before.length), `${path} at ${width}`).toEqual([])
    await context.close()
  }
})
