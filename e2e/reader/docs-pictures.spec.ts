import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright/test'
import sharp from 'sharp'
import { deskScreens } from '#e2e/docs-pictures/desk-screens.ts'
import { readerScreens } from '#e2e/docs-pictures/reader-screens.ts'
import { printed, sheetOf } from '#e2e/docs-pictures/sheet-of.ts'
import { visibleWords } from '#e2e/docs-pictures/visible-words.ts'
import { atFixedTime, settled } from '#e2e/support/fixed-newsroom.ts'
import { test } from '#e2e/support/fixed-test.ts'
import { signedInByPassword } from '#e2e/support/machine.ts'
import { expect, signInByForm } from '#e2e/support/test.ts'

/*
 * Each picture of docs/ and README has a file of the words that its screen shows. Without RENEW the words are compared
 * with those of the screen of now; with it, pictures and words are taken anew (CONTRIBUTING.md).
 */
const PICTURES = path.join(import.meta.dirname, '../../docs/pictures')
const isRenewed = process.env['RENEW'] !== undefined
const DESK = { width: 1440, height: 900 }
const HEIGHT = 1480
/** Widths of a reader's page in its picture; the words are those of the last. */
const WIDTHS = [390, 768, 1440]

async function open(browser: Browser, url: string, options: BrowserContextOptions, isPrinted = false) {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options })
  await atFixedTime(context)
  const page = await context.newPage()
  if (isPrinted) await page.emulateMedia({ media: 'print' })
  await page.goto(url)
  await settled(page)
  return page
}

/** Reads the words of a screen until they have stayed the same for two seconds: answers and scripts come one by one. */
async function lastingWords(read: () => Promise<string>): Promise<string> {
  let words = ''
  const isSame = async () => {
    const before = words
    words = await read()
    return words === before
  }
  await expect.poll(isSame, { intervals: [2_000] }).toBe(true)
  return words
}

async function keepOrCompare(name: string, read: () => Promise<string>, picture: () => Promise<Buffer>): Promise<void> {
  const file = path.join(PICTURES, `${name}.txt`)
  if (isRenewed) {
    fs.writeFileSync(file, await lastingWords(read))
    fs.writeFileSync(path.join(PICTURES, `${name}.webp`), await picture())
  }
  const stored = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  expect(stored.length).toBeGreaterThan(100)
  await expect.poll(read, `${name}.webp shows other words: see “Pictures” in CONTRIBUTING.md`).toBe(stored)
}

for (const [name, { path: address, options = {}, isPrinted = false, prepare }] of Object.entries(readerScreens)) {
  test(`${name}: a reader’s page says what its picture shows (P-447)`, async ({ browser, fixed }) => {
    const undo = await prepare?.(await signedInByPassword(fixed, 'admin'))
    const widths = isPrinted ? [options.viewport?.width ?? 0] : isRenewed ? WIDTHS : WIDTHS.slice(-1)
    const pages = await Promise.all(
      widths.map((width) => {
        const viewport = options.viewport ?? { width, height: HEIGHT }
        return open(browser, fixed.url + address, { ...options, viewport }, isPrinted)
      }),
    )
    const read = async () => (await pages.at(-1)?.evaluate(visibleWords)) ?? ''
    await keepOrCompare(name, read, async () => {
      const screens = await Promise.all(pages.map((page) => page.screenshot()))
      return sheetOf(isPrinted ? await Promise.all(screens.map(printed)) : screens)
    })
    await undo?.()
  })
}

for (const [name, { as, open: show }] of Object.entries(deskScreens)) {
  test(`${name}: the desk says what its picture shows`, async ({ browser, fixed }) => {
    const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const [editor, reporter] = await Promise.all([
      signedInByPassword(fixed, 'editor'),
      signedInByPassword(fixed, 'reporter'),
    ])
    await signInByForm(page, fixed, as)
    await atFixedTime(context)
    await show({ page, newsroom: fixed, editor, reporter })
    await settled(page)
    await page.waitForLoadState('networkidle')
    const read = () => page.evaluate(visibleWords)
    await keepOrCompare(name, read, async () =>
      sharp(await page.screenshot())
        .webp({ quality: 80 })
        .toBuffer(),
    )
  })
}

test('every picture of the documentation is taken by these (P-447)', () => {
  const taken = [...Object.keys(readerScreens), ...Object.keys(deskScreens)].map((name) => `${name}.webp`)
  const there = fs.readdirSync(PICTURES).filter((name) => !name.endsWith('.txt'))
  expect(there.toSorted()).toEqual(taken.toSorted())
  const pages = [...fs.globSync('*.md'), ...fs.globSync('docs/*.md')].map((file) => fs.readFileSync(file, 'utf8'))
  const named = pages.flatMap((text) =>
    [...text.matchAll(/(?:\]\(|src=")(?:docs\/)?pictures\/([\w.-]+)/g)].map((match) => match[1] ?? ''),
  )
  expect([...new Set(named)].toSorted()).toEqual(taken.toSorted())
})
