import fs from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'
import { settled } from '#e2e/support/fixed-newsroom.ts'

const WIDTHS = [1440, 768, 390]
const HEIGHT = 900
/** Of a page that is longer, the rest is left out. */
const TALLEST = 3_000
/** Of each kind the first in a screen is shown with focus and under the pointer; on the page of all parts, each. */
const KINDS = { button: 'button', link: 'a[href]', field: 'input:not([type="hidden"]), select, textarea' }

/** The name of a screen: its address with N for numbers and ids. */
export const nameOf = (address: string): string =>
  address
    .split('/')
    .slice(1)
    .map((part) => (/^[0-9a-f-]*\d[0-9a-f-]*$/.test(part) ? 'N' : part))
    .join('-')

/** Takes each room of the open page of all parts. */
export async function shootParts(page: Page, into: string): Promise<void> {
  for (const room of await page.getByRole('radiogroup').first().getByRole('radio').all()) {
    // By a key, because what takes the focus after a click is not marked.
    await room.press('Space')
    await room.blur()
    await page.waitForLoadState('networkidle')
    await shootScreen(page, `/desk/parts/${(await room.textContent())?.trim()}`, into)
  }
}

/** Takes the open screen at each width, light and dark, at the widest with forced colours, and its controls' states. */
export async function shootScreen(page: Page, address: string, into: string): Promise<void> {
  const name = nameOf(address)
  const take = async (suffix: string, isWhole = true) => {
    const file = path.join(into, `${name}.${suffix}.png`)
    fs.mkdirSync(into, { recursive: true })
    fs.writeFileSync(file, await steady(page, isWhole))
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await show(page, { colorScheme: 'dark' })
    await take(`${width}.dark`)
    await show(page, { colorScheme: 'light' })
    await take(`${width}.light`)
    if (width !== WIDTHS[0]) continue
    await show(page, { forcedColors: 'active' })
    await take(`${width}.forced`)
    await show(page, { forcedColors: 'none' })
    await shootStates(page, take)
  }
}

/** Lays tables out anew, because Chromium may keep the colours of collapsed borders. */
async function show(page: Page, media: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  await page.emulateMedia(media)
  await page.evaluate(() => {
    for (const table of document.querySelectorAll('table')) {
      table.style.display = 'none'
      table.getBoundingClientRect()
      table.style.display = ''
    }
  })
}

async function shootStates(page: Page, take: (suffix: string, isWhole: boolean) => Promise<void>) {
  const parts = page.locator('main [data-part]')
  const [within, most] = (await parts.count()) > 0 ? [parts, Infinity] : [page.locator('main'), 1]
  for (const [kind, selector] of Object.entries(KINDS)) {
    const all = await within.locator(selector).filter({ visible: true }).all()
    const enabled: Locator[] = []
    for (const one of all) if (enabled.length < most && (await one.isEnabled())) enabled.push(one)
    for (const [n, one] of enabled.entries()) {
      const suffix = `${WIDTHS[0]}.light.${kind}${n > 0 ? n + 1 : ''}`
      await one.scrollIntoViewIfNeeded()
      await one.focus()
      await take(`${suffix}.focus`, false)
      await one.blur()
      await one.hover({ force: true })
      await take(`${suffix}.hover`, false)
      await page.mouse.move(0, 0)
    }
  }
  await page.evaluate(() => window.scrollTo(0, 0))
}

/** Takes a picture again until two in a row are the same: what follows the window's size does so a frame later. */
async function steady(page: Page, isWhole: boolean): Promise<Buffer> {
  const clip = { x: 0, y: 0, width: page.viewportSize()?.width ?? 0, height: TALLEST }
  const take = () => page.screenshot({ animations: 'disabled', ...(isWhole && { fullPage: true, clip }) })
  let last = await take()
  for (let tries = 0; tries < 20; tries++) {
    const next = await take()
    if (next.equals(last)) return next
    last = next
  }
  throw new Error(`${page.url()} does not stand still.`)
}

/** Opens a screen of the desk, with its folded parts open, and waits until it shows what it read. */
export async function openScreen(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main details')) one.setAttribute('open', '')
  })
  await page.waitForLoadState('networkidle')
  await settled(page)
  // Within a frame without scripts no promise is ever kept, and its pictures and faces are asked for again and again.
  for (const frame of page.frames().slice(1)) await expect.poll(() => frame.evaluate(isLoaded)).toBe(true)
}

function isLoaded(): boolean {
  for (const image of document.images) image.loading = 'eager'
  return document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete)
}
