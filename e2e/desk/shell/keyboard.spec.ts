import type { Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { READER_PAGES } from '#e2e/support/reader-pages.ts'
import { expect, test } from '#e2e/support/test.ts'

/** The list of feeds has three stops for each topic. */
const MOST_STOPS = 800

type Stop = { what: string; mistakes: string[] }

/** Describes the focused element and its mistakes; null once the focus has left the page or starts over. */
const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const here = document.activeElement
    const past = globalThis as typeof globalThis & { firstStop?: Element; lastStop?: Element }
    if (!(here instanceof HTMLElement) || here === document.body || here === past.firstStop) return null
    past.firstStop ??= here
    // A date field has several stops inside it, which the browser itself draws.
    if (here === past.lastStop) return { what: '', mistakes: [] }
    const { top, left, right, bottom, width, height } = here.getBoundingClientRect()
    const style = getComputedStyle(here)
    const mistakes: string[] = []
    const last = past.lastStop
    if (last && !(last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)) mistakes.push('goes back')
    past.lastStop = here
    if (width === 0 || height === 0) mistakes.push('is not seen')
    // Chromium does not scroll a partly visible item of a horizontally scrolling line into view.
    if (here.closest('.sections') && left >= 0 && left < innerWidth - 8) return { what: '', mistakes }
    if (top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1) mistakes.push('is off the screen')
    const above = document.elementFromPoint(left + width / 2, Math.min(innerHeight - 1, Math.max(0, top + height / 2)))
    const isOwn = above && (here.contains(above) || above.contains(here) || above.closest('.story')?.contains(here))
    if (!isOwn) mistakes.push(`is covered by ${above?.outerHTML.slice(0, 60)}`)
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) mistakes.push('shows no focus')
    const labels = here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? [...(here.labels ?? [])] : []
    const name = [here.ariaLabel, here.innerText, ...labels.map((label) => label.innerText)].join('').trim()
    if (name === '' && !here.querySelector('img[alt]:not([alt=""])')) mistakes.push('has no name')
    return { what: here.outerHTML.slice(0, 100), mistakes }
  })

for (const [turn, width] of [1_280, 390].entries()) {
  test(`the keys walk through each page from top to bottom at ${width} px, and the focus is always seen (P-19)`, async ({
    page,
    halyard,
  }) => {
    test.setTimeout(240_000)
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // The list of feeds has hundreds of stops, which are alike in any width.
    const pages = READER_PAGES.filter((one) => width > 400 || one !== '/feeds')
    for (const path of someOf(pages, 2, turn)) {
      await page.goto(halyard.url + path)
      const found: string[] = []
      let stops = 0
      for (; stops < MOST_STOPS; stops++) {
        await page.keyboard.press('Tab')
        const stop = await stopOf(page)
        if (!stop) break
        found.push(...stop.mistakes.map((mistake) => `${mistake}: ${stop.what}`))
      }
      expect([path, found]).toEqual([path, []])
      expect(stops, path).toBeGreaterThan(8)
      expect(stops, path).toBeLessThan(MOST_STOPS)
    }
  })
}

test('the first key leads past the head of the page, to its words', async ({ page, halyard }) => {
  await page.goto(`${halyard.url}/article/ilmara-and-tarn-to-reopen-the-strait`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the story' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
  expect(isInMain).toBe(true)
})

/**
 * WCAG 2.5.8: targets of at least 24 px, or far enough apart that circles of 24 px around them do not intersect; links
 * in a sentence are exempt.
 */
test('tap targets are large enough, or have room around them', async ({ page, halyard }) => {
  test.setTimeout(120_000)
  for (const path of READER_PAGES) {
    await page.goto(halyard.url + path)
    for (const width of [1_280, 390]) {
      await page.setViewportSize({ width, height: 800 })
      const small = await page.evaluate(() => {
        const isInSentence = (one: Element) =>
          [...(one.parentElement?.childNodes ?? [])].some(
            (node) => node.nodeType === 3 && /\w{3}/.test(node.textContent ?? ''),
          )
        const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].filter(
          (one) => {
            const box = one.getBoundingClientRect()
            return box.width > 0 && box.top >= 0 && !one.matches('.skip')
          },
        )
        const boxes = all.map((one) => ({ one, box: one.getBoundingClientRect() }))
        const isSmall = ({ box }: { box: DOMRect }) => box.width < 24 || box.height < 24
        const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
        const gap = (from: { x: number; y: number }, box: DOMRect) =>
          Math.hypot(
            Math.max(box.left - from.x, 0, from.x - box.right),
            Math.max(box.top - from.y, 0, from.y - box.bottom),
          )
        return boxes
          .filter((target) => isSmall(target) && !isInSentence(target.one))
          .filter((target) =>
            boxes.some((other) => {
              if (other.one === target.one) return false
              const from = middle(target.box)
              if (gap(from, other.box) < 12) return true
              const to = middle(other.box)
              return isSmall(other) && Math.hypot(from.x - to.x, from.y - to.y) < 24
            }),
          )
          .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 90)}`)
      })
      expect([width, path, small]).toEqual([width, path, []])
    }
  }
})
