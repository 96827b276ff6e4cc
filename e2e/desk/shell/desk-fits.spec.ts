import fs from 'node:fs'
import type { Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { misfitsOf } from '#e2e/support/desk-fit.ts'
import { deskPages } from '#e2e/support/desk-pages.ts'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { openDeskPage } from '#e2e/support/open-desk-page.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1_280, height: 720 }
/** Width, height and the share of the height that bars may take. 320 × 256 is 1,280 × 1,024 at 400 %. */
const SIZES = [
  [320, 568, 0.4],
  [390, 844, 0.35],
  [768, 1024, 0.35],
  [320, 256, 0.5],
  [844, 390, 0.5],
] as const

/** The reader pages that the desk shows run no script and so no axe. */
const FRAMES = 'iframe, div.overflow-x-auto:has(> iframe)'

test.use({ hasTouch: true, viewport: PHONE })
test.describe.configure({ mode: 'serial' })

let pages: string[] = []

async function misfitsInAllSizes(page: Page, name: string): Promise<string[]> {
  const misfits: string[] = []
  for (const [width, height, share] of SIZES) {
    await page.setViewportSize({ width, height })
    // Scripts that follow the size of the window run with the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))))
    const found = await misfitsOf(page, share)
    misfits.push(...found.map((one) => `${name.replaceAll(/\d+/g, 'N')} ${width} × ${height}: ${one}`))
    if (process.env['SHOTS'])
      await shoot(page, `${name.replaceAll(/\d+/g, 'N').replaceAll('/', '-').slice(1)}-${width}x${height}`)
  }
  await page.setViewportSize(PHONE)
  return misfits
}

async function shoot(page: Page, name: string) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}${colorScheme === 'dark' ? '-dark' : ''}.png` })
  }
}

test('the list of desk pages has one of each', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  pages = await deskPages(page, halyard, await signedIn(halyard, 'admin'))
  const kinds = fs
    .globSync('app/desk/(room)/**/page.tsx')
    .map((file) => file.slice('app/desk/(room)'.length, -'/page.tsx'.length))
  expect(kinds.length).toBeGreaterThan(30)
  // A new story has the address of a story as soon as it exists.
  for (const kind of kinds.filter((one) => one !== '/articles/new')) {
    const isOne = new RegExp(`^/desk${kind.replace(/\[\.\.\.\w+\]/, 'nowhere').replaceAll(/\[\w+\]/g, '[0-9a-f]+')}$`)
    expect(
      pages.some((one) => isOne.test(one)),
      kind,
    ).toBe(true)
  }
})

test('every desk page fits a phone, a phone on its side, a tablet and 400 % zoom, names no keys on touch, and is accessible in light and dark (P-370, P-392, P-452)', async ({
  page,
  halyard,
}) => {
  test.setTimeout(400_000)
  await signIn(page, halyard, 'admin')
  const misfits: string[] = []
  const touch = await page.context().newCDPSession(page)
  for (const [n, address] of pages.entries()) {
    await openDeskPage(page, halyard, address)
    misfits.push(...(await misfitsInAllSizes(page, address)))
    // The parts have a test of their own.
    if (address === '/desk/parts') continue
    const keys = page.locator('kbd:visible, [aria-label="Keyboard shortcuts"]:visible')
    misfits.push(...(await keys.allTextContents()).map((key) => `${address} names the key ${key}`))
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    await page.setViewportSize(WIDE)
    // Pages take turns, since they share their parts and colours.
    for (const colorScheme of someOf(['light', 'dark'] as const, 2, n)) {
      await page.emulateMedia({ colorScheme })
      await test.step(`${address}, ${colorScheme}`, () => isAccessible(page, 'desk screens', { exclude: FRAMES }))
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(PHONE)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  }
  expect(misfits).toEqual([])
})

test('neither has a page outside the room of the desk an accessibility violation in light or dark', async ({
  page,
  halyard,
}) => {
  await page.setViewportSize(WIDE)
  await page.goto(`${halyard.url}/desk/sign-in`)
  await isAccessibleInBoth(page, 'sign-in')
  await signIn(page, halyard, 'admin')
  const story = pages.find((one) => /articles\/\d+$/.test(one)) ?? ''
  const outside = fs
    .globSync(['app/desk/link/page.tsx', 'app/(preview)/desk/**/page.tsx'])
    .map((file) => file.replace(/^app\/(?:\(preview\)\/)?/, '/').replace('/page.tsx', ''))
    .map((path) => path.replace('/desk/articles/[id]', story))
    // It holds only the style sheet for the frame of the front editor.
    .filter((path) => path !== '/desk/front/preview')
  expect(outside.length).toBeGreaterThan(3)
  for (const path of outside) {
    await page.goto(halyard.url + path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    // The desk's bar comes before the skip link of a preview, and axe then does not recognize it.
    const exclude = path.endsWith('/preview') ? '.skip' : FRAMES
    await test.step(path, () => isAccessibleInBoth(page, 'pages outside the room of the desk', { exclude }))
  }
})

test('so do the sheets: all pages, the panel of a story, and publishing', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  const misfits: string[] = []
  await openDeskPage(page, halyard, pages.find((one) => /articles\/\d+$/.test(one)) ?? '')
  await page.getByRole('navigation', { name: 'Main pages' }).getByRole('button', { name: 'More' }).tap()
  const sheet = page.getByRole('dialog', { name: /^All pages/ })
  await expect(sheet).toBeVisible()
  misfits.push(...(await misfitsInAllSizes(page, '/sheet of all pages')))
  await isAccessible(page, 'all pages, on a phone')
  await sheet.getByRole('button', { name: 'Done' }).tap()

  await page.getByRole('button', { name: 'Side panel' }).tap()
  const panel = page.getByRole('complementary', { name: 'About this story' })
  for (const tab of ['Story', 'Search', 'Checks', 'Notes']) {
    await panel.getByRole('tab', { name: tab }).tap()
    misfits.push(...(await misfitsInAllSizes(page, `/panel ${tab}`)))
  }
  await isAccessible(page, 'editor: panel, on a phone')
  await panel.getByRole('button', { name: 'Done' }).tap()

  await page.getByRole('button', { name: /^(Publish|Correction)…/ }).tap()
  await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible()
  misfits.push(...(await misfitsInAllSizes(page, '/publishing')))
  await isAccessible(page, 'publish dialog, on a phone')
  expect(misfits).toEqual([])
})
