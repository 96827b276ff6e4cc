import { READER_PAGES } from '#e2e/reader-pages.ts'
import { expect, test } from '#e2e/test.ts'

const WIDTHS = [390, 768, 1440]
/** Px between the letters of a kicker and of its headline, whose line boxes may overlap. */
const KICKER = { from: -4, to: 10 }
/** Px from the last words of a section's lead, or of a row with a picture, to its by-line. */
const BYLINE_MOST = 16

test('a kicker stands on its headline, and the by-line of a lead or row under its words (P-440, P-441)', async ({
  page,
  halyard,
}) => {
  test.setTimeout(240_000)
  let measured = 0
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of READER_PAGES.filter((one) => !one.startsWith('/article/'))) {
      await page.goto(halyard.url + path)
      await page.evaluate(() => document.fonts.ready)
      const distances = await page.evaluate(() => {
        const inkOf = (element: Element) => {
          const range = document.createRange()
          range.selectNodeContents(element)
          return range.getBoundingClientRect()
        }
        const between = (above: Element | null, below: Element | null) =>
          above && below ? { px: inkOf(below).top - inkOf(above).bottom, text: below.textContent?.slice(0, 40) } : []
        return {
          kickers: [...document.querySelectorAll('main .story > .kicker, main .row > .kicker')].flatMap((one) =>
            one.nextElementSibling?.matches('.headline') ? between(one, one.nextElementSibling) : [],
          ),
          bylines: [...document.querySelectorAll('main .lead-2 > .meta, main .row:has(> .shot) > .meta')].flatMap(
            (one) => between(one.previousElementSibling, one),
          ),
        }
      })
      measured += distances.kickers.length
      const torn = distances.kickers.filter(({ px }) => px < KICKER.from || px > KICKER.to)
      const afloat = distances.bylines.filter(({ px }) => px > BYLINE_MOST)
      expect.soft({ torn, afloat }, `${path} at ${width}`).toEqual({ torn: [], afloat: [] })
    }
  }
  expect(measured).toBeGreaterThan(100)
})
