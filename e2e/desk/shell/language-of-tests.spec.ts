import { deskPages, EXPORT } from '#e2e/support/desk-pages.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { dataOf, plainTexts } from '#e2e/support/plain-texts.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

/** Pages of tests, whose texts no translator is given. */
const OF_TESTS = /^\/desk\/(?:parts|broken-panel)$/

test('every screen of the desk says every sentence in the language of tests (P-165)', async ({
  page,
  browser,
  halyard,
}) => {
  test.setTimeout(300_000)
  await signIn(page, halyard, 'admin')
  const pages = await deskPages(page, halyard, await signedIn(halyard, 'admin'))
  const context = await browser.newContext({ locale: 'en-XA' })
  const pseudo = await context.newPage()
  const plain: string[] = []
  const look = async (address: string) => {
    await pseudo.goto(halyard.url + address)
    await expect(pseudo.locator('html')).toHaveAttribute('lang', 'en-XA')
    await expect(pseudo.locator('main h1').first()).toBeVisible()
    await expect(pseudo.locator('[aria-busy="true"]')).toHaveCount(0)
    const texts = await plainTexts(pseudo, dataOf(halyard.dataDir, EXPORT))
    plain.push(...texts.map((text) => `${address}: ${text}`))
  }
  await look('/desk/sign-in')
  await context.addCookies(await page.context().cookies())
  for (const address of pages.filter((one) => !OF_TESTS.test(one))) await look(address)
  expect(plain).toEqual([])
})
