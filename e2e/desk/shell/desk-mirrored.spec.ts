import type { Browser, Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { cutTexts } from '#e2e/support/cut-texts.ts'
import { misfitsOf } from '#e2e/support/desk-fit.ts'
import { deskPages, EXPORT } from '#e2e/support/desk-pages.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { openDeskPage } from '#e2e/support/open-desk-page.ts'
import { dataOf, plainTexts } from '#e2e/support/plain-texts.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const WIDE = { width: 1_440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** The share of the height that bars may take. In a wide window whole columns stay in view. */
const shareIn = (viewport: typeof WIDE) => (viewport === PHONE ? 0.35 : 1)

let pages: string[] = []
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = []

/** Opens a window of the admin, whose browser asks for a language. */
async function windowIn(browser: Browser, locale: string, viewport: typeof WIDE): Promise<Page> {
  const context = await browser.newContext({ locale, viewport, hasTouch: viewport === PHONE })
  await context.addCookies(cookies)
  return context.newPage()
}
const named = (address: string) => address.replaceAll(/\d+/g, 'N')

test.beforeAll(async ({ browser, halyard }) => {
  const page = await browser.newPage()
  await signIn(page, halyard, 'admin')
  pages = await deskPages(page, halyard, await signedIn(halyard, 'admin'))
  cookies = await page.context().cookies()
  await page.close()
})

/** In the gate every third page: English has all of them, and the language of tests is longer than German. */
for (const [turn, [locale, direction, viewport]] of (
  [
    ['ar', 'rtl', WIDE],
    ['de', 'ltr', PHONE],
  ] as const
).entries()) {
  test(`every desk page fits and is accessible in “${locale}” at ${viewport.width} px (P-185)`, async ({
    browser,
    halyard,
  }) => {
    test.setTimeout(400_000)
    const page = await windowIn(browser, locale, viewport)
    const misfits: string[] = []
    for (const address of someOf(pages, 3, turn)) {
      await openDeskPage(page, halyard, address)
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      misfits.push(...(await misfitsOf(page, shareIn(viewport))).map((one) => `${named(address)}: ${one}`))
      await isAccessible(page, 'desk screens, in another language', {
        exclude: 'iframe, div.overflow-x-auto:has(> iframe)',
      }).catch((error: Error) => misfits.push(`${named(address)}: ${error.message}`))
    }
    expect(misfits).toEqual([])
  })
}

/** Pages of tests, whose texts no translator is given. */
const OF_TESTS = /^\/desk\/(?:parts|broken-panel)$/

test('every screen of the desk says every sentence in the language of tests, and cuts none, wide or on a phone (P-165)', async ({
  browser,
  halyard,
}) => {
  test.setTimeout(400_000)
  const page = await windowIn(browser, 'en-XA', WIDE)
  const plain: string[] = []
  const cut: string[] = []
  let data = dataOf(halyard.dataDir, EXPORT)
  const saysAll = async (address: string) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
    if (OF_TESTS.test(address)) return
    // Reading all data takes longer than opening a page: anew only for what was written meanwhile.
    if ((await plainTexts(page, data)).length > 0) data = dataOf(halyard.dataDir, EXPORT)
    plain.push(...(await plainTexts(page, data)).map((text) => `${address}: ${text}`))
  }
  for (const address of pages.filter((one) => one !== '/desk/parts')) {
    await openDeskPage(page, halyard, address)
    await saysAll(address)
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size)
      // Scripts that follow the size of the window run with the next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))))
      cut.push(...(await cutTexts(page)).map((one) => `${named(address)} ${size.width}: ${one}`))
    }
    await page.setViewportSize(WIDE)
  }
  await page.context().clearCookies()
  await page.goto(`${halyard.url}/desk/sign-in`)
  await saysAll('/desk/sign-in')
  expect(plain).toEqual([])
  expect(cut).toEqual([])
})
