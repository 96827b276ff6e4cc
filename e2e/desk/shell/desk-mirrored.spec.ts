import type { Browser, Page } from 'playwright/test'
import { cutTexts } from '#e2e/support/cut-texts.ts'
import { misfitsOf } from '#e2e/support/desk-fit.ts'
import { deskPages } from '#e2e/support/desk-pages.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { openDeskPage } from '#e2e/support/open-desk-page.ts'
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

for (const [locale, direction, viewport] of [
  ['ar', 'rtl', WIDE],
  ['de', 'ltr', PHONE],
] as const) {
  test(`every desk page fits and is accessible in “${locale}” at ${viewport.width} px (P-185)`, async ({
    browser,
    halyard,
  }) => {
    test.setTimeout(400_000)
    const page = await windowIn(browser, locale, viewport)
    const misfits: string[] = []
    for (const address of pages) {
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

test('no text of the desk is cut where its sentences are longer, wide or on a phone', async ({ browser, halyard }) => {
  test.setTimeout(400_000)
  const cut: string[] = []
  for (const viewport of [WIDE, PHONE]) {
    const page = await windowIn(browser, 'en-XA', viewport)
    for (const address of pages.filter((one) => one !== '/desk/parts')) {
      await openDeskPage(page, halyard, address)
      cut.push(...(await cutTexts(page)).map((one) => `${named(address)} ${viewport.width}: ${one}`))
    }
    await page.context().close()
  }
  expect(cut).toEqual([])
})
